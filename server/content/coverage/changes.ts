import { isDeepStrictEqual } from 'node:util';
import type { ListChanges, RowName } from '../../../shared/coverage.ts';
import { own } from '../../../shared/keyed.ts';
import { namesOf } from '../../../shared/roleNames.ts';
import type { InjectRow } from '../../../shared/scenario/msel.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { criterionTitle } from '../../scorecard/testedBy.ts';

/** What a field of a row is called, in the order in which people read a row. Whatever else a row may hold stands under its own name. */
const FIELDS: Readonly<Partial<Record<keyof InjectRow, string>>> = {
  at: 'time',
  from: 'from',
  to: 'to',
  channel: 'channel',
  subject: 'subject',
  body: 'text',
  replies: 'replies',
  expectedAction: 'expected action',
  tests: 'what it tests',
  criteria: 'criteria',
  objectives: 'objectives',
  tasks: 'critical tasks',
  when: 'only when',
  onEnter: 'with the story',
  byHand: 'by hand',
};

/** Rows and parts that differ between two texts of one scenario; the earlier one comes from a log. */
export function changesBetween(
  before: Scenario,
  now: Scenario,
): Pick<ListChanges, 'added' | 'removed' | 'changed' | 'parts'> {
  const old = new Map(before.msel.map((row) => [row.id, row]));
  const fresh = new Map(now.msel.map((row) => [row.id, row]));
  const named = ({ id, subject }: InjectRow): RowName => ({ id, subject });
  return {
    added: now.msel.filter(({ id }) => !old.has(id)).map(named),
    removed: before.msel.filter(({ id }) => !fresh.has(id)).map(named),
    changed: now.msel.flatMap((row) => {
      const was = old.get(row.id);
      const fields = was ? changedFields(was, row, now) : [];
      return fields.length > 0 ? [{ ...named(row), fields }] : [];
    }),
    parts: partsBetween(before, now),
  };
}

function changedFields(
  before: InjectRow,
  now: InjectRow,
  scenario: Scenario,
): ListChanges['changed'][number]['fields'] {
  const keys = new Set([...Object.keys(FIELDS), ...Object.keys(before), ...Object.keys(now)]) as Set<
    keyof InjectRow
  >;
  return [...keys].flatMap((key) => {
    const [a, b] = [own(before, key), own(now, key)];
    return same(a, b)
      ? []
      : [{ name: FIELDS[key] ?? key, before: told(key, before, scenario), after: told(key, now, scenario) }];
  });
}

/** As a log keeps it: what is undefined is not there. */
const kept = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(kept(a), kept(b));

/** A field in words, and where it has none as it is written. */
function told(key: keyof InjectRow, row: InjectRow, scenario: Scenario): string {
  const value = own(row, key);
  if (value === undefined) return 'nothing';
  if (key === 'at' && row.at !== undefined) return formatDrillTime(row.at);
  if (key === 'to')
    return row.to.map((role) => own(namesOf(scenario.organisation).roles, role) ?? role).join(', ');
  if (key === 'replies') return (row.replies ?? []).map(({ label }) => label).join(' / ');
  if (key === 'criteria') return (row.criteria ?? []).map(criterionTitle).join('; ');
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Compared apart, or different by nature. */
const APART: readonly string[] = ['msel', 'version', 'id', 'variant', 'acts'];

function partsBetween(before: Scenario, now: Scenario): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])] as (keyof Scenario)[];
  return keys.filter((key) => !APART.includes(key) && !same(own(before, key), own(now, key))).sort();
}
