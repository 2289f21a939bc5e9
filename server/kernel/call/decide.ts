import type { callCommands } from '../../../shared/drill/call/commands.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { isPlayRole } from '../../../shared/roles.ts';
import { drawBetween } from '../draw.ts';
import { seatOf } from '../facts.ts';
import { mayNotDecide } from '../people/decide.ts';
import type { Rule, RuleTable } from '../rules.ts';
import {
  accept,
  actAs,
  asCommander,
  event,
  inCallOrRefuse,
  isFacilitator,
  refuse,
  titled,
} from '../rules.ts';
import { toOneself, writesTheLog } from './deskmates.ts';
import { postMessage } from './message.ts';
import { taskRules } from './tasks.ts';

const AREAS = ['org', 'technical', 'external'];

function heardComplaint(
  act: string,
  subject: string | null,
  role: PlayRole,
  { c, state }: Parameters<Rule<'logHeard'>>[0],
) {
  const severities = ['0', '1', '2'];
  switch (act) {
    case 'declared':
      if (state.declaredAt !== null) return refuse('alreadyDone', 'The incident is declared.');
      return severities.includes(subject ?? '')
        ? null
        : refuse('malformed', 'Say which severity was declared: 0, 1 or 2.');
    case 'severityChanged':
      if (state.declaredAt === null) return refuse('prerequisite', 'Nothing has been declared yet.');
      return severities.includes(subject ?? '')
        ? null
        : refuse('malformed', 'Say which severity it became: 0, 1 or 2.');
    case 'ownerNamed': {
      const [area = '', owner = ''] = (subject ?? '').split(':');
      return AREAS.includes(area) && isPlayRole(owner) && seatOf(state, owner) !== null
        ? null
        : refuse(
            'malformed',
            'Say for what an owner was named, and who: organisation, technical or external, and a role.',
          );
    }
    case 'ownerAccepted':
      return own(state.owners, subject as 'org')?.role === role
        ? null
        : refuse('prerequisite', 'That role has not been named owner of that.');
    case 'handOffOffered':
      if (state.commander !== role) return refuse('notYourRole', 'Only whoever has command can offer it.');
      if (subject !== null && isPlayRole(subject)) {
        const oneself = toOneself({ c, state }, role, subject);
        if (oneself) return oneself;
      }
      return subject !== null && isPlayRole(subject) && Object.hasOwn(state.joined, subject)
        ? null
        : refuse('malformed', 'Say who was offered command; they must be in the call.');
    case 'handOffAccepted':
      return state.handOff?.to === role
        ? null
        : refuse('prerequisite', 'Command was not offered to that role.');
    case 'updateGiven':
      return subject === null || /^\d{1,3}$/.test(subject)
        ? null
        : refuse(
            'malformed',
            'Say in how many minutes the next update comes, as a whole number, or leave it out.',
          );
    case 'welfareDecided': {
      const [id, action = ''] = (subject ?? '').split(':');
      const known = c.scenario.people.welfare.find((item) => item.id === id);
      return known?.actions.some((item) => item === action)
        ? mayNotDecide(c, state, [known], role, '')
        : refuse('malformed', 'Say which case and what was decided, as "case:action".');
    }
    case 'switchAuthorised':
      if (state.commander !== role) return refuse('notYourRole', 'Only the commander authorises.');
      return c.switches.has(subject ?? '')
        ? null
        : refuse('notFound', 'There is no such switch. Choose from the list on your desk.');
    default:
      return null;
  }
}

export const callRules: RuleTable<keyof typeof callCommands> = {
  postBriefing: (situation) => {
    const acting = inCallOrRefuse(situation, [situation.state.commander]);
    return 'rejection' in acting
      ? acting
      : accept(
          acting.role,
          event('briefing.posted', { text: situation.command.payload.text, happenedAt: situation.at }),
        );
  },
  postUpdate: (situation) => {
    const acting = inCallOrRefuse(situation, [situation.state.commander]);
    if ('rejection' in acting) return acting;
    const { audience, text, nextInMs } = situation.command.payload;
    return accept(
      acting.role,
      event('update.posted', {
        audience,
        text,
        nextAt: nextInMs === null ? null : situation.at + nextInMs,
        happenedAt: situation.at,
      }),
    );
  },
  postMessage,
  setOwner: (situation) => {
    const { c, state, command, at } = situation;
    const acting = asCommander(situation, 'Naming an owner');
    if ('rejection' in acting) return acting;
    const { area, role } = command.payload;
    if (seatOf(state, role) === null)
      return refuse('notFound', `Nobody holds ${titled(c, [role])} in this drill.`);
    if (own(state.owners, area)?.role === role)
      return refuse(
        'alreadyDone',
        `${titled(c, [role])} is named for that already${own(state.owners, area)?.accepted ? '' : '; they still have to accept'}.`,
      );
    return accept(acting.role, event('owner.set', { area, role, happenedAt: at }));
  },
  acceptOwnership: (situation) => {
    const { state, command, at } = situation;
    const owner = own(state.owners, command.payload.area);
    if (!owner) return refuse('prerequisite', 'The commander has not named an owner for that yet.');
    if (owner.accepted) return refuse('alreadyDone', 'That has been accepted.');
    const acting = actAs(situation, [owner.role], 'That ownership');
    return 'rejection' in acting
      ? acting
      : accept(
          acting.role,
          event('owner.accepted', { area: command.payload.area, role: owner.role, happenedAt: at }),
        );
  },
  handOverCommand: (situation) => {
    const { c, state, command, at } = situation;
    const acting = asCommander(situation, 'Handing over command');
    if ('rejection' in acting) return acting;
    const { to } = command.payload;
    if (to === state.commander) return refuse('alreadyDone', 'You have command. Name somebody else.');
    const oneself = toOneself(situation, acting.role, to);
    if (oneself) return oneself;
    if (!Object.hasOwn(state.joined, to))
      return refuse('prerequisite', `${titled(c, [to])} is not in the call. Hand over to somebody who is.`);
    return accept(acting.role, event('command.handedOver', { from: acting.role, to, happenedAt: at }));
  },
  acceptCommand: (situation) => {
    const { state, at } = situation;
    if (state.handOff === null) return refuse('prerequisite', 'Nobody has offered you command.');
    const acting = actAs(situation, [state.handOff.to], 'That offer');
    return 'rejection' in acting
      ? acting
      : accept(acting.role, event('command.taken', { role: state.handOff.to, happenedAt: at }));
  },
  /** Command never left: the offer is gone, and whoever it was made to can no longer take it. */
  withdrawHandOver: (situation) => {
    const acting = asCommander(situation, 'Taking the offer back');
    if ('rejection' in acting) return acting;
    const { handOff } = situation.state;
    return handOff === null
      ? refuse('alreadyDone', 'Command is not on offer.')
      : accept(acting.role, event('command.offerWithdrawn', handOff));
  },
  ...taskRules,
  /** One tap by the doer, the scribe, the evaluator or the facilitator, up to three minutes late (RULE-2). */
  logHeard: (situation) => {
    const { c, state, command, at } = situation;
    const { act, role, subject, agoMs } = command.payload;
    const scribe = writesTheLog(state, command.seat);
    if (!isFacilitator(command) && !scribe) {
      const acting = actAs(situation, [role], 'Logging what somebody else said');
      if ('rejection' in acting) return acting;
    }
    if (!Object.hasOwn(state.joined, role) && act !== 'declared')
      return refuse(
        'notInCall',
        `${titled(c, [role])} is not in the call, so nobody there can have heard it.`,
      );
    const complaint = heardComplaint(act, subject, role, situation);
    if (complaint) return complaint;
    const heardAs = isFacilitator(command) ? 'facilitator' : scribe ? 'scribe' : role;
    return accept(
      heardAs,
      event('heard.logged', { act, role, subject, happenedAt: Math.max(0, at - agoMs) }),
    );
  },
  askColleague: (situation) => {
    const { c, state, command, at } = situation;
    const acting = inCallOrRefuse(situation);
    if ('rejection' in acting) return acting;
    const { role, request } = command.payload;
    const seat = seatOf(state, role);
    if (seat === null || own(state.seats, seat)?.occupant !== 'colleague')
      return refuse('notPossible', `${titled(c, [role])} is a person in this drill. Talk to them.`);
    if (!Object.hasOwn(state.joined, role))
      return refuse('prerequisite', `${titled(c, [role])} is not in the call. Page them first.`);
    const ask = `ask-${state.counts.asks + 1}`;
    // One to three minutes, as a person who has other windows open would take.
    const delay = drawBetween(c.seed, 60_000, 180_000, 'ask', ask);
    return accept(acting.role, event('colleague.asked', { ask, role, request, readyAt: at + delay }));
  },
};
