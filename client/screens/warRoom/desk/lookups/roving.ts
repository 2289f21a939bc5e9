const STEPS: Partial<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Which row a key leads to, of so many; null: it leads to none. */
export function rowAfter(index: number, count: number, key: string): number | null {
  const to = STEPS[key]?.(index, count);
  return to === undefined || to < 0 || to >= count ? null : to;
}

/** Where a key leads inside a table whose rows take the focus: to another row, to a button of this one, or back to the row. */
export function nextRow(
  grid: HTMLElement,
  row: HTMLElement,
  from: HTMLElement,
  key: string,
): HTMLElement | null {
  const inside = [row, ...row.querySelectorAll<HTMLElement>('button')];
  const place = inside.indexOf(from);
  if (key === 'ArrowRight') return inside[place + 1] ?? null;
  if (key === 'ArrowLeft') return inside[place - 1] ?? null;
  if (key === 'Escape') return place > 0 ? row : null;
  const rows = [...grid.querySelectorAll<HTMLElement>('[data-row]')];
  return rows[rowAfter(rows.indexOf(row), rows.length, key) ?? -1] ?? null;
}
