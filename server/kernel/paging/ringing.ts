import type { NewEvent } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import { COMMANDER, CORE_ROLES, DEPUTY } from '../../../shared/roles.ts';
import { givesBack } from '../call/scriptedCommand.ts';
import type { Compiled } from '../compiled.ts';
import { inCall, seatOf } from '../facts.ts';
import type { Reaction } from '../reactionTable.ts';
import type { DrillState } from '../state.ts';
import { acknowledge } from './pages.ts';
import { comesBeside, secondComes } from './second.ts';

/** A page goes out. Whether it rings anywhere is the world's business; the sender only ever sees that it was sent. */
export const pageSent: Reaction<'page.sent'> = (c, _before, after, { data, by }) => {
  const target = c.targets.get(data.target);
  if (!target || target.dead || target.mass || c.failure?.target === data.target) return [];
  if (target.role === undefined || comesBeside(after, target)) return [];
  const seat = seatOf(after, target.role);
  if (seat === null) return [];
  // Somebody who is in the call already is simply there; the page answers itself.
  if (Object.hasOwn(after.joined, target.role)) {
    return [
      {
        type: 'page.acknowledged',
        data: {
          page: data.page,
          target: data.target,
          role: target.role,
          seat,
          name: target.title,
          words: 'Already in the call.',
        },
      },
    ];
  }
  return [
    {
      type: 'page.delivered',
      data: {
        page: data.page,
        seat,
        target: data.target,
        role: target.role,
        from: by?.role ?? 'the rota',
        note: data.note,
        limitMs: data.limitMs,
        severity: data.severity,
      },
    },
  ];
};

/** The answer falls due. */
export function answerPage(c: Compiled, state: DrillState, page: string): NewEvent[] {
  const sent = own(state.pages, page);
  const target = sent && c.targets.get(sent.target);
  if (!sent || !target || sent.state === 'acknowledged' || sent.state === 'escalated') return [];
  if (c.failure?.target === sent.target)
    return [
      {
        type: 'page.declined',
        data: { page, target: sent.target, name: target.title, words: c.failure.words },
      },
    ];
  if (target.outside)
    return [
      {
        type: 'page.acknowledged',
        data: {
          page,
          target: sent.target,
          role: null,
          seat: null,
          name: target.outside.name,
          words: target.outside.answers,
        },
      },
    ];
  if (comesBeside(state, target)) return secondComes(c, state, page, target);
  const role = target.role;
  const seat = role === undefined ? null : seatOf(state, role);
  if (role === undefined || seat === null) return [];
  return acknowledge(state, page, sent.target, role, seat, target.title);
}

/** The commander's seat is taken when there is an incident and its holder is in. The scribe comes with the commander. */
export const roleJoined: Reaction<'role.joined'> = (_c, _before, after, { data }) => {
  if (data.role === DEPUTY) return withoutCommander(after, data.seat);
  if (data.role !== COMMANDER) return [];
  const scribe = seatOf(after, 'scribe');
  const events: NewEvent[] =
    scribe === data.seat && !('scribe' in after.joined)
      ? [{ type: 'role.joined', data: { seat: data.seat, role: 'scribe', how: data.how } }]
      : [];
  if (after.declaredAt !== null && after.commander === null)
    events.push({ type: 'command.taken', data: { role: 'incident-commander', happenedAt: after.at } });
  else if (after.commander !== null && after.commander !== COMMANDER)
    events.push(...givesBack(after, after.commander));
  return events;
};

/** A deputy who finds an incident and no commander in the call has command until there is one. */
const withoutCommander = (state: DrillState, seat: string): NewEvent[] =>
  state.declaredAt !== null &&
  state.commander === null &&
  !Object.hasOwn(state.joined, COMMANDER) &&
  seat !== seatOf(state, COMMANDER)
    ? [{ type: 'command.taken', data: { role: 'scribe', happenedAt: state.at } }]
    : [];

/** Nobody sits out their own hour: whoever was not reached by then is rung by a colleague, without credit (RULE-6). */
export function ring(c: Compiled, state: DrillState): NewEvent[] {
  return CORE_ROLES.flatMap((role): NewEvent[] => {
    const seat = seatOf(state, role);
    if (seat === null || Object.hasOwn(state.joined, role)) return [];
    const by = own(c.scenario.paging.ringers, role) ?? 'A colleague';
    const joined: NewEvent = { type: 'role.joined', data: { seat, role, how: 'rung' } };
    return inCall(state, seat)
      ? [joined]
      : [{ type: 'seat.joinedUnpaged', data: { seat, roles: [role], by } }, joined];
  });
}
