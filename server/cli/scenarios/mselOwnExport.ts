import { own } from '../../../shared/keyed.ts';
import type { PackNames } from '../../content/sheet/pack/intoPack.ts';
import type { OwnChanges, OwnSource } from '../../content/sheet/pack/ownExport.ts';
import { fromOwnExport, ownSource } from '../../content/sheet/pack/ownExport.ts';
import type { ImportPlan } from '../../content/sheet/plan/importPlan.ts';
import type { ReadList } from '../../content/sheet/read/readSheet.ts';
import { plannedRows } from '../../content/sheet/write/planned.ts';
import { shuffled } from '../../kernel/shuffle.ts';
import type { Style } from '../../report/terminalStyle.ts';
import { openLibrary } from '../../scenarioLibrary.ts';

interface OwnExport {
  source: OwnSource;
  changes: OwnChanges;
}

/** A sheet of ours whose scenario is here: null where it is neither, and then it is read like any other list. */
export function ownExportOf(list: ReadList, plan: ImportPlan, names: PackNames): OwnExport | null {
  const source = ownSource(list);
  if (source === null) return null;
  const { scenarios } = openLibrary(process.env.ORGANISATION, process.env);
  const variants = Object.hasOwn(scenarios, source.id) ? own(scenarios, source.id) : undefined;
  const scenario =
    variants && Object.hasOwn(variants, source.variant) ? own(variants, source.variant) : undefined;
  if (!scenario) return null;
  const planned = plannedRows(shuffled(scenario, source.seed));
  const from = { ...source, isOnly: Object.keys(variants ?? {}).length === 1 };
  return { source, changes: fromOwnExport(list, plan, planned, from, names) };
}

/** What of the scenario the sheet has changed. */
export function ownExportText(name: string, { source, changes }: OwnExport, s: Style): string {
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
