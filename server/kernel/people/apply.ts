import type { PeopleEvents } from '../../../shared/drill/people/events.ts';
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
};
