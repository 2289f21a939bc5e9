import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../server/checker/checkScenario.ts';
import { roleKit } from '../../server/kernel/kit.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Switch } from '../../shared/scenario/world.ts';
import { underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// What is under legal hold is overwritten only with the key of whoever put it on hold.

const changed = (change: (item: Switch) => Switch): Scenario => ({
  ...tinyScenario,
  world: {
    ...tinyScenario.world,
    switches: tinyScenario.world.switches.map((item) => (item.id === 'S9' ? change(item) : item)),
  },
});
const alters = { thing: 'stored-answers', title: 'Stored answers', heldIn: 'logs' };
const held = changed((item) => ({ ...item, alters }));
const scenario: Scenario = { ...held, paging: { ...held.paging, failures: [] } };
const desks = {
  'ic-oncall': 'incident-commander',
  'safety-oncall': 'safety-lead',
  'legal-oncall': 'legal-privacy',
} as const;
const press = { switch: 'S9', scopes: ['all'] };

const ready = () =>
  underWay(desks, { scenario })
    .does('safety-lead', 'runQuery', { query: 'ids' })
    .until(1)
    .does('incident-commander', 'authoriseSwitch', press);
const stateOf = (given: ReturnType<typeof ready>) => given.state.switches.S9?.all?.state;

describe('a switch that overwrites', () => {
  it('goes by its own delay while nothing is on hold', () => {
    expect(stateOf(ready().does('safety-lead', 'applySwitch', press).until(2))).toBe('effective');
  });

  it('waits for legal once the system is on hold, and nobody else can let it go', () => {
    const given = ready()
      .does('legal-privacy', 'issueHold', { systems: ['logs'] })
      .does('safety-lead', 'applySwitch', press)
      .until(4);
    expect(stateOf(given)).toBe('waitingKey');
    expect(given.all('switch.applied').at(-1)?.data.waitsFor).toEqual([
      { scope: 'all', role: 'legal-privacy' },
    ]);
    expect(given.all('evidence.lost')).toEqual([]);
    expect(given.try('safety-lead', 'coSignSwitch', press)).toMatchObject({ code: 'notYourRole' });
    expect(given.try('incident-commander', 'applySwitch', { ...press, breakGlass: true })).not.toMatchObject({
      code: 'notAuthorised',
    });
    expect(stateOf(given.until(6))).toBe('waitingKey');
    expect(stateOf(given.does('legal-privacy', 'coSignSwitch', press).until(7.5))).toBe('effective');
  });

  it('is on the desk of legal, so that it can be released there', () => {
    const card = roleKit(scenario, 'legal-privacy').switches.find(({ id }) => id === 'S9');
    expect(card).toMatchObject({ heldIn: 'logs', alters: 'Stored answers' });
    expect(roleKit(tinyScenario, 'legal-privacy').switches.some(({ id }) => id === 'S9')).toBe(false);
  });
});

describe('the check', () => {
  const place = 'world.switches.S9';
  it('names a system that nobody can hold', () => {
    const nowhere = changed((item) => ({ ...item, alters: { ...alters, heldIn: 'attic' } }));
    expect(checkScenario(nowhere).map((item) => item.place)).toContain(`${place}.alters.heldIn`);
  });

  it('refuses a scope that would need two more keys', () => {
    const twice = changed((item) => ({
      ...item,
      alters,
      scopes: item.scopes.map((scope) => ({ ...scope, secondKey: 'product-owner' as const })),
    }));
    expect(checkScenario(twice).map((item) => item.place)).toContain(`${place}.scopes.all`);
    expect(checkScenario(scenario).map((item) => item.place)).not.toContain(`${place}.scopes.all`);
  });
});
