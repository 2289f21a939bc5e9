import type { SwitchView } from '../../../../../shared/drill/switches/view.ts';
import type { SwitchCard } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';

interface SwitchGroups {
  /** This desk presses at least one of its places. */
  mine: SwitchCard[];
  /** Somebody else presses, and a place needs this desk's key as well. */
  secondKey: SwitchCard[];
  /** On the commander's list to authorise. */
  others: SwitchCard[];
  /** Known from the call only: authorised or pressed by desks whose cards do not lie here. */
  elsewhere: SwitchView[];
}

const holds = (card: SwitchCard, roles: readonly PlayRole[]): boolean =>
  card.scopes.some(({ holders }) => holders.some((role) => roles.includes(role)));
const givesKey = (card: SwitchCard, roles: readonly PlayRole[]): boolean =>
  card.scopes.some(({ secondKey }) => secondKey !== null && roles.includes(secondKey));

/** What I press comes first, then what waits for me, then what others hold. */
export function groupsOf(
  cards: readonly SwitchCard[],
  known: Record<string, SwitchView>,
  roles: readonly PlayRole[],
): SwitchGroups {
  const mine = cards.filter((card) => holds(card, roles));
  const secondKey = cards.filter((card) => !holds(card, roles) && givesKey(card, roles));
  return {
    mine,
    secondKey,
    others: cards.filter((card) => !holds(card, roles) && !givesKey(card, roles)),
    elsewhere: Object.values(known).filter(({ switch: id }) => !cards.some((card) => card.id === id)),
  };
}
