import { describe, expect, it } from 'vitest';
import { chartNumber, chartTime } from '../../client/components/lineChart.tsx';
import { figuresOf, lastValues } from '../../shared/drill/injects/figures.ts';
import type { Attachment } from '../../shared/scenario/attachments.ts';
import { minutes } from '../../shared/time.ts';

// Dashboards that move: what was sent to a desk of one figure, over drill time, and not a value more.

const chart = (title: string, points: [ago: number, value: number][], name = 'App'): Attachment => ({
  kind: 'chart',
  title,
  unit: 'answers',
  series: [{ name, points: points.map(([ago, value]) => ({ agoMs: minutes(ago), value })) }],
  alt: 'A line that climbs',
});
const sent = (minute: number, ...attachments: Attachment[]) => ({ at: minutes(minute), attachments });
const drawn = (figure: ReturnType<typeof figuresOf>[number] | undefined) =>
  figure?.series.map(({ name, points }) => [
    name,
    ...points.map(({ at, value }) => [at / minutes(1), value]),
  ]);

describe('figures of a desk', () => {
  it('begin with what the first chart says of the time before it', () => {
    const [figure] = figuresOf([
      sent(
        5,
        chart('Hits', [
          [30, 1],
          [0, 4],
        ]),
      ),
    ]);
    expect(drawn(figure)).toEqual([['App', [-25, 1], [5, 4]]]);
    expect(figure?.at).toBe(minutes(5));
  });

  it('go on with every later chart of that title; a moment told twice is told by the later one', () => {
    const [figure, ...others] = figuresOf([
      sent(
        5,
        chart('Hits', [
          [10, 1],
          [0, 4],
        ]),
      ),
      sent(
        9,
        chart('Hits', [
          [4, 5],
          [0, 7],
        ]),
      ),
    ]);
    expect(others).toEqual([]);
    expect(drawn(figure)).toEqual([['App', [-5, 1], [5, 5], [9, 7]]]);
    expect(figure && lastValues(figure)).toEqual([{ name: 'App', point: { at: minutes(9), value: 7 } }]);
  });

  it('keep a series that a later chart leaves out, and take in one that it adds', () => {
    const [figure] = figuresOf([
      sent(
        5,
        chart('Hits', [
          [10, 1],
          [0, 4],
        ]),
      ),
      sent(
        9,
        chart(
          'Hits',
          [
            [2, 8],
            [0, 9],
          ],
          'Kiosks',
        ),
      ),
    ]);
    expect(drawn(figure)).toEqual([
      ['App', [-5, 1], [5, 4]],
      ['Kiosks', [7, 8], [9, 9]],
    ]);
  });

  it('are apart by title, and nothing but a chart makes one', () => {
    const call: Attachment = {
      kind: 'voicemail',
      from: 'Ann',
      seconds: 5,
      transcript: 'Ring me.',
      alt: 'A call',
    };
    expect(figuresOf([sent(1, call), { at: 0 }])).toEqual([]);
    expect(
      figuresOf([
        sent(
          1,
          chart('A', [
            [1, 1],
            [0, 2],
          ]),
          chart('B', [
            [1, 1],
            [0, 2],
          ]),
        ),
      ]),
    ).toHaveLength(2);
  });
});

it('times before the drill and numbers of any size are written as people read them', () => {
  expect([chartTime(minutes(7.5)), chartTime(-minutes(12))]).toEqual(['T+07:30', 'T−12:00']);
  expect([1240, 41, 0.42, 9.123].map(chartNumber)).toEqual(['1,240', '41', '0.42', '9.12']);
});
