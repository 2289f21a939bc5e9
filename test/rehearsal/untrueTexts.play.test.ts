import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { playJob } from '../../server/rehearsal/playJob.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';

// Texts of a drill held against the facts of the moment in which they were read.

const sound = SCENARIOS['self-harm-minor']?.a0 as Scenario;
const [template] = sound.msel;
const withRow = (body: string, at = minutes(3)): Scenario => ({
  ...sound,
  msel: template
    ? [...sound.msel, { ...template, id: 'said', at, subject: 'A word', body, replies: [], then: [] }]
    : [],
});
const saidBy = async (team: string, body: string, at?: number): Promise<string[]> => {
  const { untrue } = await playJob({ scenario: withRow(body, at), team, seed: 1, checkTexts: true });
  return untrue.filter(({ place }) => place === 'msel.said').map(({ but }) => but);
};

describe('a text says what is so', () => {
  it.each([
    ['The leak is contained.', 'the harm is not contained'],
    ['The hold is in force.', 'there is no hold'],
    ['Rollouts are frozen.', 'nothing is frozen'],
    ['The article is up, with our words in it.', 'no statement is public'],
    ['The letters have gone.', 'nobody was written to'],
    ['A decision is on record.', 'no decision is on record'],
  ])('where nobody did anything: %s', async (body, but) => {
    expect(await saidBy('absent', body)).toEqual([but]);
  });

  it.each([
    ['No incident, no severity.', 'an incident is declared'],
    ['Sealed copy from before the run: none registered.', 'a copy is sealed'],
    ['Nobody has decided.', 'a decision is on record'],
    ['The company did not respond.', 'a statement is public'],
  ])('where all was done: %s', async (body, but) => {
    expect(await saidBy('par', body, minutes(35.5))).toEqual([but]);
  });

  it.each([
    'If the leak is contained by noon, tell me.',
    'Is it contained? They ask "why did it stay contained".',
    'No incident, no severity.',
    'Sealed copy: none registered. Hold on this system: none found.',
    'Nobody has decided, and nothing was published.',
  ])('and nothing of what is so, asked, quoted or supposed: %s', async (body) => {
    expect(await saidBy('absent', body)).toEqual([]);
  });
});

describe('what is told of a drill afterwards says what was so in it', () => {
  const untrueOf = async (scenario: Scenario, team: string) =>
    (await playJob({ scenario, team, seed: 1, checkTexts: true })).untrue.map(
      ({ place, but }) => `${place}: ${but}`,
    );
  const gate = (words: { why?: string; clear?: string }, when: Predicate): Scenario => ({
    ...sound,
    rubric: {
      ...sound.rubric,
      gates: [
        {
          id: 'made-up',
          title: 'Made up',
          when,
          caps: [{ block: 'comms', at: 'M' }],
          why: '',
          clear: '',
          ...words,
        },
      ],
    },
  });
  const because = (words: string): Scenario => ({
    ...sound,
    decision: {
      ...sound.decision,
      options: sound.decision.options.map((option) => ({ ...option, because: words })),
    },
  });
  const withheld = (note: string, when: Predicate): Scenario => ({
    ...sound,
    msel: template
      ? [
          ...sound.msel,
          { ...template, id: 'said', at: minutes(34), when, because: note, replies: [], then: [] },
        ]
      : [],
  });

  it('a gate, when it shut and when it stayed open', async () => {
    const shut = gate({ why: 'It could be read by anybody' }, { fact: 'decision', isNot: null });
    expect(await untrueOf(shut, 'par')).toEqual(['rubric.gates.made-up: the harm is contained']);
    const open = gate({ clear: 'No decision was recorded.' }, { any: [] });
    expect(await untrueOf(open, 'par')).toEqual(['rubric.gates.made-up: a decision is on record']);
    expect(await untrueOf(open, 'absent')).toEqual([]);
  });

  it('the reason given for a decision', async () => {
    const dealtWith = because('It is safe, with the stored messages dealt with.');
    // Every option says it here, so every option is named.
    expect(await untrueOf(dealtWith, 'novice')).toContain(
      'decision.options.hold.because: a stored copy is still there',
    );
    expect(await untrueOf(dealtWith, 'par')).toEqual([]);
    expect(
      await untrueOf(because('It is safe as long as the stored messages are dealt with.'), 'novice'),
    ).toEqual([]);
  });

  it('a note on what did not come', async () => {
    const when: Predicate = {
      all: [
        { fact: 'act', is: 'first-hour' },
        { fact: 'declared', is: true },
        { fact: 'flag.pasteStopped', is: 'never so' },
      ],
    };
    expect(await untrueOf(withheld('the first act was over', when), 'par')).toEqual([
      'msel.said.because: none of what it speaks of kept the row from coming',
    ]);
    expect(
      await untrueOf(withheld('no incident had been declared, or it came to nothing', when), 'par'),
    ).toEqual([]);
  });
});
