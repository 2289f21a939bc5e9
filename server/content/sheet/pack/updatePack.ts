import { isDeepStrictEqual } from 'node:util';
import type { Document, YAMLMap } from 'yaml';
import { isMap, parseDocument } from 'yaml';
import { SheetError } from '../read/grid.ts';
import type { ShelvedInject } from '../rows/importRow.ts';
import type { PackParts, Rows } from './intoPack.ts';
import { injectPair, partsOf, written } from './intoPack.ts';

/** What a corrected sheet does to the pack that was made from it. */
export interface Update {
  yaml: string;
  /** What was written now, for the next time. */
  parts: PackParts;
  changed: { id: string; row: number; fields: string[] }[];
  added: { id: string; row: number }[];
  removed: string[];
  /** Changed in the sheet and by hand: the pack stays as it is. */
  conflicts: { id: string; field: string; problem: string }[];
}

type Fields = Record<string, unknown>;

/**
 * Lays a corrected sheet over a pack. What the import wrote the last time tells the two hands apart: a field is taken from the sheet where
 * nobody has touched it in the pack, and left alone where somebody has.
 */
export function updatePack(text: string, before: PackParts, rows: Rows): Update {
  const doc = parseDocument(text);
  const injects = doc.get('injects', true);
  if (doc.errors.length > 0 || !isMap(injects))
    throw new SheetError('the pack cannot be read', 'Put it right first: npm run scenarios -- check <file>.');
  const named = withOldIds(rows, before);
  const parts = partsOf(named);
  const update: Update = { yaml: '', parts, changed: [], added: [], removed: [], conflicts: [] };
  const own = (doc.toJSON() as { injects?: Record<string, Fields> }).injects ?? {};
  for (const inject of [...named.injects, ...named.shelf]) {
    const was = Object.hasOwn(before.injects, inject.id) ? before.injects[inject.id] : undefined;
    if (was === undefined) add(doc, injects, inject, update);
    else change(doc, inject, { was, ours: own[inject.id] }, update);
  }
  for (const [id, was] of Object.entries(before.injects))
    if (!Object.hasOwn(parts.injects, id)) remove(injects, id, { was, ours: own[id] }, update);
  for (const key of ['acts', 'paging', 'parPlan', 'rubric'] as const)
    part(doc, key, before[key], parts[key], update);
  return { ...update, yaml: doc.toString({ lineWidth: 120 }) };
}

const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(plain(a), plain(b));
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

function add(doc: Document, injects: YAMLMap, inject: ShelvedInject, update: Update): void {
  if (injects.has(inject.id)) {
    update.conflicts.push({
      id: inject.id,
      field: '',
      problem: 'the sheet has a new row of this number, and the pack holds one by hand',
    });
    return;
  }
  injects.add(injectPair(doc, inject));
  update.added.push({ id: inject.id, row: inject.row });
}

function change(
  doc: Document,
  inject: ShelvedInject,
  { was, ours }: { was: Fields; ours: Fields | undefined },
  update: Update,
): void {
  const now: Fields = written(inject);
  const fields = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter(
    (field) => !same(was[field], now[field]),
  );
  if (fields.length === 0) return;
  if (ours === undefined) {
    update.conflicts.push({
      id: inject.id,
      field: '',
      problem: 'the sheet changed it, and the pack has it no more',
    });
    return;
  }
  const taken: string[] = [];
  for (const field of fields) {
    if (same(ours[field], now[field])) continue;
    if (!same(ours[field], was[field])) {
      update.conflicts.push({ id: inject.id, field, problem: 'both the sheet and the pack changed it' });
      continue;
    }
    if (now[field] === undefined) doc.deleteIn(['injects', inject.id, field]);
    else doc.setIn(['injects', inject.id, field], doc.createNode(now[field]));
    taken.push(field);
  }
  if (taken.length > 0) update.changed.push({ id: inject.id, row: inject.row, fields: taken });
}

function remove(
  injects: YAMLMap,
  id: string,
  { was, ours }: { was: Fields; ours: Fields | undefined },
  update: Update,
): void {
  if (ours === undefined) return;
  if (!same(was, ours)) {
    update.conflicts.push({
      id,
      field: '',
      problem: 'the sheet has it no more, and the pack changed it by hand',
    });
    return;
  }
  injects.delete(id);
  update.removed.push(id);
}

/** The parts that follow from the rows: rewritten, unless somebody has made them their own. */
function part(
  doc: Document,
  key: Exclude<keyof PackParts, 'injects'>,
  was: unknown,
  now: unknown,
  update: Update,
): void {
  if (same(was, now)) return;
  const ours = (doc.toJSON() as Fields)[key];
  if (same(ours, now)) return;
  if (same(ours, was)) doc.set(key, doc.createNode(now));
  else
    update.conflicts.push({
      id: key,
      field: '',
      problem: `the rows ask for other ${key}, and the pack changed it by hand`,
    });
}

/** A list without numbers of its own names its rows by their place, which moves when one comes in above: the same words are the same row. */
function withOldIds(rows: Rows, { injects: before }: PackParts): Rows {
  const byPlace = /^row-\d+(?:-of-sheet-\d+)?$/;
  const all = [...rows.injects, ...rows.shelf];
  const claimed = new Set(all.flatMap(({ id }) => (byPlace.test(id) ? [] : [id])));
  const ids = new Map<ShelvedInject, string>();
  const claim = (fits: (inject: ShelvedInject, was: Fields) => boolean): void => {
    for (const inject of all) {
      if (!byPlace.test(inject.id) || ids.has(inject)) continue;
      const old = Object.entries(before).find(
        ([id, was]) => !claimed.has(id) && byPlace.test(id) && fits(inject, was),
      );
      if (!old) continue;
      ids.set(inject, old[0]);
      claimed.add(old[0]);
    }
  };
  claim((inject, was) => was.body === inject.body);
  claim((inject, was) => was.subject === inject.subject && same(was.to, inject.to));
  const fresh = (inject: ShelvedInject): string => {
    if (!byPlace.test(inject.id)) return inject.id;
    const old = ids.get(inject);
    if (old !== undefined) return old;
    let id = inject.id;
    for (let copy = 2; claimed.has(id) || Object.hasOwn(before, id); copy++) id = `${inject.id}-${copy}`;
    claimed.add(id);
    return id;
  };
  return {
    ...rows,
    injects: rows.injects.map((inject) => ({ ...inject, id: fresh(inject) })),
    shelf: rows.shelf.map((inject) => ({ ...inject, id: fresh(inject) })),
  };
}
