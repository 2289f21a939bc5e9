import { inWords } from '../../../shared/drill/wording.ts';
import type { Json } from '../../../shared/json.ts';
import { own } from '../../../shared/keyed.ts';
import type { Compiled } from '../compiled.ts';
import type { DrillState } from '../state.ts';

type FlagValue = boolean | number | string;

/** A value of a flag that something in the story asks for. */
interface FlagEffect {
  flag: string;
  value: FlagValue;
  title: string;
}

const FLAG = 'flag.';
const isValue = (value: unknown): value is FlagValue =>
  typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string';

/** Every condition on a flag at or below this place, with the value that makes it true. */
function asked(place: unknown, found: Map<string, Set<FlagValue>>): void {
  if (typeof place !== 'object' || place === null) return;
  if ('fact' in place && typeof place.fact === 'string' && place.fact.startsWith(FLAG)) {
    const flag = place.fact.slice(FLAG.length);
    const value = 'is' in place ? place.is : 'isNot' in place ? place.isNot : undefined;
    if (isValue(value)) found.set(flag, (found.get(flag) ?? new Set()).add(value));
    return;
  }
  for (const below of Object.values(place)) asked(below, found);
}

/** A compiled scenario does not change; what its story asks is worked out once. */
const known = new WeakMap<Compiled, FlagEffect[]>();

function allOf(c: Compiled): FlagEffect[] {
  const before = known.get(c);
  if (before) return before;
  const found = new Map<string, Set<FlagValue>>();
  asked(c.scenario, found);
  const effects = [...found].flatMap(([flag, values]) =>
    [...values].map((value) => ({ flag, value, title: worded(flag, value) })),
  );
  known.set(c, effects);
  return effects;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const worded = (flag: string, value: FlagValue): string => {
  const words = capital(inWords(flag));
  return value === true ? words : `${words}: ${value === false ? 'no' : inWords(String(value))}`;
};

/** What a facilitator may make true of the story: a flag that it asks for, with a value that it does not have yet. */
export const openEffects = (c: Compiled, state: DrillState): FlagEffect[] =>
  allOf(c).filter(
    ({ flag, value }) => (own(state.flags, flag) ?? (value === false ? false : null)) !== value,
  );

export const findEffect = (c: Compiled, flag: string, value: Json): FlagEffect | undefined =>
  allOf(c).find((effect) => effect.flag === flag && effect.value === value);
