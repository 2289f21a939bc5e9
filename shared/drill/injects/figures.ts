import type { Attachment, ChartPicture } from '../../scenario/attachments.ts';
import type { DrillTime } from '../../time.ts';
import type { FeedItem } from './view.ts';

interface FigurePoint {
  at: DrillTime;
  value: number;
}

/** A value over drill time, as far as it was sent to a desk. */
export interface Figure {
  title: string;
  unit: string;
  series: { name: string; points: FigurePoint[] }[];
  line: ChartPicture['line'] | null;
  /** When the last of it came. */
  at: DrillTime;
}

const isChart = (item: Attachment): item is ChartPicture => item.kind === 'chart';

/**
 * What the dashboards have sent to a desk: charts of one title are one figure, and a later one goes on with its line. A moment that is
 * told twice is told by the later one. Nothing here is worked out: a figure holds the values of the injects and no other.
 */
export function figuresOf(feed: readonly Pick<FeedItem, 'at' | 'attachments'>[]): Figure[] {
  const figures = new Map<string, Figure>();
  for (const { at, attachments = [] } of feed)
    for (const chart of attachments.filter(isChart)) {
      const key = `${chart.title} ${chart.unit}`;
      figures.set(key, gone(figures.get(key) ?? null, chart, at));
    }
  return [...figures.values()];
}

function gone(known: Figure | null, { title, unit, series, line }: ChartPicture, at: DrillTime): Figure {
  const before = known?.series ?? [];
  const names = [...new Set([...before, ...series].map(({ name }) => name))];
  return {
    title,
    unit,
    line: line ?? known?.line ?? null,
    at,
    series: names.map((name) => ({
      name,
      points: joined(
        before.find((item) => item.name === name)?.points ?? [],
        (series.find((item) => item.name === name)?.points ?? []).map(({ agoMs, value }) => ({
          at: at - agoMs,
          value,
        })),
      ),
    })),
  };
}

function joined(before: readonly FigurePoint[], after: readonly FigurePoint[]): FigurePoint[] {
  const values = new Map([...before, ...after].map((point) => [point.at, point]));
  return [...values.values()].sort((a, b) => a.at - b.at);
}

/** The last value of each series, in the order of the series. */
export const lastValues = ({ series }: Figure): { name: string; point: FigurePoint }[] =>
  series.flatMap(({ name, points }) => {
    const point = points.at(-1);
    return point ? [{ name, point }] : [];
  });
