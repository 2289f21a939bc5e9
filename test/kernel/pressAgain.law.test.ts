import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortScopes } from '../../client/screens/warRoom/desk/switches/switchState.ts';
import { optionsPressed } from '../../server/kernel/switches/again.ts';
import type { Press } from '../../server/kernel/world/world.ts';
import { factorsOf, simulateWorld } from '../../server/kernel/world/world.ts';
import { foldEvent } from '../../shared/drill/foldEvent.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { SwitchCard } from '../../shared/kit.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import type { Given } from '../support/given.ts';
import { underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// One rule for pressing again, whatever was pressed before: what the kernel takes, what the screen offers, what the world and its
// simulation do. S1 can be taken back and has an option; S9 overwrites, and here has one too.

const scenario: Scenario = {
  ...tinyScenario,
  world: {
    ...tinyScenario.world,
    switches: tinyScenario.world.switches.map((item) =>
      item.id === 'S9'
        ? { ...item, options: [{ id: 'card', title: 'Leave a card' }], requires: undefined }
        : item,
    ) as Scenario['world']['switches'],
  },
};
const SWITCHES = {
  S1: { scope: 'main', holder: 'model-owner', option: 'drain', component: 'live' },
  S9: { scope: 'all', holder: 'safety-lead', option: 'card', component: 'stored' },
} as const;
type Id = keyof typeof SWITCHES;

const ROLES = {
  'ic-oncall': 'incident-commander',
  'model-oncall': 'model-owner',
  'safety-oncall': 'safety-lead',
} as const;
const given = (): Given => underWay(ROLES, { scenario });

const press = (drill: Given, id: Id, option: boolean) => {
  const { scope, holder } = SWITCHES[id];
  drill.try('incident-commander', 'authoriseSwitch', { switch: id, scopes: [scope] });
  return drill.try(holder, 'applySwitch', {
    switch: id,
    scopes: [scope],
    options: option ? [SWITCHES[id].option] : [],
  });
};
const lift = (drill: Given, id: Id) =>
  drill.try(SWITCHES[id].holder, 'revertSwitch', { switch: id, scopes: [SWITCHES[id].scope] });
const stateOf = (drill: Given, id: Id) => drill.state.switches[id]?.[SWITCHES[id].scope];
const factorOf = (drill: Given, id: Id): number =>
  factorsOf(drill.state.world, SWITCHES[id].component)[`${id}:${SWITCHES[id].scope}`] ?? 1;
const code = (answer: unknown): string | null =>
  typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : null;

describe('pressing again', () => {
  it('with the same options is refused, saying since when and with what', () => {
    const drill = given();
    press(drill, 'S1', true);
    expect(press(drill, 'S1', true)).toMatchObject({ code: 'alreadyDone', message: /on its way/ });
    drill.until(1);
    expect(press(drill, 'S1', true)).toMatchObject({
      code: 'alreadyDone',
      message: expect.stringMatching(/in effect since T\+01:00, with Drain sessions\. .* changes nothing/),
    });
  });

  it('with other options replaces them after the delay, and what is in effect stays until then', () => {
    const drill = given();
    press(drill, 'S1', true);
    drill.until(2);
    expect(code(press(drill, 'S1', false))).toBeNull();
    expect(stateOf(drill, 'S1')).toMatchObject({ state: 'effective', options: ['drain'], next: [] });
    expect(factorOf(drill, 'S1')).toBe(0.02);
    drill.until(3);
    expect(stateOf(drill, 'S1')).toMatchObject({ state: 'effective', options: [], next: null });
    expect(factorOf(drill, 'S1')).toBe(0.02);
  });

  it('goes on with what was still to come, so that nothing is won or lost by it before it is in effect', () => {
    const drill = given();
    press(drill, 'S1', false);
    drill.until(1.5);
    const before = factorOf(drill, 'S1');
    expect(code(press(drill, 'S1', true))).toBeNull();
    drill.until(2);
    expect(factorOf(drill, 'S1')).toBeLessThan(before);
    drill.until(2.5);
    expect(factorOf(drill, 'S1')).toBe(0.02);
  });

  it('is taken where a deploy has undone it', () => {
    const drill = given();
    press(drill, 'S1', true);
    drill.until(9.9);
    expect(code(press(drill, 'S1', true))).toBe('alreadyDone');
    drill.until(12.1);
    expect(drill.all('component.deployed')).toHaveLength(1);
    expect(code(press(drill, 'S1', true))).toBeNull();
    drill.until(13.2);
    expect(code(press(drill, 'S1', true))).toBe('alreadyDone');
  });

  it('never opens a way back for what cannot be undone', () => {
    const drill = given();
    press(drill, 'S9', false);
    expect(code(lift(drill, 'S9'))).toBeNull();
    press(drill, 'S9', false);
    drill.until(2);
    expect(code(press(drill, 'S9', true))).toBeNull();
    expect(code(lift(drill, 'S9'))).toBe('notPossible');
    expect(factorOf(drill, 'S9')).toBe(0.05);
  });
});

type Step =
  | { do: 'press'; id: Id; option: boolean }
  | { do: 'lift'; id: Id }
  | { do: 'wait'; halves: number };
const ids = fc.constantFrom<Id>('S1', 'S9');
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('press' as const), id: ids, option: fc.boolean() }),
    fc.record({ do: fc.constant('lift' as const), id: ids }),
    fc.record({ do: fc.constant('wait' as const), halves: fc.integer({ min: 1, max: 4 }) }),
  ),
  { maxLength: 14 },
);

describe('whatever is pressed in whatever order', () => {
  it('kernel, screen, world and simulation agree', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const drill = given();
        for (const step of list) {
          if (step.do === 'wait') wait(drill, step.halves);
          else one(drill, step);
        }
        agrees(drill);
      }),
      {
        numRuns: 150,
        // Whatever is drawn, one drill goes on past the end of an act, where the story jumps to the next morning.
        examples: [
          [[...Array<Step>(5).fill({ do: 'wait', halves: 4 }), { do: 'press', id: 'S1', option: true }]],
        ],
      },
    );
  });
});

/** By the drill's own clock: at the end of an act it jumps ahead, and a clock kept beside it would stay behind. */
const wait = (drill: Given, halves: number): void => void drill.until(drill.at / minutes(1) + halves / 2);

/** One press or lift, with what must hold around it. */
function one(drill: Given, step: Exclude<Step, { do: 'wait' }>): void {
  const { id } = step;
  const before = stateOf(drill, id);
  const factor = factorOf(drill, id);
  const offered = offeredFor(drill, id);
  const refused = code(step.do === 'press' ? press(drill, id, step.option) : lift(drill, id)) !== null;
  const after = stateOf(drill, id);
  if (refused) {
    expect(after).toEqual(before);
    expect(factorOf(drill, id)).toBe(factor);
    return;
  }
  // The kernel takes nothing that the screen does not offer.
  expect(offered).toContain(step.do);
  if (step.do === 'lift') {
    expect(id === 'S9' && before?.state === 'effective').toBe(false);
    expect([after, factorOf(drill, id)]).toEqual([undefined, 1]);
    return;
  }
  expect(factorOf(drill, id)).toBe(factor);
  expect(after?.state).toBe(before?.state === 'effective' ? 'effective' : 'applied');
  if (before?.state === 'effective') expect(after?.options).toEqual(before.options);
  expect(after && optionsPressed(after)).toEqual(step.option ? [SWITCHES[id].option] : []);
}

function viewOf(drill: Given) {
  return drill.events.reduce((view, event) => foldEvent(view, event), emptyView('seat-ic'));
}

/** What the card on a holder's desk has a button for. */
function offeredFor(drill: Given, id: Id): string[] {
  const item = scenario.world.switches.find((known) => known.id === id)!;
  const card = {
    ...item,
    scopes: item.scopes.map((scope) => ({ ...scope, holders: item.holders })),
  } as unknown as SwitchCard;
  const { apply, again, revert } = sortScopes(
    card,
    viewOf(drill).switches[id],
    [SWITCHES[id].scope],
    item.holders,
  );
  return [...(apply.length + again.length > 0 ? ['press'] : []), ...(revert.length > 0 ? ['lift'] : [])];
}

function agrees(drill: Given): void {
  const view = viewOf(drill);
  for (const id of ['S1', 'S9'] as const) {
    const known = stateOf(drill, id);
    const shown = view.switches[id]?.scopes[SWITCHES[id].scope];
    if (!known) {
      expect(['off', 'authorised', undefined]).toContain(shown?.state);
      continue;
    }
    expect(shown).toMatchObject({
      state: known.state === 'applied' ? 'propagating' : known.state,
      options: known.options,
      next: known.next,
    });
  }
  const presses: Press[] = drill.events.flatMap((event): Press[] =>
    event.type === 'switch.applied'
      ? [{ at: event.at, switch: event.data.switch, scopes: event.data.scopes, options: event.data.options }]
      : event.type === 'switch.reverted'
        ? [{ at: event.at, switch: event.data.switch, scopes: event.data.scopes, options: [], reverts: true }]
        : [],
  );
  const deployed = drill
    .all('component.deployed')
    .map(({ at: when, data }) => ({ at: when, component: data.component }));
  const last = simulateWorld(scenario.world, presses, deployed, drill.at).at(-1);
  expect(last?.residual).toBeCloseTo(drill.state.residual, 12);
}
