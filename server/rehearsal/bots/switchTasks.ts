import { keysWaitingForMe } from '../../../shared/drill/select.ts';
import type { View } from '../../../shared/drill/view.ts';
import { own } from '../../../shared/keyed.ts';
import type { RoleKit, SwitchCard } from '../../../shared/kit.ts';
import { minutes } from '../../../shared/time.ts';
import type { BotTask } from '../teams/habits.ts';
import { isHere, pressable, switchesOf } from '../teams/reading.ts';
import { commands } from './callTasks.ts';
import type { Desk } from './desk.ts';
import { idle } from './lookupTasks.ts';
import type { OptionCard } from './strategy.ts';
import { switchesFor } from './strategy.ts';

/** Keep what may be needed later, then press what the team believes in. */
export function switchTasks(desk: Desk, kits: readonly RoleKit[], view: View): BotTask[] {
  return [...keeping(kits), ...pressing(desk, kits, view), ...reading(kits)];
}

function keeping(kits: readonly RoleKit[]): BotTask[] {
  const freezes = kits.flatMap(({ role, switches }) =>
    switches
      .filter(({ kind }) => kind === 'freeze')
      .flatMap(({ scopes }) => scopes.filter(({ holders }) => holders.includes(role)))
      .map(
        ({ id }): BotTask => ({
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
      ({ role, sealParts }): BotTask => ({
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
      ({ role, holdSystems }): BotTask => ({
        key: 'hold',
        at: minutes(3),
        when: (view) => isHere(view, role),
        act: () => ({ name: 'issueHold', payload: { systems: holdSystems.map(({ id }) => id) }, role }),
      }),
    );
  return [...freezes, ...seals.slice(0, 1), ...holds];
}

/** The switches of the idea; or, remembered from elsewhere, exactly those, on exactly those scopes. */
function chosen({ strategy, memory, seed }: Desk, view: View, options: readonly OptionCard[]): SwitchCard[] {
  const cards = switchesOf(view);
  if (!memory) return switchesFor(strategy, cards, options, seed);
  const ids = [...new Set(memory.presses.map((press) => press.switch))];
  return ids.flatMap((id) => {
    const scopes = new Set(
      memory.presses.filter((press) => press.switch === id).flatMap((press) => press.scopes),
    );
    const card = cards.find((item) => item.id === id);
    return card ? [{ ...card, scopes: card.scopes.filter((scope) => scopes.has(scope.id)) }] : [];
  });
}

function pressing(desk: Desk, kits: readonly RoleKit[], view: View): BotTask[] {
  const options = kits[0]?.decision.options ?? [];
  return chosen(desk, view, options).flatMap((card, index): BotTask[] => {
    const remembered = desk.memory?.presses.find((press) => press.switch === card.id)?.options;
    const all = remembered ?? (desk.skill.thinksOfTheRest ? card.options.map(({ id }) => id) : []);
    const authorise: BotTask = {
      key: `authorise-${card.id}`,
      at: desk.alone ? minutes(1.5 + 0.5 * index) : minutes(5 + index),
      when: commands,
      act: () => ({
        name: 'authoriseSwitch',
        payload: { switch: card.id, scopes: card.scopes.map(({ id }) => id) },
      }),
    };
    const pressed: BotTask[] = card.scopes.map(({ id }) => ({
      key: `press-${card.id}-${id}`,
      at: minutes(5),
      when: (now) => pressable(now, card).includes(id),
      act: () => ({ name: 'applySwitch', payload: { switch: card.id, scopes: [id], options: all } }),
    }));
    // A commander whom nobody answers may press what others hold; it is on record as breaking the glass.
    const glass: BotTask[] = card.scopes
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

const key = (id: string): BotTask => ({
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
function reading(kits: readonly RoleKit[]): BotTask[] {
  const kit = kits.find(({ role, probes }) => probes.length > 0 && role !== 'infra-oncall');
  if (!kit) return [];
  return [15, 27].flatMap((minute) =>
    [0, 6].map(
      (from): BotTask => ({
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
