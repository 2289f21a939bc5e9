import { doing } from '../../shared/scenario/parPlan.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Curve, Deploy, Press } from '../kernel/world/world.ts';
import { exposure, simulateWorld } from '../kernel/world/world.ts';
import type { DrillRecord } from './record.ts';

/** Freezing this scope stops what would otherwise ship by itself. */
const ROLLOUTS = 'rollouts';

const isCoSign = doing('coSignSwitch');

/** What the par plan presses, and when its effect starts to spread: a scope with a second key, or what lies under hold, waits for the co-signature. */
function parSchedule(record: DrillRecord): Press[] {
  const { parPlan, world } = record.scenario;
  return parPlan
    .filter(doing('applySwitch'))
    .flatMap(({ at, payload: { switch: id, scopes, options = [] } }) => {
      const pressed = world.switches.find((item) => item.id === id);
      return scopes.map((scope) => {
        const isHeld = pressed?.alters?.heldIn !== undefined;
        const hasKey = pressed?.scopes.some((item) => item.id === scope && item.secondKey !== undefined);
        const signed =
          isHeld || hasKey
            ? parPlan
                .filter(isCoSign)
                .find(
                  (other) =>
                    other.at >= at && other.payload.switch === id && other.payload.scopes.includes(scope),
                )
            : undefined;
        return { at: signed?.at ?? at, switch: id, scopes: [scope], options };
      });
    })
    .sort((a, b) => a.at - b.at);
}

/** What the team pressed and lifted, in the log's own order. */
export function teamSchedule(record: DrillRecord): Press[] {
  return record.switchUses.flatMap(({ switch: switchId, scope, options, startedAt, revertedAt }): Press[] => {
    const press = { switch: switchId, scopes: [scope], options };
    return [
      { ...press, at: startedAt },
      ...(revertedAt === null ? [] : [{ ...press, at: revertedAt, reverts: true }]),
    ];
  });
}

/** What ships by itself unless somebody freezes rollouts first. */
function deploysUnless(record: DrillRecord, frozenAt: DrillTime | null): Deploy[] {
  const latent = record.scenario.world.components.filter((component) => component.latent);
  return record.scenario.rubric.bombs
    .filter(
      ({ scope, at }) => scope === ROLLOUTS && (frozenAt === null || frozenAt >= at) && at <= record.endsAt,
    )
    .flatMap(({ at }) => latent.map(({ id }) => ({ at, component: id })));
}

export function teamDeploys(record: DrillRecord): Deploy[] {
  return record.log.all('component.deployed').map(({ at, data }) => ({ at, component: data.component }));
}

export function simulate(record: DrillRecord, presses: readonly Press[], deploys: readonly Deploy[]): Curve {
  return simulateWorld(record.scenario.world, presses, deploys, record.endsAt);
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** The true residual as the par plan would have left it, to the end of the log. */
export function parCurve(record: DrillRecord): Curve {
  const freeze = record.scenario.parPlan
    .filter(doing('freeze'))
    .find(({ payload }) => payload.scope === ROLLOUTS);
  return simulate(record, parSchedule(record), deploysUnless(record, freeze?.at ?? null));
}

/** The true residual had nobody acted, to the end of the log. */
export const nothingCurve = (record: DrillRecord): Curve => simulate(record, [], deploysUnless(record, null));

/** Expected harmful events from T+0 to the end of the log: as played, as par would have it, and with nobody acting. */
export function exposures(record: DrillRecord, par: Curve, nothing: Curve): Scorecard['exposure'] {
  const of = (curve: Curve) => rounded(exposure(curve, 0, record.endsAt));
  return {
    team: of(record.curve),
    par: of(par),
    nothing: of(nothing),
  };
}
