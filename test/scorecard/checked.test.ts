import { describe, expect, it } from 'vitest';
import type { NothingToContain } from '../../shared/scenario/rubric.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { fixtureScenario } from '../support/fixtureScenario.ts';
import type { Entry } from '../support/logBuilder.ts';
import { at, criterionOf, entry, gateOf, pointsOf, scoreOf } from '../support/logBuilder.ts';
import { opening, received } from '../support/wellPlayed.ts';

// A scare: nothing to contain, so CT1 to CT4 pay for findings on record and CT5 for switches left alone.

const rules: NothingToContain = {
  checks: {
    CT1: {
      title: 'A first image was checked',
      groups: [['e-trace'], ['e-old']],
      steps: [
        { by: minutes(15), points: 4 },
        { by: minutes(30), points: 2 },
      ],
    },
    CT2: { title: 'How common', groups: [['e-sample']], steps: [{ by: minutes(30), points: 7 }] },
    CT3: { title: 'Both sides', groups: [['e-trace', 'e-old']], steps: [{ by: minutes(30), points: 3 }] },
    CT4: { title: 'Elsewhere', groups: [['e-suite']], steps: [{ by: minutes(30), points: 3 }] },
  },
  spared: { switches: ['off', 'path'], after: [['e-sample']] },
};
const rebased: Scenario = {
  ...fixtureScenario,
  rubric: { ...fixtureScenario.rubric, nothingToContain: rules },
};
const drill = (lines: Entry[]): Entry[] => [
  ...opening(),
  entry('02:00', 'incident.declared', { severity: 1, summary: '', happenedAt: at('02:00') }, 'product-owner'),
  ...lines,
  entry('36:00', 'act.ended', { act: 'one' }),
];
const pinned = (time: string, evidence: string): Entry[] => [
  received(time, evidence),
  entry(
    time,
    'evidence.pinned',
    { evidence, title: evidence, body: '', source: 'query', holders: [], by: 'seat-safety-lead' },
    'safety-lead',
  ),
];
const pressed = (switchId: string): Entry =>
  entry('12:00', 'switch.effective', { switch: switchId, scope: 'all' });
const applied = (switchId: string): Entry =>
  entry(
    '11:00',
    'switch.applied',
    {
      switch: switchId,
      title: switchId,
      scopes: ['all'],
      options: [],
      waitsFor: [],
      due: [{ scope: 'all', at: at('12:00') }],
      role: 'product-owner',
      breakGlass: false,
    },
    'product-owner',
  );

describe('nothing to contain', () => {
  it.each([
    ['15:00', 4],
    ['15:01', 2],
    ['30:00', 2],
    ['30:01', 0],
  ])('the first check on record at %s earns %d', (time, points) => {
    expect(pointsOf(drill(pinned(time, 'e-old')), 'CT1', rebased)).toBe(points);
  });

  it('a finding that stayed at a desk is not on record', () => {
    expect(pointsOf(drill([received('05:00', 'e-sample')]), 'CT2', rebased)).toBe(0);
    expect(pointsOf(drill(pinned('05:00', 'e-sample')), 'CT2', rebased)).toBe(7);
  });

  it('a group counts when all of it is there', () => {
    expect(pointsOf(drill(pinned('05:00', 'e-trace')), 'CT3', rebased)).toBe(0);
    const both = [...pinned('05:00', 'e-trace'), ...pinned('29:00', 'e-old')];
    expect(pointsOf(drill(both), 'CT3', rebased)).toBe(3);
  });

  it('sparing the switches pays only where it was known to be rare', () => {
    expect(pointsOf(drill([]), 'CT5', rebased)).toBe(0);
    expect(pointsOf(drill(pinned('20:00', 'e-sample')), 'CT5', rebased)).toBe(3);
    const off = [...pinned('20:00', 'e-sample'), applied('off'), pressed('off')];
    expect(pointsOf(drill(off), 'CT5', rebased)).toBe(0);
    const purge = [...pinned('20:00', 'e-sample'), applied('purge'), pressed('purge')];
    expect(pointsOf(drill(purge), 'CT5', rebased)).toBe(3);
  });

  it('the gates on containment stay shut, and every loss says what it lacked', () => {
    const card = scoreOf(drill([]), rebased);
    expect(gateOf(card, 'never-contained').hit).toBe(false);
    expect(gateOf(card, 'contained-late').hit).toBe(false);
    for (const id of ['CT1', 'CT2', 'CT3', 'CT4', 'CT5']) {
      const found = criterionOf(card, id);
      expect(found.points, id).toBe(0);
      expect(found.fullMarks, id).not.toBe('');
      expect(found.evidence.length, id).toBeGreaterThan(0);
    }
  });

  it('without the re-base the same log is scored for harm brought down', () => {
    const card = scoreOf(drill(pinned('05:00', 'e-sample')));
    expect(criterionOf(card, 'CT2').title).toBe('Contained by the thirty-minute line');
    expect(gateOf(card, 'never-contained').hit).toBe(true);
  });
});

describe('a grade that may stand while it is being checked', () => {
  const graded = (graceUntil?: number): Scenario => ({
    ...fixtureScenario,
    rubric: {
      ...fixtureScenario.rubric,
      severities: [
        {
          when: { fact: 'held.e-sample', is: true },
          severity: 2,
          alsoAccept: [],
          ...(graceUntil === undefined ? {} : { graceUntil }),
        },
      ],
    },
  });
  const lowered = (time: string): Entry[] =>
    drill([
      received('06:00', 'e-sample'),
      entry(
        time,
        'severity.changed',
        { from: 1, to: 2, reason: 'rare', happenedAt: at(time) },
        'incident-commander',
      ),
    ]);

  it('has until then, or five minutes after the sign, whichever is later', () => {
    expect(pointsOf(lowered('11:00'), 'P2', graded())).toBe(3);
    expect(pointsOf(lowered('14:59'), 'P2', graded())).toBe(1.5);
    expect(pointsOf(lowered('14:59'), 'P2', graded(minutes(15)))).toBe(3);
    expect(pointsOf(lowered('15:01'), 'P2', graded(minutes(15)))).toBe(1.5);
    expect(pointsOf(drill([received('06:00', 'e-sample')]), 'P2', graded(minutes(15)))).toBe(0);
  });
});
