import { describe, expect, it } from 'vitest';
import type { Entry } from '../support/logBuilder.ts';
import { at, criterionOf, entry, gateOf, pointsOf, ratingOf, scoreOf } from '../support/logBuilder.ts';
import {
  decided,
  ofType,
  opening,
  reading,
  received,
  wellPlayed,
  without,
  world,
} from '../support/wellPlayed.ts';

/** A drill in which one switch took effect and the world changed as told; quiet until the end of Act 1. */
function drill(lines: Entry[]): Entry[] {
  return [
    ...opening(),
    entry(
      '02:00',
      'incident.declared',
      { severity: 0, summary: '', happenedAt: at('02:00') },
      'product-owner',
    ),
    ...lines,
    entry('36:00', 'act.ended', { act: 'one' }),
  ];
}
const pressed = (
  time: string,
  switchId: string,
  scope: string,
  effective: string,
  options: string[] = [],
): Entry[] => [
  entry(
    time,
    'switch.applied',
    {
      switch: switchId,
      title: '',
      scopes: [scope],
      options,
      waitsFor: [],
      due: [{ scope, at: at(effective) }],
      role: 'model-owner',
      breakGlass: false,
    },
    'model-owner',
  ),
  entry(effective, 'switch.effective', { switch: switchId, scope }),
];
const LOW = { web: 0.02, school: 0.02, history: 0.05 };

describe('containment', () => {
  it.each([
    ['10:00', 4],
    ['10:01', 3],
    ['15:00', 3],
    ['15:01', 1],
    ['30:00', 1],
    ['30:01', 0],
  ])('CT1: 40 %% of the harm gone by %s earns %d', (time, points) => {
    expect(
      pointsOf(
        drill([...pressed('01:00', 'path', 'web', '03:00'), world(time, { web: 0, school: 0 })]),
        'CT1',
      ),
    ).toBe(points);
  });

  it('CT1: 41 % left is not a mitigation, and the story easing by itself earns nothing', () => {
    expect(
      pointsOf(drill([...pressed('01:00', 'path', 'web', '03:00'), world('03:00', { web: 0.02 })]), 'CT1'),
    ).toBe(0);
    expect(pointsOf(drill([world('03:00', LOW)]), 'CT1')).toBe(0);
  });

  it.each([
    ['5 % by the line', [['29:00', LOW]], 7],
    ['10 % by the line', [['29:00', { web: 0.02, school: 0.02, history: 0.4 }]], 4],
    [
      '5 % by T+45',
      [
        ['20:00', { web: 0.02, school: 0.02 }],
        ['34:00', LOW],
      ],
      3,
    ],
    ['never', [['20:00', { web: 0.02, school: 0.02 }]], 0],
    ['more than half at the line', [['34:00', LOW]], 0],
    [
      'not held for 5 min',
      [
        ['25:00', LOW],
        ['29:00', { web: 0.02, school: 0.02 }],
      ],
      0,
    ],
  ] as [string, [string, Record<string, number>][], number][])(
    'CT2: %s earns the right points',
    (_name, steps, points) => {
      expect(
        pointsOf(
          drill([
            ...pressed('01:00', 'path', 'web', '03:00'),
            ...steps.map(([time, shares]) => world(time, shares)),
          ]),
          'CT2',
        ),
      ).toBe(points);
    },
  );

  it('CT2: the hold may run past the line and past the end of the log', () => {
    const card = scoreOf(
      drill([
        ...pressed('01:00', 'path', 'web', '03:00'),
        world('20:00', { web: 0.02, school: 0.02 }),
        world('30:00', LOW),
      ]),
    );
    expect(criterionOf(card, 'CT2').points).toBe(7);
    expect(card.timings.containedAt).toBe(at('30:00'));
  });

  it('CT3: a reading from before the last switch on a part does not count for that part', () => {
    const switches = [
      ...pressed('01:00', 'path', 'web', '03:00'),
      ...pressed('01:00', 'path', 'school', '03:00'),
      ...pressed('10:00', 'purge', 'all', '12:00'),
    ];
    expect(
      pointsOf(
        drill([...switches, reading('04:00', 'p-web', 'p-school'), reading('13:00', 'p-history')]),
        'CT3',
      ),
    ).toBe(3);
    expect(
      pointsOf(drill([...switches, reading('02:00', 'p-web'), reading('13:00', 'p-history')]), 'CT3'),
    ).toBe(1.5);
    expect(pointsOf(drill([...switches, reading('02:00', 'p-web', 'p-school')]), 'CT3')).toBe(0);
    expect(pointsOf(drill([reading('13:00', 'p-web', 'p-school', 'p-history')]), 'CT3')).toBe(0);
  });

  it('CT3: a press of what is in force already calls for a new reading only where it changed something, and is named', () => {
    const checked = [
      ...pressed('01:00', 'path', 'web', '03:00'),
      ...pressed('01:00', 'path', 'school', '03:00'),
      ...pressed('02:00', 'purge', 'all', '04:00'),
      world('04:00', LOW),
      reading('05:00', 'p-web', 'p-school', 'p-history'),
    ];
    const again = pressed('10:00', 'purge', 'all', '12:00');
    expect(pointsOf(drill([...checked, ...again]), 'CT3')).toBe(3);
    const refilled = world('09:00', { ...LOW, history: 0.5 });
    const emptied = criterionOf(scoreOf(drill([...checked, refilled, ...again, world('12:00', LOW)])), 'CT3');
    expect(emptied.points).toBe(1.5);
    expect(emptied.why).toMatch(
      /Not measured after the last switch: stored history \(.* took effect at T\+12:00\)\./,
    );
  });

  it('CT3: a late reading of an earlier moment does not count', () => {
    const stale = reading('13:00', 'p-web');
    const readings = (stale.data.readings as object[]).map((item) => ({ ...item, readAt: at('02:30') }));
    expect(
      pointsOf(
        drill([...pressed('01:00', 'path', 'web', '03:00'), { ...stale, data: { ...stale.data, readings } }]),
        'CT3',
      ),
    ).toBe(0);
  });

  it('CT4: stored copies gone earn, a copy that filled again does not', () => {
    const purge = pressed('10:00', 'purge', 'all', '12:00');
    expect(
      pointsOf(drill([...pressed('01:00', 'path', 'web', '03:00'), ...purge, world('12:00', LOW)]), 'CT4'),
    ).toBe(3);
    expect(
      pointsOf(drill([...purge, world('12:00', { history: 0.05 }), world('22:00', { history: 1 })]), 'CT4'),
    ).toBe(0);
    expect(pointsOf(drill([]), 'CT4')).toBe(0);
  });

  const off = (from: string, until: string | null) => [
    ...pressed('02:00', 'off', 'all', from, ['card']),
    ...(until ? [entry(until, 'switch.reverted', { switch: 'off', scopes: ['all'] }, 'product-owner')] : []),
    ...pressed('04:00', 'purge', 'all', '06:00'),
    world('06:00', LOW),
  ];
  // Cheapest set costs 3 points, so product off is 97 points too many from T+10 on.
  it.each([
    ['03:00', '10:30', 3],
    ['03:00', '11:30', 1.5],
    ['03:00', '13:00', 0],
  ])('CT5: product off from %s to %s earns %d', (from, until, points) => {
    expect(pointsOf(drill(off(from, until)), 'CT5')).toBe(points);
  });

  it('CT5: a broad switch held while the precise one propagates is free', () => {
    const bridge = [
      ...off('03:00', '12:00'),
      ...pressed('10:00', 'path', 'web', '12:00'),
      ...pressed('10:00', 'path', 'school', '12:00'),
    ];
    expect(pointsOf(drill(bridge), 'CT5')).toBe(3);
  });

  it('CT5: pays only once harm is down to 10 %', () => {
    expect(
      pointsOf(drill([...pressed('01:00', 'path', 'web', '03:00'), world('03:00', { web: 0.02 })]), 'CT5'),
    ).toBe(0);
  });

  it('CT5: whole product off past T+15 with the precise switch known, and broad without an end, earn nothing', () => {
    const known = [received('12:00', 'e-trace'), ...off('14:00', '15:10')];
    expect(pointsOf(drill(known), 'CT5')).toBe(0);
    expect(pointsOf(drill(off('35:30', null)), 'CT5')).toBe(0);
    expect(pointsOf(drill([...off('35:30', null), decided('35:45')]), 'CT5')).toBe(3);
  });

  it('gates: never contained is U, contained late is M, on time neither', () => {
    const switchEntries = pressed('01:00', 'path', 'web', '03:00');
    const never = scoreOf(drill([...switchEntries, world('03:00', { web: 0.02, school: 0.02 })]));
    expect([gateOf(never, 'never-contained').hit, ratingOf(never, 'containment')]).toEqual([true, 'U']);
    const late = scoreOf(
      drill([...switchEntries, world('03:00', { web: 0.02, school: 0.02 }), world('33:00', LOW)]),
    );
    expect([
      gateOf(late, 'never-contained').hit,
      gateOf(late, 'contained-late').hit,
      ratingOf(late, 'containment'),
    ]).toEqual([false, true, 'M']);
    expect(ratingOf(scoreOf(wellPlayed()), 'containment')).toBe('P');
  });

  it('gates: product off after T+20, a safety service cut, help-seekers without a way on', () => {
    const card = scoreOf([...wellPlayed(), ...pressed('18:00', 'off', 'all', '19:00')]);
    for (const id of ['whole-product-off', 'safety-service-harmed', 'help-seekers-dead-ended'])
      expect(gateOf(card, id), id).toMatchObject({ hit: true });
    expect(ratingOf(card, 'containment')).toBe('M');
    const withCard = scoreOf([
      ...wellPlayed(),
      ...pressed('02:30', 'off', 'all', '03:30', ['card']),
      entry('12:00', 'switch.reverted', { switch: 'off', scopes: ['all'] }, 'product-owner'),
    ]);
    for (const id of ['whole-product-off', 'safety-service-harmed', 'help-seekers-dead-ended'])
      expect(gateOf(withCard, id), id).toMatchObject({ hit: false });
  });

  it('switches that nobody at the table pressed earn nothing', () => {
    const byStory = without(wellPlayed(), ofType('switch.coSigned')).map((item) =>
      item.type === 'switch.applied' ? { ...item, by: null } : item,
    );
    for (const id of ['CT1', 'CT2', 'CT4', 'CT5']) expect(pointsOf(byStory, id), id).toBe(0);
  });
});
