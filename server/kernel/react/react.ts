import type { EventType, LogEvent, NewEvent } from '../../../shared/event/event.ts';
import { own } from '../../../shared/keyed.ts';
import type { Compiled } from '../compiled.ts';
import type { DrillState } from '../state.ts';
import { commandTaken } from './command.ts';
import { follow, lapsed } from './deliver.ts';
import { elapsed } from './elapsed.ts';
import { heard } from './heard.ts';
import { sendWhenCleared } from './outreach.ts';
import { pageSent, roleJoined } from './paging.ts';
import { started } from './started.ts';
import type { React } from './table.ts';
import { checkOutreach, checkStatement } from './texts.ts';
import { welfareOpened } from './welfare.ts';

const REACT: { [T in EventType]?: React<T> } = {
  'drill.started': started,
  'timer.elapsed': elapsed,
  'inject.delivered': (c, _before, after, { data }) => follow(c, after, c.injects.get(data.inject)?.then),
  'inject.answered': (c, _before, after, { data }) =>
    follow(c, after, c.injects.get(data.inject)?.replies?.find(({ id }) => id === data.reply)?.then),
  'inject.unanswered': (c, _before, after, { data }) => [
    ...lapsed(c, after, data.inject),
    ...follow(c, after, c.injects.get(data.inject)?.otherwise?.then),
  ],
  'evidence.received': welfareOpened,
  'page.sent': pageSent,
  'role.joined': roleJoined,
  'incident.declared': (_c, _before, after) =>
    'incident-commander' in after.joined && after.commander === null
      ? [{ type: 'command.taken', data: { role: 'incident-commander', happenedAt: after.at } }]
      : [],
  'command.taken': commandTaken,
  'heard.logged': heard,
  'statement.published': checkStatement,
  'outreach.drafted': sendWhenCleared,
  'outreach.cleared': sendWhenCleared,
  'outreach.sent': checkOutreach,
};

export function react(c: Compiled, before: DrillState, after: DrillState, event: LogEvent): NewEvent[] {
  const rule = own(REACT, event.type) as React<EventType> | undefined;
  return rule ? rule(c, before, after, event as never) : [];
}
