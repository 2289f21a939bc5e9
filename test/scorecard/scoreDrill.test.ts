import { describe, expect, it } from 'vitest';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { fixtureScenario } from '../support/fixtureScenario.ts';
import type { Entry } from '../support/logBuilder.ts';
import {
  at,
  criterionOf,
  entry,
  fakeReplay,
  logOf,
  ratingOf,
  scoreOf,
  WHOLE,
} from '../support/logBuilder.ts';
import { ofType, opening, paged, wellPlayed, without } from '../support/wellPlayed.ts';

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const criteria = (card: Scorecard) => card.blocks.flatMap((block) => block.criteria);
const actOneOnly = (entries: readonly Entry[]) => entries.filter((item) => item.at <= at('36:00'));
const endOnly: Entry[] = [
  entry('36:00', 'act.ended', { act: 'one' }),
  entry('1080:00', 'act.started', { act: 'two', title: '', storyClock: '', endsAt: at('1092:00') }),
  entry('1092:00', 'drill.ended', { ending: 'time' }),
];

describe('scoreDrill', () => {
  it('gives a well-played log every automatic point', () => {
    const card = scoreOf(wellPlayed());
    expect(criteria(card).filter(({ points, max }) => points < max)).toEqual([]);
    expect(card).toMatchObject({
      total: WHOLE,
      max: WHOLE,
      rescaled: false,
      band: 'Ready',
      scenario: 'fixture',
      variant: 'f0',
      seed: 7,
    });
    expect(card.blocks.map(({ rating }) => rating)).toEqual(Array(9).fill('P'));
    expect(card.gates.filter(({ hit }) => hit)).toEqual([]);
    expect(card.fixes).toEqual([]);
    expect(card.ending.id).toBe('good');
  });

  it('adds up: criteria to blocks, blocks to headlines, headlines to the total', () => {
    for (const entries of [
      wellPlayed(),
      opening(),
      without(wellPlayed(), ofType('switch.applied', 'suite.completed', 'owner.accepted')),
    ]) {
      const card = scoreOf(entries);
      for (const block of card.blocks) {
        expect(block.points).toBeCloseTo(sum(block.criteria.map(({ points }) => points)), 6);
        expect(block.max).toBeCloseTo(sum(block.criteria.map(({ max }) => max)), 6);
      }
      const points = sum(Object.values(card.headline).map((line) => line.points));
      expect(points).toBeCloseTo(sum(card.blocks.map((block) => block.points)), 6);
      if (!card.rescaled) expect(card.total).toBeCloseTo(points, 6);
    }
  });

  it('SCORE-1: the same log gives the same score, byte for byte', () => {
    const twice = [1, 2].map(() => JSON.stringify(scoreOf(wellPlayed())));
    expect(twice[0]).toBe(twice[1]);
    const { header, events } = logOf(wellPlayed());
    const copied = JSON.parse(JSON.stringify({ header, events }));
    expect(JSON.stringify(scoreDrill(copied.header, copied.events, { replayFacts: fakeReplay }))).toBe(
      twice[0],
    );
  });

  it('SCORE-2: every criterion, earned or lost, cites events that exist, with words for both', () => {
    for (const entries of [wellPlayed(), [...opening(), ...endOnly]]) {
      const { events } = logOf(entries);
      for (const criterion of criteria(scoreOf(entries))) {
        expect(criterion.evidence, criterion.id).not.toEqual([]);
        for (const seq of criterion.evidence)
          expect(events[seq - 1], `${criterion.id} cites ${seq}`).toBeDefined();
        expect(criterion.why, criterion.id).not.toBe('');
        expect(criterion.fullMarks === '', criterion.id).toBe(criterion.verdict === 'full');
      }
    }
  });

  it('RULE-16: an empty log and an absent team earn nothing', () => {
    expect(scoreOf([])).toMatchObject({ total: 0, band: 'Not ready' });
    const absent = scoreOf([...opening(), ...endOnly]);
    expect(absent).toMatchObject({ total: 0, max: WHOLE, band: 'Not ready' });
    expect(absent.blocks.map(({ rating }) => rating)).toEqual(Array(9).fill('U'));
    expect(absent.timings).toEqual({
      declaredAt: null,
      firstMitigationAt: null,
      containedAt: null,
      decidedAt: null,
    });
  });

  it('takes out what lives in Act 2 when it was not played, rescales to 100 and says so', () => {
    const card = scoreOf(actOneOnly(wellPlayed()));
    expect(card).toMatchObject({ total: 100, max: 100, rescaled: true });
    expect(criterionOf(card, 'W2')).toMatchObject({ verdict: 'notScored', max: 0, points: 0 });
  });

  it('takes out what hangs on an inject the facilitator skipped', () => {
    const skipped = [
      ...without(wellPlayed(), (item) => item.type === 'inject.delivered' && item.data.inject === 'swoop'),
      entry('08:59', 'inject.skipped', { inject: 'swoop' }),
    ];
    const card = scoreOf(without(skipped, ofType('inject.answered')));
    expect(criterionOf(card, 'R4').verdict).toBe('notScored');
    expect(card).toMatchObject({ rescaled: true, total: 100 });
  });

  it('takes out what a row says that it tests, when that row was skipped and nothing of the kind came', () => {
    const tested = (criteria: string[]): Scenario => ({
      ...fixtureScenario,
      msel: [...fixtureScenario.msel, { ...(fixtureScenario.msel[0] as InjectRow), id: 'extra', criteria }],
    });
    const skipped = [
      ...without(wellPlayed(), ofType('scope.estimated')),
      entry('08:59', 'inject.skipped', { inject: 'extra' }),
    ];
    expect(criterionOf(scoreOf(skipped, tested(['Q3'])), 'Q3')).toMatchObject({
      verdict: 'notScored',
      max: 0,
    });
    expect(criterionOf(scoreOf(skipped, tested([])), 'Q3').verdict).toBe('none');
    // Earned whole although the row was skipped: it stays.
    const earned = [...wellPlayed(), entry('08:59', 'inject.skipped', { inject: 'extra' })];
    expect(criterionOf(scoreOf(earned, tested(['Q3'])), 'Q3').verdict).toBe('full');
  });

  describe('an inject that the facilitator changed', () => {
    const withoutAnswer = () => without(wellPlayed(), ofType('inject.answered'));
    const change = { inject: 'swoop', why: 'They were ahead of it' };
    const scored = (...entries: ReturnType<typeof entry>[]) => scoreOf([...withoutAnswer(), ...entries]);

    it.each([
      ['words', { body: 'Other words.' }, 'changed its words'],
      ['desks', { to: ['comms' as const] }, 'sent it to other desks'],
      ['time', { dueAt: 4_000_000 }, 'moved it in time'],
    ])('takes out what hangs on it: %s', (_name, more, words) => {
      const card = scored(entry('08:59', 'inject.revised', { ...change, ...more }));
      expect(criterionOf(card, 'R4')).toMatchObject({
        verdict: 'notScored',
        max: 0,
        why: expect.stringContaining(words),
      });
      expect(card.alterations).toMatchObject([
        { inject: 'swoop', what: words, why: 'They were ahead of it', notScored: [expect.any(String)] },
      ]);
      expect(card.rescaled).toBe(true);
    });

    it('keeps what was earned whole all the same', () => {
      const card = scoreOf([...wellPlayed(), entry('08:59', 'inject.revised', { ...change, body: 'x' })]);
      expect(criterionOf(card, 'R4').verdict).toBe('full');
      expect(card.alterations).toMatchObject([{ inject: 'swoop', notScored: [] }]);
    });

    it('scores as ever what was changed back, taken back, or skipped and taken back', () => {
      const row = fixtureScenario.msel.find(({ id }) => id === 'swoop') as InjectRow;
      const undone = { inject: 'swoop', what: 'revised' as const, dueAt: null, held: false };
      const seq = withoutAnswer().filter(({ at: when }) => when <= at('08:57')).length + 1;
      const ways = [
        [
          entry('08:57', 'inject.revised', { ...change, body: 'Other words.' }),
          entry('08:58', 'inject.revised', { ...change, body: row.body }),
        ],
        [
          entry('08:57', 'inject.revised', { ...change, body: 'Other words.' }),
          entry('08:58', 'inject.changeUndone', { ...undone, undoes: seq }),
        ],
        [
          entry('08:57', 'inject.skipped', { inject: 'swoop' }),
          entry('08:58', 'inject.unskipped', { inject: 'swoop', dueAt: null, held: false }),
        ],
      ];
      for (const way of ways) {
        const card = scored(...way);
        expect(criterionOf(card, 'R4').verdict).not.toBe('notScored');
        expect(card).not.toHaveProperty('alterations');
      }
    });

    it('takes a deadline out whose inject was moved', () => {
      const [first] = fixtureScenario.comms.deadlines;
      const before = criterionOf(scoreOf(without(wellPlayed(), ofType('statement.published'))), 'M5');
      expect(before.verdict).toBe('none');
      const moved = fixtureScenario.comms.deadlines.map(({ inject }) =>
        entry('00:01', 'inject.revised', { inject, why: 'Later', dueAt: 9_000_000 }),
      );
      const after = criterionOf(
        scoreOf([...without(wellPlayed(), ofType('statement.published')), ...moved]),
        'M5',
      );
      expect(first).toBeDefined();
      expect(after.verdict).toBe('notScored');
    });
  });

  it('leaves what needs a person to a person', () => {
    const card = scoreOf(wellPlayed());
    expect(card.awaitingHuman.filter(({ max }) => max > 0).map(({ id, max }) => [id, max])).toEqual([
      ['P4', 1],
      ['R4-tasks', 0.5],
    ]);
    expect(card.awaitingHuman.find(({ title }) => title.startsWith('Cause in words'))?.text).toBe(
      'The long path lost its filter.',
    );
    expect(criterionOf(card, 'P4')).toMatchObject({
      observed: true,
      max: 0,
      observedMax: 1,
      verdict: 'waiting',
    });
    expect(criterionOf(scoreOf(opening()), 'P4')).toMatchObject({ observedMax: 0, verdict: 'none' });
  });

  it('names the three fixes worth most', () => {
    const card = scoreOf(without(wellPlayed(), ofType('decision.recorded', 'evidence.sealed')));
    expect(card.fixes.map(({ worth }) => worth)).toEqual([6, 6, 3]);
  });

  it('reads bands from points and ratings together', () => {
    const oneUnable = scoreOf(without(wellPlayed(), ofType('scope.estimated')));
    expect(ratingOf(oneUnable, 'scope')).toBe('U');
    expect(oneUnable).toMatchObject({ total: WHOLE - 5, band: 'Capable' });
    expect(scoreOf(without(wellPlayed(), ofType('scope.estimated', 'decision.recorded'))).band).toBe(
      'Not ready',
    );
  });

  it('answers the five questions from the log', () => {
    const { answers } = scoreOf(wellPlayed());
    expect(answers).toHaveLength(5);
    expect(answers[0]?.answer).toContain('T+02:00 as Sev 1');
    expect(answers[2]?.answer).toContain('Long path off (Schools) from T+09:45');
    expect(answers[4]?.answer).toContain('"Patch"');
    for (const answer of answers) expect(answer.evidence).not.toEqual([]);
  });

  it('says who was paged in groups, everybody once', () => {
    const late = wellPlayed().map((item) =>
      item.type === 'page.acknowledged' && item.data.page === 'p-safety'
        ? { ...item, at: at('09:00') }
        : item,
    );
    const twice = [...late, ...paged('p-ic-2', 'ic', 'incident-commander', '12:00', '12:30')];
    expect(scoreOf(twice).answers[1]?.answer.split('\n')).toEqual([
      '7 people and teams were paged, the first at T+02:10.',
      'Reached within the limit (5): Commander rota (T+03:00), Comms rota (T+05:00), Legal rota (T+05:30), Model secondary (T+07:30) and Executive (T+15:00).',
      'Reached late (1): Safety rota (paged T+02:20, there T+09:00).',
      'Did not come, and somebody else was sent for (1): Model rota (paged T+02:10, moved on T+07:15).',
    ]);
    expect(scoreOf(opening()).answers[1]?.answer).toBe('Nobody was paged.');
  });

  it('sets the team beside par and beside nothing done', () => {
    const { exposure, residualAt } = scoreOf(wellPlayed());
    expect(exposure.par).toBeLessThan(exposure.nothing);
    expect(exposure.team).toBeLessThan(exposure.nothing);
    expect(residualAt[0]).toEqual({ at: 0, residual: 1, ratePerHour: 10 });
    // 10 an hour for 40 minutes, then 13 with the rollout that nobody stopped.
    expect(exposure.nothing).toBeCloseTo((10 * 40 + 13 * (1092 - 40)) / 60, 2);
  });

  it("says what one part missed would have left, from the team's own presses", () => {
    const { counterfactuals } = scoreOf(wellPlayed());
    expect(counterfactuals.find(({ title }) => title.startsWith('One part missed'))?.text).toContain('%');
    const noSchool = without(
      wellPlayed(),
      (item) =>
        item.type === 'switch.coSigned' ||
        (item.type === 'switch.effective' && item.data.scope === 'school') ||
        (item.type === 'world.changed' && item.at === at('09:45')),
    );
    const left = noSchool.map((item) =>
      item.type === 'world.changed' && item.at === at('16:00')
        ? {
            ...item,
            data: { residual: 0.222, ratePerHour: 2.22, rates: { web: 0.12, school: 2, history: 0.1 } },
          }
        : item,
    );
    const dry = { ...fixtureScenario, world: { ...fixtureScenario.world, refills: [] } };
    const missing = scoreOf(left, dry).counterfactuals.find(({ title }) =>
      title.startsWith('What was missing'),
    );
    expect(missing?.text).toContain('22.2 %');
    expect(missing?.text).toContain('Long path off (Schools)');
  });

  it("scores with the kernel's own replay too", () => {
    const { header, events } = logOf(wellPlayed());
    expect(scoreDrill(header, events).total).toBe(WHOLE);
  });

  it('scores two thousand events in well under a second', () => {
    const chatter = Array.from({ length: 1900 }, (_, index) =>
      entry('30:00', 'message.posted', { text: `m${index}`, from: 'comms', canned: false }, 'comms'),
    );
    const { header, events } = logOf([...wellPlayed(), ...chatter], fixtureScenario);
    const before = performance.now();
    scoreDrill(header, events, { replayFacts: fakeReplay });
    expect(performance.now() - before).toBeLessThan(250);
  });
});
