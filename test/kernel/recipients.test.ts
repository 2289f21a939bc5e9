import { describe, expect, it } from 'vitest';
import { factReader } from '../../server/kernel/facts.ts';
import { roleKit } from '../../server/kernel/kit.ts';
import { refold } from '../../server/kernel/replay.ts';
import { publishedWords } from '../../server/scorecard/published/publishedWords.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const group = tinyScenario.people.outreach.find(({ id }) => id === 'users')!;
/** The users of the tiny scenario, as three who can be written to one by one. */
const scenario: Scenario = {
  ...tinyScenario,
  people: {
    ...tinyScenario.people,
    outreach: [
      {
        ...group,
        recipients: [
          { id: 'ann', title: 'Ann' },
          { id: 'bo', title: 'Bo' },
          { id: 'cy', title: 'Cy' },
        ],
      },
    ],
  },
};
const [writer = 'support-lead'] = group.sentBy;
const called = () =>
  underWay({ 'legal-secondary': 'legal-privacy', 'safety-oncall': 'safety-lead' }, { scenario });
const letter = { group: 'users', clauses: [{ clause: 'sorry' }] };
const isWrittenTo = ({ c, state }: ReturnType<typeof called>) => factReader(c, state)('outreach.users');

describe('a group that can be written to one by one', () => {
  it('is written to once all of it are, and the record says who got what and when', () => {
    const given = called().does(writer, 'sendOutreach', { ...letter, to: ['bo'] });
    expect(given.all('outreach.sent')).toEqual([]);
    expect(isWrittenTo(given)).not.toBe(true);
    given.until(2).does(writer, 'sendOutreach', { ...letter, freeText: 'We ring you.', to: ['ann'] });
    given.does(writer, 'sendOutreach', letter);
    expect(given.all('outreach.sentToSome').map(({ data }) => data.to)).toEqual([['bo'], ['ann']]);
    expect(given.all('outreach.sent').map(({ data }) => data.to)).toEqual([['cy']]);
    expect(given.all('outreach.checked')).toHaveLength(3);
    expect(isWrittenTo(given)).toBe(true);
    const said = publishedWords({ scenario } as unknown as LogHeader, given.events);
    expect(said.map(({ title }) => title.split(': ')[1])).toEqual(['Bo', 'Ann', 'Cy']);
    expect(refold(given.c, JSON.parse(JSON.stringify(given.events)))).toEqual(given.state);
  });

  it('nobody gets a second letter, and a stranger none', () => {
    const given = called().does(writer, 'sendOutreach', { ...letter, to: ['bo'] });
    expect(given.try(writer, 'sendOutreach', { ...letter, to: ['bo', 'cy'] })).toMatchObject({
      code: 'alreadyDone',
      message: expect.stringContaining('Bo'),
    });
    expect(given.try(writer, 'sendOutreach', { ...letter, to: ['dee'] })).toMatchObject({
      code: 'notFound',
    });
  });

  it('a text put up for one goes to that one when it is cleared, and the next starts without clearance', () => {
    const given = called().does(writer, 'draftOutreach', { ...letter, to: ['ann'] });
    const clear = (version: number) => {
      for (const role of group.clearedBy)
        if (role !== writer)
          given.does(role, 'clearOutreach', { texts: [{ group: 'users', version }], verdict: 'clear' });
    };
    clear(1);
    expect(given.all('outreach.sentToSome').map(({ data }) => data.to)).toEqual([['ann']]);
    given.does(writer, 'draftOutreach', letter);
    expect(given.all('outreach.sent')).toEqual([]);
    clear(2);
    expect(given.all('outreach.sent').map(({ data }) => data.to)).toEqual([['bo', 'cy']]);
  });

  it('in one letter to all it is the letter it always was', () => {
    const given = called().does(writer, 'sendOutreach', letter);
    expect(given.all('outreach.sent')[0]?.data).not.toHaveProperty('to');
    expect(roleKit(scenario, writer).outreach[0]?.recipients?.map(({ id }) => id)).toEqual([
      'ann',
      'bo',
      'cy',
    ]);
    expect(underWay({}).try(writer, 'sendOutreach', { ...letter, to: ['ann'] })).toMatchObject({
      code: 'notPossible',
    });
  });
});
