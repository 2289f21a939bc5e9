import type { RegionNow } from '../../../shared/drawnChart.ts';
import { own } from '../../../shared/keyed.ts';
import type { ChartConfig } from '../../../shared/scenario/chart.ts';
import type { Region } from '../../chart/regions.ts';
import { ANY, regionsOf } from '../../chart/regions.ts';
import type { DrillRoom } from '../../room/drillRoom.ts';

const known = new WeakMap<ChartConfig, Region[]>();
function regionsIn(chart: ChartConfig): Region[] {
  const found = known.get(chart) ?? regionsOf(chart);
  known.set(chart, found);
  return found;
}

type Standing = Pick<DrillRoom, 'compiled' | 'state'>;

/** Every region of the chart with its states, which of them are active, how it came there and what its timers bring. `isDrawn`: whoever reads it has the drawing too. */
export function regions(room: Standing, isDrawn: boolean): RegionNow[] {
  return regionsIn(room.compiled.scenario.chart).map((region) => regionNow(room, region, isDrawn));
}

function regionNow({ state }: Standing, { id, states, ways }: Region, isDrawn: boolean): RegionNow {
  const active = state.active
    .filter((path) => path.startsWith(`${id}.`))
    .map((path) => path.slice(id.length + 1));
  const moved = own(state.moved, id);
  const next = ways.flatMap(({ id: way, delay }) => {
    const timer = delay && own(state.timers, delay.timer);
    return timer ? [{ way, dueAt: timer.dueAt }] : [];
  });
  return {
    id,
    states: states.filter((item) => item.id !== ANY).map((item) => item.id),
    active,
    moved: isDrawn && moved ? { at: moved.at, line: lineOf(ways, moved.from, active) } : null,
    next: isDrawn ? next.sort((one, other) => one.dueAt - other.dueAt) : [],
  };
}

const isWithin = (path: string, frame: string): boolean => path === frame || path.startsWith(`${frame}.`);

/** The line that leads from where a region was to where it is: the one that names both ends most closely. */
function lineOf(ways: Region['ways'], from: string, active: readonly string[]): string | null {
  const fit = ways
    .filter(
      (way) => way.to !== null && active.includes(way.to) && (way.from === null || isWithin(from, way.from)),
    )
    .sort((one, other) => closeness(other) - closeness(one));
  const [way] = fit;
  return way ? `${way.from ?? ANY}>${way.to}` : null;
}

const closeness = ({ from, to }: Region['ways'][number]): number =>
  (from?.length ?? 0) * 1_000 + (to?.length ?? 0);
