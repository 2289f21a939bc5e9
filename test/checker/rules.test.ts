import { describe, expect, it } from 'vitest';
import { checkKits } from '../../server/checker/checkKits.ts';
import { checkScenario } from '../../server/checker/checkScenario.ts';
import { readingGrade, syllablesIn, wordsIn } from '../../server/checker/reading.ts';
import type { Json } from '../../shared/json.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { ParAction, Scenario } from '../../shared/scenario/scenario.ts';
import { minutes, seconds } from '../../shared/time.ts';
import { newProblems, withItem } from '../support/broken.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// Every rule of the static check, seen at work on the tiny scenario with one thing broken.

const inject = (id: string, change: Partial<InjectRow>) =>
  newProblems((s) => withItem(s, 'msel', id, change));
const row = (change: Partial<InjectRow>): InjectRow => ({
  id: 'fresh',
  from: 'A passer-by',
  to: ['comms'],
  channel: 'mail',
  subject: 'News',
  body: 'Here it is.',
  expectedAction: 'read it',
  tests: 'reading',
  ...change,
});
const withRow = (change: Partial<InjectRow>) =>
  newProblems((s) => ({ ...s, msel: [...s.msel, row(change)] }));
const patched = (change: Partial<Scenario>) => newProblems((s) => ({ ...s, ...change }));
const { world, rubric, comms, decision, paging } = tinyScenario;

describe('a countdown on an answer is the sender’s own', () => {
  const within = (change: Partial<InjectRow>) =>
    withRow({ body: 'Can I hear within ten minutes?', answerWithinMs: minutes(10), ...change });
  const otherwise = (afterMs: number) => ({
    afterMs,
    unless: { fact: 'declared', is: true } as const,
    then: [],
  });

  it('is taken where the words say it and the story waits as long', () => {
    expect(within({}).filter((problem) => problem.includes('answerWithinMs'))).toEqual([]);
    expect(within({ otherwise: otherwise(minutes(10)) }).filter((p) => p.includes('answerWithinMs'))).toEqual(
      [],
    );
  });

  it.each<[string, Partial<InjectRow>]>([
    ['a countdown is shown, and the text says nothing of it', { body: 'Well?' }],
    ['nothing is asked that could be answered', { body: 'You have ten minutes.' }],
    ['the countdown runs T+10:00, and the story goes on after T+02:00', { otherwise: otherwise(minutes(2)) }],
  ])('says: %s', (words, change) => {
    expect(within(change).join('\n')).toContain(`msel.fresh.answerWithinMs: ${words}`);
  });
});

describe('names lead somewhere', () => {
  it.each<[string, string[]]>([
    [
      'msel.report.then: there is no evidence item "NOPE"',
      inject('report', { then: [{ do: 'giveEvidence', evidence: 'NOPE', role: 'comms' }] }),
    ],
    [
      'msel.late.then: there is no inject "nope"',
      inject('late', { then: [{ do: 'deliver', inject: 'nope' }] }),
    ],
    [
      'msel.late.then: there is no flag "nope"',
      inject('late', { then: [{ do: 'setFlag', flag: 'nope', value: 1 }] }),
    ],
    [
      'msel.late.then: the switch "S1" has no scope "nope"',
      inject('late', { then: [{ do: 'applySwitch', switch: 'S1', scopes: ['nope'], by: 'x' }] }),
    ],
    [
      'queries.ids.yields: there is no evidence item "NOPE"',
      newProblems((s) => withItem(s, 'queries', 'ids', { yields: [{ evidence: 'NOPE' }] })),
    ],
    [
      'evidence.TRACE.supports: there is no decision option "nope"',
      newProblems((s) => withItem(s, 'evidence', 'TRACE', { supports: ['nope'] })),
    ],
    [
      'world.switches.S9.reversible: it overwrites what it replaces, and says that it can be taken back',
      patched({
        world: {
          ...world,
          switches: world.switches.map((item) => (item.id === 'S9' ? { ...item, reversible: true } : item)),
        },
      }),
    ],
    ['rubric.signal: there is no inject "nope"', patched({ rubric: { ...rubric, signal: 'nope' } })],
    [
      'msel.late.criteria: there is no criterion "W9" to name here',
      inject('late', { criteria: ['M5', 'W9'] }),
    ],
    [
      'msel.late.tests: it names W1 in brackets, which nothing reads',
      inject('late', { tests: 'Care for people. (W1)' }),
    ],
    [
      'msel.late.expectedAction: it names M5, R4 in brackets, which nothing reads',
      inject('late', { expectedAction: 'Publish in time [M5, R4].' }),
    ],
    [
      'guide.traps: it names P3 in brackets',
      patched({ guide: { ...tinyScenario.guide, traps: ['Green dashboards (P3).'] } }),
    ],
    [
      'rubric.nothingToContain.checks: nothing stands in for CT2, CT3, CT4',
      patched({
        rubric: {
          ...rubric,
          nothingToContain: {
            checks: { CT1: { title: 'Looked', groups: [['TRACE']], steps: [{ by: 1, points: 1 }] } },
            spared: { switches: [], after: [] },
          },
        },
      }),
    ],
    [
      'paging.critical: there is no page target "nope"',
      patched({ paging: { ...paging, critical: ['nope'] } }),
    ],
    [
      'decision.losses.fix.knownBy: there is no evidence item "NOPE"',
      patched({ decision: { ...decision, losses: [{ id: 'fix', title: 'A fix', knownBy: ['NOPE'] }] } }),
    ],
    [
      'suites.suite.rates: the suite has no target "nope"',
      newProblems((s) => withItem(s, 'suites', 'suite', { rates: { bad: 0.2, fix: 0, nope: 1 } })),
    ],
    ['msel.late: the id is used twice', withRow({ id: 'late', at: minutes(2) })],
  ])('%s', (line, found) => {
    expect(found).toContain(line);
  });

  it('a chart with a delay nobody declared stops the check there', () => {
    const chart = { id: 'x', initial: 'a', states: { a: { after: { nope: { target: 'b' } } }, b: {} } };
    expect(checkScenario({ ...tinyScenario, chart })).toEqual([
      expect.objectContaining({ place: 'chart.a', problem: expect.stringContaining('the delay "nope"') }),
    ]);
  });
});

describe('conditions ask for what can be', () => {
  it('a fact that nothing sets', () => {
    expect(inject('still', { when: { fact: 'flag.nope', is: true } })).toContain(
      'msel.still.when: nothing can ever set the fact "flag.nope"',
    );
  });
  it('a value that the fact never takes', () => {
    expect(inject('still', { when: { fact: 'reply.ask', is: 'maybe' } })).toContain(
      'msel.still.when: the fact "reply.ask" never is "maybe"',
    );
  });
  it('a condition that contradicts itself', () => {
    const never = {
      all: [
        { fact: 'declared', is: true },
        { fact: 'declared', is: false },
      ],
    };
    expect(inject('still', { when: never })).toEqual([
      'msel.still: this condition contradicts itself, so it never holds',
    ]);
  });
});

describe('nothing stands unused', () => {
  it.each<[string, string[]]>([
    [
      'delays.nobody: no state of the chart waits for it',
      patched({ delays: { ...tinyScenario.delays, nobody: 1 } }),
    ],
    ['msel.fresh: nothing ever delivers it', withRow({})],
    ['msel.late: it has a time and a cause as well', inject('late', { at: minutes(6) })],
    [
      'msel.hardened.onEnter: the chart has no state "story.soft"',
      inject('hardened', { onEnter: { state: 'story.soft', afterMs: 0 } }),
    ],
    ['flags.idle: nothing ever sets it', patched({ flags: [...tinyScenario.flags, 'idle'] })],
    [
      'rawItems.spare: no inject ever posts it',
      patched({ rawItems: [...tinyScenario.rawItems, { id: 'spare', title: 'x' }] }),
    ],
    [
      'draws.city: it has fewer than two values to draw from',
      patched({ draws: [{ id: 'city', oneOf: ['Cork'] }] }),
    ],
    [
      'draws.idle: no text or condition uses it, and it sets nothing',
      patched({ draws: [...tinyScenario.draws, { id: 'idle', oneOf: ['a', 'b'] }] }),
    ],
    [
      'evidence.IDS: no query, suite or inject ever hands it to anybody',
      newProblems((s) => withItem(s, 'queries', 'ids', { yields: [] })),
    ],
    [
      'world.probes: every probe measures part of the harm, so the list gives it away',
      patched({ world: { ...world, probes: world.probes.slice(0, 1) } }),
    ],
    [
      'paging.targets.deaf: it reaches nobody',
      patched({ paging: { ...paging, targets: [...paging.targets, { id: 'deaf', title: 'x' }] } }),
    ],
  ])('%s', (line, found) => {
    expect(found).toContain(line);
  });
});

describe('parts agree', () => {
  it.each<[string, string[]]>([
    [
      'comms.wanted: the shares add up to 0.5',
      patched({ comms: { ...comms, wanted: [{ purpose: 'apologise', share: 0.5 }] } }),
    ],
    [
      'comms.wanted: no clause without a penalty serves the purpose "plan"',
      patched({ comms: { ...comms, wanted: [{ purpose: 'plan', share: 1 }] } }),
    ],
    [
      'decision.options: no option is right',
      patched({ decision: { ...decision, options: decision.options.slice(1) } }),
    ],
    [
      'acts.act-2: it ends before it starts, or starts before the one before has ended',
      patched({ acts: tinyScenario.acts.map((act) => ({ ...act, startsAt: 0 })) }),
    ],
    [
      'duties.notice.accepted: the expected answer "notify" is not accepted',
      newProblems((s) => withItem(s, 'duties', 'notice', { accepted: ['assess'] })),
    ],
  ])('%s', (line, found) => {
    expect(found).toContain(line);
  });
});

describe('words', () => {
  it.each<[string, string[]]>([
    [
      'msel.late.body: the text uses {{share.nope}}, which is no fact',
      inject('late', { body: 'It is {{share.nope}} now.' }),
    ],
    [
      'summary: the text holds {{residual}}, and texts here are shown as they stand',
      patched({ summary: 'About {{residual}} of it.' }),
    ],
    [
      'title: the text holds {{org.product.none}}, and texts here are shown as they stand',
      patched({ title: 'The {{org.product.none}} case' }),
    ],
    [
      'msel.late.body: "[REDACTED: an insult]" is not one of the agreed placeholders',
      inject('late', { body: 'It said [REDACTED: an insult] again.' }),
    ],
    ['msel.late.body: "f**k" is a masked word', inject('late', { body: 'What the f**k is this?' })],
    ['msel.late.body: "killed" is somebody coming to harm', inject('late', { body: 'Somebody was killed.' })],
    [
      'msel.late.subject: "ChatGPT" is a real company or product',
      inject('late', { subject: 'ChatGPT said it too' }),
    ],
    ['msel.late.body: "—" is a long dash', inject('late', { body: 'Now — at last.' })],
    ['msel.late.subject: "`" is a backtick', inject('late', { subject: 'Now `off`' })],
    ['msel.late.body: "TODO" is a word left over from writing', inject('late', { body: 'TODO write this.' })],
    [
      'msel.late.from: it speaks as Safety lead, a seat that a person may hold',
      inject('late', { from: 'Ann Lee, safety lead' }),
    ],
    ['msel.late.to: nobody receives it', inject('late', { to: [] })],
    [
      'msel.late.phoneScript: a call needs three lines to ring with; it has 1',
      inject('late', { channel: 'phone', phoneScript: 'Hello?' }),
    ],
    ['msel.late.tests: it is empty', inject('late', { tests: '' })],
  ])('%s', (line, found) => {
    expect(found).toContain(line);
  });

  it('a means is named nowhere near content that is withheld because it names one', () => {
    const body = 'The answer held [REDACTED: method details] and a word about pills.';
    expect(inject('late', { body })).toContain(
      'msel.late.body: "pills" is a word that may name a means or an injury, in a scenario about self-harm',
    );
    expect(inject('late', { body: 'A shop that sells pills.' })).toEqual([]);
  });
});

describe('pace and reading (RULE-5)', () => {
  const body = (words: number): string => Array.from({ length: words }, () => 'word').join(' ');

  it('an inject of more than 90 words', () => {
    expect(inject('late', { body: `${body(45)}. ${body(45)}.` })).toContain(
      'msel.late.body: with its subject and its longest draws it has 91 words',
    );
  });
  it('one that is hard to read', () => {
    const hard = `Notwithstanding organisational considerations, infrastructural interdependencies necessitate comprehensive, interdisciplinary re-evaluation of operational responsibilities throughout subsidiary jurisdictions, departments and international representations.`;
    expect(inject('late', { body: hard }).join()).toMatch(
      /msel\.late\.body: it reads at grade \d\d\.\d \(Flesch-Kincaid\)/,
    );
  });
  it('a time between the acts', () => {
    expect(withRow({ at: minutes(15) }).join()).toMatch(/msel\.fresh\.at: T\+15:00 lies in no act/);
  });
  it('too many timed injects for one seat, and too many words in five minutes', () => {
    const many = newProblems((s) => ({
      ...s,
      msel: [
        ...s.msel,
        ...[1, 2, 3, 4].map((minute) => row({ id: `m${minute}`, at: minutes(minute), body: body(70) })),
      ],
    }));
    expect(many.join()).toMatch(
      /msel \(seat-cp, act act-1\): from T\+00:00 to T\+10:00 it gets 4 timed injects/,
    );
    expect(many.join()).toMatch(/msel \(seat-cp, act act-1\): from T\+00:00 to T\+05:00 it reads 284 words/);
  });
  it('more at once than can be read within a minute', () => {
    const rows = [0, 1, 2].map((index) => row({ id: `m${index}`, at: seconds(60), body: body(80) }));
    expect(newProblems((s) => ({ ...s, msel: [...s.msel, ...rows] })).join()).toMatch(
      /msel\.m2\.at: at 180 words a minute seat-cp has read it only 81 s after it came/,
    );
  });
  it('a draw that moves an inject is looked at as each seed deals it', () => {
    const moved = newProblems((s) => ({
      ...s,
      draws: [
        {
          id: 'city',
          oneOf: ['Cork', 'Bergen'],
          sets: [{ place: 'msel.ask.at', to: [minutes(3), minutes(15)] }],
        },
      ],
    }));
    expect(moved).toEqual([
      'msel.ask.at: T+15:00 lies in no act, so nobody is there to read it',
      expect.stringMatching(/seat-ic.*0 timed/),
    ]);
  });
  it('the grade is that of published examples', () => {
    // Both are the usual worked examples of the formula: 13 words with 24 syllables, and 6 words with 6.
    expect(
      readingGrade('The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.'),
    ).toBeCloseTo(11.3, 1);
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 2);
    expect(
      ['created', 'released', 'people', 'table', 'science', 'media', 'question', 'cv-4.3'].map(syllablesIn),
    ).toEqual([3, 2, 2, 2, 2, 3, 2, 1]);
    expect(wordsIn('A page - two  words 3 %')).toHaveLength(5);
  });
});

it('a desk that differs between variants is named, down to the field', () => {
  const other = { ...withItem(tinyScenario, 'queries', 'ids', { title: 'Another name' }), variant: 't1' };
  expect(checkKits([tinyScenario, other]).map(({ place }) => place)).toEqual([
    't1: kit of safety-lead.queries.ids.title',
  ]);
  expect(checkKits([tinyScenario, { ...tinyScenario, variant: 't2' }])).toEqual([]);
});

describe('the par plan names what exists', () => {
  const planned = (command: string, payload: Record<string, Json>): string[] =>
    newProblems((s) => ({ ...s, parPlan: [{ at: 0, role: 'comms', command, payload } as ParAction] }));
  it.each<[string, Record<string, Json>, string]>([
    ['applySwitch', { switch: 'S99', scopes: ['all'] }, 'switch: there is no switch "S99"'],
    ['applySwitch', { switch: 'S9', scopes: ['moon'] }, 'scopes: the switch "S9" has no scope "moon"'],
    ['runQuery', { query: 'nope' }, 'query: there is no query "nope"'],
    [
      'runSuite',
      { suite: 'suite', targets: ['nope'], n: 60 },
      'targets: there is no target of the suite "suite" "nope"',
    ],
    ['runProbe', { targets: ['nope'] }, 'targets: there is no probe "nope"'],
    ['sendPage', { targets: ['nope'] }, 'targets: there is no page target "nope"'],
    ['pinEvidence', { evidence: ['NOPE'] }, 'evidence: there is no evidence item "NOPE"'],
    ['answerInject', { inject: 'nope', reply: 'yes' }, 'inject: there is no inject "nope"'],
    ['recordDecision', { option: 'nope' }, 'option: there is no decision option "nope"'],
    [
      'recordDecision',
      { citations: [{ evidence: 'NOPE', mark: 'supports' }] },
      'citations: there is no evidence item "NOPE"',
    ],
    ['recordDuty', { duty: 'nope' }, 'duty: there is no duty "nope"'],
    ['decideWelfare', { cases: ['nope'] }, 'cases: there is no welfare case "nope"'],
    ['sealEvidence', { parts: ['nope'] }, 'parts: there is no seal part "nope"'],
    ['issueHold', { systems: ['nope'] }, 'systems: there is no hold system "nope"'],
    [
      'draftOutreach',
      { group: 'nope', clauses: [] },
      'group: there is no group of people to write to "nope"',
    ],
    ['draftStatement', { clauses: [{ clause: 'nope' }] }, 'clauses: there is no clause here "nope"'],
  ])('%s %j', (command, payload, line) => {
    expect(planned(command, payload)).toContain(`parPlan.0.payload.${line}`);
  });

  it('and waits only for what a team can see', () => {
    const waits = (after: string): string[] =>
      newProblems((s) => ({
        ...s,
        parPlan: [{ at: 0, role: 'comms', command: 'acceptCommand', payload: {}, after }],
      })).filter((line) => line.startsWith('parPlan.0.after'));
    expect(waits('declared, free')).toEqual([]);
    for (const after of ['declared, sunshine', 'joined', 'declared:comms', 'held:a:b', 'cleared:x:y'])
      expect(waits(after)).toEqual([
        `parPlan.0.after: the par plan waits for "${after.split(', ').at(-1)}", which is not a condition`,
      ]);
  });

  it.each([
    ['held:NOPE', 'evidence item'],
    ['pinned:NOPE', 'evidence item'],
    ['joined:nobody', 'role'],
    ['offer:nope', 'suite'],
    ['approved:nope', 'query'],
    ['authorised:S99', 'switch'],
    ['effective:S9.moon', 'scope of a switch'],
    ['waiting:S9', 'scope of a switch'],
    ['owner:moon', 'area that has an owner'],
    ['feed:nope', 'inject'],
    ['drafted:statement-2', 'statement that the plan drafts'],
    ['cleared:statement-2:3', 'statement that the plan drafts'],
    ['writing:nope', 'group of people to write to'],
    ['sent:nope', 'group of people to write to'],
    ['commander:nobody', 'role'],
    ['posted:nope', 'raw item'],
    ['case:nope', 'welfare case'],
    ['triaged:nope', 'welfare case'],
    ['measured:nope', 'probe'],
    ['act:nope', 'act'],
  ])('and never waits for %s, which cannot come', (after, word) => {
    const [, name] = after.split(':');
    expect(
      newProblems((s) => ({
        ...s,
        parPlan: [{ at: 0, role: 'comms', command: 'acceptCommand', payload: {}, after }],
      })),
    ).toContain(`parPlan.0.after: the par plan waits for "${after}", and there is no ${word} "${name}"`);
  });
});

describe('a note on a row that did not come says what its condition tests', () => {
  const act = { fact: 'act', is: 'one' };
  const first = tinyScenario.acts[0]?.id ?? '';
  const noted = (because: string, when: InjectRow['when']) =>
    withRow({ at: minutes(1), when, because }).filter((line) => line.startsWith('msel.fresh.because'));

  it.each<[string, InjectRow['when'], RegExp | null]>([
    [
      'an incident had been declared',
      { fact: 'delivered.late', is: true },
      /nothing in its condition looks at that/,
    ],
    ['an incident had been declared', { not: { fact: 'declared', is: true } }, null],
    [
      'command had been handed over',
      {
        all: [
          { ...act, is: first },
          { fact: 'commander', is: 'incident-commander' },
        ],
      },
      /may also stay away because of act/,
    ],
    [
      'command had been handed over, or the first act was over',
      {
        all: [
          { ...act, is: first },
          { fact: 'commander', is: 'incident-commander' },
        ],
      },
      null,
    ],
    [
      'harm had come down',
      {
        all: [
          { fact: 'residual', atLeast: 0.4 },
          { fact: 'switch.S1', is: 'effective' },
        ],
      },
      /may also stay away because of switch\.S1/,
    ],
    ['the weather had turned', { fact: 'delivered.late', is: true }, null],
  ])('%s', (because, when, problem) => {
    const found = noted(because, when);
    if (problem === null) expect(found).toEqual([]);
    else expect(found[0]).toMatch(problem);
  });
});
