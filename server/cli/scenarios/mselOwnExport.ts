import type { MadePack } from '../../content/sheet/pack/makePack.ts';
import type { Style } from '../../report/terminalStyle.ts';

/** What of the scenario the sheet has changed. */
export function ownExportText(
  name: string,
  { source, changes }: NonNullable<MadePack['own']>,
  s: Style,
): string {
  const { changed, added, missing, left } = changes;
  const lines = [
    `${s.tape(' EXERCISE ')} ${s.bold(name)} was written from ${source.id}, variant ${source.variant}`,
    'The pack starts from it, so conditions, replies and all that a sheet cannot hold stay as they are there. To read the sheet as a plain list instead: --plain',
    '',
    s.bold(`${changed.length} changed, ${added.length} added, ${missing.length} not in the sheet any more`),
    ...changed.map(({ id, row, columns }) => `  ${s.bold(id)} (row ${row}): ${columns.join(', ')}`),
    ...added.map((id) => `  ${s.bold(id)} is new`),
    ...(missing.length > 0
      ? [
          `  ${s.yellow('~')} Still in the scenario, whose story may need them: ${missing.join(', ')}. Skip them when you run it, or take them out of the pack by hand.`,
        ]
      : []),
    ...left.map(
      ({ id, columns }) =>
        `  ${s.yellow('~')} ${id}: ${columns.join(', ')} changed in the sheet, and a sheet cannot carry that into the pack. Change it there by hand.`,
    ),
    '',
  ];
  return `${lines.join('\n')}\n`;
}
