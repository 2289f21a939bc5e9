import type { Scorecard } from '../../shared/scorecard.ts';
import { MINUTE } from '../../shared/time.ts';
import { exposure } from '../kernel/world.ts';
import type { Press } from './baselines.ts';
import { simulate, teamDeploys } from './baselines.ts';
import { containedAt } from './containment.ts';
import { residualAt } from './curve.ts';
import { inForce, leverTitle } from './levers.ts';
import type { DrillRecord } from './record.ts';
import { clock, percent } from './words.ts';

type Counterfactual = Scorecard['counterfactuals'][number];

/** Largest difference between the log and its re-run at which the re-run still speaks for the log. */
const AGREES = 0.002;
const SOONER = 5 * MINUTE;

/** What one lever more, one lever less or five minutes would have changed: the team's own presses, run again. */
export function counterfactuals(record: DrillRecord): Counterfactual[] {
  const presses: Press[] = record.levers.map(({ startedAt, switch: lever, scope, options }) => ({ at: startedAt, switch: lever, scopes: [scope], options }));
  if (presses.length === 0) return [];
  const reverted = record.levers.some(({ revertedAt }) => revertedAt !== null);
  const again = residualAt(simulate(record, presses, teamDeploys(record)), record.endsAt);
  // A schedule holds no way to lift a lever; where lifting mattered, nothing is claimed.
  if (reverted && Math.abs(again - residualAt(record.curve, record.endsAt)) > AGREES) return [];
  return [oneMore(record, presses), oneLess(record, presses), sooner(record, presses)].filter((found) => found !== null);
}

const endOfActOne = (record: DrillRecord, presses: readonly Press[]): number => residualAt(simulate(record, presses, teamDeploys(record)), record.actOneEndsAt);

/** The sufficient set the team came closest to, with what it lacked. */
function oneMore(record: DrillRecord, presses: readonly Press[]): Counterfactual | null {
  const { scenario, curve, actOneEndsAt } = record;
  const { containedAtOrBelow } = scenario.world;
  const left = residualAt(curve, actOneEndsAt);
  if (left <= containedAtOrBelow) return null;
  const pressed = (lever: string, scope: string) => record.levers.some((use) => use.switch === lever && use.scope === scope && inForce(use, actOneEndsAt));
  const sets = scenario.rubric.sufficient.map(({ levers }) => {
    const parts = levers.flatMap(({ switch: lever, scopes, options }) => scopes.map((scope) => ({ switch: lever, scope, options: options ?? [] })));
    return { parts, missing: parts.filter((part) => !pressed(part.switch, part.scope)) };
  });
  const near = sets.filter(({ parts, missing }) => missing.length > 0 && missing.length < parts.length).sort((a, b) => a.missing.length - b.missing.length)[0];
  if (!near) return null;
  const own = presses.filter((press) => near.parts.some((part) => part.switch === press.switch && part.scope === press.scopes[0]));
  const at = Math.max(...own.map((press) => press.at));
  const added = near.missing.map((part): Press => ({ at, switch: part.switch, scopes: [part.scope], options: part.options }));
  const with_ = endOfActOne(record, [...presses, ...added]);
  if (with_ >= left) return null;
  const names = [...new Set(near.missing.map(({ switch: lever }) => lever))].map((lever) => leverTitle(scenario, lever, near.missing.filter((part) => part.switch === lever).map(({ scope }) => scope)));
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
  const parts = [...new Map(presses.map((press) => [`${press.switch}:${press.scopes[0]}`, press])).values()];
  const slips = parts.map((part) => {
    const rest = presses.filter((press) => press.switch !== part.switch || press.scopes[0] !== part.scopes[0]);
    return { part, left: endOfActOne(record, rest) };
  });
  const slip = slips.filter(({ left }) => left > scenario.world.containedAtOrBelow).sort((a, b) => a.left - b.left)[0];
  if (!slip) return null;
  const name = leverTitle(scenario, slip.part.switch, slip.part.scopes);
  return { title: `One part missed: ${name}`, text: `Without ${name}, ${percent(slip.left)} of the harm would have gone on at ${clock(actOneEndsAt)}, and the incident would not have been contained.` };
}

function sooner(record: DrillRecord, presses: readonly Press[]): Counterfactual | null {
  const earliest = record.signal.at;
  const moved = presses.map((press) => ({ ...press, at: Math.max(earliest, press.at - SOONER) }));
  const of = (schedule: readonly Press[]) => exposure(simulate(record, schedule, teamDeploys(record)), 0, record.actOneEndsAt);
  const [as, earlier] = [of(presses), of(moved)];
  if (as - earlier < 0.05) return null;
  return {
    title: 'Five minutes sooner',
    text: `The same levers, each up to 5 min sooner, would have meant ${earlier.toFixed(1)} expected harmful answers by ${clock(record.actOneEndsAt)} instead of ${as.toFixed(1)}.`,
  };
}
