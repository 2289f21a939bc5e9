import { formatDrillTime } from '../../time.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import { title } from '../names.ts';
import type { View } from '../view.ts';
import { roleName, roleNames } from '../wording.ts';
import type { StatementsEvents } from './events.ts';

const group = (view: View, id: string): string => title(view, (kit) => kit.outreach, id);

export const statementsLines: LineTable<keyof StatementsEvents> = {
  'spokesperson.set': (view, { data }) => `${roleName(view, data.role)} speaks for the company.`,
  'narrative.aligned': () => 'Aligned on what is known and what will not be claimed.',
  'statement.drafted': (_view, { data }) =>
    `Drafted version ${data.version} of the ${data.kind === 'statement' ? '' : `${data.kind} `}statement, ${data.words} words.`,
  'statement.cleared': (view, { data }) =>
    `${roleName(view, data.role)} ${data.verdict === 'clear' ? 'cleared' : 'wants changes in'} version ${data.version}.`,
  'statement.published': (view, { data }) =>
    `Published version ${data.version}${data.uncleared.length > 0 ? ` without ${roleNames(view, data.uncleared)}` : ''}.`,
  'statement.checked': quiet,
  'statement.withheld': (_view, { data }) =>
    `Nothing public yet, to be looked at again ${formatDrillTime(data.reviewAt)}: ${data.reason}`,
  'outreach.drafted': (view, { data }) => `Put the text to ${group(view, data.group)} up for clearance.`,
  'outreach.cleared': (view, { data }) =>
    `${roleName(view, data.role)} ${data.verdict === 'clear' ? 'cleared' : 'asked for a change in'} the text to ${group(view, data.group)}${data.comment ? `: ${data.comment}` : '.'}`,
  'outreach.sent': (view, { data }) => `Wrote to ${group(view, data.group)}.`,
  'outreach.checked': quiet,
};
