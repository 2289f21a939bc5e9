import { DECIDES_PRESENT_RISK, rolesFor } from '../../../shared/authority.ts';
import type { NewEvent } from '../../../shared/drill/events.ts';
import type { peopleCommands } from '../../../shared/drill/people/commands.ts';
import { WELFARE_WORDS } from '../../../shared/drill/wording.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { WelfareAction, WelfareCase } from '../../../shared/scenario/people.ts';
import { riskOf } from '../../../shared/scenario/people.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { Compiled } from '../compiled.ts';
import { seatOf } from '../facts.ts';
import type { RuleTable } from '../rules.ts';
import { accept, actAs, actAsDesk, event, refuse, titled, unknownIn } from '../rules.ts';
import type { DrillState } from '../state.ts';
import { noticeRules } from './notices.ts';

const actionWords = (actions: readonly WelfareAction[]): string =>
  actions.map((action) => own(WELFARE_WORDS, action)).join(', ');

const needsSafety = (cases: readonly WelfareCase[]): boolean =>
  cases.some((item) => riskOf(item) === 'present');

/** Somebody who can decide sits there: an empty seat says nothing, and a scripted colleague looks things up and decides about nobody. */
const safetyIsHere = (state: DrillState): boolean => {
  const seat = seatOf(state, DECIDES_PRESENT_RISK);
  return (
    seat !== null &&
    own(state.seats, seat)?.occupant === 'person' &&
    own(state.joined, DECIDES_PRESENT_RISK) !== undefined
  );
};

/**
 * Where somebody may be in danger now, harm is weighed before anything is read in a contract or a statute: the safety lead decides. In a
 * call without one, another welfare desk may, if it names the person who read the case with it.
 */
export function mayNotDecide(
  c: Compiled,
  state: DrillState,
  cases: readonly WelfareCase[],
  role: PlayRole,
  reviewer: string,
) {
  const item = cases.find((one) => riskOf(one) === 'present');
  if (!item || role === DECIDES_PRESENT_RISK) return null;
  const safety = titled(c, [DECIDES_PRESENT_RISK]);
  if (safetyIsHere(state))
    return refuse(
      'notYourRole',
      `"${item.title}": somebody may be in danger now, so the ${safety} decides, and is in the call. Tell them what your desk knows.`,
    );
  if (reviewer.trim() !== '') return null;
  return refuse(
    'prerequisite',
    `"${item.title}": somebody may be in danger now, and no ${safety} is in the call. Page one; or decide it at your desk and name, as reviewer, the clinician or safety reviewer who read it with you.`,
  );
}

export const peopleRules: RuleTable<keyof typeof peopleCommands> = {
  setAwareness: (situation) => {
    const { command, at } = situation;
    const acting = actAsDesk(situation, 'The awareness time');
    if ('rejection' in acting) return acting;
    if (command.payload.at > at)
      return refuse('outOfRange', `Awareness cannot lie in the future; it is ${formatDrillTime(at)}.`);
    return accept(acting.role, event('awareness.set', command.payload));
  },
  recordDuty: (situation) => {
    const { c, command } = situation;
    const acting = actAsDesk(situation, 'Recording a duty');
    if ('rejection' in acting) return acting;
    const { duty, also, action, basis } = command.payload;
    const wanted = [...new Set([duty, ...also])];
    const missing = unknownIn(
      wanted,
      c.scenario.duties.map(({ id }) => id),
      'duty card',
    );
    if (missing) return { rejection: missing };
    return accept(
      acting.role,
      ...c.scenario.duties
        .filter(({ id }) => wanted.includes(id))
        .map(({ id, title }) => event('duty.recorded', { duty: id, title, action, basis })),
    );
  },
  ...noticeRules,
  decideWelfare: (situation) => {
    const { c, state, command, at } = situation;
    const { cases, actions, reviewer, basis } = command.payload;
    const open = c.scenario.people.welfare.filter(({ id }) => state.openCases.includes(id));
    const chosen = open.filter(({ id }) => cases.includes(id));
    // A seat that holds several of these desks decides as the one whose word counts here.
    const mine = own(state.seats, command.seat)?.roles ?? [];
    const asSafety =
      needsSafety(chosen) &&
      mine.includes(DECIDES_PRESENT_RISK) &&
      own(state.joined, DECIDES_PRESENT_RISK) !== undefined &&
      command.role === null;
    const acting = actAs(
      situation,
      asSafety ? [DECIDES_PRESENT_RISK] : rolesFor('decideWelfare'),
      'A welfare decision',
    );
    if ('rejection' in acting) return acting;
    const missing = unknownIn(
      cases,
      open.map(({ id }) => id),
      'welfare case you have seen',
    );
    if (missing) return { rejection: missing };
    if (actions.includes('no-referral-recorded') && actions.includes('emergency-referral'))
      return refuse(
        'malformed',
        'Either a referral is made or it is recorded that none is needed; choose one.',
      );
    for (const item of chosen) {
      const wrong = actions.filter((action) => !item.actions.includes(action));
      if (wrong.length > 0)
        return refuse(
          'notPossible',
          `${actionWords(wrong)} is not open for ${item.title}. Open: ${actionWords(item.actions)}.`,
        );
    }
    const complaint = mayNotDecide(c, state, chosen, acting.role, reviewer);
    if (complaint) return complaint;
    return accept(
      acting.role,
      ...cases.map(
        (id): NewEvent => event('welfare.decided', { case: id, actions, reviewer, basis, happenedAt: at }),
      ),
    );
  },
};
