import type { z } from 'zod';
import { suggestion } from './nearest.ts';
import { FIX_MARK } from './packField.ts';
import type { Path } from './source/tree.ts';

type Issue = z.core.$ZodIssue;
/** One thing wrong with the data of a pack, before its place in a file is looked up. */
interface Finding {
  path: Path;
  problem: string;
  fix: string;
}

const asPath = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of fields',
  record: 'a block of names',
};

/** Each issue in words that say what to do; a union tells of the form that was most likely meant. */
export function findings(issues: readonly Issue[], above: Path = []): Finding[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...asPath(issue.path)];
    switch (issue.code) {
      case 'unrecognized_keys': {
        // A line for each field, or for the first of them when there are very many.
        const lines = issue.message.includes(FIX_MARK) ? issue.message.split('\n') : null;
        return issue.keys.slice(0, lines?.length).map((key, index) => ({
          path: [...path, key],
          ...(lines
            ? split(lines[index] ?? '')
            : { problem: `there is no field "${key.slice(0, 60)}" here`, fix: 'Take it out.' }),
        }));
      }
      case 'invalid_union':
        return union(issue, path);
      case 'invalid_value':
        return [{ path, ...wrongValue(issue) }];
      case 'invalid_type':
        return [{ path, ...wrongType(issue) }];
      case 'invalid_key':
        return [
          {
            path,
            problem: `"${String(path.at(-1))}" is no name that can stand here`,
            fix: split(issue.issues[0]?.message ?? '').fix,
          },
        ];
      case 'too_small':
      case 'too_big':
        return [{ path, ...outside(issue) }];
      default:
        return [{ path, ...split(issue.message) }];
    }
  });
}

function split(message: string): { problem: string; fix: string } {
  const [problem = '', fix] = message.split(FIX_MARK);
  const lower = problem.charAt(0).toLowerCase() + problem.slice(1);
  return { problem: lower, fix: fix ?? 'Fix it here.' };
}

/** A field's own words; about one that is not there, only its way out. */
function said({ message, input }: Issue): { problem: string; fix: string } {
  const { problem, fix } = split(message);
  return input === undefined ? { problem: 'is missing', fix: `Add it. ${fix}` } : { problem, fix };
}

function wrongType(issue: Extract<Issue, { code: 'invalid_type' }>): { problem: string; fix: string } {
  if (issue.message.includes(FIX_MARK)) return said(issue);
  const wanted = KINDS[issue.expected] ?? issue.expected;
  return issue.input === undefined
    ? { problem: 'is missing', fix: `Add it: ${wanted}.` }
    : { problem: `must be ${wanted}`, fix: `Write ${wanted} here.` };
}

/** Too much or too little of something, for which a field has no words of its own. */
function outside(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): { problem: string; fix: string } {
  if (issue.message.includes(FIX_MARK)) return split(issue.message);
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  const bound = `at ${small ? 'least' : 'most'} ${limit}`;
  switch (issue.origin) {
    case 'string':
      return { problem: `is too ${small ? 'short' : 'long'}`, fix: `Write ${bound} characters.` };
    case 'array':
    case 'set':
    case 'map':
      return { problem: `holds too ${small ? 'few' : 'many'} entries`, fix: `Write ${bound}.` };
    default:
      return { problem: `is too ${small ? 'small' : 'large'}`, fix: `Write a number of ${bound}.` };
  }
}

function wrongValue(issue: Extract<Issue, { code: 'invalid_value' }>): { problem: string; fix: string } {
  const known = issue.values.map(String);
  if (issue.input === undefined) return { problem: 'is missing', fix: `Add one of ${known.join(', ')}.` };
  if (typeof issue.input !== 'string')
    return { problem: 'is none of the words that can stand here', fix: `Use one of ${known.join(', ')}.` };
  return {
    problem: `"${issue.input.slice(0, 60)}" cannot stand here`,
    fix: suggestion(issue.input, known, 30),
  };
}

function union(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): Finding[] {
  if (issue.message.includes(FIX_MARK)) return [{ path, ...said(issue) }];
  // A form that failed at its very start was not meant; the one that got furthest was.
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map((inner) => inner.path.length));
  const furthest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
  if (furthest && (depth(furthest) > 0 || furthest.some(({ code }) => code === 'unrecognized_keys')))
    return findings(furthest, path);
  if (issue.input === undefined) return [{ path, problem: 'is missing', fix: 'Add it.' }];
  const kinds = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) =>
      inner.code === 'invalid_type' ? [KINDS[inner.expected] ?? inner.expected] : [],
    ),
  );
  return [
    {
      path,
      problem: 'cannot stand here',
      fix:
        kinds.length > 0 ? `Write ${[...new Set(kinds)].join(' or ')}.` : 'Look at the form in the schema.',
    },
  ];
}
