import type { z } from 'zod';
import { own } from '../keyed.ts';

type Issue = z.core.$ZodIssue;

const KIND: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
};
const UNIT: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

/** What is wrong with one field, for the person who wrote it: "must be one of 0, 1, 2". */
function issueWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${own(KIND, issue.expected) ?? issue.expected}`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union': {
      const values = issue.errors
        .flat()
        .map((error) => (error.code === 'invalid_value' ? error.values : null));
      return values.length > 0 && values.every((found) => found !== null)
        ? oneOf(values.flat())
        : 'has the wrong form';
    }
    case 'too_big':
      return `must be at most ${issue.maximum}${own(UNIT, issue.origin) ?? ''}`;
    case 'too_small':
      if (Object.hasOwn(UNIT, issue.origin) && issue.minimum === 1) return 'must not be empty';
      return `must be at least ${issue.minimum}${own(UNIT, issue.origin) ?? ''}`;
    case 'unrecognized_keys':
      return `has no field ${issue.keys.map((key) => `"${key.slice(0, 40)}"`).join(', ')}`;
    case 'custom':
    case 'invalid_format':
      return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
    default:
      return 'has the wrong form';
  }
}

const oneOf = (values: readonly unknown[]): string =>
  values.length === 1 ? `must be ${String(values[0])}` : `must be one of ${values.map(String).join(', ')}`;

/** The field with its words, or the whole where no field is to blame: `"severity" must be one of 0, 1, 2`. */
export function fieldWords(issues: readonly Issue[], whole: string): string {
  const [issue] = issues;
  if (!issue) return `${whole} is not valid`;
  return `${issue.path.length > 0 ? `"${issue.path.join('.')}"` : whole} ${issueWords(issue)}`;
}
