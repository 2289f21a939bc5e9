import { describe, expect, it } from 'vitest';
import type { DecisionRecord } from '../../shared/drill/decision/events.ts';
import { at, criterionOf, entry, gateOf, pointsOf, ratingOf, scoreOf } from '../support/logBuilder.ts';
import {
  changed,
  decided,
  goodDecision,
  ofType,
  received,
  wellPlayed,
  without,
} from '../support/wellPlayed.ts';

const withRecord = (change: Partial<DecisionRecord>) =>
  changed(wellPlayed(), ofType('decision.recorded'), change);
const cite = (...items: [string, 'supports' | 'rulesOut'][]) =>
  items.map(([evidence, mark]) => ({ evidence, mark }));

describe('decision', () => {
  it('D1: two points each for three items, three desks and what tells the options apart', () => {
    expect(pointsOf(wellPlayed(), 'D1')).toBe(6);
    expect(pointsOf(withRecord({ citations: cite(['e-suite', 'supports']) }), 'D1')).toBe(2);
    expect(
      pointsOf(
        withRecord({
          citations: cite(['e-report', 'supports'], ['e-trace', 'supports'], ['e-old', 'rulesOut']),
        }),
        'D1',
      ),
    ).toBe(6);
    expect(
      pointsOf(withRecord({ citations: cite(['e-report', 'supports'], ['e-trace', 'supports']) }), 'D1'),
    ).toBe(0);
    expect(pointsOf(withRecord({ citations: [] }), 'D1')).toBe(0);
  });

  it('D1: a wrong mark cancels one correct item, what tells the options apart last', () => {
    const one = withRecord({
      rejected: ['rollback', 'close'],
      citations: cite(
        ['e-trace', 'supports'],
        ['e-suite', 'supports'],
        ['e-old', 'rulesOut'],
        ['e-green', 'supports'],
      ),
    });
    expect(criterionOf(scoreOf([...one, received('05:00', 'e-green')]), 'D1')).toMatchObject({
      points: 4,
      why: expect.stringContaining(
        'Says the opposite of what it was cited for: Green dashboards; each cancels a correct one.',
      ),
    });
    const swapped = withRecord({
      citations: cite(['e-report', 'rulesOut'], ['e-old', 'supports'], ['e-suite', 'supports']),
    });
    // A mark the wrong way round says nothing: only the suite is left.
    expect(pointsOf(swapped, 'D1')).toBe(2);
  });

  it.each(['supports', 'rulesOut'] as const)(
    'D1 and D2: a finding without bearing, cited as one that %s, neither earns nor cancels',
    (mark) => {
      const withNeutral = withRecord({
        citations: [...goodDecision.citations, ...cite(['e-sample', mark], ['e-green', mark])],
      });
      const card = scoreOf([...withNeutral, received('05:00', 'e-sample'), received('05:00', 'e-green')]);
      expect(criterionOf(card, 'D1')).toMatchObject({
        points: 6,
        why: expect.stringContaining('3 counted'),
      });
      expect(criterionOf(card, 'D1').why).toContain(
        'Says nothing for or against, so it was not counted either way: Log sample and Green dashboards.',
      );
      expect(criterionOf(card, 'D2').points).toBe(6);
      // In place of what bears it out, it leaves the choice bare.
      const instead = withRecord({ citations: cite(['e-sample', mark], ['e-green', mark]) });
      const bare = scoreOf([...instead, received('05:00', 'e-sample'), received('05:00', 'e-green')]);
      expect(criterionOf(bare, 'D1').points).toBe(0);
      expect(criterionOf(bare, 'D2')).toMatchObject({ points: 3 });
    },
  );

  it('D1: a finding for something that was turned down is no finding against the others', () => {
    const marked = (rejected: string[]) =>
      scoreOf([
        ...withRecord({
          rejected,
          citations: [...goodDecision.citations, ...cite(['e-green', 'rulesOut'])],
        }),
        received('05:00', 'e-green'),
      ]);
    expect(criterionOf(marked(['rollback', 'close']), 'D1').points).toBe(4);
    expect(criterionOf(marked(['rollback']), 'D1').points).toBe(6);
  });

  it('D1: what nobody had yet does not count, and no more than five items do', () => {
    const early = without(
      wellPlayed(),
      (item) => item.type === 'evidence.received' && item.data.evidence === 'e-suite',
    );
    expect(pointsOf(early, 'D1')).toBe(2);
    const six = withRecord({
      citations: cite(
        ['e-sample', 'supports'],
        ['e-sample', 'rulesOut'],
        ['e-report', 'supports'],
        ['e-trace', 'supports'],
        ['e-fix', 'supports'],
        ['e-suite', 'supports'],
      ),
    });
    expect(pointsOf(six, 'D1')).toBe(0);
  });

  it.each([
    ['patch', 6],
    ['hold', 4],
    ['filter', 2],
    ['rollback', 0],
  ])('D2: %s is worth %d on good evidence', (option, points) => {
    const citations = cite(['e-trace', 'supports'], ['e-old', 'rulesOut'], ['e-suite', 'supports']);
    const scenarioMarks =
      option === 'patch'
        ? citations
        : cite(['e-trace', 'rulesOut'], ['e-old', 'rulesOut'], ['e-suite', 'rulesOut']);
    expect(
      pointsOf(
        withRecord({
          option,
          rejected: option === 'rollback' ? ['patch'] : ['rollback'],
          citations: scenarioMarks,
        }),
        'D2',
      ),
    ).toBe(points);
  });

  it('D2: a defensible option falls to weak without what it needs', () => {
    const hold = withRecord({
      option: 'hold',
      citations: cite(['e-trace', 'rulesOut'], ['e-old', 'rulesOut'], ['e-suite', 'rulesOut']),
    });
    expect(pointsOf(without(hold, ofType('outreach.sent')), 'D2')).toBe(2);
  });

  it('D2: right for the wrong reason is capped at 3', () => {
    const lucky = scoreOf(withRecord({ citations: [] }));
    expect(criterionOf(lucky, 'D2')).toMatchObject({
      points: 3,
      why: expect.stringContaining('lucky guess'),
    });
    expect(pointsOf(withRecord({ option: 'filter', citations: [] }), 'D2')).toBe(2);
  });

  it('D2: the last decision of Act 1 is judged, not one made the next morning', () => {
    const morning = [...wellPlayed(), decided('1085:00', { option: 'rollback' }, 2)];
    expect(pointsOf(morning, 'D2')).toBe(6);
    expect(pointsOf([...wellPlayed(), decided('33:00', { option: 'rollback', rejected: [] }, 2)], 'D2')).toBe(
      0,
    );
  });

  it('D3: the suite that matches, on all builds, with n and the benign twin', () => {
    expect(
      pointsOf(
        without(wellPlayed(), (item) => item.type === 'suite.completed' && item.data.suite === 'multi'),
        'D3',
      ),
    ).toBe(0);
    expect(
      pointsOf(
        without(wellPlayed(), (item) => item.type === 'suite.completed' && item.data.suite === 'benign'),
        'D3',
      ),
    ).toBe(2.5);
    expect(
      pointsOf(
        withRecord({ verify: { suite: 'multi', targets: ['bad', 'lkg', 'fix'], n: 60, benign: true } }),
        'D3',
      ),
    ).toBe(2.5);
    expect(pointsOf(withRecord({ verify: null }), 'D3')).toBe(1.5);
    expect(criterionOf(scoreOf(wellPlayed()), 'D3').why).toContain('2.5 %');
  });

  it('D4: prices count only from evidence in hand; naming every loss does not help', () => {
    const noOld = without(
      wellPlayed(),
      (item) => item.type === 'evidence.received' && item.data.evidence === 'e-old',
    );
    expect(pointsOf(noOld, 'D4')).toBe(2);
    expect(pointsOf(withRecord({ losses: ['plans', 'fix'] }), 'D4')).toBe(2);
    expect(
      pointsOf(withRecord({ revert: '', owner: null, reconsiderAt: null, canaryPercent: null }), 'D4'),
    ).toBe(1);
    expect(pointsOf(withRecord({ option: 'hold', losses: [], canaryPercent: null }), 'D4')).toBe(3);
  });

  it('D5: after what tells the options apart, by T+45', () => {
    const moved = (time: string) =>
      wellPlayed().map((item) => (item.type === 'decision.recorded' ? { ...item, at: at(time) } : item));
    expect(pointsOf(moved('10:00'), 'D5')).toBe(0);
    expect(pointsOf(moved('10:30'), 'D5')).toBe(1);
    expect(pointsOf(moved('45:01'), 'D5')).toBe(0);
  });

  it('D6: cause, confidence, what would change minds, dissent; a wrong cause does not count', () => {
    expect(pointsOf(withRecord({ causeText: '', causeId: null, confidence: null }), 'D6')).toBe(0.5);
    expect(pointsOf(withRecord({ causeId: 'model' }), 'D6')).toBe(0.8);
    const said = [
      ...withRecord({ objectionsAsked: false }),
      entry('28:30', 'heard.logged', {
        act: 'objectionsAsked',
        role: 'incident-commander',
        subject: null,
        happenedAt: at('28:30'),
      }),
    ];
    expect(pointsOf(said, 'D6')).toBe(1);
  });

  it('D1: a finding that speaks against the choice carries it under no mark', () => {
    const marked = (mark: 'supports' | 'rulesOut') =>
      withRecord({
        option: 'rollback',
        rejected: ['close'],
        citations: goodDecision.citations.map(({ evidence }) => ({ evidence, mark })),
      });
    expect(pointsOf(marked('rulesOut'), 'D1')).toBe(0);
    expect(pointsOf(marked('supports'), 'D1')).toBe(0);
  });

  it('D3 to D6: a record carries what its choice can carry', () => {
    const by = (option: string) => {
      const log = withRecord({ option, rejected: [] });
      return ['D3', 'D4', 'D5', 'D6'].map((id) => pointsOf(log, id));
    };
    // Of a wrong choice, a way back and a time to look again still limit the damage.
    expect(by('rollback')).toEqual([0, 1, 0, 0]);
    expect(criterionOf(scoreOf(withRecord({ option: 'rollback', rejected: [] })), 'D3').why).toContain(
      'did not fit',
    );
    expect(by('filter')[0]).toBe(1.5);
    expect(by('patch')).toEqual([3, 3, 1, 1]);
  });

  it('D6: a better decision after new evidence makes up for a thin record', () => {
    const thin = {
      causeText: '',
      causeId: null,
      confidence: null,
      changeMind: '',
      objectionsAsked: false,
    } as const;
    const turned = [
      decided('14:00', { ...thin, option: 'rollback', rejected: [] }, 1),
      ...changed(wellPlayed(), ofType('decision.recorded'), { ...thin, decision: 2 }),
    ];
    expect(pointsOf(turned, 'D6')).toBe(1);
    expect(pointsOf(withRecord(thin), 'D6')).toBe(0);
  });

  it('gates: no decision is U, a wrong one in force at the end of Act 1 is at most M', () => {
    const none = scoreOf(without(wellPlayed(), ofType('decision.recorded')));
    expect([gateOf(none, 'no-decision').hit, ratingOf(none, 'decision')]).toEqual([true, 'U']);
    const wrong = scoreOf(withRecord({ ...goodDecision, option: 'rollback', rejected: ['hold'] }));
    expect([gateOf(wrong, 'wrong-option').hit, ['M', 'U'].includes(ratingOf(wrong, 'decision'))]).toEqual([
      true,
      true,
    ]);
    const repaired = scoreOf([
      decided('14:00', { option: 'rollback', rejected: [] }, 1),
      ...changed(wellPlayed(), ofType('decision.recorded'), { decision: 2 }),
    ]);
    expect(gateOf(repaired, 'wrong-option').hit).toBe(false);
  });
});
