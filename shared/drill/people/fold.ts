import { own, withEntry } from '../../keyed.ts';
import { formatDrillTime } from '../../time.ts';
import type { FoldTable } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { title } from '../names.ts';
import { listed, WELFARE_WORDS } from '../wording.ts';
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

export const peopleLines: LineTable<keyof PeopleEvents> = {
  'welfare.opened': (_view, { data }) => `Somebody to think about: ${data.title}.`,
  'welfare.decided': (view, { data }) =>
    `Welfare, ${own(view.welfareCases, data.case)?.title ?? data.case}: ${listed(data.actions.map((action) => own(WELFARE_WORDS, action) ?? action))}.`,
  'awareness.set': (view, { data }) =>
    `Put awareness for ${title(view, (kit) => kit.duties, data.regime)} at ${formatDrillTime(data.at)}.`,
  'duty.recorded': (_view, { data }) =>
    `${data.title}: ${data.action === 'not-applicable' ? 'does not apply' : data.action}.`,
};
