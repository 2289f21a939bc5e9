import { describe, expect, it } from 'vitest';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { replyProblems } from '../../server/checker/checkReplies.ts';
import type { InjectReply, InjectRow } from '../../shared/scenario/msel.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { withOrganisation } from '../../shared/scenario/withOrganisation.ts';
import { minutes } from '../../shared/time.ts';
import { goodPack, PackFolder } from '../support/packFolder.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// Each rule on offered replies, seen at work on an offer that keeps them with one thing broken.

const reply = (id: string, label: string, sound?: true): InjectReply => ({
  id,
  label,
  then: [],
  ...(sound && { sound }),
});
const FAIR = [
  reply('look', 'We are looking at it with the on-call team.', true),
  reply('wait', 'Nothing goes back before we have a reading.', true),
  reply('go', 'Yes. Put the old model back; I will answer for it.'),
];
const row = (id: string, replies: InjectReply[]): InjectRow => ({
  id,
  at: minutes(1),
  from: 'An engineer',
  to: ['incident-commander'],
  channel: 'chat',
  subject: 'Roll back?',
  body: 'I have 40 failures of 200 here. Say go.',
  replies,
  expectedAction: '',
  tests: '',
});
const answering = (picks: Record<string, string>): Scenario['parPlan'] =>
  Object.entries(picks).map(([inject, id]) => ({
    at: minutes(2),
    role: 'incident-commander',
    command: 'answerInject',
    payload: { inject, reply: id },
  }));
const found = (msel: InjectRow[], parPlan: Scenario['parPlan'] = []): string[] =>
  replyProblems({ ...tinyScenario, msel, parPlan }).map(({ place, problem }) => `${place}: ${problem}`);

it('a fair offer passes, and so does a row that offers nothing', () => {
  const { replies: _none, ...bare } = row('bare', []);
  expect(found([row('ask', FAIR), bare], answering({ ask: 'look' }))).toEqual([]);
});

describe('an offer that gives itself away', () => {
  it('has fewer than three ways', () => {
    expect(found([row('ask', FAIR.slice(0, 2))])).toEqual(['msel.ask.replies: it offers 2 replies']);
  });

  it('has one plainly right way', () => {
    const [first, second, third] = FAIR as [InjectReply, InjectReply, InjectReply];
    const { sound: _mark, ...plain } = second;
    expect(found([row('ask', [first, plain, third])])).toEqual([
      'msel.ask.replies: only one of its replies is marked `sound`',
    ]);
  });

  it('has one that stands out by its length, also where a draw makes it so', () => {
    expect(found([row('ask', [...FAIR, reply('short', 'Go.')])])).toEqual([
      expect.stringMatching(/^msel\.ask\.replies: "go" has \d+ characters and "short" 3: .* times as many$/),
    ]);
    const drawn: Scenario = {
      ...tinyScenario,
      draws: [{ id: 'who', oneOf: ['Al', 'the deputy head of the whole of the engineering department'] }],
      msel: [row('ask', [...FAIR, reply('ask', 'I will ask {{draw.who}} about it before we go on.')])],
    };
    expect(replyProblems(drawn).map(({ place }) => place)).toEqual(['msel.ask.replies']);
  });

  it('asks the reader for what they cannot know', () => {
    const number = reply('number', 'We have 70 failures of 300, so nothing goes back.', true);
    expect(found([row('ask', [...FAIR, number])])).toEqual([
      expect.stringMatching(
        /replies\.number\.label: "70 failures?.*stands in no finding|"70 failures of 300"/,
      ),
    ]);
    const told = reply('number', 'You have 40 failures of 200. We wait for more.', true);
    expect(found([row('ask', [...FAIR, told])])).toEqual([]);
    expect(found([row('ask', [...FAIR, reply('gap', 'It was [name] who pressed it last night.')])])).toEqual([
      expect.stringMatching(/gap\.label: "\[name\]" is left for the reader/),
    ]);
  });

  it('is answered by the plan with what is not sound, or mostly with the longest', () => {
    expect(found([row('ask', FAIR)], answering({ ask: 'go' }))).toEqual([
      expect.stringMatching(/^parPlan\.0: it answers "ask" with "go", which is not marked/),
      expect.stringMatching(/^parPlan \(answerInject\): .* longest in 1 of 1/),
    ]);
    const long = FAIR.map((item) =>
      item.id === 'look' ? { ...item, label: `${item.label} And so on.` } : item,
    );
    const rows = [row('one', long), row('two', long), row('three', FAIR)];
    expect(found(rows, answering({ one: 'look', two: 'wait', three: 'look' }))).toEqual([]);
    expect(found(rows, answering({ one: 'look', two: 'look', three: 'look' }))).toEqual([
      'parPlan (answerInject): the reply it picks is the longest in 2 of 3 offers: one, two',
    ]);
  });
});

it('the starter pack keeps them', () => {
  const folder = new PackFolder();
  const { sources } = folder.fill({ 'demo.yaml': goodPack('demo') });
  folder.remove();
  const variants = Object.values(sources.demo ?? {});
  expect(variants.length).toBeGreaterThan(0);
  for (const source of variants) expect(replyProblems(withOrganisation(source, corvane))).toEqual([]);
});
