import { own } from '../../shared/keyed.ts';
import type { Check } from '../../shared/scenario/rubric.ts';
import type { Criterion } from '../../shared/scorecard.ts';
import { award } from './criterion.ts';
import type { Moment } from './eventIndex.ts';
import { byTime } from './eventIndex.ts';
import type { DrillRecord } from './record.ts';
import { evidenceTitle } from './record.ts';
import { switchNames } from './switchUses.ts';
import { clock, list, sentences } from './words.ts';

const MAX = { CT1: 4, CT2: 7, CT3: 3, CT4: 3, CT5: 3 } as const;
type CheckId = Exclude<keyof typeof MAX, 'CT5'>;
const CHECKS: readonly CheckId[] = ['CT1', 'CT2', 'CT3', 'CT4'];

/** Where nothing systemic goes on, containment is a picture on record and switches left alone (DOMAIN.md 7.3, C1 re-base). */
export function checkedInstead(record: DrillRecord): Criterion[] {
  const rules = record.scenario.rubric.nothingToContain;
  if (!rules) return [];
  const recorded = onRecord(record);
  return [
    ...CHECKS.map((id) => checked(record, recorded, id, own(rules.checks, id))),
    spared(record, recorded),
  ];
}

/** When each finding was first put before everybody: pinned, or cited in an estimate or a decision. */
function onRecord(record: DrillRecord): ReadonlyMap<string, Moment> {
  const { log } = record;
  const shown: (Moment & { evidence: string })[] = [
    ...log.all('evidence.pinned').map(({ at, seq, data }) => ({ at, seq, evidence: data.evidence })),
    ...log
      .all('scope.estimated')
      .flatMap(({ at, seq, data }) => data.evidence.map((evidence) => ({ at, seq, evidence }))),
    ...log
      .all('decision.recorded')
      .flatMap(({ at, seq, data }) => data.citations.map(({ evidence }) => ({ at, seq, evidence }))),
  ].sort(byTime);
  const first = new Map<string, Moment>();
  for (const { evidence, at, seq } of shown) if (!first.has(evidence)) first.set(evidence, { at, seq });
  return first;
}

/** The group that was whole first, and when. */
function firstWhole(
  recorded: ReadonlyMap<string, Moment>,
  groups: Check['groups'],
): { group: string[]; at: number; seqs: number[] } | null {
  const whole = groups.flatMap((group) => {
    const moments = group.flatMap((id) => recorded.get(id) ?? []);
    return group.length > 0 && moments.length === group.length
      ? [{ group, at: Math.max(...moments.map(({ at }) => at)), seqs: moments.map(({ seq }) => seq) }]
      : [];
  });
  return whole.sort((a, b) => a.at - b.at)[0] ?? null;
}

const named = (record: DrillRecord, ids: readonly string[]): string =>
  list(ids.map((id) => `"${evidenceTitle(record, id)}"`));
const wanted = (record: DrillRecord, groups: Check['groups']): string =>
  groups.map((group) => named(record, group)).join(', or ');

function checked(
  record: DrillRecord,
  recorded: ReadonlyMap<string, Moment>,
  id: CheckId,
  { title, groups, steps }: Check,
): Criterion {
  const found = firstWhole(recorded, groups);
  const since = found === null ? null : found.at - record.signal.at;
  const step = since === null ? undefined : steps.find(({ by }) => since <= by);
  const [full] = steps;
  return award(record, {
    id,
    title,
    max: own(MAX, id),
    points: step?.points ?? 0,
    why: sentences(
      'Here there was nothing systemic to contain, so what counts is the picture.',
      found !== null && `On record at ${clock(found.at)}: ${named(record, found.group)}.`,
      found === null && `Never on record: ${wanted(record, groups)}.`,
      step !== full && found !== null && full && `It was due by ${clock(record.signal.at + full.by)}.`,
    ),
    fullMarks: full
      ? `Look up, and put on record by ${clock(record.signal.at + full.by)}: ${wanted(record, groups)}.`
      : '',
    evidence: found?.seqs ?? [],
  });
}

/** Pays only once the prevalence check is on record: not acting because nobody looked earns nothing (R16). */
function spared(record: DrillRecord, recorded: ReadonlyMap<string, Moment>): Criterion {
  const rules = record.scenario.rubric.nothingToContain?.spared;
  const known = rules ? firstWhole(recorded, rules.after) : null;
  const pressed = record.switchUses.filter(
    (use) =>
      use.effectiveAt !== null &&
      use.effectiveAt <= record.actOneEndsAt &&
      rules?.levers.includes(use.switch),
  );
  return award(record, {
    id: 'CT5',
    title: 'Nothing was switched off that worked',
    max: MAX.CT5,
    points: known !== null && known.at <= record.actOneEndsAt && pressed.length === 0 ? MAX.CT5 : 0,
    why: sentences(
      known === null &&
        'Nobody put on record how rare it is, so leaving the switches alone was luck and earns nothing.',
      known !== null &&
        pressed.length === 0 &&
        'It was known how rare it is, and no broad switch was pressed.',
      pressed.length > 0 && `Pressed without a need: ${list(switchNames(record.scenario, pressed))}.`,
    ),
    fullMarks: 'Measure how common it is, and leave the broad switches alone when it is rare.',
    evidence: [...(known?.seqs ?? []), ...pressed.flatMap(({ seqs }) => seqs)],
  });
}
