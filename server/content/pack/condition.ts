import { z } from 'zod';
import type { Json } from '../../../shared/json.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import { parseDuration } from './duration.ts';
import { suggestion } from './nearest.ts';

/** What is wrong with a condition, and at which step below it. */
class ConditionError extends Error {
  readonly path: (string | number)[];

  constructor(message: string, path: (string | number)[] = []) {
    super(message);
    this.path = path;
  }
}

const HOW =
  'Write a fact, with a test if it needs one: "declared", "not declared", "decision is patch", "share.web at least 10%"; join with "and" or with "or".';
const FACT = /^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/;
const FORMS = ['all', 'any', 'not', 'fact', 'is', 'isNot', 'atLeast', 'atMost'];
const MOST_CHARS = 400;
const DEEPEST = 12;
/** Tests in one condition. The check looks for ways to fulfil all of them, and each more makes that longer. */
const MOST_TESTS = 60;

/** The first sentence is the reason, what follows is the way out of it. */
const marked = (message: string): string => {
  const end = message.indexOf('. ');
  return end < 0 ? `${message} | ${HOW}` : `${message.slice(0, end)} | ${message.slice(end + 2)}`;
};

/** Words of a sentence; what stands in quotes is one word. */
const wordsOf = (sentence: string): string[] => sentence.match(/"[^"]*"|\S+/g) ?? [];

const plain = (word: string): string => (/^".*"$/.test(word) ? word.slice(1, -1) : word);

function value(word: string): Json {
  if (/^".*"$/.test(word)) return word.slice(1, -1);
  if (word === 'true' || word === 'yes') return true;
  if (word === 'false' || word === 'no') return false;
  if (word === 'null' || word === 'nothing') return null;
  return /^-?\d+(\.\d+)?$/.test(word) ? Number(word) : word;
}

function amount(word: string): number {
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(word);
  if (percent) return Number((Number(percent[1]) / 100).toFixed(9));
  if (/^-?\d+(\.\d+)?$/.test(word)) return Number(word);
  const ms = parseDuration(word);
  if (ms === null)
    throw new ConditionError(`"${word}" is neither a number, a share such as 10% nor a time such as 12m.`);
  return ms;
}

/** One test: `[not] fact`, `fact is x`, `fact is not x`, `fact at least n`, `fact at most n`. */
function term(words: readonly string[]): Predicate {
  const [first = '', ...rest] = words;
  if (first === 'not') {
    if (rest.length === 0) throw new ConditionError(`"not" stands alone. ${HOW}`);
    return { not: term(rest) };
  }
  if (first === 'always' && rest.length === 0) return { all: [] };
  if (first === 'never' && rest.length === 0) return { any: [] };
  const fact = plain(first);
  if (!FACT.test(fact)) throw new ConditionError(`"${first.slice(0, 60)}" is no name of a fact. ${HOW}`);
  if (rest.length === 0) return { fact, is: true };
  const [op = '', next = ''] = rest;
  const said = rest.join(' ');
  if (op === 'is' && next === 'not' && rest.length === 3) return { fact, isNot: value(rest[2] ?? '') };
  if (op === 'is' && rest.length === 2 && next !== 'not') return { fact, is: value(next) };
  if (op === 'at' && next === 'least' && rest.length === 3) return { fact, atLeast: amount(rest[2] ?? '') };
  if (op === 'at' && next === 'most' && rest.length === 3) return { fact, atMost: amount(rest[2] ?? '') };
  throw new ConditionError(`"${said.slice(0, 80)}" is no test of "${fact}". ${HOW}`);
}

function sentence(written: string): Predicate {
  if (written.length > MOST_CHARS)
    throw new ConditionError(
      `The condition is ${written.length} characters long. Split it with "all" or "any".`,
    );
  const words = wordsOf(written);
  if (words.length === 0) throw new ConditionError(`The condition is empty. ${HOW}`);
  const joins = new Set(words.filter((word) => word === 'and' || word === 'or'));
  if (joins.size > 1)
    throw new ConditionError('It mixes "and" with "or". Write the groups as lists under "all:" and "any:".');
  const [join] = joins;
  if (join === undefined) return term(words);
  const terms: string[][] = [[]];
  for (const word of words) {
    if (word === join) terms.push([]);
    else terms.at(-1)?.push(word);
  }
  if (terms.some((part) => part.length === 0))
    throw new ConditionError(`"${join}" needs a test on both sides. ${HOW}`);
  return join === 'and' ? { all: terms.map(term) } : { any: terms.map(term) };
}

const isBlock = (written: unknown): written is Record<string, unknown> =>
  typeof written === 'object' && written !== null && !Array.isArray(written);

function within<T>(step: string | number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ConditionError) throw new ConditionError(error.message, [step, ...error.path]);
    throw error;
  }
}

const list = (written: unknown, depth: number): Predicate[] => {
  if (!Array.isArray(written)) throw new ConditionError('It must be a list of conditions.');
  return written.map((item, index) => within(index, () => read(item, depth + 1)));
};

function read(written: unknown, depth: number): Predicate {
  if (depth > DEEPEST) throw new ConditionError(`Conditions nest at most ${DEEPEST} deep.`);
  if (typeof written === 'boolean') return written ? { all: [] } : { any: [] };
  if (typeof written === 'string') return sentence(written);
  if (Array.isArray(written)) return { all: list(written, depth) };
  if (!isBlock(written)) throw new ConditionError(`This is no condition. ${HOW}`);
  const keys = Object.keys(written);
  for (const key of keys)
    if (!FORMS.includes(key))
      throw new ConditionError(`A condition has no part "${key.slice(0, 60)}". ${suggestion(key, FORMS)}`, [
        key,
      ]);
  const [only] = keys;
  if (keys.length === 1 && only === 'all') return { all: within('all', () => list(written.all, depth)) };
  if (keys.length === 1 && only === 'any') return { any: within('any', () => list(written.any, depth)) };
  if (keys.length === 1 && only === 'not') return { not: within('not', () => read(written.not, depth + 1)) };
  const { fact, ...tests } = written;
  const [test] = Object.keys(tests);
  if (typeof fact !== 'string' || !FACT.test(fact) || test === undefined || Object.keys(tests).length !== 1)
    throw new ConditionError(`It needs one fact and one test. ${HOW}`);
  const against = tests[test];
  if (test === 'is' || test === 'isNot') {
    const json = z.json().safeParse(against);
    if (!json.success) throw new ConditionError('It must be compared with plain data.', [test]);
    return test === 'is' ? { fact, is: json.data } : { fact, isNot: json.data };
  }
  if (test !== 'atLeast' && test !== 'atMost')
    throw new ConditionError(`It needs one fact and one test. ${HOW}`);
  const bound =
    typeof against === 'number'
      ? against
      : within(test, () => amount(typeof against === 'string' ? against : ''));
  return test === 'atLeast' ? { fact, atLeast: bound } : { fact, atMost: bound };
}

/** How many facts a condition compares. */
export function testsIn(predicate: Predicate): number {
  if ('fact' in predicate) return 1;
  if ('not' in predicate) return testsIn(predicate.not);
  return ('all' in predicate ? predicate.all : predicate.any).reduce((sum, part) => sum + testsIn(part), 0);
}

const WORD = /^[A-Za-z][A-Za-z0-9_-]*$/;
const KEYWORDS = new Set(['true', 'false', 'yes', 'no', 'null', 'nothing', 'not', 'and', 'or', 'is', 'at']);

/** The readable form, wherever there is one that reads back the same. */
function write(predicate: Predicate): Json {
  if ('all' in predicate) return predicate.all.length === 0 ? 'always' : { all: predicate.all.map(write) };
  if ('any' in predicate) return predicate.any.length === 0 ? 'never' : { any: predicate.any.map(write) };
  if ('not' in predicate) {
    const inner = write(predicate.not);
    return typeof inner === 'string' ? `not ${inner}` : { not: inner };
  }
  if (!FACT.test(predicate.fact)) return { ...predicate };
  if ('atLeast' in predicate) return `${predicate.fact} at least ${predicate.atLeast}`;
  if ('atMost' in predicate) return `${predicate.fact} at most ${predicate.atMost}`;
  const [against, op] = 'is' in predicate ? [predicate.is, 'is'] : [predicate.isNot, 'is not'];
  if (against === true && op === 'is') return predicate.fact;
  if (against === null) return `${predicate.fact} ${op} nothing`;
  if (typeof against === 'boolean' || typeof against === 'number')
    return `${predicate.fact} ${op} ${against}`;
  if (typeof against === 'string' && WORD.test(against) && !KEYWORDS.has(against))
    return `${predicate.fact} ${op} ${against}`;
  if (typeof against === 'string' && !against.includes('"')) return `${predicate.fact} ${op} "${against}"`;
  return { ...predicate };
}

/** The closed predicate language as a person writes it: a sentence, or lists under all, any and not. */
export const condition = z
  .codec(z.unknown().meta({ id: 'condition' }), z.custom<Predicate>(), {
    decode: (written, payload) => {
      try {
        const predicate = read(written, 0);
        const tests = testsIn(predicate);
        if (tests > MOST_TESTS)
          throw new ConditionError(
            `The condition holds ${tests} tests; at most ${MOST_TESTS} are read. Let a flag stand for some of them.`,
          );
        return predicate;
      } catch (error) {
        if (!(error instanceof ConditionError)) throw error;
        payload.issues.push({
          code: 'custom',
          input: written,
          message: marked(error.message),
          path: error.path,
        });
        return { all: [] };
      }
    },
    encode: write,
  })
  .describe(
    'A condition: "declared", "not declared", "decision is patch", "share.web at least 10%"; several under all:, any:.',
  );
