import { withEntry } from '../../keyed.ts';
import type { FoldTable } from '../foldTable.ts';
import type { PeopleEvents } from './events.ts';

export const peopleFolds: FoldTable<keyof PeopleEvents> = {
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
};
