import { describe, expect, it } from 'vitest';
import { factReader } from '../../server/kernel/facts.ts';
import { refold } from '../../server/kernel/replay.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const WORDS = 'One path answered wrongly from noon; it is off. Call the duty desk.';
const called = (scenario: Scenario = tinyScenario) =>
  underWay({ 'legal-secondary': 'legal-privacy', 'safety-oncall': 'safety-lead' }, { scenario });
const decided = (scenario?: Scenario) =>
  called(scenario).does('legal-privacy', 'recordDuty', {
    duty: 'notice',
    action: 'notify',
    basis: 'contract',
  });
const sentFact = ({ c, state }: ReturnType<typeof called>) => factReader(c, state)('duty.notice.sent');

/** The same card, whose notice goes out with the text to the users. */
const carried: Scenario = {
  ...tinyScenario,
  duties: tinyScenario.duties.map((duty) => ({ ...duty, carriedBy: ['users'] })),
};

describe('a notice is a sending, not a tick', () => {
  it('goes out with its words, to whom the card names, after it was decided', () => {
    const scenario = {
      ...tinyScenario,
      duties: tinyScenario.duties.map((duty) => ({ ...duty, addressee: 'The board of {{draw.city}}' })),
    };
    const given = decided(scenario);
    expect(sentFact(given)).toBe(false);
    given.does('legal-privacy', 'sendNotice', { duty: 'notice', words: WORDS });
    expect(given.all('notice.sent').map(({ data }) => data)).toEqual([
      { duty: 'notice', title: 'Notice', to: expect.stringMatching(/^The board of [A-Z]/), words: WORDS },
    ]);
    expect(sentFact(given)).toBe(true);
  });

  it('is refused before the decision, from another desk, and in a word or two', () => {
    expect(called().try('legal-privacy', 'sendNotice', { duty: 'notice', words: WORDS })).toMatchObject({
      code: 'prerequisite',
    });
    const given = decided();
    expect(given.try('safety-lead', 'sendNotice', { duty: 'notice', words: WORDS })).toMatchObject({
      code: 'notYourRole',
    });
    expect(given.try('legal-privacy', 'sendNotice', { duty: 'notice', words: 'Done - - - -' })).toMatchObject(
      {
        code: 'malformed',
      },
    );
    expect(given.try('legal-privacy', 'sendNotice', { duty: 'other', words: WORDS })).toMatchObject({
      code: 'notFound',
    });
  });

  it('may be followed by another, and the first is the one that counts', () => {
    const given = decided().until(2).does('legal-privacy', 'sendNotice', { duty: 'notice', words: WORDS });
    const first = given.state.notices.notice;
    given.until(5).does('legal-privacy', 'sendNotice', { duty: 'notice', words: `${WORDS} Twelve cases.` });
    expect(given.all('notice.sent')).toHaveLength(2);
    expect(given.state.notices.notice).toBe(first);
    expect(refold(given.c, JSON.parse(JSON.stringify(given.events))).notices).toEqual(given.state.notices);
  });

  it('that a text to people carries goes out with the text, and in no other way', () => {
    const given = decided(carried);
    expect(given.try('legal-privacy', 'sendNotice', { duty: 'notice', words: WORDS })).toMatchObject({
      code: 'notPossible',
    });
    expect(sentFact(given)).toBe(false);
    given.does('support-lead', 'sendOutreach', { group: 'users', clauses: [{ clause: 'sorry' }] });
    expect(sentFact(given)).toBe(true);
  });
});
