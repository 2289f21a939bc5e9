/** Letters to change, add, drop or swap with their neighbour to get from one word to the other, capitals aside. */
function distance(a: string, b: string): number {
  const [from, to] = [a.toLowerCase(), b.toLowerCase()];
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}

/** The known word somebody most likely meant, or null when none is close. */
export function nearest(word: string, known: readonly string[]): string | null {
  const short = word.slice(0, 60);
  let best: string | null = null;
  let least = Math.max(2, Math.floor(short.length / 3)) + 1;
  for (const candidate of known) {
    const steps = distance(short, candidate);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** What to do about a name that nobody knows: the likely one, or the list. */
export function suggestion(word: string, known: readonly string[], most = 12): string {
  const meant = nearest(word, known);
  if (meant !== null) return `Did you mean "${meant}"?`;
  if (known.length === 0) return 'None is defined.';
  const shown = known.slice(0, most).join(', ');
  return known.length > most
    ? `Use one of ${shown} and ${known.length - most} more.`
    : `Use one of ${shown}.`;
}
