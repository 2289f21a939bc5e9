import type { ImportValue, ImportWords } from '../../../../shared/importing.ts';
import { CORE_ROLES } from '../../../../shared/roles.ts';
import type { OrganisationProfile } from '../../../../shared/scenario/organisation.ts';
import { plain } from '../header/keys.ts';
import type { Decisions } from '../plan/decisions.ts';
import type { ImportPlan } from '../plan/importPlan.ts';
import type { ReadList } from '../read/readSheet.ts';
import { tells } from '../rows/screen/columns.ts';
import { said } from '../rows/screen/rowMeaning.ts';
import { Channels } from '../values/channels.ts';
import { Desks } from '../values/desks.ts';

const MOST_VALUES = 200;

/** Counts words that are the same but for capitals and blanks. */
class Counted {
  readonly #found = new Map<string, ImportValue>();

  add(value: string, means: string[] | null, isYours = false, rows = 1): void {
    const key = plain(value);
    const there = this.#found.get(key);
    if (there) there.rows += rows;
    else this.#found.set(key, { value, rows, means, isYours });
  }

  has = (value: string): boolean => this.#found.has(plain(value));

  /** What nobody has decided comes first, then the most frequent. */
  get all(): ImportValue[] {
    return [...this.#found.values()]
      .sort((a, b) => Number(b.means === null) - Number(a.means === null) || b.rows - a.rows)
      .slice(0, MOST_VALUES);
  }
}

const heldBy = (plan: ImportPlan): ReadonlySet<number> =>
  new Set(
    plan.rows
      .filter(({ becomes }) => becomes === 'inject' || becomes === 'shelf' || becomes === 'refused')
      .map(({ row }) => row),
  );

/** Whom each name of the sheet means, once for each name. */
export function deskValues(
  { rows }: ReadList,
  plan: ImportPlan,
  organisation: OrganisationProfile,
  { desks: given = {} }: Decisions,
): { desks: ImportValue[]; nobody: number } {
  const desks = new Desks(organisation, given);
  const yours = new Set(Object.keys(given).map(plain));
  const held = heldBy(plan);
  const counted = new Counted();
  let nobody = 0;
  for (const { row, texts } of rows) {
    const text = texts.to.trim();
    if (!held.has(row)) continue;
    const { to, unknown, noted } = desks.read(text);
    if (to.length + unknown.length + noted.length === 0) nobody += 1;
    else if (yours.has(plain(text))) counted.add(text, meant(to), true);
    else if (unknown.length + noted.length === 0) counted.add(text, meant(to));
    for (const name of unknown) counted.add(name, null);
    if (!yours.has(plain(text))) for (const name of noted) counted.add(name, ['note'], true);
  }
  for (const [theirs, ours] of Object.entries(given)) {
    const roles = desks.meant(ours);
    if (!counted.has(theirs) && roles !== null)
      counted.add(
        theirs,
        roles === 'note' ? ['note'] : meant(roles),
        true,
        rows.filter(({ row, texts }) => held.has(row) && plain(texts.to).includes(plain(theirs))).length,
      );
  }
  return { desks: counted.all, nobody };
}

const meant = (roles: readonly string[]): string[] =>
  roles.length === 0
    ? ['note']
    : CORE_ROLES.every((role) => roles.includes(role)) && roles.length === CORE_ROLES.length
      ? ['all']
      : [...roles];

/** What each way of sending is here. */
export function channelValues(
  { rows }: ReadList,
  plan: ImportPlan,
  { channels: given = {} }: Decisions,
): ImportValue[] {
  const channels = new Channels(given);
  const yours = new Set(Object.keys(given).map(plain));
  const held = heldBy(plan);
  const counted = new Counted();
  for (const { row, texts } of rows) {
    const text = texts.method.trim();
    const { channel } = channels.read(text);
    if (!held.has(row) || text === '' || (channel === null && channels.read(text).unknown === null)) continue;
    counted.add(text, channel === null ? null : [channel], yours.has(plain(text)));
  }
  return counted.all;
}

/** The words under Type, Status and the like, with what becomes of their rows. */
export function wordValues(list: ReadList, plan: ImportPlan, { words = {} }: Decisions): ImportWords[] {
  const yours = new Set(Object.keys(words).map(said));
  const becomes = new Map(plan.rows.map((row) => [row.row, row.becomes]));
  const telling = new Set(plan.kept.map(({ column }) => column));
  return list.mapping.columns.flatMap((column): ImportWords[] => {
    const kind = tells(column);
    if (kind !== 'kind' && kind !== 'status' && !(kind === 'group' && telling.has(column.header))) return [];
    const found = new Map<string, ImportValue>();
    for (const row of list.rows) {
      const text = row.asides.find((aside) => aside.column === column.column)?.text ?? '';
      if (text === '' || text.length > 80) continue;
      const value = found.get(said(text)) ?? {
        value: text,
        rows: 0,
        means: [],
        isYours: yours.has(said(text)),
      };
      value.rows += 1;
      const outcome = becomes.get(row.row);
      if (outcome && !value.means?.includes(outcome)) value.means?.push(outcome);
      found.set(said(text), value);
    }
    const values = [...found.values()].sort((a, b) => b.rows - a.rows).slice(0, 60);
    return values.length > 0 ? [{ column: column.header, values }] : [];
  });
}
