import { expect, test } from 'vitest';
import { readNote } from '../../client/screens/evaluator/readNote.ts';
import { HOUSE_NAMES, shortIn } from '../../shared/roleNames.ts';

const short = (role: string): string => shortIn(HOUSE_NAMES, role);
const role = 'comms';

test.each([
  ['#Good  call #gap, too', { tags: ['good', 'gap'], desk: null }],
  [`Waited for @${short(role).toLowerCase()} #gap #GAP`, { tags: ['gap'], desk: role }],
  ['mail me@there.example, item#3', { tags: [], desk: null }],
  ['@nobody was there', { tags: [], desk: null }],
])('“%s” is read, and its words stay as they were', (typed, read) => {
  expect(readNote(typed, short)).toEqual({ text: typed, ...read });
});
