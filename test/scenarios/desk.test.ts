import { describe, expect, test } from 'vitest';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import { roleKit } from '../../server/kernel/kit.ts';
import { holds } from '../../server/kernel/predicate.ts';
import { rolesFor } from '../../shared/authority.ts';
import type { Json } from '../../shared/json.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import type { Clause } from '../../shared/scenario/people.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import { SCOPE_QUESTIONS } from '../../shared/scenario/rubric.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';

const scenario = SCENARIOS['self-harm-minor']?.a0 as Scenario;

// The desk half of one scenario: shares add up, names exist, predicates say what their sentences say, words stay within bounds.

const { comms, decision, duties, guide, people, rubric, world } = scenario;
const groups = [{ id: 'statement', clauses: comms.clauses, wanted: comms.wanted }, ...people.outreach];
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

const leavesOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(leavesOf)
      : [];

const factsIn = (predicate: Predicate): string[] =>
  'fact' in predicate
    ? [predicate.fact]
    : 'not' in predicate
      ? factsIn(predicate.not)
      : ('all' in predicate ? predicate.all : predicate.any).flatMap(factsIn);

/** The facts after these switches, everything else as at the start. */
function factsAfter(changes: Record<string, Json>): Record<string, Json> {
  const streams = world.components.map(({ id, latent }) => [`share.${id}`, latent ? 0 : 1]);
  return { ...Object.fromEntries(streams), residual: 1, decision: null, ...changes };
}
const longSessionsOff = (scopes: readonly string[]): Record<string, Json> =>
  Object.fromEntries(scopes.map((scope) => [`switch.long-sessions-off.${scope}`, 'effective']));
const drained = { 'share.l-mobile-main': 0.03, 'share.l-web-main': 0.03, 'share.l-voice-main': 0.03 };
const clause = (id: string): Clause => {
  const found = comms.clauses.find((item) => item.id === id);
  if (!found) throw new Error(`no clause ${id}`);
  return found;
};
const isTrue = (id: string, facts: Record<string, Json>): boolean => {
  const { trueWhen } = clause(id);
  return trueWhen === undefined || holds(trueWhen, facts);
};
const isKnown = (id: string, facts: Record<string, Json>): boolean => {
  const { knownWhen } = clause(id);
  return knownWhen === undefined || holds(knownWhen, facts);
};

describe('shape', () => {
  test('the scenario is on the list under its id and variant, and is plain JSON', () => {
    expect(SCENARIOS['self-harm-minor']?.a0?.id).toBe(scenario.id);
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  });

  test.each(groups)(
    'wanted shares of $id add up to 1, and a harmless sentence serves each purpose',
    ({ clauses, wanted }) => {
      expect(wanted.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      for (const { purpose } of wanted) {
        expect(
          clauses.some((item) => item.purpose === purpose && item.penalty === undefined),
          purpose,
        ).toBe(true);
      }
      expect(new Set(idsOf(clauses)).size).toBe(clauses.length);
    },
  );

  test('every desk has a card with something of its own', () => {
    expect(scenario.roles.map(({ role }) => role).sort()).toEqual([...PLAY_ROLES].sort());
    for (const { role, brief, yours } of scenario.roles) {
      expect(countWords(brief), role).toBeLessThanOrEqual(70);
      expect(yours.length, role).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('names', () => {
  const evidence = new Set(idsOf(scenario.evidence));
  const knowsScopes = (switchId: string, scopes: readonly string[], options: readonly string[] = []) => {
    const found = world.switches.find(({ id }) => id === switchId);
    expect(found, switchId).toBeDefined();
    for (const scope of scopes) expect(idsOf(found!.scopes), switchId).toContain(scope);
    for (const option of options) expect(idsOf(found!.options), switchId).toContain(option);
  };

  test('evidence that the desk half names exists', () => {
    const named = [
      ...decision.losses.flatMap(({ knownBy }) => knownBy),
      ...decision.discriminating.flat(),
      ...Object.values(rubric.scopeAnswers).flatMap(({ needs }) => needs),
      ...rubric.cause.evidence,
      rubric.prevalence.evidence,
    ];
    for (const id of named) expect(evidence, id).toContain(id);
  });

  test('evidence marks name options that exist', () => {
    const options = idsOf(decision.options);
    for (const { id, supports, rulesOut } of scenario.evidence) {
      for (const option of [...supports, ...rulesOut]) expect(options, id).toContain(option);
    }
  });

  test('the discriminating items support the right option or rule out a wrong one', () => {
    const right = decision.options.find(({ grade }) => grade === 'right')!;
    for (const id of decision.discriminating.flat()) {
      const item = scenario.evidence.find((other) => other.id === id)!;
      expect(item.supports.includes(right.id) || item.rulesOut.length > 0, id).toBe(true);
    }
  });

  test('prices, suites, switches, components, scopes, systems, targets and injects exist', () => {
    const losses = idsOf(decision.losses);
    for (const { id, priced } of decision.options)
      for (const loss of priced) expect(losses, id).toContain(loss);
    const suite = scenario.suites.find(({ id }) => id === decision.verification.suite);
    expect(suite?.matchesFailingPath).toBe(true);
    for (const target of decision.verification.targets) expect(idsOf(suite!.targets)).toContain(target);
    expect(suite!.sizes.some(({ n }) => n >= decision.verification.minN)).toBe(true);
    expect(scenario.suites.find(({ id }) => id === decision.verification.benignSuite)?.measures).toBe(
      'benign-refusals',
    );

    for (const { switches } of rubric.sufficient)
      for (const use of switches) knowsScopes(use.switch, use.scopes, use.options);
    for (const { switch: switchId, scopes } of rubric.persisted) knowsScopes(switchId, scopes);
    for (const { switch: switchId, scope } of rubric.harmfulScopes) knowsScopes(switchId, [scope]);
    for (const { switch: switchId, option } of rubric.deadEnds) knowsScopes(switchId, [], [option]);
    for (const switchId of [rubric.wholeProduct.switch, ...rubric.altering]) knowsScopes(switchId, []);

    const components = idsOf(world.components);
    const measured = world.probes.flatMap(({ components: read }) => read);
    for (const id of rubric.verify.flatMap((thing) => thing.components)) {
      expect(components).toContain(id);
      expect(measured, `a probe reads ${id}`).toContain(id);
    }
    expect([...rubric.sealParts].sort()).toEqual(idsOf(scenario.sealParts).sort());
    const freezes = world.switches
      .filter(({ kind }) => kind === 'freeze')
      .flatMap(({ scopes }) => idsOf(scopes));
    for (const { scope, hold } of rubric.bombs) {
      expect(freezes).toContain(scope);
      if (hold !== undefined) expect(idsOf(scenario.holdSystems)).toContain(hold);
    }
    for (const id of SCOPE_QUESTIONS) {
      const answers = scenario.scopeQuestions.find((question) => question.id === id)?.answers ?? [];
      for (const answer of rubric.scopeAnswers[id].right) expect(idsOf(answers), id).toContain(answer);
    }
    const replies = scenario.msel
      .filter(({ id }) => rubric.swoop.injects.includes(id))
      .flatMap((row) => idsOf(row.replies ?? []));
    for (const id of rubric.swoop.injects) expect(idsOf(scenario.msel)).toContain(id);
    for (const id of rubric.swoop.answered) expect(replies).toContain(id);
    for (const { inject } of comms.deadlines) expect(idsOf(scenario.msel)).toContain(inject);
    const targets = idsOf(scenario.paging.targets);
    for (const id of Object.keys(rubric.whyPaged)) expect(targets).toContain(id);
    const required = [...scenario.paging.required['0'], ...scenario.paging.required['1']];
    for (const id of required) expect(rubric.whyPaged[id], id).toBeDefined();
  });

  test('every predicate of the desk half reads facts that the kernel documents or keeps', () => {
    const known =
      /^(phase|at|act|declared|declaredAt|severity|residual|decision|decisions|statement|sealed|hold|(flag|held|pinned|switch|option|frozen|lost|deployed|share|reply|delivered|outreach|duty|welfare|owner|milestone|reading)\..+)$/;
    const predicates = [
      ...groups.flatMap(({ clauses }) => clauses.flatMap(({ trueWhen, knownWhen }) => [trueWhen, knownWhen])),
      ...decision.options.map(({ needs }) => needs),
      ...people.welfare.map(({ shownWhen }) => shownWhen),
      ...rubric.severities.map(({ when }) => when),
      ...rubric.endings.map(({ when }) => when),
      rubric.preciseKnown,
    ].flatMap((predicate) => (predicate ? factsIn(predicate) : []));
    expect(predicates.length).toBeGreaterThan(50);
    for (const name of predicates) expect(name).toMatch(known);
  });
});

describe('statements', () => {
  const best = ['acknowledge-more', 'sorry', 'scope-sample', 'long-off', 'support', 'next-update', 'contact'];

  test('the best text fits into the limit, served by sentences that are short enough to combine', () => {
    expect(countWords(best.map((id) => clause(id).text).join(' '))).toBeLessThanOrEqual(comms.maxWords);
    // Whom to call and the lines of each country are read when they are needed, not combined with anything.
    for (const { clauses } of groups)
      for (const { id, text, purpose } of clauses)
        expect(countWords(text), id).toBeLessThanOrEqual(purpose === 'support' ? 60 : 30);
    expect(comms.clauses.length).toBeGreaterThanOrEqual(18);
    expect([...new Set(best.map((id) => clause(id).purpose))].sort()).toEqual(
      comms.wanted.map(({ purpose }) => purpose).sort(),
    );
  });

  test('the place on a list tells nothing: good and bad stand mixed, and the right one is neither first nor last', () => {
    for (const { id, clauses } of groups) {
      const costs = clauses.map(({ penalty }) => penalty !== undefined);
      expect(costs.indexOf(true), id).toBeLessThan(costs.length / 2);
      expect(costs.at(-1), id).toBe(false);
    }
    for (const list of [
      decision.options.map(({ grade }) => grade === 'right'),
      decision.causes.map(({ right }) => right),
    ]) {
      expect(list.indexOf(true)).toBeGreaterThan(0);
      expect(list.at(-1)).toBe(false);
    }
    expect(idsOf(duties)).toEqual(idsOf(duties).sort());
  });

  test('clauses hold no template: a desk reads them as they stand', () => {
    for (const { clauses } of groups) for (const { text } of clauses) expect(text).not.toContain('{{');
  });

  test('"switched off" is true only on all four surfaces, drained, and in the EU too', () => {
    const four = longSessionsOff(['mobile', 'web', 'voice', 'schools']);
    const closed = factsAfter({ ...four, ...drained, 'share.l-schools': 0.03 });
    expect(isTrue('long-off', closed)).toBe(true);
    expect(
      isTrue('long-off', factsAfter({ ...longSessionsOff(['mobile', 'web', 'voice']), ...drained })),
    ).toBe(false);
    expect(isTrue('long-off', factsAfter({ ...four, 'share.l-schools': 0.03 }))).toBe(false);
    expect(isTrue('long-none-new', factsAfter({ ...four, 'share.l-schools': 0.03 }))).toBe(true);
    expect(isTrue('long-off', { ...closed, 'share.promoted': 1 })).toBe(false);
    expect(isTrue('long-none-new', { ...closed, 'share.promoted': 1 })).toBe(false);
  });

  test('a cause may be named once the matching suite is in, and numbers once the sample is', () => {
    expect(
      isKnown('cause-path', factsAfter({ 'held.message-trace': true, 'held.similar-tickets': true })),
    ).toBe(false);
    expect(isKnown('cause-path', factsAfter({ 'held.multi-turn-result': true }))).toBe(true);
    expect(isKnown('scope-sample', factsAfter({}))).toBe(false);
    expect(isKnown('scope-sample', factsAfter({ 'held.sample-count': true }))).toBe(true);
  });

  test('what plays down, blames, claims a fix, or points at a family always costs', () => {
    for (const id of [
      'isolated',
      'no-others',
      'fixed',
      'bypassed',
      'limitation',
      'cause-model',
      'seriously',
      'a-parent',
      'families',
    ]) {
      expect(clause(id).penalty, id).toBeDefined();
    }
  });
});

describe('people and duties', () => {
  test('no step towards a guardian is right anywhere, and for every account it does harm', () => {
    for (const { id, right, harmful, actions } of people.welfare) {
      expect(right, id).not.toContain('contact-guardian');
      expect(
        right.every((action) => actions.includes(action)),
        id,
      ).toBe(true);
      expect(
        harmful.every((action) => actions.includes(action) && !right.includes(action)),
        id,
      ).toBe(true);
      expect(harmful.length, id).toBeGreaterThan(0);
    }
    for (const { id, harmful } of people.welfare.slice(1)) expect(harmful, id).toContain('contact-guardian');
    expect(new Set(people.welfare.slice(1).map(({ right }) => right.join())).size).toBe(4);
  });

  test('no single set of steps is right for every sampled account', () => {
    const all = [...new Set(people.welfare.slice(1).flatMap(({ right }) => right))];
    expect(people.welfare.slice(1).every(({ harmful }) => all.every((step) => !harmful.includes(step)))).toBe(
      false,
    );
  });

  test('the reported case is the one with a time limit', () => {
    expect(people.welfare.filter(({ dueAt }) => dueAt !== undefined).map(({ id }) => id)).toEqual([
      'reported',
    ]);
    expect(people.welfare[0]?.dueAt).toBe(minutes(22));
  });

  test.each(duties)(
    'duty card $id: 20 to 70 words beside its grounds, dated, answer among the accepted',
    ({ card, asOf, expected, accepted, trap }) => {
      expect(countWords(card)).toBeGreaterThanOrEqual(20);
      expect(countWords(card)).toBeLessThanOrEqual(70);
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(accepted).toContain(expected);
      if (trap) expect(accepted).not.toContain('notify');
    },
  );

  test('two duties are owed, two are traps', () => {
    expect(duties.filter(({ expected }) => expected === 'notify').map(({ id }) => id)).toEqual([
      'schools-notice',
      'uk-safeguarding',
    ]);
    expect(idsOf(duties.filter(({ trap }) => trap))).toEqual(['coppa', 'frontier-report']);
  });
});

describe('rubric', () => {
  const endingOf = (facts: Record<string, Json>) => rubric.endings.find(({ when }) => holds(when, facts))?.id;
  const low = { residual: 0.038 };

  test('the strongest sign stands first, and Sev 0 at once is fully right', () => {
    const governing = (facts: Record<string, Json>) =>
      rubric.severities.find(({ when }) => holds(when, facts));
    expect(governing(factsAfter({ 'held.parent-report': true }))).toMatchObject({
      severity: 1,
      alsoAccept: [0],
    });
    expect(governing(factsAfter({ 'held.parent-report': true, 'held.message-trace': true }))?.severity).toBe(
      1,
    );
    expect(
      governing(
        factsAfter({ 'held.parent-report': true, 'held.message-trace': true, 'held.similar-tickets': true }),
      )?.severity,
    ).toBe(0);
    expect(governing(factsAfter({ 'held.parent-report': true, 'held.sample-count': true }))?.severity).toBe(
      0,
    );
  });

  test('each ending can be reached, and every log has one', () => {
    const patched = { decision: 'patch' };
    expect(endingOf(factsAfter({ ...low, ...patched, 'milestone.contained': minutes(30) }))).toBe('A-E1');
    expect(endingOf(factsAfter({ ...low, ...patched, 'milestone.contained': minutes(36) }))).toBe('A-E2');
    expect(
      endingOf(factsAfter({ ...low, decision: 'strict-filters', 'milestone.contained': minutes(30) })),
    ).toBe('A-E2');
    expect(endingOf(factsAfter({ residual: 0.65, decision: 'rollback-model' }))).toBe('A-E3');
    expect(endingOf(factsAfter({ residual: 0.1, 'switch.whole-product-off.product': 'effective' }))).toBe(
      'A-E4',
    );
    expect(endingOf(factsAfter({ residual: 0.4, ...patched, 'milestone.contained': minutes(30) }))).toBe(
      'A-E5',
    );
    expect(endingOf(factsAfter({}))).toBe('A-E5');
    // A humane close is no matter of conditions.
    const always = (text: (typeof rubric.endings)[number]['text']): string =>
      typeof text === 'string' ? text : text.filter((part) => typeof part === 'string').join(' ');
    for (const { id, text } of rubric.endings)
      expect(always(text), id).toMatch(/The (young person|one whose parent wrote first) is well/);
  });

  test('an option that needs something falls without it', () => {
    const needs = (id: string) => decision.options.find((option) => option.id === id)?.needs;
    expect(holds(needs('rollback-orchestrator')!, factsAfter({ 'held.message-trace': true }))).toBe(false);
    expect(
      holds(
        needs('rollback-orchestrator')!,
        factsAfter({ 'held.message-trace': true, 'pinned.prices': true }),
      ),
    ).toBe(true);
    expect(holds(needs('hold')!, factsAfter({}))).toBe(false);
    expect(holds(needs('hold')!, factsAfter({ 'switch.long-sessions-off': 'effective' }))).toBe(true);
  });

  test('the sufficient sets come to the line by the world’s own numbers', () => {
    const baseline = world.components
      .filter(({ latent }) => !latent)
      .reduce((sum, { baselinePerHour }) => sum + baselinePerHour, 0);
    for (const { switches } of rubric.sufficient) {
      const left = world.components
        .filter(({ latent }) => !latent)
        .reduce((sum, { id, baselinePerHour }) => {
          const factors = switches.flatMap(({ switch: switchId, scopes }) =>
            world.switches
              .find((item) => item.id === switchId)!
              .effects.filter((effect) => scopes.includes(effect.scope) && effect.component === id),
          );
          return sum + factors.reduce((rate, { multiplier }) => rate * multiplier, baselinePerHour);
        }, 0);
      expect(
        left / baseline,
        idsOf(switches.map(({ switch: id }) => ({ id }))).join('+'),
      ).toBeLessThanOrEqual(world.containedAtOrBelow);
    }
  });

  test('sealing roles and clearing roles are told so on their cards', () => {
    const card = (role: string) => scenario.roles.find((item) => item.role === role)!;
    for (const role of rolesFor('sealEvidence'))
      expect(leavesOf(card(role)).join(' '), role).toMatch(/seal|preserv|evidence/i);
    for (const role of comms.clearedBy) expect(leavesOf(card(role)).join(' '), role).toMatch(/clear/i);
  });
});

describe('words', () => {
  const ours = [
    corvane,
    scenario.roles,
    decision,
    comms,
    duties,
    people,
    rubric,
    guide,
    scenario.title,
    scenario.summary,
    scenario.contentNote,
    scenario.objectives,
  ];
  const texts = ours.flatMap(leavesOf);
  const banned = [
    /commit(s|ted|ting)? suicide/i,
    /(successful|failed|completed|unsuccessful) (suicide|attempt)/i,
    /epidemic/i,
    /overdos|noose|razor|\bpills?\b|\bblade|\bbleed|\bhang(ed|ing)? (her|him|them)sel/i,
    /\b(openai|chatgpt|google|gemini|anthropic|claude|microsoft|copilot|character\.ai|replika|facebook|tiktok|snapchat)\b/i,
    /\b(lorem|todo|fixme|tbd)\b/i,
    /—/,
  ];

  test('no method, no harmful idiom, no real company, no placeholder left over', () => {
    for (const text of texts) for (const word of banned) expect(text).not.toMatch(word);
  });

  test('no private truth on anything a desk receives before it has looked', () => {
    const truth =
      /adult_default|async_annotate|long_ctx|teen_strict\/sync|13 of 60|8 of 60|206|\b854\b|64\.6|The path, not the model|SEC-1187|LT-87960|Sunday|hundred/;
    const before = scenario.roles.flatMap(({ role }) => {
      const {
        brief,
        yours,
        decision: options,
        duties: cards,
        clauses,
        outreach,
        company,
        contentNote,
      } = roleKit(scenario, role);
      return leavesOf([brief, yours, options, cards, clauses, outreach, company, contentNote]);
    });
    for (const text of before) expect(text).not.toMatch(truth);
    const told = leavesOf(
      people.welfare
        .filter(({ shownWhen }) => factsIn(shownWhen).includes('held.parent-report'))
        .map(({ facts }) => facts),
    );
    for (const text of told) expect(text).not.toMatch(truth);
  });

  test('the guide is an hour to prepare, with care before, during and after', () => {
    expect(guide.before.join(' ')).toMatch(/50 to 60 min/);
    expect(guide.hotWash[0]).toMatch(/^Feelings first/);
    for (const part of [guide.before, guide.during, guide.hotWash])
      expect(part.join(' ')).toMatch(/[Cc]are|check in|support contact/);
    expect(guide.traps.length).toBeGreaterThanOrEqual(10);
  });
});
