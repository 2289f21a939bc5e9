import type { Update } from '../../content/sheet/pack/updatePack.ts';
import type { Style } from '../../report/terminalStyle.ts';

/** What a corrected sheet does to the pack that was made from it. */
export function updateText({ changed, added, removed, conflicts }: Update, target: string, s: Style): string {
  const lines = [
    s.bold(
      `In ${target}: ${changed.length} changed, ${added.length} added, ${removed.length} taken out${conflicts.length > 0 ? `, ${conflicts.length} left as they are` : ''}`,
    ),
    ...changed.map(({ id, row, fields }) => `  ${s.bold(id)} (row ${row}): ${fields.join(', ')}`),
    ...added.map(({ id, row }) => `  ${s.bold(id)} (row ${row}) is new`),
    ...removed.map((id) => `  ${s.bold(id)} is no more in the sheet, and goes`),
    ...conflicts.map(
      ({ id, field, problem }) =>
        `  ${s.yellow('~')} ${id}${field === '' ? '' : `.${field}`}: ${problem}. The pack stays as it is; settle it there by hand.`,
    ),
    '',
  ];
  return `${lines.join('\n')}\n`;
}
