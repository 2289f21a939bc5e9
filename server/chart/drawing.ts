import type { DrawnChart, DrawnRegion } from '../../shared/drawnChart.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { RegionLayout } from './layout.ts';
import { layRegion, stateName } from './layout.ts';
import { namesOf, titled } from './names.ts';
import type { Region } from './regions.ts';
import { ANY, regionsOf } from './regions.ts';
import { withLayout } from './thread.ts';
import { actionWords, labelOf, wayInWords } from './ways.ts';

type Source = Pick<Scenario, 'chart' | 'delays'>;

/** Where everything of a chart lies. It depends on the chart and its delays, and on nothing that a drill does. */
export function layChart({ chart, delays }: Source): Promise<RegionLayout[]> {
  return withLayout(async (elk) => {
    const laid: RegionLayout[] = [];
    for (const region of regionsOf(chart)) {
      const labels = new Map(region.ways.map((way) => [way.id, labelOf(way, delays)]));
      laid.push(await layRegion(elk, region, labels));
    }
    return laid;
  });
}

/** The layout with what everything is called in this drill. `text` fills in what its seed drew. */
export function drawnChart(
  scenario: Scenario,
  layout: readonly RegionLayout[],
  text: (words: string) => string,
): DrawnChart {
  const names = namesOf(scenario, text);
  const drawn = (region: Region): DrawnRegion[] => {
    const laid = layout.find(({ id }) => id === region.id);
    if (!laid) return [];
    return [
      {
        id: region.id,
        name: titled(region.id),
        width: laid.width,
        height: laid.height,
        states: region.states.map(({ id, below, entry }) => ({
          id,
          name: stateName(id),
          kind: id === ANY ? 'any' : below ? 'frame' : 'state',
          entry: entry.map((action) => actionWords(action, names)),
          ...(laid.states[id] ?? { x: 0, y: 0, width: 0, height: 0 }),
        })),
        ways: region.ways.map((way) => wayInWords(way, scenario.delays, names)),
        lines: laid.lines,
      },
    ];
  };
  return { regions: regionsOf(scenario.chart).flatMap(drawn) };
}
