import type { TextRow, Words } from './texts.ts';
import { wordingOf } from './wordCount.ts';

/** As it would be read. A desk without the list of sentences sees only what the author changed. */
export function Reading({ words, catalogue }: { words: Words; catalogue: TextRow['catalogue'] }) {
  const parts = words.clauses.map((clause) => wordingOf(catalogue, clause)).filter(Boolean);
  const hidden = words.clauses.length - parts.length;
  return (
    <blockquote className="max-w-prose border-l-2 border-line-strong pl-3 text-base break-words">
      <p>{[...parts, words.freeText].filter(Boolean).join(' ')}</p>
      {hidden > 0 && (
        <footer className="text-small text-fg-3">
          {hidden === 1 ? '1 sentence is' : `${hidden} sentences are`} not on this desk’s list
        </footer>
      )}
    </blockquote>
  );
}
