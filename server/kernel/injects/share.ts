import { onBoard } from '../../../shared/drill/injects/board.ts';
import type { Message } from '../../../shared/drill/injects/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { isPlayRole } from '../../../shared/roles.ts';
import { seatOf } from '../facts.ts';
import type { RuleTable, Situation } from '../rules.ts';
import { accept, event, inCallOrRefuse, refuse, titled } from '../rules.ts';
import type { DrillState } from '../state.ts';

type ShareCommand = 'pinInject' | 'unpinInject' | 'forwardInject';

/** Desks that have it: those it was sent to, and those who were sent it on. */
const readers = ({ to, sentOnTo }: DrillState['injects'][string]): PlayRole[] => [...to, ...sentOnTo];

interface Found {
  known: DrillState['injects'][string];
  message: Message;
  /** The desk that shares it. */
  role: PlayRole;
}

/** The message in this seat's own feed, and the desk it shares it from. */
function mine(situation: Situation<ShareCommand>): Found | ReturnType<typeof refuse> {
  const { state, command } = situation;
  const known = own(state.injects, command.payload.inject);
  const roles = own(state.seats, command.seat)?.roles ?? [];
  const meant = known ? readers(known).filter((role) => roles.includes(role)) : [];
  const acting = inCallOrRefuse(situation as Situation, meant);
  if ('rejection' in acting) return acting;
  const { message = null } = known ?? {};
  if (!known || message === null || meant.length === 0 || !isPlayRole(acting.role))
    return refuse('notFound', 'That message is not in your feed.');
  return { known, message, role: acting.role };
}

/** What a desk does with a message beside answering it: shows it to the call, or sends it on. */
export const shareRules: RuleTable<ShareCommand> = {
  pinInject: (situation) => {
    const found = mine(situation);
    if ('rejection' in found) return found;
    const { inject } = situation.command.payload;
    if (found.known.pinnedBy !== null) return refuse('alreadyDone', 'That message is on the board already.');
    const { from, subject, body } = found.message;
    return accept(
      found.role,
      event('inject.pinned', {
        inject,
        from,
        evidence: onBoard(inject),
        title: `“${subject}” from ${from}`,
        body,
        source: 'message',
        // Whoever else it was sent to stays with those who got it.
        holders: [found.role],
        by: situation.command.seat,
      }),
    );
  },
  unpinInject: (situation) => {
    const found = mine(situation);
    if ('rejection' in found) return found;
    const { state, command } = situation;
    const { inject } = command.payload;
    const evidence = onBoard(inject);
    if (found.known.pinnedBy === null) return refuse('alreadyDone', 'That message is not on the board.');
    if (found.known.pinnedBy !== command.seat)
      return refuse('notYourRole', 'Another desk pinned that message. Ask them to take it off the board.');
    if (isBuiltOn(state, evidence))
      return refuse('notPossible', 'The call has marked or cited that message, so it stays on the board.');
    const title = own(state.cards, evidence)?.title ?? found.message.subject;
    return accept(found.role, event('inject.unpinned', { inject, evidence, title }));
  },
  forwardInject: (situation) => {
    const found = mine(situation);
    if ('rejection' in found) return found;
    const { c, state, command } = situation;
    const { inject, words } = command.payload;
    const to = [...new Set(command.payload.to)];
    const unheard = to.flatMap((role) => whyNotTo(situation, role) ?? [])[0];
    if (unheard) return unheard;
    const seats = readers(found.known).map((role) => seatOf(state, role));
    const fresh = to.filter((role) => !seats.includes(seatOf(state, role)));
    if (fresh.length === 0)
      return refuse(
        'alreadyDone',
        `${titled(c, to)} ${to.length > 1 ? 'have' : 'has'} that message already.`,
      );
    return accept(
      found.role,
      event('inject.forwarded', { inject, ...found.message, to: fresh, words: words.trim() }),
    );
  },
};

/** Why nobody would read it there. */
function whyNotTo({ c, state, command }: Situation<ShareCommand>, role: PlayRole) {
  const seat = seatOf(state, role);
  if (seat === null) return refuse('notFound', `Nobody holds ${titled(c, [role])} in this drill.`);
  if (seat === command.seat)
    return refuse('notPossible', `${titled(c, [role])} sits at your own desk. Choose somebody else.`);
  return Object.hasOwn(state.joined, role)
    ? null
    : refuse('prerequisite', `${titled(c, [role])} is not in the call. Page them first.`);
}

/** Once somebody has marked or cited it, it belongs to the call. */
const isBuiltOn = ({ marks, decisions }: DrillState, evidence: string): boolean =>
  marks.some((mark) => mark.evidence === evidence) ||
  decisions.some(({ citations }) => citations.some((cited) => cited.evidence === evidence));
