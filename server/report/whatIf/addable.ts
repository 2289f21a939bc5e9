import type { GivenCommand } from '../../../shared/drill/given.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { COMMANDER } from '../../../shared/roles.ts';
import { doing } from '../../../shared/scenario/parPlan.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { Switch } from '../../../shared/scenario/world.ts';
import type { AddableAct } from '../../../shared/whatIf.ts';
import type { PlayedDrill } from './played.ts';

type Act = AddableAct['acts'][number];

/** Who sat where when the drill began. */
export function seatOfRole({ log }: PlayedDrill): (role: PlayRole) => string | null {
  const created = log.events[0];
  const seats = created?.type === 'drill.created' ? created.data.seats : [];
  return (role) => seats.find(({ roles }) => roles.includes(role))?.seat ?? null;
}

/** What somebody could have done at any minute: a switch pressed, a list paged, an incident declared, a decision, a reply, a hold. */
export function addableActs(played: PlayedDrill): AddableAct[] {
  const { scenario } = played.log;
  const seat = seatOfRole(played);
  const by = (role: PlayRole, name: string, payload: unknown): Act[] => {
    const held = seat(role);
    return held === null ? [] : [{ seat: held, role, name, payload }];
  };
  const one = (id: string, words: string, acts: Act[]): AddableAct[] =>
    acts.length > 0 ? [{ id, words, acts }] : [];
  const presses = scenario.world.switches
    .filter(({ kind }) => kind !== 'freeze')
    .flatMap((item) =>
      one(`press:${item.id}`, `Press ${item.title}, everywhere`, pressOf(played, item)).concat(
        item.scopes.length < 2
          ? []
          : item.scopes.flatMap(({ id, title }) =>
              one(`press:${item.id}:${id}`, `Press ${item.title}, ${title}`, pressOf(played, item, [id])),
            ),
      ),
    );
  return [
    ...([0, 1, 2] as const).flatMap((severity) =>
      one(
        `declare:${severity}`,
        `Declare severity ${severity}`,
        by(COMMANDER, 'declareIncident', { severity, summary: '' }),
      ),
    ),
    ...scenario.paging.targets.flatMap(({ id, title }) =>
      one(`page:${id}`, `Page ${title}`, by(COMMANDER, 'sendPage', { targets: [id], note: '' })),
    ),
    ...presses,
    ...scenario.decision.options.flatMap(({ id, title }) =>
      one(`decide:${id}`, `Decide: ${title}`, by(COMMANDER, 'recordDecision', { option: id })),
    ),
    ...scenario.parPlan
      .filter(doing('sealEvidence', 'issueHold', 'freeze'))
      .flatMap(({ role, command, payload }, index) =>
        one(
          `keep:${index}`,
          wordsOfCommand(scenario, { seat: '', role: null, name: command, payload }),
          by(role, command, payload),
        ),
      ),
    ...scenario.msel.flatMap(({ id, subject, to, replies = [] }) =>
      replies.flatMap((reply) =>
        one(
          `reply:${id}:${reply.id}`,
          `Answer “${subject}”: ${reply.label}`,
          to.flatMap((role) => by(role, 'answerInject', { inject: id, reply: reply.id })).slice(0, 1),
        ),
      ),
    ),
  ];
}

/** The word of the commander, the press by each holder, and the second keys. */
export function pressOf(
  played: PlayedDrill,
  item: Switch,
  scopes: readonly string[] = item.scopes.map(({ id }) => id),
  options: readonly string[] = [],
): Act[] {
  const seat = seatOfRole(played);
  const by = (role: PlayRole | undefined, name: string, payload: unknown): Act[] => {
    const held = role === undefined ? null : seat(role);
    return held === null || role === undefined ? [] : [{ seat: held, role, name, payload }];
  };
  const holders = new Map<PlayRole | undefined, string[]>();
  const keys = new Map<PlayRole, string[]>();
  for (const scope of item.scopes.filter(({ id }) => scopes.includes(id))) {
    const [holder] = scope.holders ?? item.holders;
    holders.set(holder, [...(holders.get(holder) ?? []), scope.id]);
    if (scope.secondKey !== undefined && scope.secondKey !== holder)
      keys.set(scope.secondKey, [...(keys.get(scope.secondKey) ?? []), scope.id]);
  }
  return [
    ...by(COMMANDER, 'authoriseSwitch', { switch: item.id, scopes }),
    ...[...holders].flatMap(([role, held]) =>
      by(role, 'applySwitch', { switch: item.id, scopes: held, options }),
    ),
    ...[...keys].flatMap(([role, held]) => by(role, 'coSignSwitch', { switch: item.id, scopes: held })),
  ];
}

const VERBS: Readonly<Record<string, string>> = {
  authoriseSwitch: 'Authorise',
  applySwitch: 'Press',
  coSignSwitch: 'Turn the second key of',
  revertSwitch: 'Take back',
};

/** A command that stands in no timeline, in words. */
export function wordsOfCommand(scenario: Scenario, { name, payload }: GivenCommand): string {
  const given = (payload ?? {}) as Record<string, unknown>;
  const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
  const item = scenario.world.switches.find(({ id }) => id === given.switch);
  if (item) {
    const titles = item.scopes.filter(({ id }) => list(given.scopes).includes(id)).map(({ title }) => title);
    return `${own(VERBS, name) ?? 'Use'} ${item.title}, ${titles.join(', ')}`;
  }
  switch (name) {
    case 'sendPage':
      return `Page ${list(given.targets)
        .map((target) => scenario.paging.targets.find(({ id }) => id === target)?.title ?? target)
        .join(', ')}`;
    case 'declareIncident':
      return `Declare severity ${String(given.severity)}`;
    case 'recordDecision':
      return `Decide: ${scenario.decision.options.find(({ id }) => id === given.option)?.title ?? String(given.option)}`;
    case 'sealEvidence':
      return `Seal ${list(given.parts).length} parts of the evidence`;
    case 'issueHold':
      return `Put ${list(given.systems).length} systems on hold`;
    case 'freeze':
      return `Freeze ${String(given.scope)}`;
    case 'answerInject':
      return `Answer “${scenario.msel.find(({ id }) => id === given.inject)?.subject ?? String(given.inject)}”`;
    default:
      return name
        .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
        .replace(/^./, (first) => first.toUpperCase());
  }
}
