import type { View } from '../../../shared/drill/view.ts';
import { own } from '../../../shared/keyed.ts';
import type { RoleKit, SwitchCard } from '../../../shared/kit.ts';
import type { PlayRole } from '../../../shared/roles.ts';

/** What a policy can read off its own desk without knowing the scenario. */
export const kitOf = (view: View, role: PlayRole): RoleKit | null => own(view.me.kits, role) ?? null;

const kits = (view: View): RoleKit[] => Object.values(view.me.kits);

export const switchesOf = (view: View): SwitchCard[] => {
  const byId = new Map(
    kits(view).flatMap(({ switches }) => switches.map((card) => [card.id, card] as const)),
  );
  return [...byId.values()];
};

const cost = ({ scopes }: SwitchCard): number => scopes.reduce((sum, scope) => sum + scope.cost, 0);

/** The biggest red button. */
export const bluntest = (view: View): SwitchCard | null =>
  switchesOf(view)
    .filter(({ kind }) => kind === 'disable')
    .sort((a, b) => cost(b) - cost(a))[0] ?? null;

export const isHere = (view: View, role: PlayRole): boolean => view.me.activeRoles.includes(role);

/** Scopes of a switch that this seat may press: authorised, held by one of its roles, and still off. */
export function pressable(view: View, card: SwitchCard): string[] {
  return card.scopes
    .filter(
      ({ id, holders }) =>
        holders.some((role) => isHere(view, role)) &&
        own(own(view.switches, card.id)?.scopes, id)?.state === 'authorised',
    )
    .map(({ id }) => id);
}

/** Ids of what is on the board, oldest first. */
export const boardIds = (view: View): string[] =>
  Object.values(view.board)
    .sort((a, b) => a.at - b.at)
    .map(({ evidence }) => evidence);

/** Own findings that nobody has pinned yet. */
export const unpinned = (view: View): string[] =>
  Object.values(view.evidence)
    .filter(({ mine, evidence }) => mine && !own(view.board, evidence))
    .map(({ evidence }) => evidence);
