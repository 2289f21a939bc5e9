import { own } from '../../shared/keyed.ts';
import type { Check } from '../../shared/scenario/rubric.ts';
import type { Moment } from './eventIndex.ts';
import { perDrill } from './perDrill.ts';
import { clock, list, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import { evidenceTitle } from './record.ts';
import type { Found, Scored } from './rubric/row.ts';
import { shownToAll } from './shown.ts';
import { switchNames } from './switchUses.ts';

/** When each finding was first put before everybody. */
const firstShown = perDrill((record): ReadonlyMap<string, Moment> => {
  const first = new Map<string, Moment>();
  for (const { evidence, at, seq } of shownToAll(record))
    if (!first.has(evidence)) first.set(evidence, { at, seq });
  return first;
});

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

/**
 * Where nothing systemic goes on, containment is a picture on record and switches left alone: the scenario's own check stands in for the
 * criterion of the same id. Null everywhere else.
 */
export function checked(record: DrillRecord, { id }: Scored): Found | null {
  const check = own(record.scenario.rubric.nothingToContain?.checks, id);
  if (!check) return null;
  const { title, groups, steps } = check;
  const found = firstWhole(firstShown(record), groups);
  const since = found === null ? null : found.at - record.signal.at;
  const step = since === null ? undefined : steps.find(({ by }) => since <= by);
  const [full] = steps;
  return {
    title,
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
  };
}

/** Pays only once the prevalence check is on record: not acting because nobody looked earns nothing. */
export function spared(record: DrillRecord, { max }: Scored): Found | null {
  const rules = record.scenario.rubric.nothingToContain?.spared;
  if (!rules) return null;
  const known = firstWhole(firstShown(record), rules.after);
  const pressed = record.switchUses.filter(
    (use) =>
      use.effectiveAt !== null &&
      use.effectiveAt <= record.actOneEndsAt &&
      rules.switches.includes(use.switch),
  );
  return {
    title: 'Nothing was switched off that worked',
    points: known !== null && known.at <= record.actOneEndsAt && pressed.length === 0 ? max : 0,
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
  };
}
