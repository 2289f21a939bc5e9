import { beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkEndingWords } from '../../server/checker/checkEndingWords.ts';
import { holds } from '../../server/kernel/predicate.ts';
import { replay } from '../../server/kernel/replay.ts';
import type { DrillResult } from '../../server/rehearsal/playJob.ts';
import { ROTE_TEAMS } from '../../server/rehearsal/teams/teams.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { Json } from '../../shared/json.ts';
import { isPlayRole, SIX_SEATS } from '../../shared/roles.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { minutes } from '../../shared/time.ts';
import { timingWords } from '../../shared/timingWords.ts';
import { poolOfOnce } from '../support/playedOnce.ts';

// Teams that play well, badly, not at all and by rote play every variant; then no sentence of a first page may contradict what the log
// and the world say. A sentence of an ending that nobody has told apart yet (a claim, or what the story fixes) fails as well.

const variants = Object.values(SCENARIOS).flatMap((all) => Object.values(all));
const TEAMS = ['par', 'novice', 'absent', 'macro', ...ROTE_TEAMS];

interface Run {
  name: string;
  scenario: Scenario;
  card: Scorecard;
  events: readonly LogEvent[];
  /** A condition over the facts as they stood when the log ended. */
  is: (predicate: Predicate) => boolean;
}
const runs: Run[] = [];

beforeAll(async () => {
  const jobs = variants.flatMap((scenario) =>
    TEAMS.map((team) => ({ scenario, team, seed: 3, keepEvents: true })),
  );
  const results = await poolOfOnce.playAll(jobs);
  for (const [index, { scenario, team }] of jobs.entries()) {
    const { card, events = [] } = results[index] as DrillResult;
    const name = `${scenario.variant} ${team}`;
    runs.push({ name, scenario, card, events, is: reader(scenario, events) });
  }
}, 600_000);

function reader(scenario: Scenario, events: readonly LogEvent[]): Run['is'] {
  let is: Run['is'] = () => false;
  replay(scenario, events, (facts, event) => {
    if (event === events.at(-1)) is = (predicate) => holds(predicate, facts);
  });
  return is;
}

const fact = (name: string, is: Json = true): Predicate => ({ fact: name, is });
const share = (component: string, atLeast: number): Predicate => ({ fact: `share.${component}`, atLeast });
const contained: Predicate = { fact: 'residual', atMost: 0.05 };
const effective = (name: string): Predicate => fact(`switch.${name}`, 'effective');
const off = (name: string): Predicate => fact(`switch.${name}`, 'off');
const has =
  (type: LogEvent['type']) =>
  ({ events }: Run) =>
    events.some((event) => event.type === type);
const decided = (...options: string[]): Predicate => ({
  any: options.map((option) => fact('decision', option)),
});
const when =
  (...all: Predicate[]) =>
  ({ is }: Run): boolean =>
    is({ all });

/** The wide switches of the viral scenario, each over its one scope. */
const BROAD = [
  'model-back.unpinned',
  'strict-profile.global',
  'language-off.locale',
  'whole-product-off.product',
];

/** What a sentence says of the drill, and how to tell whether it is so. */
const CLAIMS: readonly [RegExp, (run: Run) => boolean][] = [
  [/^Not contained when|^Something still leaks|strangers could still read/, when({ not: contained })],
  [/^Contained|(?:harm|leak) (?:is|was) down to the line/, when(contained)],
  [
    /^Contained in time|^Within half an hour/,
    ({ card }) => (card.timings.containedAt ?? Infinity) <= minutes(30),
  ],
  [/it was there when the drill closed/, when(contained)],
  [/had been down to the line once/, when({ not: contained }, { not: fact('milestone.contained', null) })],
  [/and decided$|What comes next is on record|what comes next is on record/, has('decision.recorded')],
  [
    /tenants told$|tenants have heard it/,
    when({ any: [fact('outreach.tenants'), fact('outreach.tenants-first')] }),
  ],
  [/statement (?:out$|is out|went out)/, when(fact('statement', 'published'))],
  [
    /could still give the answer/,
    when({ any: ['l-mobile-main', 'n-main', 'p-mobile-main', 'p-web-main'].map((id) => share(id, 0.1)) }),
  ],
  [/^Stored messages could still/, when(share('history', 0.5))],
  [/^Fresh answers still/, when({ any: ['live-us', 'live-eu', 'live-uk'].map((id) => share(id, 0.05)) })],
  [/^Kept answers still/, when(share('cache', 0.25))],
  [/^Share pages still/, when(share('pages', 0.25))],
  [/^Two districts have given notice/, when(effective('whole-product-off.product'))],
  [
    /^Two enterprise customers (?:have gone|were counting the minutes)/,
    when(effective('whole-product-off.product')),
  ],
  [
    /^The storm page of a utility|^A utility’s storm page|^The shelters were found/,
    when(effective('public-widget-off.safety')),
  ],
  [
    /^Everything off as the answer|was taken from everybody, or was to be/,
    when({ any: [effective('whole-product-off.product'), decided('product-off')] }),
  ],
  [
    /^When the drill closed the widget was off/,
    when({ any: [effective('public-widget-off.safety'), effective('public-widget-off.tenants')] }),
  ],
  [/^The decision on record keeps it off/, when(decided('widget-off'))],
  [
    /^The widget (?:dark as the answer|was taken from tenants, or)/,
    when({
      any: [
        effective('public-widget-off.safety'),
        effective('public-widget-off.tenants'),
        decided('widget-off'),
      ],
    }),
  ],
  [/^The path that failed is as it was/, when(off('long-sessions-off'), off('orchestrator-back'))],
  [/^The model that fails is still the one/, when(off('model-back'))],
  [/^The persona and what it left in memory are/, when(off('persona-down'), off('memory-quarantine'))],
  [
    /^The older model, and the harm went on|^The older model was put back that (?:evening|afternoon), or chosen/,
    when({ not: contained }, { any: [decided('rollback-model'), effective('model-back.us-uk')] }),
  ],
  [/^A security fix was given up/, when(effective('model-back.us-uk'))],
  [
    /^A remedy for another fault|^A remedy was chosen that (?:evening|afternoon)/,
    when(decided('patch', 'rollback-orchestrator', 'strict-filters')),
  ],
  [/^The model went on saying in stories/, when(share('n-main', 0.1))],
  [
    /^Another version|^An older version was put back that (?:evening|afternoon), or chosen/,
    when({ any: [decided('rollback-model', 'rollback-orchestrator'), effective('model-back.us-uk')] }),
  ],
  [/^Accounts that had never loaded it still met it/, when(share('m-schools', 0.5))],
  [
    /^Erased people, back|^The older index was put back|1,204 people .* in it again|^It is a second breach/,
    has('switch.effective'),
  ],
  [
    /^The widget was open all the while/,
    when(effective('index-back.all'), off('connector-off'), off('public-widget-off')),
  ],
  [
    /^Closed, and nobody can say|^The traces that could have shown|^Every notice will say/,
    has('evidence.lost'),
  ],
  [
    /^The word "fabricated"|^By the evening the story was one word|^A denial went out|Whatever was found out/,
    when(fact('flag.denialOut')),
  ],
  [/^The tone is off in every language/, when(effective('tone-off.surfaces'), effective('api-tone-off.api'))],
  [
    /^Down in English|^What the room could read was brought down|^In the language that nobody in it reads/,
    when(share('blind', 0.2), { fact: 'share.en-app', atMost: 0.5 }),
  ],
  [
    /^The earlier model serves whoever|^Whoever had not bought a fixed version|^Rolled back, for almost/,
    when(effective('model-back.unpinned')),
  ],
  [/^The tenants who had paid for certainty kept/, when(share('pinned', 0.2))],
  [
    /^A large answer (?:to|was pressed or chosen)/,
    when({
      any: [...BROAD.map(effective), decided('product-off', 'strict-filters')],
    }),
  ],
  [/^Classrooms, newsrooms/, when(effective('strict-profile.global'))],
  [
    /^People who had nothing to do with it lost/,
    when({ any: [effective('language-off.locale'), effective('whole-product-off.product')] }),
  ],
  [
    /^Loud, and shown|count was on the board|^Counted, and|^The room knew how small/,
    when(fact('pinned.prevalence-count'), fact('pinned.request-id-check')),
  ],
  [/^The product went on working/, ({ is }) => !BROAD.some((id) => is(effective(id)))],
  [
    /^A statement, or a decision that fits the count, is missing/,
    ({ is }) => !is({ all: [fact('statement', 'published'), decided('close-narrow', 'hold')] }),
  ],
  [
    /^No count on the board|did not both stand on the board|one of the two was not on the board/,
    when({ not: { all: [fact('pinned.prevalence-count'), fact('pinned.request-id-check')] } }),
  ],
];

/** What the story fixes in every drill, what is true of the remedy itself, and what only points elsewhere. */
const STORY: readonly RegExp[] = [
  /young person|whose parent wrote first|Adults were with|An adult was with|shopper has deleted|Nobody has come to harm/,
  /councillor’s street|had to prove that they had not lied|Three of the five were real|Two of five were forged/,
  /^New harm stops when|Nobody is insulted|Fresh answers stop when all|Going dark takes nothing|^Tickets and words|^Only a switch|persona speaks through/,
  /what is written about it can be honest|^What is written about it|They will accept it|for some people the answer/,
  /is told with the points|is with the points|the review will find out|The drill ends here|The rest of the work|tested in the languages/,
  /turned out to be the model itself|It was one script|^If it was right|^Next time it will look/,
];

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu}|\{)/u).filter(Boolean);
const endingSentences = ({ title, text }: { title: string; text: string }) => [title, ...sentencesOf(text)];

describe('endings', () => {
  it('every sentence of every ending is told apart: a claim that is checked, or what the story fixes', () => {
    const unknown = variants.flatMap(({ variant, rubric }) =>
      rubric.endings.flatMap(({ id, title, text }) =>
        (typeof text === 'string'
          ? [title, text]
          : [title, ...text.map((part) => (typeof part === 'string' ? part : part.text))]
        )
          .flatMap(sentencesOf)
          .filter(
            (sentence) =>
              ![...CLAIMS.map(([pattern]) => pattern), ...STORY].some((pattern) =>
                pattern.test(sentence.replace('{{org.product.lantern}}', 'Lantern')),
              ),
          )
          .map((sentence) => `${variant} ${id}: ${sentence}`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('no drill ends with a sentence that is not so', () => {
    const told = new Set<RegExp>();
    for (const run of runs)
      for (const sentence of endingSentences(run.card.ending))
        for (const [pattern, isSo] of CLAIMS)
          if (pattern.test(sentence)) {
            told.add(pattern);
            expect([run.name, sentence, isSo(run)]).toEqual([run.name, sentence, true]);
          }
    expect(told.size).toBeGreaterThan(15);
  });

  it('what holds in every drill says nothing about how the world stands', () => {
    const complaints = (scenario: Scenario): string[] => {
      const found: string[] = [];
      checkEndingWords(scenario, (place, problem) => void found.push(`${place}: ${problem}`));
      return found;
    };
    for (const scenario of variants) expect(complaints(scenario)).toEqual([]);
    const [first] = variants as [Scenario];
    const last = { id: 'x', title: 'Words went out, the path stayed open', when: { all: [] }, text: 'x' };
    const worse = { ...first, rubric: { ...first.rubric, endings: [...first.rubric.endings, last] } };
    expect(complaints(worse)).toEqual([
      'rubric.endings.x: it is told whatever happened, and says "stayed", which need not be so',
    ]);
    const honest = { ...last, title: 'The end', text: [{ when: fact('declared'), text: 'It stayed open.' }] };
    expect(complaints({ ...first, rubric: { ...first.rubric, endings: [honest] } })).toEqual([]);
  });

  it('what is said for or against a remedy speaks of the remedy, not of what this team did', () => {
    const DONE =
      /\b(?:goes on|go on|is left|are left|are gone|is gone|is blocked|lost a|stayed|stays (?:silent|up)|are public|were refused|are refused|dealt with, (?:waiting|nothing))\b/;
    const found = variants.flatMap(({ variant, decision }) =>
      decision.options
        .filter(({ because }) => DONE.test(because))
        .map(({ id, because }) => `${variant} ${id}: ${because}`),
    );
    expect(found).toEqual([]);
  });
});

const answer = ({ card }: Run, question: string): string =>
  card.answers.find((item) => item.question.startsWith(question))?.answer ?? '';
const why = ({ card }: Run, id: string): string =>
  card.blocks.flatMap(({ criteria }) => criteria).find((item) => item.id === id)?.why ?? '';

describe('one page does not contradict itself', () => {
  it('timings, gates and endings agree about containment', () => {
    for (const run of runs) {
      const { contained: told } = timingWords(run.card);
      const gate = run.card.gates.find(({ id }) => id === 'never-contained')!;
      expect([run.name, told === 'nothing to contain']).toEqual([
        run.name,
        run.scenario.rubric.nothingToContain !== undefined,
      ]);
      expect([run.name, gate.hit]).toEqual([run.name, told === 'not in this drill']);
      if (told === 'nothing to contain') expect(run.card.ending.text).not.toMatch(/down to the line/);
    }
  });

  it('one decision has one time', () => {
    for (const run of runs) {
      const { decided: told } = timingWords(run.card);
      const expected = told === 'not in this drill' ? 'No decision was recorded.' : told;
      expect([
        run.name,
        answer(run, 'How was rollback').includes(expected),
        why(run, 'D2').includes(expected),
      ]).toEqual([run.name, true, true]);
    }
  });

  it('whoever was moved on by hand is not among those never reached, and people are counted one way', () => {
    for (const run of runs) {
      const never =
        answer(run, 'Who was paged')
          .split('\n')
          .find((line) => line.startsWith('Never reached')) ?? '';
      const moved = /Moved on by hand: ([^.]*)\./.exec(why(run, 'P8'))?.[1]?.split(/, | and /) ?? [];
      for (const title of moved) expect([run.name, never.includes(`${title} (`)]).toEqual([run.name, false]);
      const called = /^\d+ of (\d+) people/.exec(why(run, 'P5'))?.[1];
      if (called === undefined) continue;
      const here = /(\d+) of them (?:was|were) on the call/.exec(why(run, 'P5'))?.[1] ?? '0';
      const rung = /^Of (\d+) /.exec(why(run, 'P7'))?.[1];
      expect([run.name, Number(rung) + Number(here)]).toEqual([run.name, Number(called)]);
    }
  });

  it('everybody acts as a desk of their own that the act belongs to', () => {
    const roles = new Map(SIX_SEATS.map((plan) => [plan.seat, plan.roles]));
    for (const run of runs) {
      const joined = new Set<string>();
      for (const { type, by, data } of run.events) {
        if (type === 'role.joined') joined.add(data.role);
        if (by === null || !roles.has(by.seat) || !isPlayRole(by.role)) continue;
        expect([run.name, type, roles.get(by.seat)?.includes(by.role)]).toEqual([run.name, type, true]);
        // Whoever has a desk on the call does not declare or page from another one.
        const own = roles.get(by.seat)?.some((role) => joined.has(role));
        if (own && (type === 'incident.declared' || (type === 'page.sent' && data.answersTo === null)))
          expect([run.name, type, by.role, joined.has(by.role)]).toEqual([run.name, type, by.role, true]);
      }
    }
  });

  it('gates that are hit point at what hit them, and no sentence speaks of accounts where there are none', () => {
    for (const { name, card } of runs)
      for (const { id, hit, evidence } of card.gates)
        if (hit) expect([name, id, evidence.length > 0]).toEqual([name, id, true]);
    for (const { name, scenario, card } of runs)
      if (!JSON.stringify(scenario.people).includes('ampled account'))
        expect([name, JSON.stringify(card).includes('ampled account')]).toEqual([name, false]);
  });
});
