/** Where an arrow leads from a cell of a table whose rows have different lengths; null: it stays. */
export function nextCell(rows: readonly (readonly string[])[], from: string, key: string): string | null {
  const row = rows.findIndex((cells) => cells.includes(from));
  if (row < 0) return null;
  const cells = rows[row] ?? [];
  const column = cells.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return cells[column + 1] ?? null;
    case 'ArrowLeft':
      return cells[column - 1] ?? null;
    case 'ArrowDown':
      return near(rows[row + 1], column);
    case 'ArrowUp':
      return near(rows[row - 1], column);
    case 'Home':
      return cells[0] ?? null;
    case 'End':
      return cells.at(-1) ?? null;
    default:
      return null;
  }
}

const near = (cells: readonly string[] | undefined, column: number): string | null =>
  cells === undefined ? null : (cells[Math.min(column, cells.length - 1)] ?? null);
