import { own } from '../../keyed.ts';
import { formatDrillTime } from '../../time.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import { AREA_WORDS, HEARD_WORDS, roleName } from '../wording.ts';
import type { CallEvents } from './events.ts';

export const callLines: LineTable<keyof CallEvents> = {
  'briefing.posted': (_view, { data }) => `Briefed the call: ${data.text}`,
  'update.posted': (_view, { data }) =>
    `Update (${data.audience})${data.nextAt === null ? '' : `, next at ${formatDrillTime(data.nextAt)}`}: ${data.text}`,
  'message.posted': quiet,
  'heard.logged': (view, { data }) =>
    `Heard: ${roleName(view, data.role)} ${own(HEARD_WORDS, data.act) ?? data.act}.`,
  'owner.set': (view, { data }) =>
    `Gave ${own(AREA_WORDS, data.area) ?? data.area} to ${roleName(view, data.role)}, who has to accept.`,
  'owner.accepted': (view, { data }) =>
    `${roleName(view, data.role)} accepted ownership for ${own(AREA_WORDS, data.area) ?? data.area}.`,
  'command.handedOver': (view, { data }) =>
    `${roleName(view, data.from)} offered command to ${roleName(view, data.to)}.`,
  'command.taken': (view, { data }) => `${roleName(view, data.role)} has command.`,
  'task.assigned': (view, { data }) =>
    `Gave ${roleName(view, data.role)} a task, due ${formatDrillTime(data.dueAt)}: ${data.text}`,
  'colleague.asked': (view, { data }) => `Asked ${roleName(view, data.role)} for help.`,
  'colleague.answered': (view, { data }) => `${roleName(view, data.role)}: ${data.words}`,
};
