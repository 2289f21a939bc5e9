/** One button of the table: an option's head, a finding's head, or the cell where the two meet. */
export interface Place {
  option: string | null;
  evidence: string | null;
}

export const placeId = ({ option, evidence }: Place): string => JSON.stringify([evidence, option]);

/** The table's buttons as the arrows walk them: the heads of the options, then each finding with its cells. */
export function walk(options: readonly string[], findings: readonly string[]): Place[][] {
  const heads = options.map((option): Place => ({ option, evidence: null }));
  const rows = findings.map((evidence): Place[] => [
    { option: null, evidence },
    ...options.map((option) => ({ option, evidence })),
  ]);
  // A head stands over its own column: the corner over the findings has no button.
  return [heads, ...rows].filter((row) => row.length > 0);
}

/** Where an arrow leads; null: it stays. Up from the first cells goes to the head of the same option. */
export function nextPlace(rows: readonly (readonly Place[])[], from: Place, key: string): Place | null {
  const at = rows.findIndex((row) => row.some((place) => placeId(place) === placeId(from)));
  const row = rows[at];
  if (!row) return null;
  const column = row.findIndex((place) => placeId(place) === placeId(from));
  const inColumn = (other: readonly Place[] | undefined): Place | null =>
    other?.find(({ option }) => option === from.option) ?? other?.[0] ?? null;
  switch (key) {
    case 'ArrowRight':
      return row[column + 1] ?? null;
    case 'ArrowLeft':
      return row[column - 1] ?? null;
    case 'ArrowDown':
      return inColumn(rows[at + 1]);
    case 'ArrowUp':
      return inColumn(rows[at - 1]);
    case 'Home':
      return row[0] ?? null;
    case 'End':
      return row.at(-1) ?? null;
    default:
      return null;
  }
}
