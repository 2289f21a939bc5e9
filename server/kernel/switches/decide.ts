import type { switchesCommands } from '../../../shared/drill/switches/commands.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { Switch, SwitchScope } from '../../../shared/scenario/world.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { factReader } from '../facts.ts';
import { holds } from '../predicate.ts';
import type { RuleTable, Situation } from '../rules.ts';
import { accept, actAs, asCommander, event, refuse, titled, unknownIn } from '../rules.ts';
import { effectiveDelay } from '../world/world.ts';

type Lever = { lever: Switch; scopes: SwitchScope[] };

/** Looks up a lever and its scopes, or says which name is wrong. */
function find({
  c,
  command,
}:
  | Situation<'authoriseSwitch'>
  | Situation<'applySwitch'>
  | Situation<'coSignSwitch'>
  | Situation<'revertSwitch'>): Lever | ReturnType<typeof refuse> {
  const lever = c.switches.get(command.payload.switch);
  if (!lever) return refuse('notFound', `There is no switch "${command.payload.switch}".`);
  if (lever.kind === 'freeze')
    return refuse(
      'notPossible',
      `${lever.title} is not a switch to apply. Use freeze with one of ${lever.scopes.map(({ id }) => id).join(', ')}.`,
    );
  const wanted = [...new Set(command.payload.scopes)];
  const missing = unknownIn(
    wanted,
    lever.scopes.map(({ id }) => id),
    `scope of ${lever.title}`,
  );
  return missing
    ? { rejection: missing }
    : { lever, scopes: lever.scopes.filter(({ id }) => wanted.includes(id)) };
}

const holdersOf = (lever: Switch, scope: SwitchScope): readonly PlayRole[] => scope.holders ?? lever.holders;

/** The key that is still missing when this role presses. A commander who breaks the glass on a scope that needs the commander's key needs the holder's instead. */
function missingKey(lever: Switch, scope: SwitchScope, role: PlayRole): PlayRole | null {
  if (scope.secondKey === undefined) return null;
  if (scope.secondKey !== role) return scope.secondKey;
  const holders = holdersOf(lever, scope);
  return holders.includes(role) ? null : (holders[0] ?? null);
}

export const switchesRules: RuleTable<keyof typeof switchesCommands> = {
  authoriseSwitch: (situation) => {
    const { state, at } = situation;
    const found = find(situation);
    if ('rejection' in found) return found;
    const acting = asCommander(situation as Situation, 'Authorising a switch');
    if ('rejection' in acting) return acting;
    const scopes = found.scopes
      .map(({ id }) => id)
      .filter((id) => !own(state.authorised, found.lever.id)?.includes(id));
    if (scopes.length === 0) return refuse('alreadyDone', 'That is authorised already.');
    return accept(
      acting.role,
      event('switch.authorised', {
        switch: found.lever.id,
        title: found.lever.title,
        scopes,
        role: acting.role,
        happenedAt: at,
      }),
    );
  },
  applySwitch: (situation) => {
    const { c, state, command, at } = situation;
    const found = find(situation);
    if ('rejection' in found) return found;
    const { lever, scopes } = found;
    const { options, breakGlass } = command.payload;
    const missing = unknownIn(
      options,
      lever.options.map(({ id }) => id),
      `option of ${lever.title}`,
    );
    if (missing) return { rejection: missing };
    let role: PlayRole;
    if (breakGlass) {
      const acting = asCommander(situation as Situation, 'Breaking the glass');
      if ('rejection' in acting) return acting;
      role = acting.role;
    } else {
      for (const scope of scopes) {
        const acting = actAs(
          situation as Situation,
          holdersOf(lever, scope),
          `${lever.title}, ${scope.title}`,
        );
        if ('rejection' in acting) return acting;
      }
      const acting = actAs(situation as Situation, holdersOf(lever, scopes[0] as SwitchScope), lever.title);
      if ('rejection' in acting) return acting;
      role = acting.role;
      const open = scopes.filter(({ id }) => !own(state.authorised, lever.id)?.includes(id));
      if (open.length > 0) {
        return refuse(
          'notAuthorised',
          `The commander has not authorised ${lever.title} for ${open.map(({ title }) => title).join(', ')}. Ask them to authorise it, or log it if they said so.`,
        );
      }
    }
    if (lever.requires && !holds(lever.requires.when, factReader(c, state)))
      return refuse('prerequisite', lever.requires.because);
    const inFlight = scopes.filter(({ id }) => own(own(state.switches, lever.id), id)?.state === 'applied');
    if (inFlight.length === scopes.length)
      return refuse(
        'alreadyDone',
        `${lever.title} is already on its way for ${inFlight.map(({ title }) => title).join(', ')}. Pressing twice does nothing.`,
      );
    const fresh = scopes.filter((scope) => !inFlight.includes(scope));
    const waitsFor = fresh.flatMap((scope) => {
      const key = missingKey(lever, scope, role);
      return key === null ? [] : [{ scope: scope.id, role: key }];
    });
    const due = fresh
      .filter(({ id }) => !waitsFor.some(({ scope }) => scope === id))
      .map(({ id }) => ({ scope: id, at: at + effectiveDelay(c.scenario.world, lever.id, id) }));
    return accept(
      role,
      event('switch.applied', {
        switch: lever.id,
        title: lever.title,
        scopes: fresh.map(({ id }) => id),
        options,
        waitsFor,
        due,
        role,
        breakGlass,
      }),
    );
  },
  coSignSwitch: (situation) => {
    const { c, state, at } = situation;
    const found = find(situation);
    if ('rejection' in found) return found;
    const { lever, scopes } = found;
    const waiting = scopes.filter(({ id }) => own(own(state.switches, lever.id), id)?.state === 'waitingKey');
    if (waiting.length === 0)
      return refuse(
        'prerequisite',
        `${lever.title} is not waiting for a second key there. Its holder presses first.`,
      );
    const keyOf = (scope: SwitchScope) => own(own(state.switches, lever.id), scope.id)?.waitsFor ?? null;
    const keys = [...new Set(waiting.flatMap((scope) => keyOf(scope) ?? []))];
    const acting = actAs(situation as Situation, keys, `The second key of ${lever.title}`);
    if ('rejection' in acting) return acting;
    const mine = waiting.filter((scope) => keyOf(scope) === acting.role);
    const due = mine.map(({ id }) => ({
      scope: id,
      at: at + effectiveDelay(c.scenario.world, lever.id, id),
    }));
    return accept(
      acting.role,
      event('switch.coSigned', {
        switch: lever.id,
        scopes: mine.map(({ id }) => id),
        due,
        role: acting.role,
      }),
    );
  },
  revertSwitch: (situation) => {
    const { c, state } = situation;
    const found = find(situation);
    if ('rejection' in found) return found;
    const { lever, scopes } = found;
    const holders = [...new Set(scopes.flatMap((scope) => holdersOf(lever, scope)))];
    const acting =
      state.commander !== null && own(state.seats, situation.command.seat)?.roles.includes(state.commander)
        ? asCommander(situation as Situation, 'Reverting')
        : actAs(situation as Situation, holders, `Reverting ${lever.title}`);
    if ('rejection' in acting) return acting;
    const on = scopes.filter(({ id }) => own(own(state.switches, lever.id), id) !== undefined);
    if (on.length === 0)
      return refuse('prerequisite', `${lever.title} is not on there, so there is nothing to revert.`);
    const done = on.find(({ id }) => own(own(state.switches, lever.id), id)?.state === 'effective');
    if (!lever.reversible && done)
      return refuse(
        'notPossible',
        `${lever.title} took effect at ${formatDrillTime(state.at)} or before and cannot be undone. Ask ${titled(c, holders)} what can be restored.`,
      );
    return accept(
      acting.role,
      event('switch.reverted', { switch: lever.id, scopes: on.map(({ id }) => id) }),
    );
  },
};
