import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Beat, ParAction, Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import { drawIndex } from './draw.ts';

/** What one seed makes of a beat: the row that comes, and when; null where none does. */
export function dealtBeat({ id, oneOf, absentPercent = 0 }: Beat, seed: number): DealtRow | null {
  if (drawIndex(seed, 100, 'beat', id, 'absent') < absentPercent) return null;
  const row = oneOf.at(drawIndex(seed, oneOf.length, 'beat', id, 'which'));
  // Each row's minute has a key of its own: one more row in the beat must not move the others.
  const at = row?.at.at(drawIndex(seed, row.at.length, 'beat', id, 'when', row.inject));
  return row && at !== undefined ? { inject: row.inject, at } : null;
}

interface DealtRow {
  inject: string;
  at: DrillTime;
}

/** The scenario with every beat dealt: its row at the drawn time, its other rows left to the facilitator, and the par plan moved along. */
export function dealBeats(scenario: Scenario, seed: number): Scenario {
  const { beats = [], msel, parPlan } = scenario;
  if (beats.length === 0) return scenario;
  const times = new Map<string, DrillTime | null>();
  for (const beat of beats) {
    for (const { inject } of beat.oneOf) times.set(inject, null);
    const dealt = dealtBeat(beat, seed);
    if (dealt) times.set(dealt.inject, dealt.at);
  }
  const written = new Map(msel.map(({ id, at }) => [id, at]));
  return {
    ...scenario,
    msel: msel.map((row) => timed(row, times.get(row.id))),
    parPlan: parPlan.flatMap((line) => moved(line, written, times)),
  };
}

function timed(row: InjectRow, at: DrillTime | null | undefined): InjectRow {
  if (at === undefined) return row;
  if (at !== null) return { ...row, at };
  const { at: _never, ...left } = row;
  return { ...left, byHand: true };
}

function moved(
  line: ParAction,
  written: ReadonlyMap<string, DrillTime | undefined>,
  times: ReadonlyMap<string, DrillTime | null>,
): ParAction[] {
  if (line.follows === undefined) return [line];
  const at = times.get(line.follows);
  if (at === undefined) return [line];
  if (at === null) return [];
  return [{ ...line, at: line.at + at - (written.get(line.follows) ?? at) }];
}
