import { emptyRecord, own, withEntry } from '../../keyed.ts';
import { formatDrillTime } from '../../time.ts';
import type { FoldTable } from '../foldTable.ts';
import { setControl, without } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import { named, title } from '../names.ts';
import type { View } from '../view.ts';
import { listed, roleName, roleNames } from '../wording.ts';
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
    setStatement(view, statement, ({ published }) => ({
      published: published
        ? { ...published, again: [...published.again, at] }
        : { at, version, uncleared, again: [] },
    })),
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
  'outreach.sentToSome': (view, { at, by, data: { group, ...sent } }) => ({
    ...view,
    outreachToSome: withEntry(view.outreachToSome, group, [
      ...(own(view.outreachToSome, group) ?? []),
      { ...sent, at, by },
    ]),
    outreachDrafts: without(view.outreachDrafts, group),
  }),
  'outreach.checked': (view, { at, data: { group: id, clauses } }) =>
    setControl(view, ({ checks }) => ({
      checks: [...checks, { at, kind: 'outreach', id, version: null, clauses }],
    })),
};

const group = (view: View, id: string): string => title(view, (kit) => kit.outreach, id);

/** The group, with the names of those this letter went to where it is written to one by one. */
const whom = (view: View, id: string, to: readonly string[] = []): string =>
  to.length === 0
    ? group(view, id)
    : `${group(view, id)}: ${listed(to.map((one) => named(view, (kit) => kit.outreach.flatMap(({ recipients }) => recipients ?? []), one)))}`;

export const statementsLines: LineTable<keyof StatementsEvents> = {
  'spokesperson.set': (view, { data }) => `${roleName(view, data.role)} speaks for the company.`,
  'narrative.aligned': () => 'Aligned on what is known and what will not be claimed.',
  'statement.drafted': (_view, { data }) =>
    `Drafted version ${data.version} of the ${data.kind === 'statement' ? '' : `${data.kind} `}statement, ${data.words} words.`,
  'statement.cleared': (view, { data }) =>
    `${roleName(view, data.role)} ${data.verdict === 'clear' ? 'cleared' : 'wants changes in'} version ${data.version}.`,
  'statement.published': (view, { data }) =>
    `Published ${data.kind === 'statement' ? '' : `the ${data.kind} line, `}version ${data.version}${data.uncleared.length > 0 ? ` without ${roleNames(view, data.uncleared)}` : ''}.`,
  'statement.checked': quiet,
  'statement.withheld': (_view, { data }) =>
    `Nothing public yet, to be looked at again ${formatDrillTime(data.reviewAt)}: ${data.reason}`,
  'outreach.drafted': (view, { data }) => `Put the text to ${group(view, data.group)} up for clearance.`,
  'outreach.cleared': (view, { data }) =>
    `${roleName(view, data.role)} ${data.verdict === 'clear' ? 'cleared' : 'asked for a change in'} the text to ${group(view, data.group)}${data.comment ? `: ${data.comment}` : '.'}`,
  'outreach.sent': (view, { data }) => `Wrote to ${whom(view, data.group, data.to)}.`,
  'outreach.sentToSome': (view, { data }) => `Wrote to ${whom(view, data.group, data.to)}.`,
  'outreach.checked': quiet,
};
