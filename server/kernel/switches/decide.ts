import { RELEASES_HOLD } from '../../../shared/authority.ts';
import type { switchesCommands } from '../../../shared/drill/switches/commands.ts';
import { own } from '../../../shared/keyed.ts';
import type { Rejection } from '../../../shared/rejection.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { Switch, SwitchScope } from '../../../shared/scenario/world.ts';
import { factReader } from '../facts.ts';
import { holds } from '../predicate.ts';
import type { RuleTable, Situation } from '../rules.ts';
import { accept, actAs, asCommander, event, refuse, titled, unknownIn } from '../rules.ts';
import type { DrillState } from '../state.ts';
import { effectiveDelay } from '../world/world.ts';
import { pressedInVain, scopeState, tookEffect } from './again.ts';

type FoundSwitch = { switchSpec: Switch; scopes: SwitchScope[] };

/** Looks up a switch and its scopes, or says which name is wrong. */
function find({
  c,
  command,
}:
  | Situation<'authoriseSwitch'>
  | Situation<'applySwitch'>
  | Situation<'coSignSwitch'>
  | Situation<'revertSwitch'>): FoundSwitch | ReturnType<typeof refuse> {
  const switchSpec = c.switches.get(command.payload.switch);
  if (!switchSpec) return refuse('notFound', 'There is no such switch. Choose from the list on your desk.');
  if (switchSpec.kind === 'freeze')
    return refuse(
      'notPossible',
      `${switchSpec.title} is not a switch to apply. Use freeze with one of ${switchSpec.scopes.map(({ id }) => id).join(', ')}.`,
    );
  const wanted = [...new Set(command.payload.scopes)];
  const missing = unknownIn(
    wanted,
    switchSpec.scopes.map(({ id }) => id),
    `scope of ${switchSpec.title}`,
  );
  return missing
    ? { rejection: missing }
    : { switchSpec, scopes: switchSpec.scopes.filter(({ id }) => wanted.includes(id)) };
}

const holdersOf = (switchSpec: Switch, scope: SwitchScope): readonly PlayRole[] =>
  scope.holders ?? switchSpec.holders;

/** Whoever puts a system on hold is the one who may let somebody overwrite what is in it. */
const releaseOf = (state: DrillState, { alters }: Switch, role: PlayRole): PlayRole | null =>
  alters?.heldIn !== undefined && state.hold.includes(alters.heldIn) && role !== RELEASES_HOLD
    ? RELEASES_HOLD
    : null;

/** The key that is still missing when this role presses. A commander who breaks the glass on a scope that needs the commander's key needs the holder's instead. */
function missingKey(
  state: DrillState,
  switchSpec: Switch,
  scope: SwitchScope,
  role: PlayRole,
): PlayRole | null {
  if (scope.secondKey === undefined) return releaseOf(state, switchSpec, role);
  if (scope.secondKey !== role) return scope.secondKey;
  const holders = holdersOf(switchSpec, scope);
  return holders.includes(role) ? null : (holders[0] ?? null);
}

/** Whose press it is: the commander's where the glass is broken, else a desk that holds every scope, once authorised. */
function presserOf(
  situation: Situation<'applySwitch'>,
  switchSpec: Switch,
  scopes: readonly SwitchScope[],
): { role: PlayRole } | { rejection: Rejection } {
  if (situation.command.payload.breakGlass) return asCommander(situation as Situation, 'Breaking the glass');
  for (const scope of scopes) {
    const acting = actAs(
      situation as Situation,
      holdersOf(switchSpec, scope),
      `${switchSpec.title}, ${scope.title}`,
    );
    if ('rejection' in acting) return acting;
  }
  const acting = actAs(
    situation as Situation,
    holdersOf(switchSpec, scopes[0] as SwitchScope),
    switchSpec.title,
  );
  if ('rejection' in acting) return acting;
  const authorised = own(situation.state.authorised, switchSpec.id);
  const open = scopes.filter(({ id }) => !authorised?.includes(id));
  return open.length === 0
    ? acting
    : refuse(
        'notAuthorised',
        `The commander has not authorised ${switchSpec.title} for ${open.map(({ title }) => title).join(', ')}. Ask them to authorise it, or log it if they said so.`,
      );
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
      .filter((id) => !own(state.authorised, found.switchSpec.id)?.includes(id));
    if (scopes.length === 0) return refuse('alreadyDone', 'That is authorised already.');
    return accept(
      acting.role,
      event('switch.authorised', {
        switch: found.switchSpec.id,
        title: found.switchSpec.title,
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
    const { switchSpec, scopes } = found;
    const { options, breakGlass } = command.payload;
    const missing = unknownIn(
      options,
      switchSpec.options.map(({ id }) => id),
      `option of ${switchSpec.title}`,
    );
    if (missing) return { rejection: missing };
    const presser = presserOf(situation, switchSpec, scopes);
    if ('rejection' in presser) return presser;
    const { role } = presser;
    if (switchSpec.requires && !holds(switchSpec.requires.when, factReader(c, state)))
      return refuse('prerequisite', switchSpec.requires.because);
    const vain = new Map(
      scopes.map((scope) => [scope.id, pressedInVain(state, switchSpec, scope, options)] as const),
    );
    const fresh = scopes.filter(({ id }) => vain.get(id) === null);
    if (fresh.length === 0) return refuse('alreadyDone', [...vain.values()].join(' '));
    const waitsFor = fresh.flatMap((scope) => {
      const key = missingKey(state, switchSpec, scope, role);
      return key === null ? [] : [{ scope: scope.id, role: key }];
    });
    const due = fresh
      .filter(({ id }) => !waitsFor.some(({ scope }) => scope === id))
      .map(({ id }) => ({ scope: id, at: at + effectiveDelay(c.scenario.world, switchSpec.id, id) }));
    return accept(
      role,
      event('switch.applied', {
        switch: switchSpec.id,
        title: switchSpec.title,
        scopes: fresh.map(({ id }) => id),
        options: [...new Set(options)],
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
    const { switchSpec, scopes } = found;
    const keyOf = ({ id }: SwitchScope) => scopeState(state, switchSpec.id, id)?.waitsFor ?? null;
    const waiting = scopes.filter((scope) => keyOf(scope) !== null);
    if (waiting.length === 0)
      return refuse(
        'prerequisite',
        `${switchSpec.title} is not waiting for a second key there. Its holder presses first.`,
      );
    const keys = [...new Set(waiting.flatMap((scope) => keyOf(scope) ?? []))];
    const acting = actAs(situation as Situation, keys, `The second key of ${switchSpec.title}`);
    if ('rejection' in acting) return acting;
    const mine = waiting.filter((scope) => keyOf(scope) === acting.role);
    const due = mine.map(({ id }) => ({
      scope: id,
      at: at + effectiveDelay(c.scenario.world, switchSpec.id, id),
    }));
    return accept(
      acting.role,
      event('switch.coSigned', {
        switch: switchSpec.id,
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
    const { switchSpec, scopes } = found;
    const holders = [...new Set(scopes.flatMap((scope) => holdersOf(switchSpec, scope)))];
    const acting =
      state.commander !== null && own(state.seats, situation.command.seat)?.roles.includes(state.commander)
        ? asCommander(situation as Situation, 'Reverting')
        : actAs(situation as Situation, holders, `Reverting ${switchSpec.title}`);
    if ('rejection' in acting) return acting;
    const on = scopes.filter(({ id }) => scopeState(state, switchSpec.id, id) !== undefined);
    if (on.length === 0)
      return refuse('prerequisite', `${switchSpec.title} is not on there, so there is nothing to revert.`);
    const done = switchSpec.reversible ? [] : on.filter((scope) => tookEffect(state, switchSpec, scope));
    if (done.length > 0)
      return refuse(
        'notPossible',
        `${switchSpec.title} has taken effect for ${done.map(({ title }) => title).join(', ')} and cannot be undone. Ask ${titled(c, holders)} what can be restored.`,
      );
    return accept(
      acting.role,
      event('switch.reverted', { switch: switchSpec.id, scopes: on.map(({ id }) => id) }),
    );
  },
};
