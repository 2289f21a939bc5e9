import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stumblesIn } from '../server/checker/bundled/english.ts';
import { filesUnder } from './support/filesUnder.ts';
import { spokenIn } from './support/spokenWords.ts';

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
      'server/checker/bundled/english.ts': 'the list of what professionals stumble at',
      'server/content/sheet/values/channels.ts': 'a word in other people’s sheets',
      'server/content/sheet/rows/screen/rowMeaning.ts': 'a heading in other people’s sheets',
    },
  },
  {
    word: /\bchairs?\b/i,
    say: 'seat',
    mayHold: {},
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

describe('everything the product says reads as a US or UK professional writes it', () => {
  /** Files that hold such a turn for a reason. */
  const MAY_HOLD: Record<string, string> = {
    'server/content/sheet/values/channels.ts': 'words in other people’s sheets',
    'server/kernel/paging/ringing.ts': 'stands in logs, which must be decided again to the same bytes',
    'server/content/pack/schema/paging.ts': 'what somebody says on the phone',
    'shared/README.md': 'the table of words that are replaced',
  };
  const files = [
    ...['client', 'server', 'shared', 'scenarios/common', 'scenarios/corvane'].flatMap((folder) =>
      filesUnder(folder, /\.(ts|tsx|yaml)$/),
    ),
    ...filesUnder('scenarios', /\.md$/),
    'README.md',
    'server/README.md',
    'shared/README.md',
    'test/README.md',
  ];
  const stumbles = (path: string): string[] =>
    spokenIn(path).flatMap(({ place, text }) =>
      stumblesIn(text).map(({ found, say }) => `${place} says "${found}". Write: ${say}.`),
    );

  it('screens, errors, reports, the starter pack and the guides', () => {
    const read = files.filter((path) => !Object.hasOwn(MAY_HOLD, path));
    expect(read.flatMap(spokenIn).length).toBeGreaterThan(3_000);
    expect(read.flatMap(stumbles)).toEqual([]);
  });

  it('every file that may hold one does', () => {
    for (const path of Object.keys(MAY_HOLD)) expect([path, stumbles(path)]).not.toEqual([path, []]);
  });

  it('texts are read and comments are not', () => {
    const own = spokenIn('test/glossary.test.ts').map(({ text }) => text);
    expect(own).toContain('texts are read and comments are not');
    // a comment with the words hold my thumb is no text
    expect(own.some((text) => /^a comment with/.test(text))).toBe(false);
  });
});
