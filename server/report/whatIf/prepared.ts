import { own } from '../../../shared/keyed.ts';
import { doing } from '../../../shared/scenario/parPlan.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { formatDrillTime, MINUTE } from '../../../shared/time.ts';
import type { PreparedWhatIf, WhatIfEdit, WhatIfResult } from '../../../shared/whatIf.ts';
import { NoSuchWhatIf } from '../../kernel/whatIf/whatIf.ts';
import { pressOf, seatOfRole } from './addable.ts';
import type { PlayedDrill } from './played.ts';

const MOST = 3;
/** Least that a change must move to be worth showing: points, or harmful answers. */
const WORTH = 0.05;
const SWITCH_ACTS = ['authoriseSwitch', 'applySwitch', 'coSignSwitch', 'sealEvidence'];

interface Candidate extends PreparedWhatIf {
  block: string;
}
type Try = (edits: WhatIfEdit[]) => WhatIfResult;

/** Three what-ifs for a drill: changes where most points were lost, that stand and make a difference. */
export function preparedFor(played: PlayedDrill, attempt: Try): PreparedWhatIf[] {
  const lost = new Map<string, number>(played.card.blocks.map(({ id, points, max }) => [id, max - points]));
  const candidates = [...better(played)].sort((a, b) => (lost.get(b.block) ?? 0) - (lost.get(a.block) ?? 0));
  const found: PreparedWhatIf[] = [];
  const titles = new Set<string>();
  // A drill with nothing left to mend is asked what one slip would have cost.
  const every = [
    ...candidates.map((candidate) => ({ candidate, isBetter: true })),
    ...[...worse(played)].map((candidate) => ({ candidate, isBetter: false })),
  ];
  for (const { candidate: known, isBetter } of every) {
    if (found.length >= MOST) break;
    const { block: _block, ...candidate } = known;
    if (titles.has(candidate.about) || !makesDifference(attempt, candidate.edits, isBetter)) continue;
    titles.add(candidate.about);
    found.push(candidate);
  }
  return found;
}

function makesDifference(attempt: Try, edits: WhatIfEdit[], isBetter: boolean): boolean {
  try {
    const { before, after } = attempt(edits);
    const [points, harm] = [after.total - before.total, before.exposure - after.exposure];
    return isBetter
      ? points >= WORTH || (harm >= WORTH && points > -WORTH)
      : points <= -WORTH || harm <= -WORTH;
  } catch (error) {
    if (error instanceof NoSuchWhatIf) return false;
    throw error;
  }
}

function* better(played: PlayedDrill): Generator<Candidate> {
  yield* sooner(played);
  yield* missingSwitches(played);
  yield* declared(played);
  yield* paged(played);
  yield* decided(played);
  yield* kept(played);
}

const given = ({ log }: PlayedDrill, names: readonly string[]) =>
  log.events.flatMap(({ seq, step, at }) => {
    const command = seq === step ? log.commands.get(step) : undefined;
    return command && names.includes(command.name) ? [{ step, at, command }] : [];
  });

/** Every switch some minutes sooner, each with its authorisation; or one of them. */
function* sooner(played: PlayedDrill): Generator<Candidate> {
  const acts = given(played, SWITCH_ACTS);
  const switchOf = ({ command }: (typeof acts)[number]) =>
    (command.payload as { switch?: string }).switch ?? null;
  const alone = [...new Set(acts.map(switchOf))].filter((id) => id !== null);
  for (const id of [null, ...alone]) {
    const moved = acts.filter((act) => id === null || switchOf(act) === id).slice(0, 60);
    const title = played.log.scenario.world.switches.find((item) => item.id === id)?.title ?? 'Every switch';
    for (const minutes of moved.length > 0 ? [10, 5, 3, 2, 1] : [])
      yield {
        title: `${title} ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} sooner`,
        about: 'when the switches were pressed',
        block: 'containment',
        edits: moved.map(({ step, at }) => ({ kind: 'move', step, at: Math.max(0, at - minutes * MINUTE) })),
      };
  }
}

/** What the plan of the scenario pressed and this team never did. */
function* missingSwitches(played: PlayedDrill): Generator<Candidate> {
  const pressed = new Set(
    given(played, ['applySwitch']).map(({ command }) => (command.payload as { switch?: string }).switch),
  );
  const { scenario } = played.log;
  for (const { at: planned, payload } of scenario.parPlan.filter(doing('applySwitch'))) {
    const item = scenario.world.switches.find(({ id }) => id === payload.switch);
    if (!item || pressed.has(item.id)) continue;
    for (const at of [planned, 10 * MINUTE, 15 * MINUTE, 20 * MINUTE, 25 * MINUTE])
      yield {
        title: `${item.title} pressed at ${formatDrillTime(at)}`,
        about: `the switch ${item.title}, never pressed`,
        block: 'containment',
        edits: pressOf(played, item, payload.scopes, payload.options ?? []).map((act) => ({
          kind: 'add',
          at,
          ...act,
        })),
      };
  }
}

function* declared(played: PlayedDrill): Generator<Candidate> {
  const [first] = given(played, ['declareIncident']);
  if (!first) return;
  for (const minutes of [10, 5, 3, 2, 1])
    if (first.at >= minutes * MINUTE)
      yield {
        title: `Declared ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} sooner`,
        about: 'when it was declared',
        block: 'detection',
        edits: [{ kind: 'move', step: first.step, at: first.at - minutes * MINUTE }],
      };
}

/** Whom the plan pages and this team never did. */
function* paged(played: PlayedDrill): Generator<Candidate> {
  const { log } = played;
  const rung = new Set(
    log.events.flatMap((event) => (event.type === 'page.sent' ? [event.data.target] : [])),
  );
  const declared = log.events.find(({ type }) => type === 'incident.declared');
  const severity = declared?.type === 'incident.declared' ? declared.data.severity : 0;
  const missing = own(log.scenario.paging.required, `${severity}`).filter((target) => !rung.has(target));
  const [first] = given(played, ['declareIncident']);
  const seat = first?.command.seat ?? seatOfRole(played)('incident-commander');
  const titles = missing.map((id) => log.scenario.paging.targets.find((item) => item.id === id)?.title ?? id);
  if (missing.length > 0 && first && seat)
    yield {
      title: `Paged with the declaration: ${titles.join(', ')}`,
      about: 'whom nobody paged',
      block: 'paging',
      edits: [
        {
          kind: 'add',
          at: first.at + 1,
          seat,
          role: first.command.role,
          name: 'sendPage',
          payload: { targets: missing, note: '' },
        },
      ],
    };
}

/** The decision of the plan in the place of the one that was taken. */
function* decided(played: PlayedDrill): Generator<Candidate> {
  const own = given(played, ['recordDecision']);
  const [planned] = played.log.scenario.parPlan.filter(doing('recordDecision'));
  const seat = seatOfRole(played)('incident-commander');
  if (!planned || seat === null) return;
  const option = played.log.scenario.decision.options.find(({ id }) => id === planned.payload.option);
  const times: DrillTime[] = [...own.map(({ at }) => at).slice(0, 1), planned.at];
  // What it cites may not have been on the board by then.
  const citing = [planned.payload, { ...planned.payload, citations: [] }];
  for (const [at, payload] of times.flatMap((time) => citing.map((item) => [time, item] as const)))
    yield {
      title: `Decided at ${formatDrillTime(at)}: ${option?.title ?? planned.payload.option}`,
      about: 'what was decided',
      block: 'decision',
      edits: [
        ...own.map(({ step }): WhatIfEdit => ({ kind: 'remove', step })),
        {
          kind: 'add',
          at,
          seat: own[0]?.command.seat ?? seat,
          role: own[0]?.command.role ?? null,
          name: 'recordDecision',
          payload,
        },
      ],
    };
}

/** The seal and the hold as early as the plan has them. */
function* kept(played: PlayedDrill): Generator<Candidate> {
  const seat = seatOfRole(played);
  for (const { at: planned, role, command, payload } of played.log.scenario.parPlan.filter(
    doing('sealEvidence', 'issueHold'),
  )) {
    const held = seat(role);
    if (held === null) continue;
    for (const at of [planned, 10 * MINUTE, 15 * MINUTE])
      yield {
        title: `${command === 'issueHold' ? 'The hold issued' : 'Evidence sealed'} at ${formatDrillTime(at)}`,
        about: command === 'issueHold' ? 'the hold' : 'the seal',
        block: 'evidence',
        edits: [{ kind: 'add', at, seat: held, role, name: command, payload }],
      };
  }
}

/** What one slip would have cost. */
function* worse(played: PlayedDrill): Generator<Candidate> {
  for (const { step, at, command } of given(played, ['applySwitch'])) {
    const item = played.log.scenario.world.switches.find(
      ({ id }) => id === (command.payload as { switch?: string }).switch,
    );
    yield {
      title: `Without ${item?.title ?? 'the switch'} at ${formatDrillTime(at)}`,
      about: `one switch forgotten: ${item?.title ?? step}`,
      block: 'containment',
      edits: [{ kind: 'remove', step }],
    };
  }
  for (const { step, at } of given(played, ['declareIncident', 'sendPage', 'recordDecision', 'issueHold']))
    yield {
      title: `Without ${played.acts.get(step)?.words ?? 'this act'}`,
      about: `the act at ${formatDrillTime(at)}`,
      block: 'command',
      edits: [{ kind: 'remove', step }],
    };
}
