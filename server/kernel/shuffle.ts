import type { Json } from '../../shared/json.ts';
import { own, put } from '../../shared/keyed.ts';
import type { Draw, Scenario } from '../../shared/scenario/scenario.ts';
import { dealBeats } from './beats.ts';
import { drawIndex } from './draw.ts';

/** Which entry of a draw this seed takes. The same draw under the same seed is the same in every variant. */
const chosen = (seed: number, { id, oneOf }: Draw): number => drawIndex(seed, oneOf.length, 'draw', id);

/** The drawn words by the name a text asks for: `draw.<id>`, and `draw.<id>.<word>` for those that go with it. A word may quote a draw above its own. */
export function drawnWords(scenario: Scenario, seed: number): Record<string, string> {
  const names: Record<string, string> = {};
  for (const draw of scenario.draws) {
    const index = chosen(seed, draw);
    const above = { ...names };
    put(names, `draw.${draw.id}`, withWords(draw.oneOf[index] ?? '', above));
    for (const [word, oneOf] of Object.entries(draw.words ?? {}))
      put(names, `draw.${draw.id}.${word}`, withWords(oneOf[index] ?? '', above));
  }
  return names;
}

/** Drills of a process use few seeds at a time; the oldest is dealt again if it is asked for. */
const KEPT = 32;
const dealt = new WeakMap<Scenario, Map<number, Scenario>>();

/**
 * The scenario as one seed deals it (RULE-13): every `{{draw.…}}` in every text filled in, every place that goes with a choice set.
 * Parts that no draw touches stay the same objects. What a draw may not touch, because it is the truth, the scenario check refuses.
 */
export function shuffled(scenario: Scenario, seed: number): Scenario {
  const bySeed = dealt.get(scenario) ?? new Map<number, Scenario>();
  dealt.set(scenario, bySeed);
  const known = bySeed.get(seed);
  if (known) return known;
  const fresh = deal(scenario, seed);
  const [oldest] = bySeed.keys();
  if (bySeed.size >= KEPT && oldest !== undefined) bySeed.delete(oldest);
  bySeed.set(seed, fresh);
  return fresh;
}

function deal(scenario: Scenario, seed: number): Scenario {
  let next: Scenario = scenario;
  for (const draw of scenario.draws) {
    const index = chosen(seed, draw);
    for (const { place, to } of draw.sets ?? []) {
      const value = to[index] ?? null;
      if (value !== null) next = placed(next, place.split('.'), value) as Scenario;
    }
  }
  // The draws themselves stay as written: they are the deck, not the hand.
  const { draws, ...texts } = dealBeats(next, seed);
  return { ...(filled(texts, drawnWords(scenario, seed)) as Omit<Scenario, 'draws'>), draws };
}

const SLOT = /\{\{\s*(draw\.[^{}|\s]+)\s*\}\}/g;

const withWords = (text: string, words: Readonly<Record<string, string>>): string =>
  text.includes('{{') ? text.replace(SLOT, (slot, name: string) => own(words, name) ?? slot) : text;

function filled(value: unknown, words: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return withWords(value, words);
  if (Array.isArray(value)) {
    const items = value.map((item) => filled(item, words));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, item]) => [key, filled(item, words)] as const);
    return entries.some(([key, item]) => item !== own(value as Record<string, unknown>, key))
      ? Object.fromEntries(entries)
      : value;
  }
  return value;
}

/** What an item of a list goes by in a place name. */
const NAMES = ['id', 'target', 'thing', 'role', 'inject', 'evidence'] as const;

const named = (item: unknown, name: string): boolean =>
  typeof item === 'object' &&
  item !== null &&
  NAMES.some((key) => own(item as Record<string, Json>, key) === name);

const indexIn = (list: readonly unknown[], step: string): number =>
  /^\d+$/.test(step) ? Number(step) : list.findIndex((item) => named(item, step));

/** The value at a place such as `msel.journalist.at`: keys, and items of lists by their id or number. Undefined: no such place. */
export function valueAt(value: unknown, place: string): unknown {
  let here = value;
  for (const step of place.split('.')) {
    if (Array.isArray(here)) here = own(here, indexIn(here, step));
    else if (here && typeof here === 'object' && Object.hasOwn(here, step))
      here = own(here as Record<string, unknown>, step);
    else return undefined;
  }
  return here;
}

function placed(value: unknown, [step, ...rest]: string[], leaf: Json): unknown {
  if (step === undefined) return leaf;
  if (Array.isArray(value)) {
    const index = indexIn(value, step);
    return value.map((item, place) => (place === index ? placed(item, rest, leaf) : item));
  }
  if (!value || typeof value !== 'object') return value;
  return { ...value, [step]: placed(own(value as Record<string, unknown>, step), rest, leaf) };
}
