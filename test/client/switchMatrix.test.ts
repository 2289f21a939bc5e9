import { describe, expect, test } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { spokenOf } from '../../client/components/names.ts';
import { cellState } from '../../client/screens/warRoom/desk/switches/cellState.ts';
import { groupsOf } from '../../client/screens/warRoom/desk/switches/groups.ts';
import type { Pressed } from '../../client/screens/warRoom/desk/switches/pressing.ts';
import { pressing } from '../../client/screens/warRoom/desk/switches/pressing.ts';
import { nextCell } from '../../client/screens/warRoom/desk/switches/roving.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import { roleKit } from '../../server/kernel/kit.ts';
import type { ScopeView } from '../../shared/drill/switches/view.ts';
import { HOUSE_NAMES } from '../../shared/roleNames.ts';
import type { PlayRole } from '../../shared/roles.ts';
import { scopeView } from '../support/scopeView.ts';

const names = spokenOf(HOUSE_NAMES);
const scenario = Object.values(SCENARIOS['self-harm-minor'] ?? {})[0]!;
const cardsOf = (role: PlayRole) => roleKit(scenario, role).switches;
const place = {
  id: 'web',
  title: 'Web',
  cost: 0.02,
  holders: ['model-owner' as const],
  secondKey: null,
};
const owner = { roles: ['model-owner' as const], isCommander: false, unsealed: true };
const commander = { roles: ['incident-commander' as const], isCommander: true, unsealed: true };
const look = (
  known: Partial<ScopeView>,
  reader: Parameters<typeof cellState>[3],
  alters: string | null = null,
) => cellState({ alters }, place, scopeView(known), reader, names);

describe('what a cell says', () => {
  test('to the desk that presses: not authorised, press, press with a warning, counting down, in effect', () => {
    expect(look({}, owner)).toMatchObject({ look: 'idle', text: 'Not authorised' });
    expect(look({ authorised: true, state: 'authorised' }, owner)).toMatchObject({
      look: 'ready',
      text: 'Press',
    });
    expect(look({ authorised: true, state: 'authorised' }, owner, 'The copies').look).toBe('evidence');
    expect(
      look({ authorised: true, state: 'authorised' }, { ...owner, unsealed: false }, 'The copies').look,
    ).toBe('ready');
    expect(look({ state: 'propagating', dueAt: 90_000 }, owner)).toMatchObject({
      look: 'moving',
      countTo: 90_000,
    });
    expect(look({ state: 'effective', effectiveAt: 90_000 }, owner).text).toBe('In effect T+01:30');
  });

  test('to the commander: whose it is to press', () => {
    expect(look({ authorised: true, state: 'authorised' }, commander).text).toMatch(/to press$/);
  });

  test('the key that is missing is mine or somebody else’s', () => {
    expect(look({ state: 'waitingKey', waitsFor: 'model-owner' }, owner).look).toBe('key');
    expect(look({ state: 'waitingKey', waitsFor: 'product-owner' }, owner).look).toBe('waiting');
  });
});

describe('the groups', () => {
  test('every card of a desk stands in one group, and what the call knows besides stands apart', () => {
    for (const role of ['incident-commander', 'model-owner', 'product-owner', 'safety-lead'] as const) {
      const cards = cardsOf(role);
      const { mine, secondKey, others, elsewhere } = groupsOf(
        cards,
        { other: { switch: 'other', title: 'Other', authorisedBy: null, scopes: {} } },
        [role],
      );
      expect([...mine, ...secondKey, ...others].map(({ id }) => id).sort()).toEqual(
        cards.map(({ id }) => id).sort(),
      );
      expect(elsewhere.map((known) => known.switch)).toEqual(['other']);
    }
  });
});

test('arrows stay in the table and keep the column where they can', () => {
  const rows = [['a/1', 'a/2', 'a/3'], ['b/1'], ['c/1', 'c/2']];
  expect(nextCell(rows, 'a/3', 'ArrowDown')).toBe('b/1');
  expect(nextCell(rows, 'b/1', 'ArrowDown')).toBe('c/1');
  expect(nextCell(rows, 'a/1', 'ArrowUp')).toBeNull();
  expect(nextCell(rows, 'a/3', 'ArrowRight')).toBeNull();
  expect(nextCell(rows, 'a/1', 'End')).toBe('a/3');
  expect(nextCell(rows, 'gone/1', 'Home')).toBeNull();
});

describe('pressing', () => {
  const opened = () => {
    const actor = createActor(pressing).start();
    actor.send({ type: 'open', switch: 's', scope: 'web' });
    return actor;
  };
  const chosen = (actor: ReturnType<typeof opened>) => actor.getSnapshot().context.chosen?.scopes;

  test('Shift takes further places of the same switch along; another switch starts anew', () => {
    const actor = opened();
    actor.send({ type: 'open', switch: 's', scope: 'voice', and: true });
    expect(chosen(actor)).toEqual(['web', 'voice']);
    actor.send({ type: 'open', switch: 's', scope: 'web', and: true });
    expect(chosen(actor)).toEqual(['voice']);
    actor.send({ type: 'open', switch: 'other', scope: 'web', and: true });
    expect(chosen(actor)).toEqual(['web']);
  });

  test('a double press gives one command, and a refusal stays until something else is chosen', async () => {
    const actor = opened();
    let given = 0;
    let answer: (pressed: Pressed) => void = () => {};
    const give = () => {
      given += 1;
      return new Promise<Pressed>((resolve) => {
        answer = resolve;
      });
    };
    actor.send({ type: 'press', give });
    actor.send({ type: 'press', give });
    expect(given).toBe(1);
    answer({ ok: false, refusal: 'Not authorised.' });
    await waitFor(actor, (state) => state.matches('open'));
    expect(actor.getSnapshot().context.refusal).toBe('Not authorised.');
    expect(chosen(actor)).toEqual(['web']);
    actor.send({ type: 'choose', scopes: ['voice'] });
    expect(actor.getSnapshot().context.refusal).toBeNull();
  });

  test('a connection that fails says so and leaves the drawer open', async () => {
    const actor = opened();
    actor.send({ type: 'press', give: () => Promise.reject(new Error('gone')) });
    await waitFor(actor, (state) => state.matches('open'));
    expect(actor.getSnapshot().context.refusal).toMatch(/did not reach the server/);
  });
});
