import type { OutcomeEvents } from '../event/outcome.ts';
import { emptyRecord, own, withEntry } from '../keyed.ts';
import type { StatementVersion, StatementView } from './outcomeView.ts';
import type { FoldTable } from './table.ts';
import { setControl } from './table.ts';
import type { View } from './view.ts';

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

export const outcome: FoldTable<keyof OutcomeEvents> = {
  'decision.recorded': (view, { at, by, data }) => ({
    ...view,
    decisions: [...view.decisions, { ...data, at, by }],
  }),
  'welfare.opened': (view, { at, data }) => ({
    ...view,
    welfareCases: withEntry(view.welfareCases, data.case, { ...data, at }),
  }),
  'welfare.decided': (view, { at, by, data: { case: id, ...decided } }) => ({
    ...view,
    welfare: withEntry(view.welfare, id, { ...decided, at, by }),
  }),
  'awareness.set': (view, { at, data }) => ({
    ...view,
    awareness: withEntry(view.awareness, data.regime, { awareAt: data.at, at }),
  }),
  'duty.recorded': (view, { at, by, data: { duty, ...recorded } }) => ({
    ...view,
    duties: withEntry(view.duties, duty, { ...recorded, at, by }),
  }),
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
  'criterion.judged': (view, { at, by, data }) => ({
    ...view,
    judged: withEntry(view.judged, data.criterion, { ...data, at, by }),
  }),
  'pir.filled': (view, { at, by, data }) => ({ ...view, pir: { ...data, at, by } }),
};
