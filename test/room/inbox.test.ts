import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../server/kernel/compiled.ts';
import { adjudication, inbox } from '../../server/live/console/inbox.ts';
import { own } from '../../shared/keyed.ts';
import type { LetterRow } from '../../shared/protocol.ts';
import { minutes } from '../../shared/time.ts';
import { Given, underWay } from '../support/given.ts';
import { play } from '../support/playStorm.ts';
import { stormOf } from '../support/storm.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// What players wrote to anybody outside the room is one list on the console, made from the log and from nothing else.

const read = (given: Given, hides = false, isOut = (_seat: string) => false): LetterRow[] =>
  inbox({ events: given.events, compiled: given.c, state: given.state }, hides, isOut);
const WORDS = 'Not before somebody has read the trace.';
const WHY = 'That is a no.';
const answered = (given = new Given().does('facilitator', 'startDrill', {})): Given =>
  given.until(3).does('incident-commander', 'answerInject', { inject: 'ask', words: WORDS });

describe('what waits for the facilitator', () => {
  it('is an answer in words: by whom, to whom, since when, and what it may count as', () => {
    expect(read(answered())).toEqual([
      {
        letter: expect.stringMatching(/^letter-\d+$/),
        kind: 'answer',
        at: minutes(3),
        seat: 'seat-ic',
        role: 'incident-commander',
        to: 'An engineer',
        channel: 'chat',
        subject: 'Roll back?',
        words: WORDS,
        inject: 'ask',
        waits: true,
        end: null,
        reader: 'here',
        lines: [],
        replies: expect.arrayContaining([
          { id: 'go', label: 'Go' },
          { id: 'no', label: 'Wait' },
        ]),
        judged: null,
      },
    ]);
  });

  it('is a letter to a group in the words that were read, and a question to the facilitator', () => {
    const given = underWay({ 'comms-oncall': 'comms' });
    const [group] = tinyScenario.people.outreach;
    if (!group) throw new Error('The tiny scenario has a group.');
    given.does('facilitator', 'adjudicateAct', {
      role: group.sentBy[0] ?? 'comms',
      what: 'Rang them.',
      why: 'Heard it.',
      becomes: { as: 'act', act: `outreach:${group.id}`, said: [group.clauses[0]?.id ?? ''] },
    });
    given.does('comms', 'askFacilitator', { words: 'What would I do?' });
    const [letter, ask] = read(given);
    expect(letter).toMatchObject({ kind: 'letter', to: group.title, words: group.clauses[0]?.text });
    expect(ask).toMatchObject({ letter: 'question-1', kind: 'ask', to: 'You', words: 'What would I do?' });
    expect(ask?.waits).toBe(true);
  });

  it('is not a reply that was pressed: it is listed, and the story goes on by itself', () => {
    const given = new Given().does('facilitator', 'startDrill', {}).until(3);
    given.does('incident-commander', 'answerInject', { inject: 'ask', reply: 'no' });
    expect(read(given).map(({ kind, words, waits }) => [kind, words, waits])).toEqual([
      ['reply', 'Wait', false],
    ]);
  });
});

describe('how it was dealt with', () => {
  it('stands there for both facilitators: by whom, and in which words', () => {
    const given = answered();
    const [{ letter } = { letter: '' }] = read(given);
    given.does('facilitator', 'replyAsPersona', {
      letter,
      from: 'An engineer',
      to: ['incident-commander'],
      channel: 'chat',
      subject: 'Re',
      body: 'Fair.',
    });
    expect(read(given)[0]?.end).toEqual({ as: 'replied', at: minutes(3), by: null, words: 'Fair.' });
  });

  it('is a judgement, where nobody has answered', () => {
    const given = answered().does('facilitator', 'judgeAnswer', { inject: 'ask', reply: 'no', why: WHY });
    expect(read(given)[0]).toMatchObject({
      end: { as: 'judged', words: null },
      judged: { reply: 'no', label: 'Wait', why: WHY },
    });
    // The reply it counts as is no letter of its own.
    expect(read(given)).toHaveLength(1);
  });

  it('says whether whoever wrote it is still there to read', () => {
    const given = answered();
    expect(read(given, false, () => true)[0]?.reader).toBe('out');
    given.does('facilitator', 'assignSeat', { seat: 'seat-ic', occupant: 'colleague' });
    expect(read(given)[0]?.reader).toBe('left');
  });
});

describe('what a persona might say', () => {
  it('is what the same hand says in the plan and no clock brings, as long as it has not come', () => {
    const scenario = {
      ...tinyScenario,
      msel: tinyScenario.msel.map((row) =>
        row.id === 'late' ? { ...row, from: 'An engineer', body: 'Still here, in {{draw.city}}.' } : row,
      ),
    };
    const given = answered(new Given({ scenario }).does('facilitator', 'startDrill', {}));
    const city = own(given.c.drawn, 'draw.city');
    expect(read(given)[0]?.lines).toEqual([`Still here, in ${city}.`]);
    given.does('facilitator', 'fireInject', { inject: 'late' });
    expect(read(given)[0]?.lines).toEqual([]);
  });
});

describe('whoever plays along', () => {
  it('reads what was written and to whom, and nothing of the plan', () => {
    const given = answered().does('facilitator', 'judgeAnswer', { inject: 'ask', reply: 'no', why: WHY });
    expect(read(given, true)[0]).toMatchObject({
      words: WORDS,
      to: 'An engineer',
      subject: '',
      lines: [],
      replies: [],
      judged: null,
    });
    const desk = { events: given.events, compiled: given.c, state: given.state };
    expect(adjudication(desk, true).effects).toEqual([]);
    expect(adjudication(desk, true).acts.filter(({ id }) => id.startsWith('expected:'))).toEqual([]);
    expect(adjudication(desk, false).effects.length).toBeGreaterThan(0);
    expect(adjudication(desk, false).acts.some(({ id }) => id.startsWith('expected:'))).toBe(true);
  });

  it('is shown nothing in any drill that only the plan says', () => {
    const c = compile(tinyScenario, 1);
    fc.assert(
      fc.property(stormOf(tinyScenario, 60), (gusts) => {
        const { events, state } = play(c, gusts);
        const shown = JSON.stringify([
          inbox({ events, compiled: c, state }, true, () => false),
          adjudication({ events, compiled: c, state }, true),
        ]);
        expect(shown).not.toContain('MARKER');
        expect(shown).not.toContain('"reply":"');
      }),
      { numRuns: 20 },
    );
  });
});
