import { describe, expect, it } from 'vitest';
import { worldA0 } from '../../scenarios/self-harm-minor/a0/world.ts';
import { pristineWorld, readWorld } from '../../server/kernel/world/world.ts';
import { minutes } from '../../shared/time.ts';

const { components, switches, probes } = worldA0;
const switchNamed = (id: string) => {
  const found = switches.find((item) => item.id === id);
  if (!found) throw new Error(`no switch ${id}`);
  return found;
};
const cost = (id: string) => switchNamed(id).scopes.reduce((sum, scope) => sum + scope.cost, 0);

describe('the world of A0', () => {
  it('has its streams: 7.35 an hour, and 2.1 that wait', () => {
    expect(components.map(({ id }) => id)).toEqual([
      'l-mobile-main',
      'l-mobile-au',
      'l-web-main',
      'l-web-au',
      'l-voice-main',
      'l-voice-au',
      'l-schools',
      'n-main',
      'n-au',
      'history',
      'promoted',
    ]);
    expect(readWorld(worldA0, pristineWorld(worldA0)).ratePerHour).toBeCloseTo(7.35, 12);
    const perHour = (prefix: string) =>
      components
        .filter(({ id }) => id.startsWith(prefix))
        .reduce((sum, item) => sum + item.baselinePerHour, 0);
    for (const [prefix, expected] of [
      ['l-mobile', 4.1],
      ['l-web', 1.6],
      ['l-voice', 0.1],
      ['l-schools', 0.9],
      ['n-', 0.05],
      ['history', 0.6],
      ['promoted', 2.1],
    ] as const) {
      expect(perHour(prefix)).toBeCloseTo(expected, 12);
    }
    expect(components.filter(({ persisted }) => persisted).map(({ id }) => id)).toEqual(['history']);
    expect(components.filter(({ latent }) => latent).map(({ id }) => id)).toEqual(['promoted']);
  });

  it('is plain JSON and refers to nothing that does not exist', () => {
    expect(JSON.parse(JSON.stringify(worldA0))).toEqual(worldA0);
    const known = new Set(components.map(({ id }) => id));
    for (const { id, scopes, effects } of switches) {
      const pairs = effects.map(({ scope, component }) => `${scope} ${component}`);
      expect(new Set(pairs).size, `${id} has one row per scope and component`).toBe(pairs.length);
      for (const effect of effects) {
        expect(known, id).toContain(effect.component);
        expect(
          scopes.map((scope) => scope.id),
          id,
        ).toContain(effect.scope);
      }
    }
    for (const probe of probes) for (const id of probe.components) expect(known).toContain(id);
  });

  it('has the delays and costs its cards say', () => {
    expect(Object.fromEntries(switches.map(({ id, delayMs }) => [id, delayMs / minutes(1)]))).toEqual({
      'long-sessions-off': 2,
      'strict-profile': 5,
      'edge-block': 3,
      'model-back': 18,
      'fallback-model': 6,
      'orchestrator-back': 12,
      'teen-chat-off': 1,
      'whole-product-off': 1,
      'tombstone-messages': 2,
      freeze: 0,
      'persona-down': 2,
      'memory-quarantine': 7,
      'limit-lms-tool': 1,
    });
    const costs = {
      'long-sessions-off': 0.03,
      'strict-profile': 0.065,
      'edge-block': 0.015,
      'model-back': 0.02,
      'fallback-model': 0.15,
      'orchestrator-back': 0.03,
      'teen-chat-off': 0.38,
      'whole-product-off': 1,
      'tombstone-messages': 0,
      freeze: 0,
      'persona-down': 0.003,
      'memory-quarantine': 0.005,
      'limit-lms-tool': 0.004,
    };
    for (const [id, expected] of Object.entries(costs)) expect(cost(id), id).toBeCloseTo(expected, 12);
  });

  it('gives every switch to the desks that hold it', () => {
    const keys = switches.flatMap(({ id, holders, scopes }) =>
      scopes.map(
        (scope) =>
          `${id} ${scope.id}: ${(scope.holders ?? holders).join(', ')}${scope.secondKey ? ` + ${scope.secondKey}` : ''}`,
      ),
    );
    expect(keys).toEqual([
      'long-sessions-off mobile: product-owner, model-owner',
      'long-sessions-off web: product-owner, model-owner',
      'long-sessions-off voice: product-owner, model-owner',
      'long-sessions-off schools: product-owner, model-owner + product-owner',
      'strict-profile normal: safety-lead',
      'strict-profile long: safety-lead',
      'edge-block edge: safety-lead',
      'model-back us-uk: model-owner',
      'model-back au: model-owner',
      'fallback-model all: model-owner',
      'orchestrator-back all: model-owner + product-owner',
      'teen-chat-off teen: product-owner + incident-commander',
      'whole-product-off product: product-owner + incident-commander',
      'tombstone-messages stored: safety-lead',
      'freeze rollouts: model-owner',
      'freeze retention: infra-oncall',
      'persona-down persona: safety-lead',
      'persona-down partner: safety-lead',
      'memory-quarantine cohort: safety-lead, model-owner',
      'limit-lms-tool shared: product-owner, model-owner',
    ]);
  });

  it('takes stored messages only by list, once, and says what goes with them', () => {
    expect(switchNamed('tombstone-messages')).toMatchObject({
      reversible: false,
      alters: { thing: 'stored-messages' },
      requires: { when: { fact: 'held.message-id-list', is: true } },
    });
  });

  it('offers decoys beside the things that harm, a minute each', () => {
    const decoys = probes.filter(({ failureRate }) => failureRate === 0);
    expect(decoys.map(({ id }) => id)).toEqual(['persona-gallery', 'memory', 'lms-tool', 'quiz-mode']);
    for (const probe of probes) {
      expect(probe.costMs).toBe(minutes(1));
      expect(probe.components.length === 0).toBe(decoys.includes(probe));
    }
    const covered = probes.flatMap((probe) => probe.components);
    expect(covered.toSorted()).toEqual(components.map(({ id }) => id).toSorted());
  });

  it('tells what a switch does, never whether to pull it', () => {
    const text = JSON.stringify(
      switches.map(({ title, note, scopes, options }) => ({ title, note, scopes, options })),
    );
    expect(text).not.toMatch(
      /precise|best|right switch|recommended|should|bomb|T\+40|residual|multiplier|must not/i,
    );
  });
});
