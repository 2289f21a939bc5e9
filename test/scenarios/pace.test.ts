import { describe, expect, test } from 'vitest';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkChart } from '../../server/kernel/chartCheck.ts';
import { drawnWords, shuffled } from '../../server/kernel/shuffle.ts';
import type { ChartSnapshot, ChartStep } from '../../server/kernel/statechart.ts';
import { Chart } from '../../server/kernel/statechart.ts';
import { templateNames } from '../../server/kernel/template.ts';
import type { Json } from '../../shared/json.ts';
import { isPlayRole, SIX_SEATS } from '../../shared/roles.ts';
import type { ChartAction, ChartEvent, ChartState } from '../../shared/scenario/chart.ts';
import type { Consequence, InjectRow } from '../../shared/scenario/msel.ts';
import { CHANNELS } from '../../shared/scenario/msel.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { MINUTE, minutes } from '../../shared/time.ts';

// The story half of one scenario against RULE-5 (pace), RULE-6 (who speaks), the words that may stand for harm, and itself (every name exists).

const scenario = SCENARIOS['self-harm-minor']?.a0 as Scenario;
const {
  acts: actsA0,
  chart: chartA0,
  delays: delaysA0,
  decision: decisionA0,
  holdSystems,
  draws: drawsA0,
  evidence: evidenceA0,
  flags: flagsA0,
  losses: lossesA0,
  msel: mselA0,
  paging: pagingA0,
  queries: queriesA0,
  rawItems: rawItemsA0,
  suites: suitesA0,
  world: worldA0,
} = scenario;
const [firstHour, nextMorning] = actsA0 as [(typeof actsA0)[0], (typeof actsA0)[0]];
const rows = new Map(mselA0.map((row) => [row.id, row]));
const timed = mselA0.filter((row): row is InjectRow & { at: number } => row.at !== undefined);

/** A text as its longest draw makes it. */
const longest = (text: string): string =>
  drawsA0.reduce(
    (filled, { id, oneOf }) =>
      filled.replaceAll(`{{draw.${id}}}`, [...oneOf].sort((a, b) => b.length - a.length)[0] ?? ''),
    text,
  );
const words = (row: InjectRow): number =>
  longest(`${row.subject} ${row.body}`)
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;

const rolesAt = (seat: string): readonly string[] =>
  SIX_SEATS.find((plan) => plan.seat === seat)?.roles ?? [];
const reaches = (row: InjectRow, seat: string): boolean =>
  row.to.some((role) => rolesAt(seat).includes(role));

/** Windows of a given length, a new one every 30 s, that lie inside the first act. */
const windows = (length: number): number[] =>
  Array.from(
    { length: Math.floor((firstHour.endsAt - length) / (MINUTE / 2)) + 1 },
    (_, step) => step * (MINUTE / 2),
  );
/** Act 1 as forty seeds deal its beats. */
const dealt = Array.from({ length: 40 }, (_, seed) =>
  shuffled(scenario, seed).msel.filter(
    (row): row is InjectRow & { at: number } => row.at !== undefined && row.at < firstHour.endsAt,
  ),
);
const within = (all: typeof timed, seat: string, from: number, length: number): InjectRow[] =>
  all.filter((row) => row.at >= from && row.at < from + length && reaches(row, seat));

describe('pace (RULE-5)', () => {
  test.each(mselA0)('$id has at most 90 words and at least one recipient', (row) => {
    expect(words(row)).toBeLessThanOrEqual(90);
    expect(row.to.length).toBeGreaterThan(0);
    expect(row.to.every(isPlayRole)).toBe(true);
    expect(CHANNELS).toContain(row.channel);
    expect(row.expectedAction).not.toBe('');
    expect(row.tests).not.toBe('');
  });

  test.each(SIX_SEATS)(
    '$seat gets one to three timed injects in any ten minutes of the first act',
    ({ seat }) => {
      for (const [seed, all] of dealt.entries())
        for (const from of windows(minutes(10))) {
          const ids = within(all, seat, from, minutes(10)).map(({ id }) => id);
          const where = `seed ${seed}, ${seat} from T+${from / MINUTE}: ${ids.join(', ') || 'nothing'}`;
          expect(ids.length, where).toBeGreaterThanOrEqual(1);
          expect(ids.length, where).toBeLessThanOrEqual(3);
        }
    },
  );

  test.each(SIX_SEATS)('$seat reads at most 220 words in any five minutes', ({ seat }) => {
    for (const all of dealt)
      for (const from of windows(minutes(5))) {
        const read = within(all, seat, from, minutes(5)).reduce((sum, row) => sum + words(row), 0);
        expect(read, `${seat} from T+${from / MINUTE}`).toBeLessThanOrEqual(220);
      }
  });

  test('timed rows lie inside an act, and the morning is no flood either', () => {
    for (const { id, at } of timed) {
      const inside = at <= firstHour.endsAt || (at >= nextMorning.startsAt && at <= nextMorning.endsAt);
      expect(inside, id).toBe(true);
    }
    for (const { seat } of SIX_SEATS) {
      const seen = timed.filter((row) => row.at >= nextMorning.startsAt && reaches(row, seat));
      expect(seen.length, seat).toBeLessThanOrEqual(3);
    }
  });

  test('whoever is asked by telephone has three lines to be rung with', () => {
    for (const row of mselA0.filter(({ channel }) => channel === 'phone')) {
      expect(row.phoneScript?.split('\n').length, row.id).toBe(3);
    }
  });
});

describe('who speaks and how (RULE-6)', () => {
  const held = [
    ...Object.values(corvane.roleTitles).filter((title) => title !== corvane.roleTitles.executive),
    'IC',
    'MO',
    'SL',
    'PO',
    'LP',
    'CP',
    'SRE',
    'SUP',
  ];
  test.each(mselA0)('$id does not speak as a role that a person holds', ({ from }) => {
    for (const title of held)
      expect(
        from
          .toLowerCase()
          .split(/[,(]/)
          .map((part) => part.trim()),
      ).not.toContain(title.toLowerCase());
  });

  const texts = [
    ...mselA0.flatMap((row) => [
      row.subject,
      row.body,
      row.phoneScript ?? '',
      row.from,
      JSON.stringify(row.attachments ?? []),
      ...(row.replies ?? []).map(({ label }) => label),
    ]),
    ...evidenceA0.flatMap(({ title, body }) => [title, body]),
    ...queriesA0.flatMap(({ title, emptyAnswer }) => [title, emptyAnswer]),
    ...suitesA0.flatMap(({ title, note }) => [title, note]),
    ...drawsA0.flatMap(({ oneOf }) => oneOf),
  ];
  const banned =
    /\b(commit(s|ted|ting)? suicide|(successful|failed|completed|attempted) (suicide|attempt)|suicide attempt|epidemic|overdos\w*|cutting|hang(ed|ing)|razor|pills?|tablets|rope|ligature|poison\w*|jump(ed|ing)? (off|from)|died|dies|dead|death|killed|injur\w*|wound\w*)\b/i;
  test('no method, no attempt, no injury, no death, and none of the words to avoid', () => {
    for (const text of texts) expect(text).not.toMatch(banned);
  });
  test('what the answer held stands only as a placeholder', () => {
    const named = texts.filter((text) => /\[REDACTED/.test(text));
    expect(named.length).toBeGreaterThan(0);
    for (const text of named) expect(text).toMatch(/\[REDACTED: (method details|personal data, tenant X)\]/);
  });
  test('the parent says at once that the child is safe', () => {
    for (const id of ['parent-ticket', 'parent-call-cold'])
      expect(rows.get(id)?.body).toMatch(/She(?: is|’s) safe/);
  });
});

const states = (state: ChartState, path: string[] = []): { path: string; state: ChartState }[] => [
  { path: path.join('.'), state },
  ...Object.entries(state.states ?? {}).flatMap(([name, child]) => states(child, [...path, name])),
];
const allStates = states(chartA0);
const transitionsOf = (state: ChartState) =>
  [...Object.values(state.on ?? {}), ...Object.values(state.after ?? {}), state.always ?? []].flat();
const actions: ChartAction[] = allStates.flatMap(({ state }) => [
  ...(state.entry ?? []),
  ...(state.exit ?? []),
  ...transitionsOf(state).flatMap((transition) => transition.actions ?? []),
]);
const consequences: Consequence[] = mselA0.flatMap((row) => [
  ...(row.then ?? []),
  ...(row.otherwise?.then ?? []),
  ...(row.replies ?? []).flatMap(({ then }) => then),
]);

const parts = (predicate: Predicate): { fact: string; is?: unknown }[] =>
  'all' in predicate
    ? predicate.all.flatMap(parts)
    : 'any' in predicate
      ? predicate.any.flatMap(parts)
      : 'not' in predicate
        ? parts(predicate.not)
        : [predicate];
const predicates: { where: string; predicate: Predicate }[] = [
  ...mselA0.flatMap((row) =>
    [row.when, row.satisfiedBy, row.otherwise?.unless].flatMap((predicate) =>
      predicate ? [{ where: row.id, predicate }] : [],
    ),
  ),
  ...allStates.flatMap(({ path, state }) =>
    transitionsOf(state).flatMap(({ guard }) => (guard ? [{ where: path, predicate: guard.params }] : [])),
  ),
  ...queriesA0.flatMap(({ id, requires }) => (requires ? [{ where: id, predicate: requires.when }] : [])),
  ...suitesA0.flatMap(({ id, requires }) => (requires ? [{ where: id, predicate: requires.when }] : [])),
  ...lossesA0.map(({ thing, savedBy }) => ({ where: thing, predicate: savedBy })),
];

const evidenceIds = evidenceA0.map(({ id }) => id);
const outreachIds = scenario.people.outreach.map(({ id }) => id);
const dutyIds = scenario.duties.map(({ id }) => id);
const optionIds = decisionA0.options.map(({ id }) => id);
const switches = new Map(worldA0.switches.map((switchSpec) => [switchSpec.id, switchSpec]));
const components = worldA0.components.map(({ id }) => id);
const PLAIN =
  'act at declared severity commander handOffOpen sealed hold residual decision decisions statement rawExposed'.split(
    ' ',
  );

/** Whether anything can ever set a fact of this name to this value. */
function isKnown({ fact, is }: { fact: string; is?: unknown }): boolean {
  const [kind = '', name = '', scope] = fact.split('.');
  switch (kind) {
    case 'flag':
      return flagsA0.includes(name);
    case 'held':
      return evidenceIds.includes(name);
    case 'delivered':
    case 'answered':
    case 'promise':
      return rows.has(name) || pagingA0.targets.some(({ id }) => id === name);
    case 'paged':
      return pagingA0.targets.some(({ id }) => id === name);
    case 'reply':
      return is === undefined || rows.get(name)?.replies?.some(({ id }) => id === is) === true;
    case 'switch':
      return (
        switches.has(name) &&
        (scope === undefined || switches.get(name)?.scopes.some(({ id }) => id === scope) === true)
      );
    case 'option':
      return switches.get(name)?.options.some(({ id }) => id === scope) === true;
    case 'share':
    case 'deployed':
      return components.includes(name);
    case 'frozen':
      return switches.get('freeze')?.scopes.some(({ id }) => id === name) === true;
    case 'inCall':
    case 'active':
      return isPlayRole(name);
    case 'outreach':
      return outreachIds.includes(name);
    case 'duty':
      return dutyIds.includes(name);
    case 'hold':
      return holdSystems.some(({ id }) => id === name);
    case 'heard':
      return name === 'swoopAnswered';
    case 'decision':
      return is === undefined || optionIds.includes(String(is));
    default:
      return PLAIN.includes(fact);
  }
}

describe('every name leads somewhere', () => {
  test('injects: unique, reached by a clock or a cause, and nothing has both', () => {
    expect(rows.size).toBe(mselA0.length);
    const caused = new Set([
      ...actions.flatMap((action) => (action.type === 'deliver' ? [action.params.inject] : [])),
      ...consequences.flatMap((item) => (item.do === 'deliver' ? [item.inject] : [])),
    ]);
    for (const id of caused) {
      expect(rows.has(id), id).toBe(true);
      expect(rows.get(id)?.at, id).toBeUndefined();
    }
    for (const row of mselA0)
      expect(row.at !== undefined || row.onEnter !== undefined || caused.has(row.id), row.id).toBe(true);
    for (const row of mselA0)
      expect(row.when === undefined || row.because !== undefined, `${row.id} says why it was withheld`).toBe(
        true,
      );
  });

  test('facts in conditions can be set', () => {
    for (const { where, predicate } of predicates) {
      for (const part of parts(predicate)) expect(isKnown(part), `${where}: ${part.fact}`).toBe(true);
    }
  });

  test('templates name draws and facts that always exist', () => {
    const texts = [
      ...mselA0.flatMap((row) => [
        row.from,
        row.subject,
        row.body,
        row.phoneScript ?? '',
        JSON.stringify(row.attachments ?? []),
      ]),
      ...evidenceA0.map(({ body }) => body),
    ];
    for (const name of texts.flatMap(templateNames)) {
      const known =
        Object.hasOwn(drawnWords(scenario, 1), name) || components.some((id) => `share.${id}` === name);
      expect(known, name).toBe(true);
    }
  });

  test('consequences and chart actions name what exists', () => {
    for (const item of consequences) {
      if (item.do === 'setFlag') expect(flagsA0).toContain(item.flag);
      if (item.do === 'giveEvidence') expect(evidenceIds).toContain(item.evidence);
      if (item.do === 'postRaw') expect(rawItemsA0.map(({ id }) => id)).toContain(item.item);
      if (item.do === 'applySwitch')
        for (const scope of item.scopes)
          expect(isKnown({ fact: `switch.${item.switch}.${scope}` }), item.switch).toBe(true);
    }
    for (const action of actions) {
      if (action.type === 'setFlag') expect(flagsA0).toContain(action.params.flag);
      if (action.type === 'deploy')
        expect(worldA0.components.find(({ id }) => id === action.params.component)?.latent).toBe(true);
      if (action.type === 'lose') expect(lossesA0.map(({ thing }) => thing)).toContain(action.params.thing);
    }
    const set = new Set([
      ...consequences.flatMap((item) => (item.do === 'setFlag' ? [item.flag] : [])),
      ...actions.flatMap((action) => (action.type === 'setFlag' ? [action.params.flag] : [])),
    ]);
    expect([...set].sort()).toEqual([...flagsA0].sort());
  });

  test('the chart is in the language, its delays have names and all of them are used', () => {
    expect(() => checkChart(chartA0, delaysA0)).not.toThrow();
    const used = new Set(allStates.flatMap(({ state }) => Object.keys(state.after ?? {})));
    expect([...used].sort()).toEqual(Object.keys(delaysA0).sort());
  });

  test('evidence, queries, suites and pages', () => {
    expect(new Set(evidenceIds).size).toBe(evidenceIds.length);
    for (const item of evidenceA0)
      for (const option of [...item.supports, ...item.rulesOut]) expect(optionIds, item.id).toContain(option);
    for (const query of queriesA0)
      for (const { evidence } of query.yields) expect(evidenceIds, query.id).toContain(evidence);
    for (const suite of suitesA0) {
      const targets = suite.targets.map(({ id }) => id);
      expect(Object.keys(suite.rates).sort()).toEqual([...targets].sort());
      for (const { target, n } of suite.fixed)
        expect(targets.includes(target) && suite.sizes.some((size) => size.n === n), suite.id).toBe(true);
      for (const { evidence, targets: covered } of suite.yields)
        expect(evidenceIds.includes(evidence) && covered.every((id) => targets.includes(id)), suite.id).toBe(
          true,
        );
    }
    const ids = pagingA0.targets.map(({ id }) => id);
    const named = [
      ...Object.values(pagingA0.policy).flat(),
      ...Object.values(pagingA0.required).flat(),
      ...pagingA0.critical,
      ...pagingA0.optional,
      ...pagingA0.failures.map(({ target }) => target),
      ...pagingA0.targets.flatMap(({ secondary }) => secondary ?? []),
    ];
    for (const id of named) expect(ids).toContain(id);
    const reachable = new Set([
      ...consequences.flatMap((item) => (item.do === 'giveEvidence' ? [item.evidence] : [])),
      ...queriesA0.flatMap(({ yields }) => yields.map(({ evidence }) => evidence)),
      ...suitesA0.flatMap(({ yields }) => yields.map(({ evidence }) => evidence)),
    ]);
    expect([...reachable].sort()).toEqual([...evidenceIds].sort());
  });
});

type Act = { at: number; event: ChartEvent; facts: Record<string, Json> };
const acts = (minute: number, event: ChartEvent, facts: Record<string, Json>): Act => ({
  at: minutes(minute),
  event,
  facts,
});
const opensMorning: Act = { at: nextMorning.startsAt, event: 'act.started', facts: { act: 'next-morning' } };
const sees = (minute: number, inject: string): Act =>
  acts(minute, 'inject.delivered', { [`delivered.${inject}`]: true });

/** The chart alone, with facts laid out by hand: what it delivers, does and reaches, and when. */
function drive(script: Act[], until = nextMorning.endsAt) {
  const chart = new Chart(chartA0, delaysA0);
  const facts: Record<string, Json> = {
    act: 'first-hour',
    at: 0,
    residual: 1,
    'share.l-mobile-main': 1,
    'share.l-schools': 1,
  };
  const timers = new Map<string, number>();
  const happened = new Map<string, number>();
  let snapshot: ChartSnapshot;
  const take = (step: ChartStep, at: number): void => {
    snapshot = step.snapshot;
    for (const timer of step.timers)
      'cancel' in timer ? timers.delete(timer.cancel) : timers.set(timer.arm, at + timer.delayMs);
    for (const effect of step.effects) {
      const name =
        effect.type === 'deliver'
          ? effect.inject
          : effect.type === 'reach'
            ? effect.milestone
            : effect.type === 'setFlag'
              ? effect.flag
              : effect.type === 'deploy'
                ? effect.component
                : effect.thing;
      happened.set(name, happened.get(name) ?? at + (effect.type === 'deliver' ? effect.afterMs : 0));
      if (effect.type !== 'deliver' || facts[`delivered.${name}`] === true) continue;
      facts[`delivered.${name}`] = true;
      take(chart.step(snapshot, { type: 'inject.delivered', facts }), at);
    }
  };
  take(chart.start(facts), 0);
  const queue = [...script].sort((a, b) => a.at - b.at);
  for (;;) {
    const [due] = [...timers].sort((a, b) => a[1] - b[1]);
    const next = queue[0];
    if ((due?.[1] ?? Infinity) > until && (next?.at ?? Infinity) > until) break;
    if (next && (!due || next.at <= due[1])) {
      queue.shift();
      Object.assign(facts, { at: next.at }, next.facts);
      take(chart.step(snapshot!, { type: next.event, facts }), next.at);
    } else if (due) {
      timers.delete(due[0]);
      facts.at = due[1];
      take(chart.elapse(snapshot!, due[0], facts), due[1]);
    }
  }
  return {
    at: (name: string) => (happened.has(name) ? (happened.get(name) as number) / MINUTE : null),
    active: chart.active(snapshot!),
  };
}

describe('the chart: other actions, other news', () => {
  test('nobody does anything', () => {
    const { at } = drive([
      sees(0, 'parent-ticket'),
      sees(7.5, 'welfare-question'),
      sees(9, 'swoop'),
      sees(20, 'superintendent'),
      opensMorning,
    ]);
    expect(at('unowned')).toBe(4);
    expect(at('auto-tag')).toBe(4);
    expect(at('closing-infra')).toBe(6.5);
    expect(at('forum-angry')).toBe(8);
    expect(at('parent-call-cold')).toBe(10);
    expect(at('swoop-again')).toBe(14);
    expect(at('journalist')).toBe(18);
    expect(at('board-asks')).toBe(18.5);
    expect(at('district-letter')).toBe(26);
    expect(at('story-silent')).toBe(35);
    expect(at('promoted')).toBe(40);
    expect(at('annotations')).toBe(55);
    for (const id of [
      'morning-open',
      'schools-second',
      'second-day-silent',
      'history-morning',
      'result-none',
      'closing-quiet',
    ])
      expect(at(id), id).not.toBeNull();
    expect(at('morning-quiet')).toBeNull();
  });

  test('a named answer calms, and the press comes later and quotes us', () => {
    const { at } = drive([
      acts(1, 'inject.answered', { 'reply.parent-ticket': 'human', 'answered.parent-ticket': true }),
      acts(2, 'incident.declared', { declared: true }),
      acts(11, 'inject.answered', { 'reply.parent-call': 'honest', 'answered.parent-call': true }),
      acts(30, 'statement.published', { statement: 'published' }),
      opensMorning,
    ]);
    for (const id of [
      'unowned',
      'auto-tag',
      'forum-angry',
      'parent-call-cold',
      'story-silent',
      'closing-quiet',
    ])
      expect(at(id), id).toBeNull();
    expect(at('parent-call')).toBe(10);
    expect(at('journalist')).toBe(22);
    expect(at('second-day-line')).not.toBeNull();
    expect(at('closing-thanks')).not.toBeNull();
  });

  test('a reassurance nobody could give comes back in public', () => {
    const { at } = drive([
      acts(1, 'inject.answered', { 'reply.parent-ticket': 'human', 'answered.parent-ticket': true }),
      acts(11, 'inject.answered', { 'reply.parent-call': 'assure', 'answered.parent-call': true }),
      opensMorning,
    ]);
    expect(at('forum-quote')).toBe(15);
    expect(at('closing-quiet')).not.toBeNull();
  });

  test('a freeze defuses the promotion, a hold saves the annotations', () => {
    const { at } = drive([
      acts(5, 'freeze.set', { 'frozen.rollouts': true }),
      acts(20, 'hold.issued', { 'hold.stream-annotations': true }),
    ]);
    expect(at('promoted')).toBeNull();
    expect(at('annotations')).toBeNull();
  });

  test('contained after five quiet minutes, re-opened when it rises', () => {
    const held = drive([
      acts(10, 'world.changed', { residual: 0.38 }),
      acts(16, 'world.changed', { residual: 0.038 }),
      opensMorning,
    ]);
    expect([held.at('mitigated'), held.at('low'), held.at('contained')]).toEqual([10, 16, 21]);
    expect(held.at('mitigation-limit')).toBeNull();
    expect(held.at('morning-quiet')).not.toBeNull();
    const early = drive([
      acts(10, 'world.changed', { residual: 0.04 }),
      acts(13, 'world.changed', { residual: 0.2 }),
      opensMorning,
    ]);
    expect([early.at('contained'), early.at('reopened')]).toEqual([null, 13]);
    expect(early.at('morning-open')).not.toBeNull();
  });

  test('without a drain the flag is off and the path is not; with one nobody has to say so', () => {
    const off = { 'switch.long-sessions-off.mobile': 'effective' };
    expect(drive([acts(6, 'switch.effective', off)]).at('sticky')).toBe(9);
    expect(
      drive([acts(6, 'switch.effective', { ...off, 'option.long-sessions-off.drain': true })]).at('sticky'),
    ).toBeNull();
  });

  test('wide switches, bare blocks and older versions have their own voices', () => {
    expect(
      drive([acts(10, 'switch.effective', { 'switch.strict-profile.normal': 'effective' })]).at('wellbeing'),
    ).toBe(18);
    const dark = drive([acts(10, 'switch.effective', { 'switch.whole-product-off.product': 'effective' })]);
    expect([dark.at('cut-off'), dark.at('breach-notice')]).toEqual([13, 22]);
    expect(
      drive([acts(10, 'switch.effective', { 'switch.edge-block.edge': 'effective' })]).at('dead-ended'),
    ).toBe(12);
    expect(
      drive([
        acts(10, 'switch.effective', {
          'switch.edge-block.edge': 'effective',
          'option.edge-block.card': true,
        }),
      ]).at('dead-ended'),
    ).toBeNull();
    const older = drive([acts(28, 'switch.effective', { 'switch.model-back.us-uk': 'effective' })]);
    expect([older.at('rollback-done'), older.at('still-on-older')]).toEqual([28, 32]);
    expect(
      drive([acts(20, 'switch.effective', { 'switch.tombstone-messages.stored': 'effective' })]).at(
        'originals-gone',
      ),
    ).toBe(20);
    expect(
      drive([
        acts(15, 'evidence.sealed', { sealed: true }),
        acts(20, 'switch.effective', { 'switch.tombstone-messages.stored': 'effective' }),
      ]).at('originals-gone'),
    ).toBeNull();
  });

  test.each([
    ['patch', 'result-patch'],
    ['rollback-model', 'result-rollback'],
    ['hold', 'result-hold'],
    ['strict-filters', 'result-strict'],
    ['close', 'result-none'],
  ])('the morning after "%s" brings %s', (option, inject) => {
    const { at } = drive([acts(30, 'decision.recorded', { decision: option }), opensMorning]);
    expect(at(inject)).not.toBeNull();
  });

  test('command while the commander is away: handed over, left open, or a plain no', () => {
    const start = [acts(2, 'command.taken', { commander: 'incident-commander' }), sees(22, 'pulled-away')];
    const answers = (reply: string) => acts(22.5, 'inject.answered', { 'reply.pulled-away': reply });
    const over = drive([
      ...start,
      answers('hand-over'),
      acts(23, 'command.handedOver', { handOffOpen: true }),
      acts(23.5, 'command.taken', { commander: 'model-owner', handOffOpen: false }),
    ]);
    expect([over.at('back-at-desk'), over.at('who-has-command'), over.at('on-call-gives-up')]).toEqual([
      27.5,
      null,
      null,
    ]);
    expect(drive([...start, answers('step-out')]).at('who-has-command')).toBe(24.5);
    expect(drive([...start, answers('stay')]).at('on-call-gives-up')).toBeNull();
    expect(drive(start).at('on-call-gives-up')).toBe(25);
  });

  test('no state stands apart: each is where a region begins or where a transition leads', () => {
    for (const { path, state } of allStates) {
      const targets = [state, ...Object.values(state.states ?? {})].flatMap((from) =>
        transitionsOf(from).map(({ target }) => target),
      );
      const everywhere = new Set(
        allStates.flatMap(({ state: from }) => transitionsOf(from).map(({ target }) => target)),
      );
      for (const [name, child] of Object.entries(state.states ?? {})) {
        const reached =
          state.type === 'parallel' ||
          state.initial === name ||
          targets.includes(name) ||
          targets.includes(`.${name}`) ||
          (child.id !== undefined && everywhere.has(`#${child.id}`));
        expect(reached, `${path}.${name}`).toBe(true);
      }
    }
  });
});
