import { afterAll, describe, expect, test } from 'vitest';
import { problemLine } from '../../server/content/pack/source/problem.ts';
import { changedPack, faultsOfRefusal, goodPack, lineOf, PackFolder } from '../support/packFolder.ts';

// What a pack may not hold, each with the line it is found on, the field, the reason and the way out. The pack beside it stays usable.

const folder = new PackFolder();
afterAll(() => folder.remove());

interface Refusal {
  /** Words on the line that the message points at. */
  at: string;
  place: string | RegExp;
  problem: RegExp;
  fix: RegExp;
}

function refusesOne(text: string, { at, place, problem, fix }: Refusal): void {
  const { sources, refused } = folder.fill({ 'bad.yaml': text });
  expect(Object.keys(sources)).toEqual([]);
  expect(refused.map(({ file }) => file)).toEqual(['bad.yaml']);
  const lines = refused[0]?.problems.map(problemLine).join('\n') ?? '';
  const found = refused[0]?.problems.find((item) => problem.test(item.problem) && fix.test(item.fix));
  expect(found, lines).toBeDefined();
  expect(found?.place, lines).toEqual(typeof place === 'string' ? place : expect.stringMatching(place));
  expect(found?.spot.line, lines).toBe(at === '' ? 1 : lineOf(text, at));
  expect(found?.spot.file).toBe('bad.yaml');
  expect(refused.flatMap(faultsOfRefusal)).toEqual([]);
}

const CASES: Record<string, [what: string, from: string | RegExp, to: string, Refusal][]> = {
  'names that nobody knows': [
    [
      'a field misspelt',
      'family: safety',
      'famly: safety',
      { at: 'famly', place: 'famly', problem: /no field "famly"/, fix: /Did you mean "family"\?/ },
    ],
    [
      'a field misspelt deep inside',
      'rungAt: 5m',
      'rungAfter: 5m',
      { at: 'rungAfter', place: 'paging.rungAfter', problem: /no field/, fix: /"rungAt"/ },
    ],
    [
      'evidence that does not exist',
      'then: [{ giveEvidence: calendar, to: model-owner }]',
      'then: [{ giveEvidence: calender, to: model-owner }]',
      { at: 'calender', place: /^injects\.kiosk-calendar/, problem: /"calender"/, fix: /calendar/ },
    ],
    [
      'a role that does not exist',
      'to: [comms]',
      'to: [press-office]',
      { at: 'press-office', place: 'injects.reporter.to[1]', problem: /"press-office"/, fix: /comms/ },
    ],
    [
      'a switch in the par plan',
      "with: { switch: answers-off, scopes: [app, partner] }\n    after: 'pinned:trace'",
      "with: { switch: answers-of, scopes: [app, partner] }\n    after: 'pinned:trace'",
      { at: 'answers-of,', place: /^parPlan/, problem: /"answers-of"/, fix: /./ },
    ],
    [
      'a command that does not exist',
      'do: setSpokesperson',
      'do: setSpokesman',
      { at: 'setSpokesman', place: /^parPlan\[\d+\]\.do$/, problem: /no command/, fix: /setSpokesperson/ },
    ],
    [
      'a stream of harm in a probe',
      'components: [cards], failureRate',
      'components: [card], failureRate',
      { at: 'components: [card]', place: /^world\.probes\.open-cards/, problem: /"card"/, fix: /./ },
    ],
    [
      'a scope in the effects of a switch',
      'saved: { cards: 5% }',
      'save: { cards: 5% }',
      { at: 'save: {', place: /^world\.switches\.recall-cards/, problem: /"save"/, fix: /./ },
    ],
    [
      'a fact in a condition',
      'shownWhen: held.report',
      'shownWhen: held.rapport',
      {
        at: 'held.rapport',
        place: 'people.welfare.first-reporter.shownWhen',
        problem: /held\.rapport/,
        fix: /./,
      },
    ],
    [
      'a word of the company',
      'subject: All regions green',
      'subject: All regions of {{org.planet}} green',
      { at: 'org.planet', place: 'injects.green-board.subject', problem: /\{\{org\.planet\}\}/, fix: /./ },
    ],
    [
      'a draw nobody made',
      'from: A customer in {{draw.city}}',
      'from: A customer in {{draw.town}}',
      { at: 'draw.town', place: 'injects.report.from', problem: /draw\.town/, fix: /./ },
    ],
    [
      'an event of the chart',
      'freeze.set:',
      'freeze.sett:',
      { at: 'armed:', place: 'story.kiosk-bomb.states.armed', problem: /freeze\.sett/, fix: /./ },
    ],
    [
      'a format of another product',
      'format: muster-pack/1',
      'format: muster-pack/9',
      { at: 'muster-pack/9', place: 'format', problem: /muster-pack\/9/, fix: /muster-pack\/1/ },
    ],
  ],
  'what must be there': [
    [
      'a core role without a card',
      /^ {2}comms:\n.*\n.*\n/m,
      '',
      { at: 'roles:', place: 'roles', problem: /comms has no card/, fix: /all six core roles/ },
    ],
    ['no title', /^title: .*\n/m, '', { at: '', place: 'title', problem: /is missing/, fix: /Add it/ }],
    ['an id left empty', /^id: .*$/m, 'id:', { at: 'id:', place: 'id', problem: /no id/, fix: /letter/ }],
    [
      'no right option',
      'grade: right',
      'grade: wrong',
      { at: 'options:\n    table-back', place: /^decision\.options/, problem: /right/, fix: /./ },
    ],
    [
      'a par plan of nothing',
      /^parPlan:\n[\s\S]*/m,
      'parPlan: []\n',
      { at: 'parPlan: []', place: 'parPlan', problem: /empty/, fix: /well-drilled team/ },
    ],
    [
      'an inject for nobody',
      'to: [comms]',
      'to: []',
      { at: 'to: []', place: 'injects.reporter.to', problem: /nobody/, fix: /desk/ },
    ],
  ],
  'hostile names': [
    ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'].map(
      (name): (typeof CASES)[string][number] => [
        `${name} as a field`,
        'containedAtOrBelow: 5%',
        `${name}: { polluted: true }`,
        { at: name, place: `world.${name}`, problem: /cannot be a name/, fix: /choose another/ },
      ],
    ),
    [
      '__proto__ in quotes, escaped',
      'draws:\n',
      'draws:\n  "\\u005f_proto__": [a, b]\n',
      { at: '\\u005f', place: 'draws.__proto__', problem: /cannot be a name/, fix: /choose another/ },
    ],
    [
      'constructor as an id in a list',
      'flags: [partner-told, boss-obeyed]',
      'flags: [partner-told, boss-obeyed, constructor]',
      { at: 'constructor', place: 'flags[3]', problem: /language keeps/, fix: /another/ },
    ],
    [
      '__proto__ as the id of the pack',
      /^id: .*$/m,
      'id: __proto__',
      { at: 'id: __proto__', place: 'id', problem: /no id/, fix: /letter/ },
    ],
    [
      'a name of the language in a condition',
      'shownWhen: held.report',
      'shownWhen: constructor.name',
      { at: 'constructor.name', place: /welfare/, problem: /constructor/, fix: /./ },
    ],
    [
      'a name of the language as a draw in a text',
      'subject: All regions green',
      "subject: 'All regions {{__proto__}} green'",
      { at: '__proto__', place: 'injects.green-board.subject', problem: /__proto__/, fix: /./ },
    ],
    [
      'a path into the machinery in a draw',
      'draws:\n',
      "draws:\n  trap: { oneOf: [a, b], sets: [{ place: '__proto__.polluted', to: [x, y] }] }\n",
      { at: 'trap:', place: 'draws.trap.sets', problem: /no such place/, fix: /msel\.journalist\.at/ },
    ],
  ],
  'wrong types': [
    [
      'a list where a text belongs',
      'family: safety',
      'family: [one, two]',
      { at: 'family:', place: 'family', problem: /must be text/, fix: /words/ },
    ],
    [
      'a text where a list belongs',
      'flags: [partner-told, boss-obeyed]',
      'flags: partner-told',
      { at: 'flags:', place: 'flags', problem: /must be a list/, fix: /list/ },
    ],
    [
      'a text where a block belongs',
      'durationMinutes: { briefing: 5, hotWash: 10 }',
      'durationMinutes: twenty',
      { at: 'durationMinutes', place: 'durationMinutes', problem: /block/, fix: /briefing/ },
    ],
    [
      'a list where a block belongs',
      'delay: 0s\n      scopes:\n        rollouts: { title: Rollouts, cost: 0% }',
      'delay: 0s\n      scopes: [rollouts]',
      { at: 'scopes: [rollouts]', place: 'world.switches.freeze.scopes', problem: /block/, fix: /block/ },
    ],
    [
      'words where a number belongs',
      'perHour: 6 }',
      'perHour: six }',
      { at: 'perHour: six', place: 'world.components.app.perHour', problem: /no number/, fix: /an hour/ },
    ],
    [
      'a number where a time belongs',
      'at: T+05:30',
      'at: 330',
      { at: 'at: 330', place: 'injects.contract-desk.at', problem: /no time/, fix: /90s/ },
    ],
    [
      'nothing at all where a block belongs',
      /^guide:\n[\s\S]*?(?=^# What a well)/m,
      'guide:\n',
      { at: 'guide:', place: 'guide', problem: /block/, fix: /purpose/ },
    ],
    [
      'a share above the whole, as a word',
      'cost: 6% }',
      'cost: plenty }',
      { at: 'plenty', place: 'world.switches.answers-off.scopes.app.cost', problem: /no share/, fix: /3%/ },
    ],
  ],
  'what YAML would make of a word': [
    [
      'a version like a number',
      'version: 1.0.0',
      'version: 1.0',
      { at: 'version', place: 'version', problem: /must be text/, fix: /quotes/ },
    ],
    [
      'a title like a number',
      /^title: .*$/m,
      'title: 1e3',
      { at: 'title: 1e3', place: 'title', problem: /must be text/, fix: /quotes/ },
    ],
    [
      'an id like a number',
      /^id: .*$/m,
      'id: 2026',
      { at: 'id: 2026', place: 'id', problem: /no id/, fix: /letter/ },
    ],
    [
      'a title like a yes',
      /^title: .*$/m,
      'title: true',
      { at: 'title: true', place: 'title', problem: /must be text/, fix: /quotes/ },
    ],
    [
      'a text with a colon',
      'subject: All regions green',
      'subject: Green: all of it',
      { at: 'subject: Green:', place: '', problem: /./, fix: /quotes/ },
    ],
  ],
  'numbers that are none': [
    [
      'not a number',
      'perHour: 6 }',
      'perHour: .nan }',
      { at: '.nan', place: 'world.components.app.perHour', problem: /no number/, fix: /number/ },
    ],
    [
      'without end',
      'perHour: 6 }',
      'perHour: .inf }',
      { at: '.inf', place: 'world.components.app.perHour', problem: /no number/, fix: /number/ },
    ],
    [
      'too large for a computer',
      'perHour: 6 }',
      'perHour: 1e999 }',
      { at: '1e999', place: 'world.components.app.perHour', problem: /no number/, fix: /number/ },
    ],
    [
      'too large for a drill',
      'perHour: 6 }',
      'perHour: 1e300 }',
      {
        at: '1e300',
        place: 'world.components.app.perHour',
        problem: /more than a thousand million/,
        fix: /./,
      },
    ],
    [
      'below nothing',
      'perHour: 6 }',
      'perHour: -6 }',
      {
        at: 'perHour: -6',
        place: 'world.components.app.perHour',
        problem: /below nothing/,
        fix: /0 or more/,
      },
    ],
    [
      'a share above one',
      'app: { app: 2%, kiosks: 2% }',
      'app: { app: 250%, kiosks: 2% }',
      { at: '250%', place: /^world\.switches\.answers-off\.effects/, problem: /./, fix: /./ },
    ],
    [
      'a drill of a hundred years',
      'endsAt: T+15:00',
      'endsAt: 36500d',
      { at: '36500d', place: 'acts.first-minutes.endsAt', problem: /no time/, fix: /5m/ },
    ],
    [
      'an act that ends before it begins',
      'startsAt: T+00:00',
      'startsAt: T+20:00',
      { at: 'first-minutes', place: /^acts\.first-minutes/, problem: /./, fix: /./ },
    ],
  ],
  'texts that are none': [
    [
      'ten thousand characters',
      'body: No errors. Answers are fast. No open page. Seven days without a fault.',
      `body: ${'All is well. '.repeat(800)}`,
      {
        at: 'body: All is well',
        place: 'injects.green-board.body',
        problem: /2000 characters/,
        fix: /Shorten/,
      },
    ],
    [
      'half a character',
      'subject: All regions green',
      'subject: "All regions \\ud83d green"',
      { at: 'ud83d', place: 'injects.green-board.subject', problem: /character/, fix: /./ },
    ],
    [
      'a bell',
      'subject: All regions green',
      'subject: "All regions \\a green"',
      { at: '\\a green', place: 'injects.green-board.subject', problem: /character/, fix: /./ },
    ],
    [
      'a mark that turns the rest of the line round',
      'subject: All regions green',
      'subject: "All regions \\u202e neerg"',
      { at: 'u202e', place: 'injects.green-board.subject', problem: /character/, fix: /./ },
    ],
    [
      'only blanks',
      'subject: All regions green',
      "subject: '   '",
      { at: "subject: '   '", place: 'injects.green-board.subject', problem: /empty/, fix: /./ },
    ],
  ],
  'ids used twice': [
    [
      'the same field',
      'family: safety\n',
      'family: safety\nfamily: privacy\n',
      { at: 'family: privacy', place: 'family', problem: /written twice/, fix: /rename/ },
    ],
    [
      'the same inject',
      '  green-board:\n',
      '  reporter:\n',
      { at: 'reporter:\n    at: T+05', place: 'injects.reporter', problem: /written twice/, fix: /rename/ },
    ],
    [
      'the same flag',
      'flags: [partner-told, boss-obeyed]',
      'flags: [partner-told, boss-obeyed, partner-told]',
      { at: 'flags:', place: /^flags/, problem: /used twice/, fix: /Rename/ },
    ],
    [
      'a name as a number and as a word',
      'draws:\n',
      'draws:\n  1: [a, b]\n  "1": [c, d]\n',
      { at: '"1": [c', place: 'draws.1', problem: /written twice/, fix: /./ },
    ],
  ],
  'charts that cannot be played': [
    [
      'a state that nothing leads to',
      '      live: {}\n',
      '      live: {}\n      island: {}\n',
      {
        at: 'island',
        place: 'story.kiosk-bomb.states.island',
        problem: /ever leads to this state/,
        fix: /./,
      },
    ],
    [
      'a circle without an event',
      '      defused: {}\n      live: {}\n',
      '      defused: { always: live }\n      live: { always: defused }\n',
      { at: 'story:', place: /^story/, problem: /circle|loop|for ever/i, fix: /./ },
    ],
    [
      'a way to a state that is not there',
      'freeze.set: { to: defused,',
      'freeze.set: { to: defusd,',
      { at: 'story:', place: /^story/, problem: /defusd/, fix: /./ },
    ],
    [
      'a start that is not there',
      'initial: armed',
      'initial: amred',
      { at: 'story:', place: /^story/, problem: /amred/, fix: /./ },
    ],
    [
      'a guard that contradicts itself',
      'when: frozen.rollouts }',
      'when: frozen.rollouts and not frozen.rollouts }',
      { at: 'freeze.set:', place: /^story\.kiosk-bomb\.states\.armed/, problem: /never be taken/, fix: /./ },
    ],
    [
      'a delay that has no name',
      '          12m: {',
      '          someday: {',
      { at: 'armed:', place: 'story.kiosk-bomb.states.armed', problem: /someday/, fix: /./ },
    ],
    [
      'an ending that another one always hides',
      '    in-time:\n',
      '    always-first: { title: Over, when: always, text: It is over and all are well. }\n    in-time:\n',
      {
        at: '    in-time:',
        place: 'rubric.endings.in-time',
        problem: /before it always comes first/,
        fix: /./,
      },
    ],
  ],
  'YAML that is more than data': [
    [
      'a function',
      'family: safety',
      'family: !!js/function "function () { return 1 }"',
      { at: '!!js/function', place: '', problem: /tag/, fix: /plain data/ },
    ],
    [
      'a tag of somebody’s own',
      'family: safety',
      'family: !include other.yaml',
      { at: '!include', place: '', problem: /tag/, fix: /plain data/ },
    ],
    [
      'bytes',
      'family: safety',
      'family: !!binary aGVsbG8=',
      { at: '!!binary', place: /./, problem: /tag/, fix: /plain data/ },
    ],
    [
      'a merge key',
      '  green-board:\n',
      '  green-board:\n    <<: { subject: Hidden }\n',
      { at: '<<:', place: 'injects.green-board.<<', problem: /<</, fix: /Write/ },
    ],
    [
      'a name that is a list',
      'draws:\n',
      'draws:\n  ? [a, b]\n  : [c, d]\n',
      { at: '? [a, b]', place: 'draws', problem: /plain text/, fix: /colon/ },
    ],
    [
      'an alias to nothing',
      'family: safety',
      'family: *safety',
      { at: '*safety', place: /^(family)?$/, problem: /safety/, fix: /./ },
    ],
    [
      'an alias inside what it names',
      'flags: [partner-told, boss-obeyed]',
      'flags: &all [partner-told, boss-obeyed, *all]',
      { at: '*all', place: 'flags[3]', problem: /stands inside/, fix: /out/ },
    ],
    [
      'a second document',
      'guide:\n',
      '---\nguide:\n',
      { at: '---\n', place: '', problem: /several documents/, fix: /one document/ },
    ],
    [
      'a tab',
      'draws:\n',
      'draws:\n\tcity2: [a, b]\n',
      { at: '\tcity2', place: '', problem: /tab/i, fix: /spaces/ },
    ],
    [
      'a bracket that stays open',
      'flags: [partner-told, boss-obeyed]',
      'flags: [partner-told, boss-obeyed',
      { at: 'beats:', place: '', problem: /./, fix: /./ },
    ],
  ],
};

for (const [group, cases] of Object.entries(CASES))
  describe(group, () => {
    test.each(cases)('%s', (_what, from, to, refusal) => refusesOne(changedPack(from, to), refusal));
  });

test('all of them beside a good one: it is read, and each of them is refused', () => {
  const all = Object.values(CASES)
    .flat()
    .map(([, from, to], index) => [`bad${index}.yaml`, changedPack(from, to, `bad${index}`)] as const);
  const { sources, refused } = folder.fill({ ...Object.fromEntries(all), 'good.yaml': goodPack('good') });
  expect(Object.keys(sources)).toEqual(['good']);
  expect(refused.map(({ file }) => file).sort()).toEqual(all.map(([file]) => file).sort());
}, 120_000);

test('nothing of it reached the language itself', () => {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
