import { emptyRecord, own, withEntry } from '../../keyed.ts';
import { formatDrillTime } from '../../time.ts';
import type { FoldTable } from '../foldTable.ts';
import { setControl, without } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import { title } from '../names.ts';
import type { View } from '../view.ts';
import { listed, roleName, WELFARE_WORDS } from '../wording.ts';
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
  'notice.sent': (view, { at, by, data: { duty, ...sent } }) => ({
    ...view,
    notices: withEntry(view.notices, duty, [...(own(view.notices, duty) ?? []), { ...sent, at, by }]),
    noticeDrafts: without(view.noticeDrafts, duty),
  }),
  'notice.drafted': (view, { at, by, data: { duty, version, clauses, words } }) => ({
    ...view,
    noticeDrafts: withEntry(view.noticeDrafts, duty, {
      version,
      clauses,
      words,
      at,
      by,
      clearances: emptyRecord(),
    }),
  }),
  'notice.cleared': (view, { at, data: { duty, version, role, verdict, comment } }) => {
    const draft = own(view.noticeDrafts, duty);
    if (draft?.version !== version) return view;
    const clearances = withEntry(draft.clearances, role, { verdict, comment, at });
    return { ...view, noticeDrafts: withEntry(view.noticeDrafts, duty, { ...draft, clearances }) };
  },
  'notice.checked': (view, { at, data: { duty: id, clauses } }) =>
    setControl(view, ({ checks }) => ({
      checks: [...checks, { at, kind: 'notice', id, version: null, clauses }],
    })),
};

const dutyTitle = (view: View, id: string): string => title(view, (kit) => kit.duties, id);

export const peopleLines: LineTable<keyof PeopleEvents> = {
  'welfare.opened': (_view, { data }) => `Somebody to think about: ${data.title}.`,
  'welfare.decided': (view, { data }) =>
    `Welfare, ${own(view.welfareCases, data.case)?.title ?? data.case}: ${listed(data.actions.map((action) => own(WELFARE_WORDS, action) ?? action))}.`,
  'awareness.set': (view, { data }) =>
    `Put awareness for ${title(view, (kit) => kit.duties, data.regime)} at ${formatDrillTime(data.at)}.`,
  'duty.recorded': (_view, { data }) =>
    `${data.title}: ${data.action === 'not-applicable' ? 'does not apply' : data.action}.`,
  'notice.sent': (_view, { data }) =>
    `Sent the notice, ${data.title}${data.to === undefined ? '' : `, to ${data.to}`}${data.words === '' ? '.' : `: ${data.words}`}`,
  'notice.drafted': (_view, { data }) => `Put the notice, ${data.title}, up for clearance.`,
  'notice.cleared': (view, { data }) =>
    `${roleName(view, data.role)} ${data.verdict === 'clear' ? 'cleared' : 'asked for a change in'} the notice, ${dutyTitle(view, data.duty)}${data.comment ? `: ${data.comment}` : '.'}`,
  'notice.checked': quiet,
};
