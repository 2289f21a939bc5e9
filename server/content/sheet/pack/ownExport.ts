import { stringify } from 'yaml';
import { PACK_FORMAT } from '../../pack/schema/pack.ts';
import type { ColumnKey, SheetRow } from '../columns.ts';
import { COLUMNS } from '../columns.ts';
import type { ImportPlan } from '../plan/importPlan.ts';
import type { ReadList } from '../read/readSheet.ts';
import { tidyRow } from '../write/planned.ts';
import type { PackNames } from './intoPack.ts';
import { written } from './intoPack.ts';

/** The scenario whose event list a sheet is, as our own export names it above the header. */
export interface OwnSource {
  id: string;
  variant: string;
  seed: number;
  /** It has no other variant, so its pack may not even name this one. */
  isOnly?: boolean;
}

export function ownSource({ isOwn, above }: ReadList): OwnSource | null {
  if (!isOwn) return null;
  for (const line of above) {
    const [, id, variant, seed] =
      /\(([A-Za-z][\w-]*) ([A-Za-z][\w-]*), version [^)]*\), as planned, seed (\d+)/.exec(line) ?? [];
    if (id !== undefined && variant !== undefined) return { id, variant, seed: Number(seed) };
  }
  return null;
}

/** What was changed in a sheet that our own export wrote. */
export interface OwnChanges {
  yaml: string;
  changed: { id: string; row: number; columns: string[] }[];
  added: string[];
  /** Rows that the sheet has no more; their injects stay in the scenario, where the story may need them. */
  missing: string[];
  /** Columns that were changed and say nothing a pack could take over. */
  left: { id: string; columns: string[] }[];
}

const FIELDS: Partial<Record<ColumnKey, readonly string[]>> = {
  scheduled: ['at'],
  from: ['from'],
  to: ['to', 'fallbackTo'],
  method: ['channel'],
  subject: ['subject'],
  message: ['body'],
  expectedAction: ['expectedAction'],
  objective: ['tests'],
  criticalTask: ['criteria'],
};
/** They tell of a run, or say again what stands elsewhere. */
const SAYS_NOTHING: ReadonlySet<ColumnKey> = new Set([
  'number',
  'scenarioTime',
  'phase',
  'status',
  'firedAt',
  'skipReason',
  'controller',
  'type',
]);

const idOf = ({ number }: Pick<SheetRow, 'number'>): string => /^\d+\s+(\S+)$/.exec(number)?.[1] ?? number;

/**
 * A pack that starts from the scenario the sheet was written from and says only what was changed in the sheet, so that conditions, replies
 * and everything else that a sheet cannot hold stay as they were. `planned`: the same list as it would be written today.
 */
export function fromOwnExport(
  list: ReadList,
  plan: ImportPlan,
  planned: readonly SheetRow[],
  { id, variant, isOnly = false }: OwnSource,
  names: PackNames,
): OwnChanges {
  const before = new Map(planned.map((row) => [idOf(row), tidyRow(row)]));
  const taken = new Map([...plan.injects, ...plan.shelf].map((inject) => [inject.row, inject]));
  const found: Omit<OwnChanges, 'yaml' | 'missing'> = { changed: [], added: [], left: [] };
  const injects: Record<string, Record<string, unknown>> = {};
  const seen = new Set<string>();
  for (const { row, texts } of list.rows) {
    const name = idOf(texts);
    const was = before.get(name);
    const inject = taken.get(row);
    if (was === undefined) {
      if (inject === undefined) continue;
      injects[inject.id] = written(inject);
      found.added.push(inject.id);
      continue;
    }
    seen.add(name);
    const columns = COLUMNS.filter(({ key }) => !SAYS_NOTHING.has(key) && texts[key] !== was[key]);
    if (columns.length === 0) continue;
    const fields: Record<string, unknown> = inject === undefined ? {} : written(inject);
    const can = columns.filter(
      ({ key }) => inject !== undefined && (FIELDS[key] ?? []).some((field) => fields[field] !== undefined),
    );
    const cannot = columns.filter((column) => !can.includes(column));
    const changes = can.flatMap(({ key }) =>
      (FIELDS[key] ?? []).flatMap((field) =>
        fields[field] === undefined ? [] : [[field, fields[field]] as const],
      ),
    );
    if (changes.length > 0) {
      injects[name] = Object.fromEntries(changes);
      found.changed.push({ id: name, row, columns: can.map(({ header }) => header) });
    }
    if (cannot.length > 0) found.left.push({ id: name, columns: cannot.map(({ header }) => header) });
  }
  const yaml = [
    `# yaml-language-server: $schema=${names.schema}`,
    `# Made from ${names.file.replace(/[\r\n]+/g, ' ')}, which was written from ${id}, variant ${variant}. What the sheet changed stands here; all else is as it is there.`,
    stringify(
      {
        format: PACK_FORMAT,
        id: names.id,
        version: '1.0.0',
        title: names.title.slice(0, 120),
        extends: isOnly ? id : `${id}/${variant}`,
        ...(Object.keys(injects).length > 0 ? { injects } : {}),
      },
      { lineWidth: 120, aliasDuplicateObjects: false },
    ),
  ].join('\n');
  return { ...found, yaml, missing: [...before.keys()].filter((name) => !seen.has(name)) };
}
