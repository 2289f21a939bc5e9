import type { Draw, Scenario } from '../../shared/scenario/scenario.ts';
import { drawnWords, valueAt } from '../kernel/shuffle.ts';
import { templateNames } from '../kernel/template.ts';

type Complain = (place: string, problem: string, fix: string) => void;

/** What a draw may not set, because the answer hangs on it (RULE-13). The first match names the reason. */
const TRUTH: [RegExp, string][] = [
  [/^(id|version|variant|acts|draws|flags|organisation|objectives)(\.|$)/, 'what the drill is'],
  [/^world\.(components|refills|containedAtOrBelow|holdMs)(\.|$)/, 'how much harm there is'],
  [/^world\.switches\.[^.]+(\.effects|\.delayMs|\.stickyUnless|$)/, 'what a switch does'],
  [/^world\.switches\.[^.]+\.scopes\.[^.]+\.cost$/, 'what a switch costs'],
  [/^world\.probes\.[^.]+\.(components|failureRate)(\.|$)/, 'what a reading measures'],
  [/^suites\.[^.]+\.(rates|fixed|matchesFailingPath)(\.|$)/, 'how a suite comes out'],
  [/^evidence\.[^.]+\.(supports|rulesOut|holders)(\.|$)/, 'what a finding proves'],
  [/^decision\.(discriminating|causes\.[^.]+\.right)(\.|$)/, 'what settles the question'],
  [/^decision\.options\.[^.]+\.(grade|needs|priced)(\.|$)/, 'which choice is right'],
  [
    /^(paging\.(required|critical)|duties\.[^.]+\.(expected|accepted)|people\.welfare\.[^.]+\.right)(\.|$)/,
    'what is owed',
  ],
  [/^rubric\.(?!bombs\.[^.]+\.(at|title)$)/, 'how the drill is scored'],
];

/** Draws: one word and one value per choice, set in places that exist, never in the truth; and no text that asks for a draw nobody made. */
export function checkDraws(scenario: Scenario, complain: Complain): void {
  for (const draw of scenario.draws) checkOne(scenario, draw, complain);
  checkQuotes(scenario.draws, complain);
  const known = new Set(Object.keys(drawnWords(scenario, 1)));
  const { draws: _deck, ...rest } = scenario;
  texts(rest, '', (text, place) => {
    for (const name of templateNames(text))
      if (name.startsWith('draw.') && !known.has(name))
        complain(
          place,
          `the text uses {{${name}}}, and no draw is called that`,
          `Use one of ${[...known].join(', ')}.`,
        );
  });
}

/** A word of a draw may quote the draws above it; below, or itself, it would stay as it is written. */
function checkQuotes(draws: readonly Draw[], complain: Complain): void {
  const above: string[] = [];
  for (const { id, oneOf, words = {} } of draws) {
    texts({ oneOf, words }, `draws.${id}`, (text, place) => {
      for (const name of templateNames(text))
        if (name.startsWith('draw.') && !above.includes(name))
          complain(
            place,
            `the word quotes {{${name}}}, which no draw above it gives`,
            above.length > 0
              ? `Move that draw up, or quote one of ${above.join(', ')}.`
              : 'Move that draw up.',
          );
    });
    above.push(`draw.${id}`, ...Object.keys(words).map((word) => `draw.${id}.${word}`));
  }
}

function checkOne(scenario: Scenario, { id, oneOf, words = {}, sets = [] }: Draw, complain: Complain): void {
  const place = `draws.${id}`;
  const full = (what: string, length: number): void => {
    if (length !== oneOf.length)
      complain(
        `${place}.${what}`,
        `${length} entries for ${oneOf.length} choices`,
        'Give one entry per choice, in the same order.',
      );
  };
  if (oneOf.length === 0) complain(place, 'there is nothing to draw', 'Give `oneOf` at least one entry.');
  for (const [word, list] of Object.entries(words)) full(`words.${word}`, list.length);
  for (const { place: target, to } of sets) {
    full(`sets.${target}`, to.length);
    const truth = TRUTH.find(([pattern]) => pattern.test(target));
    if (truth)
      complain(
        `${place}.sets.${target}`,
        `a draw would change ${truth[1]}`,
        'Vary words, times, desks and keys; make another variant for another truth.',
      );
    const before = valueAt(scenario, target);
    if (before === undefined && !mayBeAbsent(scenario, target))
      complain(
        `${place}.sets.${target}`,
        'there is no such place',
        'Write keys and ids of list items with dots between them, such as msel.journalist.at.',
      );
    else if (before !== undefined && to.some((value) => value !== null && kind(value) !== kind(before)))
      complain(
        `${place}.sets.${target}`,
        `it holds a ${kind(before)}, and not every value of the draw is one`,
        'Give values of the same kind, or null to leave it as written.',
      );
  }
}

/** Fields that an item may do without, so that a draw can give them to one of several. */
const OPTIONAL = new Set([
  'secondKey',
  'holders',
  'when',
  'because',
  'satisfiedBy',
  'fallbackTo',
  'secondary',
  'dead',
]);

function mayBeAbsent(scenario: Scenario, place: string): boolean {
  const dot = place.lastIndexOf('.');
  const parent = valueAt(scenario, place.slice(0, dot));
  return OPTIONAL.has(place.slice(dot + 1)) && typeof parent === 'object' && parent !== null;
}

const kind = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'list'
      : typeof value === 'object'
        ? 'record'
        : typeof value;

function texts(value: unknown, place: string, look: (text: string, place: string) => void): void {
  if (typeof value === 'string') look(value, place);
  else if (Array.isArray(value))
    for (const [index, item] of value.entries())
      texts(item, `${place}[${(item as { id?: string } | null)?.id ?? index}]`, look);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value))
      texts(item, place === '' ? key : `${place}.${key}`, look);
}
