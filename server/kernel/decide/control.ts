import { own } from '../../../shared/keyed.ts';
import { COMMANDER, isPlayRole } from '../../../shared/roles.ts';
import type { Channel } from '../../../shared/scenario/msel.ts';
import { CHANNELS } from '../../../shared/scenario/msel.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { endAct as actEvents } from '../acts.ts';
import { roleKit } from '../kit.ts';
import { deliverInject } from '../react/deliver.ts';
import type { DrillState } from '../state.ts';
import type { Rule } from './rules.ts';
import { accept, event, isFacilitator, refuse } from './rules.ts';

const running = ({ phase }: DrillState) =>
  phase === 'running' || phase === 'paused'
    ? null
    : refuse('wrongPhase', phase === 'lobby' ? 'The drill has not started.' : 'The drill is over.');

export const startDrill: Rule<'startDrill'> = ({ state }) =>
  state.phase === 'lobby'
    ? accept('facilitator', event('drill.started', {}))
    : refuse('wrongPhase', 'The drill has started already.');

export const pauseDrill: Rule<'pauseDrill'> = ({ state, command }) =>
  running(state) ??
  (state.phase === 'paused'
    ? refuse('alreadyDone', 'The clock stands already.')
    : accept(
        'facilitator',
        event('drill.paused', {
          reason: command.payload.reason,
          by: isFacilitator(command) ? 'facilitator' : 'someone',
        }),
      ));

export const resumeDrill: Rule<'resumeDrill'> = ({ state }) =>
  running(state) ??
  (state.phase === 'running'
    ? refuse('alreadyDone', 'The clock is running.')
    : accept('facilitator', event('drill.resumed', {})));

export const setSpeed: Rule<'setSpeed'> = ({ state, command }) =>
  running(state) ??
  (state.speed === command.payload.speed
    ? refuse('alreadyDone', `The speed is ${state.speed}x already.`)
    : accept('facilitator', event('speed.changed', command.payload)));

export const skipTo: Rule<'skipTo'> = ({ c, state, command, at }) => {
  const to = command.payload.at;
  const act = c.scenario.acts.find(({ id }) => id === state.act);
  const stopped = running(state);
  if (stopped) return stopped;
  if (to <= at)
    return refuse('outOfRange', `It is ${formatDrillTime(at)} now; the clock only skips forward.`);
  if (act && to > act.endsAt)
    return refuse(
      'outOfRange',
      `${act.title} ends at ${formatDrillTime(act.endsAt)}. Skip to that at most, or end the act.`,
    );
  return accept('facilitator', event('clock.skipped', { from: at, to, why: 'skip' }));
};

export const endAct: Rule<'endAct'> = ({ c, state, at }) => {
  const stopped = running(state);
  if (stopped) return stopped;
  if (state.act === null) return refuse('wrongPhase', 'No act is open.');
  return accept('facilitator', ...actEvents(c, { ...state, at }, state.act));
};

export const endDrill: Rule<'endDrill'> = ({ state }) =>
  running(state) ?? accept('facilitator', event('drill.ended', { ending: 'facilitator' }));

export const openDebrief: Rule<'openDebrief'> = ({ c, state }) => {
  if (state.phase !== 'hotWash')
    return refuse(
      'wrongPhase',
      state.phase === 'debrief'
        ? 'The debrief is open.'
        : 'End the drill first; the truth is shown when it no longer matters.',
    );
  const { id, variant, variantTitle } = c.scenario;
  return accept(
    'facilitator',
    event('debrief.opened', { scenario: id, variant, variantTitle, seed: c.seed }),
  );
};

/**
 * Somebody comes late and takes a scripted colleague's seat, or leaves and a colleague takes it over. Roles stay with the seat. A
 * colleague's desk is open to the call, so its kits are told again.
 */
export const assignSeat: Rule<'assignSeat'> = ({ c, state, command }) => {
  const { seat, occupant } = command.payload;
  const known = own(state.seats, seat);
  if (!known) return refuse('unknownSeat', `There is no seat "${seat}" in this drill.`);
  if (state.phase === 'hotWash' || state.phase === 'debrief')
    return refuse('wrongPhase', 'The drill is over; seats stay as they were.');
  if (known.occupant === occupant)
    return refuse(
      'alreadyDone',
      occupant === 'person'
        ? 'That seat is open to a person already.'
        : 'A scripted colleague has that seat already.',
    );
  const { roles } = known;
  const briefed = (occupant === 'colleague' ? roles.filter(isPlayRole) : []).map((role) =>
    event('role.briefed', {
      seat,
      role,
      kit: roleKit(c.scenario, role, role === COMMANDER || role === state.commander),
      open: true,
    }),
  );
  return accept('facilitator', event('seat.assigned', { seat, roles, occupant }), ...briefed);
};

export const fireInject: Rule<'fireInject'> = ({ c, state, command }) => {
  const stopped = running(state);
  if (stopped) return stopped;
  if ('adHoc' in command.payload) {
    const { from, to, channel, subject, body } = command.payload.adHoc;
    if (!(CHANNELS as readonly string[]).includes(channel))
      return refuse('malformed', `"${channel}" is not a channel. Use one of ${CHANNELS.join(', ')}.`);
    const inject = `ad-hoc-${Object.keys(state.injects).filter((id) => id.startsWith('ad-hoc-')).length + 1}`;
    return accept(
      'facilitator',
      event('inject.delivered', {
        inject,
        from,
        to,
        channel: channel as Channel,
        subject,
        body,
        phoneScript: null,
        replies: [],
        adHoc: true,
      }),
    );
  }
  const { inject } = command.payload;
  if (!c.injects.has(inject)) return refuse('notFound', `There is no inject "${inject}".`);
  if (own(state.injects, inject)?.state === 'delivered')
    return refuse('alreadyDone', 'That inject has gone out.');
  return accept('facilitator', ...deliverInject(c, state, inject, { force: true }));
};

export const holdInject: Rule<'holdInject'> = ({ c, state, command }) => {
  const { inject } = command.payload;
  if (!c.injects.has(inject)) return refuse('notFound', `There is no inject "${inject}".`);
  const known = own(state.injects, inject)?.state;
  if (known === 'delivered' || known === 'held')
    return refuse('alreadyDone', known === 'held' ? 'That inject is held.' : 'That inject has gone out.');
  return running(state) ?? accept('facilitator', event('inject.held', { inject }));
};

export const releaseInject: Rule<'releaseInject'> = ({ state, command, at }) => {
  const known = own(state.injects, command.payload.inject);
  if (known?.state !== 'held') return refuse('prerequisite', 'Only a held inject can be released.');
  return (
    running(state) ??
    accept(
      'facilitator',
      event('inject.released', { inject: command.payload.inject, dueAt: Math.max(at, known.dueAt ?? at) }),
    )
  );
};

export const skipInject: Rule<'skipInject'> = ({ c, state, command }) => {
  const { inject } = command.payload;
  if (!c.injects.has(inject)) return refuse('notFound', `There is no inject "${inject}".`);
  if (own(state.injects, inject)?.state === 'delivered')
    return refuse('alreadyDone', 'That inject has gone out.');
  return running(state) ?? accept('facilitator', event('inject.skipped', { inject }));
};

/** A person judges what the log cannot hear (P4, R4). Only after play, and with a reason. */
export const judgeCriterion: Rule<'judgeCriterion'> = ({ state, command }) =>
  state.phase === 'hotWash' || state.phase === 'debrief'
    ? accept('facilitator', event('criterion.judged', command.payload))
    : refuse('wrongPhase', 'Judge after the drill; end it first.');
