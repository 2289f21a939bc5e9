import { own } from '../../../shared/keyed.ts';
import { mentionsIn } from '../../../shared/mentions.ts';
import { namesOf } from '../../../shared/roleNames.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { isPlayRole } from '../../../shared/roles.ts';
import { seatOf } from '../facts.ts';
import type { Rule, Situation } from '../rules.ts';
import { accept, asCommander, event, inCallOrRefuse, refuse, titled } from '../rules.ts';
import { answerInWords } from './answerInWords.ts';

/** Why a line to one desk would be read by nobody there. */
function notHeardBy({ c, state, command }: Situation, to: PlayRole | null) {
  if (to === null) return refuse('malformed', 'Say which desk the line is for.');
  const seat = seatOf(state, to);
  if (seat === null) return refuse('notFound', `Nobody holds ${titled(c, [to])} in this drill.`);
  if (seat === command.seat)
    return refuse('notPossible', `${titled(c, [to])} sits at your own desk. Choose somebody else.`);
  return Object.hasOwn(state.joined, to)
    ? null
    : refuse('prerequisite', `${titled(c, [to])} is not in the call. Page them first.`);
}

/** A scripted colleague on the call answers from what lies at their desk. */
function scriptedAnswer({ c, state }: Situation, to: PlayRole | null, asked: string) {
  const seat = to === null ? null : seatOf(state, to);
  if (to === null || seat === null || own(state.seats, seat)?.occupant !== 'colleague') return null;
  if (!Object.hasOwn(state.joined, to)) return null;
  return { text: answerInWords(c, state, to, asked), from: to, canned: true };
}

/** Something typed into the channel: for the whole call, or for one desk. */
export const postMessage: Rule<'postMessage'> = (situation) => {
  const { c, state, command } = situation;
  const acting = inCallOrRefuse(situation);
  if ('rejection' in acting) return acting;
  const { text, to, wants, refuses, privately } = command.payload;
  const switchSpec = wants === null ? undefined : c.switches.get(wants.switch);
  const refused = refuses === null ? undefined : c.switches.get(refuses);
  if ((wants !== null && !switchSpec) || (refuses !== null && !refused))
    return refuse('notFound', 'There is no such switch. Choose from the list on your desk.');
  if (refused) {
    const commanding = asCommander(situation, 'Refusing a switch');
    if ('rejection' in commanding) return commanding;
  }
  const unheard = privately ? notHeardBy(situation, to) : null;
  if (unheard) return unheard;
  const scopes = switchSpec?.scopes.map(({ id }) => id).filter((id) => wants?.scopes.includes(id)) ?? [];
  const mentions = mentionsIn(text, namesOf(c.scenario.organisation)).filter(
    (role) => seatOf(state, role) !== null,
  );
  const said = event('message.posted', {
    text,
    from: acting.role,
    canned: false,
    ...(switchSpec &&
      scopes.length > 0 && { wants: { switch: switchSpec.id, title: switchSpec.title, scopes } }),
    ...(refused && { refuses: { switch: refused.id, title: refused.title } }),
    ...(privately && to !== null && { only: to }),
    ...(mentions.length > 0 && { mentions }),
  });
  const answer = scriptedAnswer(situation, to, text);
  if (answer === null) return accept(acting.role, said);
  // What was asked of one desk alone is answered to the one who asked.
  const only = privately && isPlayRole(acting.role) ? { only: acting.role } : {};
  return accept(acting.role, said, event('message.posted', { ...answer, ...only }));
};
