import { own } from '../../shared/keyed.ts';
import type { DrillTime } from '../../shared/time.ts';
import { MINUTE } from '../../shared/time.ts';
import { firstHeldAt } from '../kernel/world/world.ts';
import { companyLimit } from './companyLimits.ts';
import { firstAtOrBelow, residualAt } from './curve.ts';
import { clock, list, percent, plural, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import type { Found, Scored } from './rubric/row.ts';
import type { SwitchUse } from './switchUses.ts';
import { inForce, switchNames, switchOf, switchTitle } from './switchUses.ts';

/** Share of baseline that counts as a first mitigation. */
export const MITIGATED = 0.4;
/** What it still pays to have come close by the line. */
export const NEARLY_CONTAINED = 4;

/** What a drill leaves running stays as it is, so the five-minute hold may run past the end of the log. */
function heldAt(record: DrillRecord, share: number): DrillTime | null {
  const { holdMs } = record.scenario.world;
  return firstHeldAt(record.curve, share, holdMs, record.endsAt + holdMs);
}

export const containedAt = (record: DrillRecord): DrillTime | null =>
  heldAt(record, record.scenario.world.containedAtOrBelow);
export const mitigatedAt = (record: DrillRecord): DrillTime | null => firstAtOrBelow(record.curve, MITIGATED);

const worldSeqs = (record: DrillRecord, ...times: (DrillTime | null)[]): (number | undefined)[] =>
  times.map((time) =>
    time === null ? undefined : record.log.all('world.changed').findLast(({ at }) => at <= time)?.seq,
  );
const pressSeqs = (record: DrillRecord): number[] =>
  record.switchUses.filter(({ byTeam }) => byTeam).flatMap(({ seqs }) => seqs);

export function mitigation(record: DrillRecord, { max }: Scored): Found {
  const { signal, switchUses: switches } = record;
  const reached = mitigatedAt(record);
  // Every applied switch names its scopes, so a stated scope means: somebody at the table pressed one before the drop.
  const stated = switches.filter(
    ({ byTeam, startedAt }) => byTeam && reached !== null && startedAt <= reached,
  );
  const after = reached !== null && stated.length > 0 ? reached - signal.at : Number.POSITIVE_INFINITY;
  const lowest = Math.min(...record.curve.map(({ residual }) => residual));
  const effects = switches.flatMap(({ byTeam, effectiveAt }) =>
    byTeam && effectiveAt !== null ? [effectiveAt] : [],
  );
  const firstAt = effects.length > 0 ? Math.min(...effects) : null;
  const atOnce = switches.filter(
    ({ byTeam, effectiveAt }) => byTeam && firstAt !== null && effectiveAt === firstAt,
  );
  return {
    points: after <= 10 * MINUTE ? max : after <= 15 * MINUTE ? 3 : after <= 30 * MINUTE ? 1 : 0,
    why: sentences(
      firstAt !== null
        ? `The first switch in effect was ${list(switchNames(record.scenario, atOnce))} at ${clock(firstAt)}.`
        : 'No switch that the team pressed took effect.',
      reached !== null &&
        stated.length > 0 &&
        `Harm fell to ${percent(residualAt(record.curve, reached))} of its start at ${clock(reached)}.`,
      reached === null && firstAt !== null && `Harm never fell below ${percent(lowest)} of its start.`,
      companyLimit(record, 'firstMitigationMs', stated.length > 0 ? reached : null),
    ),
    fullMarks: `Bring harm to ${percent(MITIGATED)} of its start or less by ${clock(signal.at + 10 * MINUTE)}, and say for which part of the product.`,
    evidence: [signal.seq, ...worldSeqs(record, reached), ...pressSeqs(record)],
  };
}

export function contained(record: DrillRecord, { max }: Scored): Found {
  const { signal, curve } = record;
  const { containedAtOrBelow: target } = record.scenario.world;
  const line = signal.at + 30 * MINUTE;
  const [full, near] = [heldAt(record, target), heldAt(record, 2 * target)];
  const atLine = residualAt(curve, line);
  const acted = record.switchUses.some(({ byTeam }) => byTeam);
  // Safety floor: more than half of the harm still running at the line takes it all.
  const floor = atLine > 0.5;
  const earned =
    full !== null && full <= line
      ? max
      : near !== null && near <= line
        ? NEARLY_CONTAINED
        : full !== null && full <= signal.at + 45 * MINUTE
          ? 3
          : 0;
  return {
    points: acted && !floor ? earned : 0,
    why: sentences(
      `At ${clock(line)} harm ran at ${percent(atLine)} of its start.`,
      full !== null && `It first came to ${percent(target)} or less and held at ${clock(full)}.`,
      full === null && 'It never came to the containment line and held for 5 min.',
      floor && 'More than half was still running at the line.',
      companyLimit(record, 'containedMs', acted ? full : null),
    ),
    fullMarks: `Bring harm to ${percent(target)} of its start or less by ${clock(line)} and keep it there for 5 min.`,
    evidence: [...worldSeqs(record, line, full, near), ...pressSeqs(record)],
  };
}

interface Touch {
  at: DrillTime;
  use: SwitchUse;
  lifted: boolean;
}

/** A press of what is in force already touches a part only where it changed how much comes out of it. */
function changed(record: DrillRecord, use: SwitchUse, component: string): boolean {
  const from = use.effectiveAt ?? use.startedAt;
  const rateAt = (at: DrillTime) =>
    own(record.log.all('world.changed').findLast((event) => event.at <= at)?.data.rates ?? {}, component);
  if (rateAt(from - 1) !== rateAt(from)) return true;
  return !record.switchUses.some(
    (other) =>
      other !== use && other.switch === use.switch && other.scope === use.scope && inForce(other, from - 1),
  );
}

/** The last switch that touched a component, as it took effect or was lifted; before any, the first switch of all. */
function lastTouched(record: DrillRecord, component: string): Touch | null {
  const touching = record.switchUses.filter((use) =>
    switchOf(record.scenario, use.switch)?.effects.some(
      (effect) => effect.component === component && effect.scope === use.scope,
    ),
  );
  const touches = (uses: typeof touching, counts: (use: SwitchUse) => boolean = () => true) =>
    uses
      .flatMap((use): Touch[] => [
        ...(use.effectiveAt !== null && counts(use) ? [{ at: use.effectiveAt, use, lifted: false }] : []),
        ...(use.revertedAt !== null ? [{ at: use.revertedAt, use, lifted: true }] : []),
      ])
      .sort((a, b) => a.at - b.at);
  if (touching.length > 0) return touches(touching, (use) => changed(record, use, component)).at(-1) ?? null;
  return touches(record.switchUses)[0] ?? null;
}

/** A part of the product, and the press after which nobody measured it. */
function unmeasured(record: DrillRecord, { title, components }: { title: string; components: string[] }) {
  const last = components
    .flatMap((component) => lastTouched(record, component) ?? [])
    .reduce<Touch | null>((latest, next) => (latest && latest.at >= next.at ? latest : next), null);
  if (!last) return title;
  const { use, at, lifted } = last;
  const name = switchTitle(record.scenario, use.switch, [use.scope]);
  return `${title} (${name} ${lifted ? 'came off' : 'took effect'} at ${clock(at)})`;
}

export function verified(record: DrillRecord, { max }: Scored): Found {
  const { rubric, world } = record.scenario;
  // A reading speaks for the moment it was taken, not for the moment it arrived.
  const readings = record.log.all('probe.completed').flatMap(({ seq, data }) =>
    data.readings.map((reading) => ({
      seq,
      readAt: reading.readAt,
      components: world.probes.find(({ id }) => id === reading.target)?.components ?? [],
    })),
  );
  const proofs = (component: string) => {
    const since = lastTouched(record, component);
    return since === null
      ? []
      : readings.filter(({ readAt, components }) => readAt >= since.at && components.includes(component));
  };
  const done = rubric.verify.filter(({ components }) =>
    components.every((component) => proofs(component).length > 0),
  );
  const open = rubric.verify.filter((group) => !done.includes(group));
  const touched = record.switchUses.some(({ effectiveAt }) => effectiveAt !== null);
  return {
    points: rubric.verify.length > 0 && open.length === 0 ? max : done.length > 0 ? max / 2 : 0,
    why: sentences(
      touched &&
        done.length > 0 &&
        `Measured after the last switch: ${list(done.map(({ title }) => title))}.`,
      !touched && 'No switch took effect, so there was no containment to check.',
      touched &&
        open.length > 0 &&
        `Not measured after the last switch: ${list(open.map((group) => unmeasured(record, group)))}.`,
    ),
    fullMarks: 'After the last switch on each part, measure that part once more and wait for the reading.',
    evidence: [
      ...rubric.verify.flatMap(({ components }) =>
        components.flatMap((component) => proofs(component).map(({ seq }) => seq)),
      ),
      ...pressSeqs(record),
    ],
  };
}

/** A purged copy whose source stayed open fills again, and then it has not been dealt with. */
function refilled(record: DrillRecord, switchId: string, at: DrillTime): boolean {
  const { refills, components } = record.scenario.world;
  const rates = record.log.all('world.changed').findLast((event) => event.at <= at)?.data.rates ?? {};
  return refills.some((rule) => {
    const baseline = components.find(({ id }) => id === rule.component)?.baselinePerHour ?? 0;
    return (
      rule.switch === switchId &&
      (own(rates, rule.component) ?? baseline) > baseline * Math.max(0.25, 2 * rule.floor)
    );
  });
}

export function persisted(record: DrillRecord, { max }: Scored): Found {
  const { rubric } = record.scenario;
  const at = record.actOneEndsAt;
  const done = rubric.persisted.filter(
    ({ switch: switchId, scopes }) =>
      scopes.every((scope) =>
        record.switchUses.some(
          (use) => use.byTeam && use.switch === switchId && use.scope === scope && inForce(use, at),
        ),
      ) && !refilled(record, switchId, at),
  );
  const open = rubric.persisted.filter((copy) => !done.includes(copy));
  const seqs = record.switchUses
    .filter((use) => rubric.persisted.some((copy) => copy.switch === use.switch))
    .flatMap((use) => use.seqs);
  return {
    points: rubric.persisted.length > 0 && open.length === 0 ? max : done.length > 0 ? max / 2 : 0,
    why: sentences(
      done.length > 0 && `Dealt with: ${list(done.map(({ title }) => title))}.`,
      open.length > 0 && `Still there at ${clock(at)}: ${list(open.map(({ title }) => title))}.`,
    ),
    fullMarks: `Close the source, seal a copy, then remove ${plural(rubric.persisted.length, 'stored copy', 'stored copies')}: ${list(rubric.persisted.map(({ title }) => title))}.`,
    evidence: seqs,
  };
}
