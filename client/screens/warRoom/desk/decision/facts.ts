import type { RoleKit, SwitchCard } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { inMinutes, percent } from '../numbers.ts';

export type Option = RoleKit['decision']['options'][number];

/** What everybody may know of doing an option, read from its switches; null where it is not done with a switch. */
interface OptionFacts {
  holders: PlayRole[];
  coSigns: PlayRole[];
  takes: string;
  costs: string;
  wayBack: string;
}

export function factsOf({ switches = [] }: Option): OptionFacts | null {
  if (switches.length === 0) return null;
  const permanent = switches.filter(({ reversible }) => !reversible);
  return {
    holders: [...new Set(switches.flatMap(({ holders }) => holders))],
    coSigns: [...new Set(switches.flatMap(({ secondKeys }) => secondKeys))],
    takes: [...new Set(switches.map(({ delayMs }) => inMinutes(delayMs)))].join(' and '),
    costs: percent(switches.reduce((sum, { cost }) => sum + cost, 0)),
    wayBack:
      permanent.length === 0
        ? 'Turn it off again'
        : permanent.length === switches.length
          ? 'None: permanent'
          : `None for ${permanent.map(({ title }) => title).join(', ')}`,
  };
}

/** What the cards of its switches say of pressing them, as far as these cards are in reach; null where none is. */
export function breaksOf({ switches = [] }: Option, cards: readonly Pick<SwitchCard, 'title' | 'note'>[]) {
  const titles = switches.map(({ title }) => title);
  const notes = cards.filter(({ title }) => titles.includes(title)).map(({ note }) => note);
  return notes.length > 0 ? notes.join(' ') : null;
}
