import { emptyRecord, own, withEntry } from '../../keyed.ts';
import type { FoldTable } from '../foldTable.ts';
import { setControl } from '../foldTable.ts';
import type { View } from '../view.ts';
import type { StatementsEvents } from './events.ts';
import type { StatementVersion, StatementView } from './view.ts';

const setStatement = (
  view: View,
  id: string,
  change: (known: StatementView) => Partial<StatementView>,
): View => {
  const known = own(view.statements, id) ?? { statement: id, versions: [], published: null };
  return { ...view, statements: withEntry(view.statements, id, { ...known, ...change(known) }) };
};

const setVersion = (
  versions: StatementVersion[],
  version: number,
  change: (known: StatementVersion) => StatementVersion,
): StatementVersion[] => versions.map((item) => (item.version === version ? change(item) : item));

export const statementsFolds: FoldTable<keyof StatementsEvents> = {
  'spokesperson.set': (view, { data }) => ({ ...view, spokesperson: data.role }),
  'narrative.aligned': (view, { at, by, data }) => ({ ...view, narrative: { ...data, at, by } }),
  'statement.drafted': (view, { at, by, data: { statement, ...draft } }) =>
    // A new version starts with no clearance: what was cleared is no longer what will be sent.
    setStatement(view, statement, ({ versions }) => ({
      versions: [...versions, { ...draft, at, by, clearances: emptyRecord() }],
    })),
  'statement.cleared': (view, { at, data: { statement, version, role, verdict, comment } }) =>
    setStatement(view, statement, ({ versions }) => ({
      versions: setVersion(versions, version, (item) => ({
        ...item,
        clearances: withEntry(item.clearances, role, { verdict, comment, at }),
      })),
    })),
  'statement.published': (view, { at, data: { statement, version, uncleared } }) =>
    setStatement(view, statement, () => ({ published: { at, version, uncleared } })),
  'statement.checked': (view, { at, data: { statement: id, version, clauses } }) =>
    setControl(view, ({ checks }) => ({
      checks: [...checks, { at, kind: 'statement', id, version, clauses }],
    })),
  'statement.withheld': (view, { at, data }) => ({ ...view, withheld: [...view.withheld, { ...data, at }] }),
  'outreach.drafted': (view, { at, by, data: { group, ...draft } }) => ({
    ...view,
    outreachDrafts: withEntry(view.outreachDrafts, group, { ...draft, at, by, clearances: emptyRecord() }),
  }),
  'outreach.cleared': (view, { at, data: { group, version, role, verdict, comment } }) => {
    const draft = own(view.outreachDrafts, group);
    if (draft?.version !== version) return view;
    const clearances = withEntry(draft.clearances, role, { verdict, comment, at });
    return { ...view, outreachDrafts: withEntry(view.outreachDrafts, group, { ...draft, clearances }) };
  },
  'outreach.sent': (view, { at, by, data: { group, ...sent } }) => ({
    ...view,
    outreach: withEntry(view.outreach, group, { ...sent, at, by }),
  }),
  'outreach.checked': (view, { at, data: { group: id, clauses } }) =>
    setControl(view, ({ checks }) => ({
      checks: [...checks, { at, kind: 'outreach', id, version: null, clauses }],
    })),
};
