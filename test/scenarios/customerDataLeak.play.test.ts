import { describe, expect, it } from 'vitest';
import { authorise, coSign, pinned, press } from '../../scenarios/common/plan.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkScenario } from '../../server/checker/checkScenario.ts';
import { roleKit } from '../../server/kernel/kit.ts';
import { holds } from '../../server/kernel/predicate.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { playHeadless } from '../../server/rehearsal/headless.ts';
import { teamNamed } from '../../server/rehearsal/teams/teams.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import { doing } from '../../shared/scenario/parPlan.ts';
import type { ParAction, Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { playTeam } from '../support/playTeam.ts';

// What is particular to the leak scenario: one face in three variants, order of switches, the erasure gate, capacity of duties.

const VARIANTS = ['b0', 'b1', 'b2'] as const;
const variant = (id: string): Scenario => {
  const found = SCENARIOS['customer-data-leak']?.[id];
  if (!found) throw new Error(`${id} is missing`);
  return found;
};
const b0 = variant('b0');

/** The par plan with lines left out, changed or added, played through the real room. */
async function played(scenario: Scenario, change: (plan: ParAction[]) => ParAction[], seed = 3) {
  const changed = { ...scenario, parPlan: change(scenario.parPlan) };
  const team = teamNamed('par', changed);
  if (!team) throw new Error('no par team');
  const run = await playHeadless({ scenario: changed, seed, team, log: memoryLog(), drillId: 'changed' });
  const card = scoreDrill(run.header, run.events);
  const points = (id: string) =>
    card.blocks.flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id)?.points;
  const delivered = new Map(
    run.events.flatMap((event) =>
      event.type === 'inject.delivered' ? [[event.data.inject, event.at] as const] : [],
    ),
  );
  return { run, card, points, delivered };
}
const presses =
  (switchId: string) =>
  (action: ParAction): action is ParAction<'applySwitch'> =>
    doing('applySwitch')(action) && action.payload.switch === switchId;

describe('one face, three truths (VIEW-4)', () => {
  it.each(['b1', 'b2'])('%s gives every desk the same kit as b0, byte for byte', (id) => {
    for (const role of PLAY_ROLES)
      expect(JSON.stringify(roleKit(variant(id), role)), role).toBe(JSON.stringify(roleKit(b0, role)));
  });

  it.each(VARIANTS)('%s has nothing for the checker to mend', (id) => {
    expect(checkScenario(variant(id))).toEqual([]);
  });

  it('differs in what evidence says, and shares its ids, so that no id gives the variant away', () => {
    const ids = VARIANTS.map((id) => variant(id).evidence.map((item) => item.id));
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(ids[0]);
    for (const id of [
      'first-report',
      'answer-trace',
      'canary-result',
      'sample-count',
      'behaviour-readings',
      'tool-log',
      'model-comparison',
      'similar-tickets',
    ]) {
      const bodies = VARIANTS.map((name) => variant(name).evidence.find((item) => item.id === id)?.body);
      expect(new Set(bodies).size, id).toBeGreaterThan(1);
    }
    const rows = VARIANTS.map((id) => variant(id).msel.map((row) => `${row.id}@${row.at ?? 'cause'}`));
    expect(rows[1]).toEqual(rows[0]);
    expect(rows[2]).toEqual(rows[0]);
  });

  it('has another right answer in each, never the first or the last of the list', () => {
    const right = VARIANTS.map((id) =>
      variant(id)
        .decision.options.filter(({ grade }) => grade === 'right')
        .map((option) => option.id),
    );
    expect(right).toEqual([['rollback-index-replay', 'patch-index'], ['patch-tool'], ['rollback-model']]);
    for (const id of VARIANTS) {
      const grades = variant(id).decision.options.map(({ grade }) => grade);
      expect([grades[0], grades.at(-1)]).not.toContain('right');
      expect(variant(id).decision.causes.filter((cause) => cause.right)).toHaveLength(1);
    }
  });

  it('sentences about time, cause and switch are true in their own variant only', () => {
    const start = {
      'held.answer-trace': true,
      'held.behaviour-readings': true,
      'held.change-calendar': true,
    };
    const truths = VARIANTS.map((id) =>
      variant(id)
        .comms.clauses.filter(
          ({ id: clause }) => /^(since-|cause-)/.test(clause) && clause !== 'cause-supplier',
        )
        .filter(({ trueWhen }) => trueWhen === undefined || holds(trueWhen, start))
        .map((clause) => clause.id),
    );
    expect(truths).toEqual([
      ['since-tuesday', 'cause-visibility'],
      ['since-monday-morning', 'cause-tool'],
      ['since-monday-afternoon', 'cause-training'],
    ]);
    for (const id of VARIANTS)
      expect(variant(id).comms.clauses.find((clause) => clause.id === 'copies-deleted')?.trueWhen).toEqual({
        any: [],
      });
  });
});

describe('order (RULE-12)', () => {
  it('a purge long before the source closes fills again, is told, and stored copies do not count as dealt with', async () => {
    const { points, delivered, card } = await played(b0, (plan) =>
      plan
        .map((action) => (presses('connector-off')(action) ? { ...action, at: minutes(24) } : action))
        .map((action) =>
          presses('purge-cache')(action) ? { ...action, after: 'authorised:purge-cache,sealed' } : action,
        ),
    );
    expect(delivered.has('cache-refilled')).toBe(true);
    expect(points('CT4')).toBe(1.5);
    expect(card.timings.containedAt).toBeNull();
  });

  it('copies removed before anything was sealed are lost evidence', async () => {
    const { card, points, delivered } = await played(b0, (plan) =>
      plan
        .filter(({ command }) => command !== 'sealEvidence')
        .map((action) => ({ ...action, after: (action.after ?? '').replace(/,?sealed/, '') })),
    );
    expect(card.gates.find(({ id }) => id === 'evidence-lost')?.hit).toBe(true);
    expect(points('EV1')).toBe(0);
    expect(delivered.has('originals-gone')).toBe(true);
  });

  it('UK forgotten leaves 15.1 % and somebody says so while it is true', async () => {
    const { run, delivered, points } = await played(b0, (plan) =>
      plan
        .map((action) =>
          presses('connector-off')(action)
            ? { ...action, payload: { ...action.payload, scopes: ['us', 'eu'] } }
            : action,
        )
        .map((action) =>
          presses('purge-cache')(action)
            ? { ...action, after: 'authorised:purge-cache,sealed,effective:connector-off.eu' }
            : action,
        ),
    );
    expect(delivered.has('uk-still-on')).toBe(true);
    expect(Math.round((run.state.residual ?? 0) * 1_000) / 10).toBe(15.1);
    expect(points('CT2')).toBe(0);
  });
});

describe('the older index', () => {
  const index = (switchId: string): ParAction[] => [
    authorise(minutes(15), switchId, ['all'], pinned('erasure-log')),
    press(minutes(15.3), 'infra-oncall', switchId, ['all']),
    coSign(minutes(15.6), 'legal-privacy', switchId, ['all']),
  ];

  it('as it stands republishes erased people: containment and people capped at M, the ending tells it', async () => {
    const { card, delivered } = await played(b0, (plan) => [...plan, ...index('index-back')]);
    expect(card.gates.find(({ id }) => id === 'erased-republished')).toMatchObject({ hit: true });
    const rating = (id: string) => card.blocks.find((block) => block.id === id)?.rating;
    expect(rating('containment')).toBe('M');
    expect(['M', 'U']).toContain(rating('people'));
    expect(delivered.has('erased-found')).toBe(true);
    expect(card.ending?.id).toBe('B-E3');
  });

  it('with the erasures replayed breaks nothing', async () => {
    const { card, delivered, points } = await played(b0, (plan) => [
      ...plan,
      ...index('index-back-replayed'),
    ]);
    expect(card.gates.find(({ id }) => id === 'erased-republished')?.hit).toBe(false);
    expect(delivered.has('erased-found')).toBe(false);
    // All that is missing is a reading after this last switch.
    expect(card.total).toBe(card.max - 1.5);
    expect(points('CT3')).toBe(1.5);
  });

  it('needs legal’s key, and is gone once garbage collection has taken it', () => {
    for (const id of ['index-back', 'index-back-replayed']) {
      const switchSpec = b0.world.switches.find((item) => item.id === id);
      expect(switchSpec?.scopes.map(({ secondKey }) => secondKey)).toEqual(['legal-privacy']);
      expect(
        switchSpec?.requires &&
          holds(switchSpec.requires.when, { 'lost.g40': true, 'held.erasure-log': true }),
      ).toBe(false);
      expect(switchSpec?.requires && holds(switchSpec.requires.when, { 'held.erasure-log': true })).toBe(
        true,
      );
    }
  });
});

describe('duties by capacity', () => {
  const answer = (id: string, duty: string) => variant(id).duties.find((item) => item.id === duty);

  it('asks for the processor’s notices in every variant, and for the controller’s where own records were shown', () => {
    for (const id of VARIANTS) {
      expect(answer(id, 'tenants-tight')?.expected).toBe('notify');
      expect(answer(id, 'tenants-others')?.expected).toBe('notify');
      expect(variant(id).people.outreach.find((group) => group.id === 'own')?.required).toBe(id === 'b0');
    }
    expect(VARIANTS.map((id) => answer(id, 'art-33-own')?.expected)).toEqual(['notify', 'assess', 'assess']);
    expect(VARIANTS.map((id) => answer(id, 'dental-baa')?.expected)).toEqual([
      'notify',
      'not-applicable',
      'notify',
    ]);
  });

  it('has two traps, both dated cards: the 96 hours and somebody else’s 8-K', () => {
    expect(b0.duties.filter(({ trap }) => trap).map(({ id }) => id)).toEqual(['omnibus-96', 'sec-8k']);
    for (const { asOf, card } of b0.duties) {
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(card.split(/\s+/).length).toBeGreaterThanOrEqual(20);
      expect(card.split(/\s+/).length).toBeLessThanOrEqual(70);
    }
  });

  it('a letter to people of our own whom nothing touched is over-notification; where theirs was shown it is owed', async () => {
    // As b0 writes and clears it; there the par plan holds the same lines already.
    const isLetter = (action: ParAction): boolean =>
      (doing('draftOutreach')(action) && action.payload.group === 'own') || doing('clearOutreach')(action);
    const letters = b0.parPlan.filter(isLetter);
    const { points, run } = await played(variant('b1'), (plan) => [
      ...plan.filter((action) => !isLetter(action)),
      ...letters,
    ]);
    expect(run.events.some(({ type, data }) => type === 'outreach.sent' && data.group === 'own')).toBe(true);
    expect(points('W4')).toBe(0);
    expect((await played(b0, (plan) => plan)).points('W4')).toBe(1);
  });

  it('costs a share when nobody puts the awareness time down', async () => {
    const full = (await played(b0, (plan) => plan)).points('W3');
    const { points } = await played(b0, (plan) => plan.filter(({ command }) => command !== 'setAwareness'));
    expect(points('W3')).toBeLessThan(full ?? 0);
    // One share for each card, and one for the time.
    const cards = b0.duties.length;
    expect(points('W3')).toBe(Math.round(((3 * cards) / (cards + 1)) * 10) / 10);
  });
});

describe('what runs by itself', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'seed %i: one index job, the release train and the traces, unless frozen or held',
    async (seed) => {
      const { run } = await playTeam(b0, 'absent', seed);
      const lost = run.events.flatMap((event) => (event.type === 'evidence.lost' ? [event.data.thing] : []));
      const [job] = lost;
      expect(['build-traces', 'g40']).toContain(job);
      expect(lost.slice(1)).toEqual(['release-state', 'traces']);
    },
  );

  it('deals both jobs and every failing pager over twenty seeds', async () => {
    const jobs = new Set<string>();
    const failures = new Set<string>();
    for (let seed = 1; seed <= 20; seed += 1) {
      const { run } = await playTeam(b0, 'par', seed);
      for (const event of run.events)
        if (event.type === 'page.escalated') failures.add(event.data.target);
        else if (event.type === 'inject.delivered' && event.data.inject === 'change-calendar')
          jobs.add(/collection/.test(event.data.body) ? 'collection' : 'build');
    }
    expect([...jobs].sort()).toEqual(['build', 'collection']);
    expect([...failures].sort()).toEqual(['legal-oncall', 'model-oncall', 'sirt', 'sre-oncall']);
  }, 60_000);
});
