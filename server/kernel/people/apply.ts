import type { PeopleEvents } from '../../../shared/drill/people/events.ts';
import { own, withEntry } from '../../../shared/keyed.ts';
import type { ApplyTable } from '../applyTable.ts';
import { keep } from '../applyTable.ts';

export const peopleChanges: ApplyTable<keyof PeopleEvents> = {
  'welfare.opened': (_c, state, { data }) => ({ ...state, openCases: [...state.openCases, data.case] }),
  'welfare.decided': (_c, state, { data }) => ({
    ...state,
    welfare: { ...state.welfare, [data.case]: data.actions },
  }),
  'awareness.set': keep,
  'duty.recorded': (_c, state, { data }) => ({
    ...state,
    duties: { ...state.duties, [data.duty]: data.action },
  }),
  'notice.sent': (_c, state, { data, at }) => {
    const draft = own(state.noticeDrafts, data.duty);
    return {
      ...state,
      notices: withEntry(state.notices, data.duty, own(state.notices, data.duty) ?? at),
      // Whatever went out, what lay before the call is answered by it.
      ...(draft ? { noticeDrafts: withEntry(state.noticeDrafts, data.duty, { ...draft, isOut: true }) } : {}),
    };
  },
  'notice.drafted': (c, state, { by, data: { duty, version, clauses, words } }) => {
    const asked = c.scenario.duties.find(({ id }) => id === duty)?.notice?.clearedBy ?? [];
    // Whoever writes it has read it: their desk clears by writing.
    const cleared = asked.filter((role) => role === by?.role);
    const draft = { version, clauses, words, cleared, by, isOut: false };
    return { ...state, noticeDrafts: withEntry(state.noticeDrafts, duty, draft) };
  },
  'notice.cleared': (_c, state, { data: { duty, role, verdict } }) => {
    const draft = own(state.noticeDrafts, duty);
    if (!draft) return state;
    const others = draft.cleared.filter((item) => item !== role);
    const cleared = verdict === 'clear' ? [...others, role] : others;
    return { ...state, noticeDrafts: withEntry(state.noticeDrafts, duty, { ...draft, cleared }) };
  },
  'notice.checked': keep,
};
