import type { ChartConfig, ChartEvent, ChartState } from '../../shared/scenario/chart.ts';
import { CHART_EVENTS } from '../../shared/scenario/chart.ts';
import type { DurationMs } from '../../shared/time.ts';

/** What is wrong with a chart, where, and how to mend it. */
export class ChartError extends Error {}

export const EFFECTS = ['deliver', 'setFlag', 'deploy', 'lose', 'reach'] as const;
const STEPPING = new Set<string>(CHART_EVENTS);
/** The whitelist: nothing else may step a chart (system events are plain events to XState and could be forged). */
export const stepsChart = (type: string): type is ChartEvent => STEPPING.has(type);

const STATE_KEYS = new Set([
  'id',
  'type',
  'initial',
  'description',
  'tags',
  'entry',
  'exit',
  'on',
  'after',
  'always',
  'states',
  'history',
  'target',
]);
const DELAY = /^(0|[1-9]\d{0,8})$/;

/** Refuses what XState would accept and misread: unknown delays fire at once, unknown actions pass through, names resolve through Object.prototype. */
export function checkChart(config: ChartConfig, delays: Readonly<Record<string, DurationMs>>): void {
  const ids = new Set<string>();
  const visit = (state: ChartState, where: string): void => {
    for (const key of Object.keys(state))
      if (!STATE_KEYS.has(key))
        throw new ChartError(`${where}: "${key}" is not part of the chart language. Remove it.`);
    if (state.id) {
      if (ids.has(state.id))
        throw new ChartError(`${where}: the id "${state.id}" is used twice. Rename one.`);
      ids.add(state.id);
    }
    for (const event of Object.keys(state.on ?? {}))
      if (!stepsChart(event))
        throw new ChartError(
          `${where}: "${event}" is not an event a chart can react to. Use one of ${CHART_EVENTS.join(', ')}.`,
        );
    for (const delay of Object.keys(state.after ?? {})) {
      if (!DELAY.test(delay) && !Object.hasOwn(delays, delay))
        throw new ChartError(
          `${where}: the delay "${delay}" is neither whole milliseconds nor a name in delays (${Object.keys(delays).join(', ') || 'none'}).`,
        );
    }
    const transitions = [
      ...Object.values(state.on ?? {}),
      ...Object.values(state.after ?? {}),
      state.always ?? [],
    ].flat();
    for (const { guard, actions } of transitions) {
      if (guard && guard.type !== 'when') throw new ChartError(`${where}: the only guard is "when".`);
      checkActions(actions ?? [], where);
    }
    checkActions([...(state.entry ?? []), ...(state.exit ?? [])], where);
    for (const [name, child] of Object.entries(state.states ?? {})) {
      if (name.includes('.')) throw new ChartError(`${where}: the state name "${name}" may not hold a dot.`);
      visit(child, `${where}.${name}`);
    }
  };
  visit(config, config.id);
}

function checkActions(actions: readonly { type: string }[], where: string): void {
  for (const action of actions) {
    if (!(EFFECTS as readonly string[]).includes(action.type))
      throw new ChartError(
        `${where}: the action "${action.type}" does not exist. Use one of ${EFFECTS.join(', ')}.`,
      );
  }
}
