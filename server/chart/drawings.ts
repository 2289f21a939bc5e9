import type { DrawnChart } from '../../shared/drawnChart.ts';
import type { ChartConfig } from '../../shared/scenario/chart.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { drawnChart, layChart } from './drawing.ts';
import type { RegionLayout } from './layout.ts';

interface Laid {
  layout: RegionLayout[] | null;
  /** By drill, so that nobody is told twice. */
  waiting: Map<string, () => void>;
}

/** The drawings of the charts that are played. Each chart is laid out once, away from this thread, when its first console asks for it. */
export class Drawings {
  readonly #laid = new WeakMap<ChartConfig, Map<string, Laid>>();
  readonly #drawn = new WeakMap<Scenario, DrawnChart>();
  readonly #onFault: (error: unknown) => void;
  /** One layout at a time: a server that comes back with many drills has other things to do too. */
  #last: Promise<void> = Promise.resolve();

  constructor(onFault: (error: unknown) => void) {
    this.#onFault = onFault;
  }

  /** Null until it is laid out; `ready` is called then, once for a drill. One that cannot be laid out stays null, and the fault is told once. */
  of(
    scenario: Scenario,
    text: (words: string) => string,
    asks: { drill: string; ready: () => void },
  ): DrawnChart | null {
    const known = this.#drawn.get(scenario);
    if (known) return known;
    const { layout, waiting } = this.#layoutOf(scenario);
    if (!layout) {
      waiting.set(asks.drill, asks.ready);
      return null;
    }
    const fresh = drawnChart(scenario, layout, text);
    this.#drawn.set(scenario, fresh);
    return fresh;
  }

  /** A chart looks the same in every drill unless a draw sets one of its delays. */
  #layoutOf(scenario: Scenario): Laid {
    const byDelays = this.#laid.get(scenario.chart) ?? new Map<string, Laid>();
    this.#laid.set(scenario.chart, byDelays);
    const key = JSON.stringify(scenario.delays);
    const known = byDelays.get(key);
    if (known) return known;
    const fresh: Laid = { layout: null, waiting: new Map() };
    byDelays.set(key, fresh);
    this.#last = this.#last.then(() => this.#lay(scenario, fresh));
    return fresh;
  }

  async #lay(scenario: Scenario, laid: Laid): Promise<void> {
    try {
      laid.layout = await layChart(scenario);
      for (const ready of laid.waiting.values()) ready();
    } catch (error) {
      this.#onFault(error);
    }
    laid.waiting.clear();
  }
}
