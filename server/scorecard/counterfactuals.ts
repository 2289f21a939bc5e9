import type { Scorecard } from '../../shared/scorecard.ts';
import { MINUTE } from '../../shared/time.ts';
import type { Press } from '../kernel/world/world.ts';
import { exposure } from '../kernel/world/world.ts';
import { simulate, teamDeploys, teamSchedule } from './baselines.ts';
import { containedAt } from './containment.ts';
import { residualAt } from './curve.ts';
import { clock, percent } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import { inForce, switchTitle } from './switchUses.ts';

type Counterfactual = Scorecard['counterfactuals'][number];

/** Largest difference between the log and its re-run at which the re-run still speaks for the log. */
const AGREES = 0.002;
const SOONER = 5 * MINUTE;

/** What one switch more, one switch less or five minutes would have changed: the team's own presses, run again. */
export function counterfactuals(record: DrillRecord): Counterfactual[] {
  const presses = teamSchedule(record);
  if (presses.length === 0) return [];
  // A re-run that does not lead where the log led has nothing to say about it.
  if (Math.abs(endOfActOne(record, presses) - residualAt(record.curve, record.actOneEndsAt)) > AGREES)
    return [];
  return [oneMore(record, presses), oneLess(record, presses), sooner(record, presses)].filter(
    (found) => found !== null,
  );
}

const endOfActOne = (record: DrillRecord, presses: readonly Press[]): number =>
  residualAt(simulate(record, presses, teamDeploys(record)), record.actOneEndsAt);

/** The sufficient set the team came closest to, with what it lacked. */
function oneMore(record: DrillRecord, presses: readonly Press[]): Counterfactual | null {
  const { scenario, curve, actOneEndsAt } = record;
  const { containedAtOrBelow } = scenario.world;
  const left = residualAt(curve, actOneEndsAt);
  if (left <= containedAtOrBelow) return null;
  const pressed = (switchId: string, scope: string) =>
    record.switchUses.some(
      (use) => use.switch === switchId && use.scope === scope && inForce(use, actOneEndsAt),
    );
  const sets = scenario.rubric.sufficient.map(({ switches }) => {
    const parts = switches.flatMap(({ switch: switchId, scopes, options }) =>
      scopes.map((scope) => ({ switch: switchId, scope, options: options ?? [] })),
    );
    return { parts, missing: parts.filter((part) => !pressed(part.switch, part.scope)) };
  });
  const near = sets
    .filter(({ parts, missing }) => missing.length > 0 && missing.length < parts.length)
    .sort((a, b) => a.missing.length - b.missing.length)[0];
  if (!near) return null;
  const own = presses.filter(
    (press) =>
      !press.reverts &&
      near.parts.some((part) => part.switch === press.switch && part.scope === press.scopes[0]),
  );
  const at = Math.max(...own.map((press) => press.at));
  const added = near.missing.map(
    (part): Press => ({ at, switch: part.switch, scopes: [part.scope], options: part.options }),
  );
  const with_ = endOfActOne(record, [...presses, ...added]);
  if (with_ >= left) return null;
  const names = [...new Set(near.missing.map(({ switch: switchId }) => switchId))].map((switchId) =>
    switchTitle(
      scenario,
      switchId,
      near.missing.filter((part) => part.switch === switchId).map(({ scope }) => scope),
    ),
  );
  return {
    title: `What was missing: ${names.join(' and ')}`,
    text: `At ${clock(actOneEndsAt)} harm ran at ${percent(left)} of its start. With ${names.join(' and ')} pressed at ${clock(at)} as well, it would have run at ${percent(with_)}${with_ <= containedAtOrBelow ? ', which is contained' : ''}.`,
  };
}

/** The easiest slip: the single part whose absence would have broken containment by the least. */
function oneLess(record: DrillRecord, presses: readonly Press[]): Counterfactual | null {
  const { scenario, actOneEndsAt } = record;
  const contained = containedAt(record);
  if (contained === null || contained > actOneEndsAt) return null;
  const kept = presses.filter((press) =>
    record.switchUses.some(
      (use) => use.switch === press.switch && use.scope === press.scopes[0] && inForce(use, actOneEndsAt),
    ),
  );
  const parts = [...new Map(kept.map((press) => [`${press.switch}:${press.scopes[0]}`, press])).values()];
  const slips = parts.map((part) => {
    const rest = presses.filter(
      (press) => press.switch !== part.switch || press.scopes[0] !== part.scopes[0],
    );
    return { part, left: endOfActOne(record, rest) };
  });
  const slip = slips
    .filter(({ left }) => left > scenario.world.containedAtOrBelow)
    .sort((a, b) => a.left - b.left)[0];
  if (!slip) return null;
  const name = switchTitle(scenario, slip.part.switch, slip.part.scopes);
  return {
    title: `One part missed: ${name}`,
    text: `Without ${name}, ${percent(slip.left)} of the harm would have gone on at ${clock(actOneEndsAt)}, and the incident would not have been contained.`,
  };
}

function sooner(record: DrillRecord, presses: readonly Press[]): Counterfactual | null {
  const earliest = record.signal.at;
  const moved = presses.map((press) => ({ ...press, at: Math.max(earliest, press.at - SOONER) }));
  const of = (schedule: readonly Press[]) =>
    exposure(simulate(record, schedule, teamDeploys(record)), 0, record.actOneEndsAt);
  const [as, earlier] = [of(presses), of(moved)];
  if (as - earlier < 0.05) return null;
  return {
    title: 'Five minutes sooner',
    text: `The same switches, each up to 5 min sooner, would have meant ${earlier.toFixed(1)} expected harmful answers by ${clock(record.actOneEndsAt)} instead of ${as.toFixed(1)}.`,
  };
}
