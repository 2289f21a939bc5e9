import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from './support/filesUnder.ts';

// One word for one thing (shared/README.md): words that have a better one here stay out of code, comments and screens of the product.

const root = join(import.meta.dirname, '..');

/** The word, what is said instead, and the files that may hold it, each for a reason. */
const OLD_WORDS: { word: RegExp; say: string; mayHold: Record<string, string> }[] = [
  {
    word: /\blevers?\b/i,
    say: 'switch',
    mayHold: {
      'server/content/pack/source/oldNames.ts': 'reads packs of earlier builds',
      'server/log/upcast.ts': 'reads logs of earlier builds',
      'shared/catalogue.ts': 'a field of stored catalogue entries',
      'shared/catalogueBody.ts': 'the same field, as it is sent',
      'client/screens/catalogue/entryForm.tsx': 'the same field, as it is typed',
      'client/screens/catalogue/entryFacts.tsx': 'the same field, as it is shown',
    },
  },
  {
    word: /\brotas?\b/i,
    say: 'on-call list',
    mayHold: {
      'server/kernel/paging/ringing.ts': 'stands in logs, which must be decided again to the same bytes',
      'server/content/pack/schema/paging.ts': 'what somebody says on the phone',
    },
  },
  {
    word: /\bnews\b/i,
    say: 'inject',
    mayHold: {
      'server/content/sheet/people.ts': 'a heading in other people’s sheets',
      'server/content/sheet/screen/rowMeaning.ts': 'a heading in other people’s sheets',
    },
  },
  {
    word: /\bchairs?\b/i,
    say: 'seat',
    mayHold: { 'server/content/sheet/intoPack.ts': 'a title in other people’s sheets' },
  },
];

/** Where a file says an old word. */
function oldWords(path: string, text: string): string[] {
  return OLD_WORDS.filter(({ mayHold }) => !Object.hasOwn(mayHold, path)).flatMap(({ word, say }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        word.test(line) ? [`${path}:${index + 1} says "${word.exec(line)?.[0]}". Say ${say}.`] : [],
      ),
  );
}

const product = ['client', 'server', 'shared'].flatMap((folder) =>
  filesUnder(folder, /\.(ts|tsx|mjs|yaml)$/),
);

describe('one word for one thing', () => {
  it('the product says no word that the glossary replaces', () => {
    expect(product.length).toBeGreaterThan(500);
    expect(product.flatMap((path) => oldWords(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
  });

  it('every file that may hold one does', () => {
    for (const { word, mayHold } of OLD_WORDS)
      for (const path of Object.keys(mayHold)) expect(readFileSync(join(root, path), 'utf8')).toMatch(word);
  });

  it('and a file that says one is named, with its line and the word to say', () => {
    expect(oldWords('client/a.tsx', 'fine\n<p>Pull the lever</p>')).toEqual([
      'client/a.tsx:2 says "lever". Say switch.',
    ]);
  });
});
