import { beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { drawnChart, layChart } from '../../server/chart/drawing.ts';
import type { RegionLayout } from '../../server/chart/layout.ts';
import { ANY } from '../../server/chart/regions.ts';
import type { Box, DrawnRegion } from '../../shared/drawnChart.ts';
import type { ChartState } from '../../shared/scenario/chart.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

const FIRST: [string, Scenario][] = Object.entries(SCENARIOS).flatMap(([id, variants]) =>
  Object.values(variants)
    .slice(0, 1)
    .map((scenario): [string, Scenario] => [id, scenario]),
);
const asWritten = (words: string): string => words;

/** Counted off the chart as it is written, by another way than the drawing's. */
function written(region: ChartState): { states: string[]; transitions: number } {
  const states: string[] = [];
  let transitions = 0;
  const visit = (state: ChartState, path: string): void => {
    const lists = [...Object.values(state.on ?? {}), ...Object.values(state.after ?? {}), state.always ?? []];
    transitions += lists.flat().length;
    for (const [name, child] of Object.entries(state.states ?? {})) {
      states.push(path + name);
      visit(child, `${path}${name}.`);
    }
  };
  visit(region, '');
  return { states, transitions };
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const touches = ([x, y]: [number, number], { x: left, y: top, width, height }: Box): boolean => {
  const inside = x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1;
  const onEdge =
    Math.min(Math.abs(x - left), Math.abs(x - left - width), Math.abs(y - top), Math.abs(y - top - height)) <=
    1;
  return inside && onEdge;
};

describe.each(FIRST)('given the chart of %s, when it is drawn', (_id, scenario) => {
  let layout: RegionLayout[];
  let regions: DrawnRegion[];
  beforeAll(async () => {
    layout = await layChart(scenario);
    ({ regions } = drawnChart(scenario, layout, asWritten));
  }, 120_000);

  it('every state stands in it once, and every transition too', () => {
    expect(regions.map(({ id }) => id)).toEqual(Object.keys(scenario.chart.states ?? {}));
    for (const region of regions) {
      const { states, transitions } = written(scenario.chart.states?.[region.id] ?? {});
      expect(region.states.flatMap(({ id }) => (id === ANY ? [] : [id])).sort(), region.id).toEqual(
        states.sort(),
      );
      expect(region.ways, region.id).toHaveLength(transitions);
      const onLines = region.lines.flatMap(({ ways }) => ways);
      const leading = region.ways.flatMap(({ id, to }) => (to === null ? [] : [id]));
      expect(onLines.sort(), region.id).toEqual(leading.sort());
    }
  });

  it('no box lies over another, unless it stands inside it', () => {
    for (const { id, states } of regions)
      for (const [index, one] of states.entries())
        for (const other of states.slice(index + 1))
          if (!other.id.startsWith(`${one.id}.`) && !one.id.startsWith(`${other.id}.`))
            expect(overlap(one, other), `${id}: ${one.id} and ${other.id}`).toBe(false);
  });

  it('every line begins and ends at the boxes it names, and nothing lies outside', () => {
    for (const { id, states, lines, width, height } of regions) {
      for (const box of states)
        expect(
          box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
          id,
        ).toBe(true);
      for (const { from, to, points } of lines) {
        const boxOf = (state: string) => states.find((item) => item.id === state) as Box;
        expect(touches(points[0] ?? [-1, -1], boxOf(from)), `${id}: ${from}>${to} begins`).toBe(true);
        expect(touches(points.at(-1) ?? [-1, -1], boxOf(to)), `${id}: ${from}>${to} ends`).toBe(true);
      }
    }
  });

  it('no condition and no act is left in names of ours', () => {
    const said = regions.flatMap(({ ways, states }) => [
      ...ways.flatMap(({ given, does }) => [given ?? '', ...does]),
      ...states.flatMap(({ entry }) => entry),
    ]);
    expect(
      said.filter((words) =>
        /\b(undefined|null|true|false)\b|[a-z]\.[a-z]+-[a-z]|[a-z][A-Z]/.test(words.replace(/“[^”]*”/g, '')),
      ),
    ).toEqual([]);
  });
});

it('given the same chart twice, then the same coordinates', async () => {
  const [, scenario] = FIRST[0] as [string, Scenario];
  const { containment, parent } = scenario.chart.states ?? {};
  const small = {
    chart: { ...scenario.chart, states: { ...(containment && { containment }), ...(parent && { parent }) } },
    delays: scenario.delays,
  };
  const first = await layChart(small);
  expect(first.map(({ lines }) => lines.length).every((count) => count > 0)).toBe(true);
  expect(await layChart(structuredClone(small))).toEqual(first);
}, 120_000);
