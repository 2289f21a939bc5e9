import type { RoleKit, SwitchCard } from '../../../shared/kit.ts';

export type OptionCard = RoleKit['decision']['options'][number];

/**
 * What a team believes before it has looked: the switches it reaches for and the remedy it will choose, whatever the evidence says.
 * Both are read off the cards that every desk has, so an idea fits any scenario.
 */
export interface Strategy {
  /** Switches to press, first first. */
  switches: (cards: readonly SwitchCard[], seed: number) => SwitchCard[];
  /** The remedy; null where the cards offer none of the kind. */
  option: (options: readonly OptionCard[], seed: number) => OptionCard | null;
  /** Written as the cause, in words; and which of the listed causes it takes it for. */
  cause: string;
  causeLike: RegExp | null;
}

const cost = ({ scopes }: SwitchCard): number => scopes.reduce((sum, scope) => sum + scope.cost, 0);
const ofKind = (cards: readonly SwitchCard[], ...kinds: string[]): SwitchCard[] =>
  cards.filter(({ kind }) => kinds.includes(kind));

/** One of several by the team's seed: which rollback a team believes in differs from team to team, and never with the evidence. */
const one = <T>(items: readonly T[], seed: number): T | null =>
  items[seed % Math.max(1, items.length)] ?? null;

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
/** The cards that say most nearly what a remedy says. */
function nearest(cards: readonly SwitchCard[], remedy: OptionCard | null): SwitchCard[] {
  if (!remedy) return [...cards];
  const wanted = wordsOf(remedy.title);
  const shared = (card: SwitchCard) => [...wordsOf(card.title)].filter((word) => wanted.has(word)).length;
  const most = Math.max(0, ...cards.map(shared));
  return cards.filter((card) => shared(card) === most);
}

const byKind =
  (kind: OptionCard['kind']): Strategy['option'] =>
  (options, seed) =>
    one(
      options.filter((option) => option.kind === kind),
      seed,
    );

/** "It worked before the last release." */
export const rollBack: Strategy = {
  switches: (cards) => ofKind(cards, 'rollback'),
  option: byKind('rollback'),
  cause: 'The last release brought it in; the version before did not have it.',
  causeLike: /model|version|newer|release|weights/i,
};

/** "Find the setting, correct it, ship forward." Filters and blocks bridge until the patch is out. */
export const patchForward: Strategy = {
  switches: (cards) => [...ofKind(cards, 'filter', 'edge-block')],
  option: byKind('patch'),
  cause: 'A setting is wrong; corrected, it will not come back.',
  causeLike: /setting|config|route|path|filter|permission|authori|threshold|template|index/i,
};

/** "Nothing can go wrong in what is not running." */
export const allOff: Strategy = {
  switches: (cards) =>
    ofKind(cards, 'disable')
      .sort((a, b) => cost(b) - cost(a))
      .slice(0, 1),
  option: (options, seed) =>
    one(
      options.filter(({ id, title }) => /\boff\b/i.test(`${id.replaceAll('-', ' ')} ${title}`)),
      seed,
    ) ?? byKind('takedown')(options, seed),
  cause: 'The product, until somebody proves otherwise.',
  causeLike: null,
};

/** "Turn the obvious thing off and wait": the cheapest switch that turns something off, and a remedy tomorrow. */
export const firstThing: Strategy = {
  switches: (cards) =>
    ofKind(cards, 'disable')
      .sort((a, b) => cost(a) - cost(b))
      .slice(0, 1),
  option: (options, seed) => byKind('hold')(options, seed) ?? one(options, seed),
  cause: 'Not known yet.',
  causeLike: null,
};

/** No idea at all, for whoever is alone: everything gentle that can be pressed, and wait for others before choosing a remedy. */
export const wait: Strategy = {
  switches: (cards) =>
    cards
      .filter((card) => card.kind !== 'freeze' && card.reversible && cost(card) < 0.1)
      .sort((a, b) => cost(a) - cost(b)),
  option: (options, seed) => byKind('hold')(options, seed) ?? one(options, seed),
  cause: 'Not known yet.',
  causeLike: null,
};

/** The switches of an idea, those nearest to its remedy first. */
export function switchesFor(
  strategy: Strategy,
  cards: readonly SwitchCard[],
  options: readonly OptionCard[],
  seed: number,
): SwitchCard[] {
  const switches = strategy.switches(cards, seed);
  const first = nearest(switches, strategy.option(options, seed));
  return [...first, ...switches.filter((card) => !first.includes(card))];
}
