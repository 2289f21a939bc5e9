import type { StatementsEvents } from '../../../shared/drill/statements/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { ApplyTable } from '../applyTable.ts';
import { keep } from '../applyTable.ts';
import type { DrillState, Statement } from '../state.ts';

const setStatement = (
  state: DrillState,
  id: string,
  change: (statement: Statement) => Statement,
): DrillState => {
  const known = own(state.statements, id);
  return known ? { ...state, statements: { ...state.statements, [id]: change(known) } } : state;
};

export const statementsChanges: ApplyTable<keyof StatementsEvents> = {
  'spokesperson.set': (_c, state, { data }) => ({ ...state, spokesperson: data.role }),
  'narrative.aligned': (_c, state) => ({ ...state, narrative: true }),
  'statement.drafted': (_c, state, { data }) => ({
    ...state,
    counts: {
      ...state.counts,
      statements: state.counts.statements + (own(state.statements, data.statement) ? 0 : 1),
    },
    statements: {
      ...state.statements,
      // A new version starts with no clearance: what was cleared is no longer what will be sent.
      [data.statement]: {
        version: data.version,
        kind: data.kind,
        clauses: data.clauses,
        freeText: data.freeText,
        cleared: [],
        published: false,
      },
    },
  }),
  'statement.cleared': (_c, state, { data }) =>
    setStatement(state, data.statement, (statement) => ({
      ...statement,
      cleared:
        data.verdict === 'clear'
          ? [...new Set([...statement.cleared, data.role])]
          : statement.cleared.filter((role) => role !== data.role),
    })),
  'statement.published': (_c, state, { data }) =>
    setStatement(state, data.statement, (statement) => ({ ...statement, published: true })),
  'statement.checked': keep,
  'statement.withheld': keep,
  'outreach.drafted': (c, state, { by, data: { group, ...draft } }) => {
    const asked = c.scenario.people.outreach.find(({ id }) => id === group)?.clearedBy ?? [];
    // Whoever writes it has read it: their desk clears by writing.
    const cleared = asked.filter((role) => role === by?.role);
    return { ...state, outreachDrafts: { ...state.outreachDrafts, [group]: { ...draft, cleared, by } } };
  },
  'outreach.cleared': (_c, state, { data: { group, role, verdict } }) => {
    const draft = own(state.outreachDrafts, group);
    if (!draft) return state;
    const others = draft.cleared.filter((item) => item !== role);
    const cleared = verdict === 'clear' ? [...others, role] : others;
    return { ...state, outreachDrafts: { ...state.outreachDrafts, [group]: { ...draft, cleared } } };
  },
  'outreach.sent': (_c, state, { data, at }) => ({
    ...state,
    outreach: { ...state.outreach, [data.group]: at },
  }),
  'outreach.sentToSome': (_c, state, { data: { group, to } }) => {
    const draft = own(state.outreachDrafts, group);
    const reached = {
      ...state.outreachReached,
      [group]: [...(own(state.outreachReached, group) ?? []), ...to],
    };
    if (!draft) return { ...state, outreachReached: reached };
    const outreachDrafts = { ...state.outreachDrafts, [group]: { ...draft, isOut: true } };
    return { ...state, outreachReached: reached, outreachDrafts };
  },
  'outreach.checked': keep,
};
