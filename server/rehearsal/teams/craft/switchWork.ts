import { keysWaitingForMe } from '../../../../shared/drill/select.ts';
import type { View } from '../../../../shared/drill/view.ts';
import { own } from '../../../../shared/keyed.ts';
import type { RoleKit, SwitchCard } from '../../../../shared/kit.ts';
import { minutes } from '../../../../shared/time.ts';
import type { Chore } from '../habits.ts';
import { isHere, pressable, switchesOf } from '../reading.ts';
import { commands } from './callWork.ts';
import type { Desk } from './desk.ts';
import type { OptionCard } from './idea.ts';
import { switchesFor } from './idea.ts';
import { idle } from './lookWork.ts';

/** Keep what may be needed later, then press what the team believes in. */
export function switchWork(desk: Desk, kits: readonly RoleKit[], view: View): Chore[] {
  return [...keeping(kits), ...pressing(desk, kits, view), ...reading(kits)];
}

function keeping(kits: readonly RoleKit[]): Chore[] {
  const freezes = kits.flatMap(({ role, switches }) =>
    switches
      .filter(({ kind }) => kind === 'freeze')
      .flatMap(({ scopes }) => scopes.filter(({ holders }) => holders.includes(role)))
      .map(
        ({ id }): Chore => ({
          key: `freeze-${id}`,
          at: minutes(2.5),
          when: (view) => isHere(view, role),
          act: () => ({ name: 'freeze', payload: { scope: id }, role }),
        }),
      ),
  );
  const seals = kits
    .filter(({ sealParts }) => sealParts.length > 0)
    .map(
      ({ role, sealParts }): Chore => ({
        key: 'seal',
        desk: true,
        at: minutes(3),
        when: (view) => isHere(view, role) && idle(view) && Object.keys(view.sealed).length === 0,
        act: () => ({ name: 'sealEvidence', payload: { parts: sealParts.map(({ id }) => id) }, role }),
      }),
    );
  const holds = kits
    .filter(({ holdSystems }) => holdSystems.length > 0)
    .map(
      ({ role, holdSystems }): Chore => ({
        key: 'hold',
        at: minutes(3),
        when: (view) => isHere(view, role),
        act: () => ({ name: 'issueHold', payload: { systems: holdSystems.map(({ id }) => id) }, role }),
      }),
    );
  return [...freezes, ...seals.slice(0, 1), ...holds];
}

/** The switches of the idea; or, remembered from elsewhere, exactly those, on exactly those scopes. */
function chosen({ idea, memory, seed }: Desk, view: View, options: readonly OptionCard[]): SwitchCard[] {
  const cards = switchesOf(view);
  if (!memory) return switchesFor(idea, cards, options, seed);
  const ids = [...new Set(memory.presses.map((press) => press.switch))];
  return ids.flatMap((id) => {
    const scopes = new Set(
      memory.presses.filter((press) => press.switch === id).flatMap((press) => press.scopes),
    );
    const card = cards.find((item) => item.id === id);
    return card ? [{ ...card, scopes: card.scopes.filter((scope) => scopes.has(scope.id)) }] : [];
  });
}

function pressing(desk: Desk, kits: readonly RoleKit[], view: View): Chore[] {
  const options = kits[0]?.decision.options ?? [];
  return chosen(desk, view, options).flatMap((card, index): Chore[] => {
    const remembered = desk.memory?.presses.find((press) => press.switch === card.id)?.options;
    const all = remembered ?? (desk.hand.thinksOfTheRest ? card.options.map(({ id }) => id) : []);
    const authorise: Chore = {
      key: `authorise-${card.id}`,
      at: desk.alone ? minutes(1.5 + 0.5 * index) : minutes(5 + index),
      when: commands,
      act: () => ({
        name: 'authoriseSwitch',
        payload: { switch: card.id, scopes: card.scopes.map(({ id }) => id) },
      }),
    };
    const pressed: Chore[] = card.scopes.map(({ id }) => ({
      key: `press-${card.id}-${id}`,
      at: minutes(5),
      when: (now) => pressable(now, card).includes(id),
      act: () => ({ name: 'applySwitch', payload: { switch: card.id, scopes: [id], options: all } }),
    }));
    // A commander whom nobody answers may press what others hold; it is on record as breaking the glass.
    const glass: Chore[] = card.scopes
      .filter(({ secondKey }) => secondKey === null)
      .map(({ id }) => ({
        key: `glass-${card.id}-${id}`,
        at: minutes(2 + 0.5 * index),
        when: (now) =>
          desk.alone && commands(now) && own(own(now.switches, card.id)?.scopes, id)?.state === 'authorised',
        act: () => ({
          name: 'applySwitch',
          payload: { switch: card.id, scopes: [id], options: all, breakGlass: true },
        }),
      }));
    return [authorise, ...pressed, ...(desk.alone ? glass : []), key(card.id)];
  });
}

const key = (id: string): Chore => ({
  key: `key-${id}`,
  at: minutes(5),
  when: (view) => keysWaitingForMe(view).some((item) => item.switch === id),
  act: (view) => ({
    name: 'coSignSwitch',
    payload: {
      switch: id,
      scopes: keysWaitingForMe(view)
        .filter((item) => item.switch === id)
        .map(({ scope }) => scope),
    },
  }),
});

/** Look whether it helped: the desk with the fewest other things to run does it for all. */
function reading(kits: readonly RoleKit[]): Chore[] {
  const kit = kits.find(({ role, probes }) => probes.length > 0 && role !== 'infra-oncall');
  if (!kit) return [];
  return [15, 27].flatMap((minute) =>
    [0, 6].map(
      (from): Chore => ({
        key: `probe-${minute}-${from}`,
        desk: true,
        at: minutes(minute),
        when: (view) => isHere(view, kit.role) && idle(view) && kit.probes.length > from,
        act: () => ({
          name: 'runProbe',
          payload: { targets: kit.probes.slice(from, from + 6).map(({ id }) => id) },
          role: kit.role,
        }),
      }),
    ),
  );
}
