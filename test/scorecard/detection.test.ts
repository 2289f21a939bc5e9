import { describe, expect, it } from 'vitest';
import type { Severity } from '../../shared/drill/paging/events.ts';
import { at, criterionOf, entry, pointsOf, scoreOf } from '../support/logBuilder.ts';
import { changed, ofType, opening, received, wellPlayed, without } from '../support/wellPlayed.ts';

const declaredAt = (time: string, severity: Severity = 1) => [
  ...opening(),
  entry(time, 'incident.declared', { severity, summary: '', happenedAt: at(time) }, 'product-owner'),
  entry('36:00', 'act.ended', { act: 'one' }),
];

describe('detection', () => {
  it.each([
    ['05:00', 4],
    ['05:01', 2],
    ['10:00', 2],
    ['10:01', 0],
  ])('P1: declared at %s earns %d', (time, points) => {
    expect(pointsOf(declaredAt(time), 'P1')).toBe(points);
  });

  it('P1: a declaration counts from when it was said, and the words name the time', () => {
    const said = [
      ...opening(),
      entry('06:00', 'incident.declared', { severity: 1, summary: '', happenedAt: at('04:30') }),
    ];
    expect(criterionOf(scoreOf(said), 'P1')).toMatchObject({
      points: 4,
      why: expect.stringContaining('T+04:30'),
    });
  });

  it('P2: the severity that the evidence settles must stand within 5 min of it', () => {
    expect(pointsOf(wellPlayed(), 'P2')).toBe(3);
    const late = changed(wellPlayed(), ofType('severity.changed'), { happenedAt: at('18:00') });
    expect(pointsOf(late, 'P2')).toBe(1.5);
    expect(pointsOf(without(wellPlayed(), ofType('severity.changed')), 'P2')).toBe(0);
  });

  it('P2: the highest grade at once is right, and coming down too far is not', () => {
    expect(pointsOf([...declaredAt('01:00', 0), received('12:00', 'e-sample')], 'P2')).toBe(3);
    const down = [
      ...declaredAt('01:00', 0),
      received('12:00', 'e-sample'),
      entry(
        '20:00',
        'severity.changed',
        { from: 0, to: 2, reason: '', happenedAt: at('20:00') },
        'incident-commander',
      ),
    ];
    expect(pointsOf(down, 'P2')).toBe(0);
  });

  it('P2: before the settling evidence, the sign that is there decides', () => {
    expect(pointsOf(declaredAt('02:00', 1), 'P2')).toBe(3);
    expect(pointsOf(declaredAt('02:00', 2), 'P2')).toBe(0);
  });

  it('P3: a user report or a behaviour reading before T+15, half until T+25', () => {
    const pin = (time: string, evidence = 'e-report') =>
      entry(
        time,
        'evidence.pinned',
        { evidence, title: '', body: '', source: 'query', holders: [], by: 'seat-support-lead' },
        'support-lead',
      );
    expect(pointsOf([...declaredAt('02:00'), pin('15:00')], 'P3')).toBe(2);
    expect(pointsOf([...declaredAt('02:00'), pin('24:00')], 'P3')).toBe(1);
    expect(pointsOf([...declaredAt('02:00'), pin('25:30')], 'P3')).toBe(0);
    const green = scoreOf([...declaredAt('02:00'), pin('05:00', 'e-green')]);
    expect(criterionOf(green, 'P3')).toMatchObject({
      points: 0,
      why: expect.stringContaining('Green dashboards'),
    });
  });

  it('P3: a reading of the product counts, a decoy does not', () => {
    const pinned = (readings: { perHour: { estimate: number; low: number; high: number } | null }[]) => [
      ...declaredAt('02:00'),
      entry('08:00', 'probe.completed', {
        run: 'r',
        evidence: 'r',
        seats: [],
        readings: readings.map((reading) => ({
          target: 'p',
          title: 'p',
          sample: { failures: 0, n: 1, low: 0, high: 1 },
          readAt: 0,
          lagMs: 0,
          ...reading,
        })),
      }),
      entry(
        '09:00',
        'evidence.pinned',
        { evidence: 'r', title: '', body: '', source: 'probe', holders: [], by: 'x' },
        'safety-lead',
      ),
    ];
    expect(pointsOf(pinned([{ perHour: { estimate: 1, low: 0, high: 2 } }]), 'P3')).toBe(2);
    expect(pointsOf(pinned([{ perHour: null }]), 'P3')).toBe(0);
  });
});
