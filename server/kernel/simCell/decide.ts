import type { simCellCommands } from '../../../shared/drill/simCell/commands.ts';
import { own } from '../../../shared/keyed.ts';
import type { Rejection } from '../../../shared/rejection.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { Channel } from '../../../shared/scenario/msel.ts';
import { CHANNELS } from '../../../shared/scenario/msel.ts';
import { running } from '../clock/running.ts';
import type { Compiled } from '../compiled.ts';
import { factReader, seatOf } from '../facts.ts';
import { fill } from '../fill.ts';
import { takesAnswer } from '../injects/asks.ts';
import type { RuleTable } from '../rules.ts';
import { accept, actingRole, event, refuse, titled } from '../rules.ts';
import type { DrillState } from '../state.ts';
import { adjudicate } from './adjudicate.ts';
import { answerTo } from './letters.ts';

const isPersonAt = (state: DrillState, seat: string | null): boolean =>
  seat !== null && own(state.seats, seat)?.occupant === 'person';

/** Nobody would read it: the desk is empty, or whoever sat there has left and a colleague plays it by script. */
function unread(c: Compiled, state: DrillState, to: readonly PlayRole[]): { rejection: Rejection } | null {
  const gone = to.filter((role) => !isPersonAt(state, seatOf(state, role)));
  return gone.length === 0
    ? null
    : refuse(
        'notPossible',
        `No person sits at ${titled(c, gone)} now, so nobody would read it. Nothing was sent. Send it to somebody who is here, or mark it done.`,
      );
}

/** An id that no message of the plan and no earlier reply has. */
function freshInject(c: Compiled, state: DrillState): string {
  for (let count = 1; ; count += 1) {
    const inject = `persona-${count}`;
    if (!c.injects.has(inject) && !Object.hasOwn(state.injects, inject)) return inject;
  }
}

/** The answer goes to one person, who must still be the one who asked. */
function openAsk(state: DrillState, ask: string) {
  const letter = own(state.letters, ask);
  if (letter?.kind !== 'ask') return refuse('notFound', 'Nobody has asked that.');
  if (letter.end === 'replied')
    return refuse('alreadyDone', 'That question has been answered, here or by another facilitator.');
  if (letter.isLeft || !isPersonAt(state, letter.seat))
    return refuse('notPossible', 'Whoever asked has left that seat. Nothing was sent.');
  return letter;
}

export const simCellRules: RuleTable<keyof typeof simCellCommands> = {
  replyAsPersona: ({ c, state, command }) => {
    const stopped = running(state);
    if (stopped) return stopped;
    const { letter, from, to, channel, subject, body } = command.payload;
    if (!(CHANNELS as readonly string[]).includes(channel))
      return refuse('malformed', `"${channel}" is not a channel. Use one of ${CHANNELS.join(', ')}.`);
    const known = letter === null ? null : own(state.letters, letter);
    if (known === undefined || known?.kind === 'ask')
      return refuse('notFound', 'There is nothing of that kind to answer. Choose from the list.');
    if (known?.end === 'replied')
      return refuse(
        'alreadyDone',
        'That has been answered, here or by another facilitator. Nothing was sent.',
      );
    const nobody = unread(c, state, to);
    if (nobody) return nobody;
    const inject = freshInject(c, state);
    const message = { inject, from, to, channel: channel as Channel, subject, body };
    return accept(
      'facilitator',
      event('inject.delivered', {
        ...message,
        phoneScript: null,
        replies: [],
        adHoc: true,
        asks: takesAnswer({ subject, body }),
      }),
      ...(letter === null ? [] : [event('letter.settled', { letter, as: 'replied', inject })]),
    );
  },
  settleLetter: ({ state, command }) => {
    const { letter, as } = command.payload;
    const known = own(state.letters, letter);
    if (!known) return refuse('notFound', 'There is nothing of that kind. Choose from the list.');
    if (known.end === 'replied') return refuse('alreadyDone', 'That has been answered.');
    if ((as === 'reopened' ? null : as) === known.end)
      return refuse('alreadyDone', as === 'reopened' ? 'That waits already.' : 'That is marked so already.');
    return accept('facilitator', event('letter.settled', { letter, as }));
  },
  /** Once it counts as a reply it stays so, because what follows has followed; one that counts as none may be read again. */
  judgeAnswer: ({ c, state, command }) => {
    const stopped = running(state);
    if (stopped) return stopped;
    const { inject, reply, why } = command.payload;
    if (!answerTo(state, inject))
      return refuse(
        'notFound',
        'Nobody has answered that in words of their own. Only such an answer is judged.',
      );
    const before = own(state.judged, inject);
    if (before !== undefined && before !== null)
      return refuse(
        'alreadyDone',
        'That answer was judged, and what follows from it has happened. It stays so.',
      );
    if (before === null && reply === null)
      return refuse('alreadyDone', 'That answer counts as none of them already.');
    if (reply === null)
      return accept('facilitator', event('answer.judged', { inject, reply, label: '', why }));
    const chosen = c.injects.get(inject)?.replies?.find(({ id }) => id === reply);
    if (!chosen)
      return refuse(
        'notFound',
        'That is not one of the replies that were offered. Choose one of them, or none.',
      );
    const label = fill(c, factReader(c, state), chosen.label);
    return accept('facilitator', event('answer.judged', { inject, reply, label, why }));
  },
  adjudicateAct: adjudicate,
  whisper: ({ state, command }) => {
    const { seat, words } = command.payload;
    if (!own(state.seats, seat)) return refuse('unknownSeat', 'There is no such seat in this drill.');
    if (!isPersonAt(state, seat))
      return refuse('notPossible', 'No person sits there now, so nobody would read it. Nothing was sent.');
    return accept('facilitator', event('whisper.sent', { seat, words }));
  },
  /** Open to every seat at any time: it is about the drill and no part of the story. */
  askFacilitator: (situation) => {
    const { state, command } = situation;
    const asked = Object.values(state.letters).filter(({ kind }) => kind === 'ask').length;
    return accept(
      actingRole(situation),
      event('facilitator.asked', {
        ask: `question-${asked + 1}`,
        seat: command.seat,
        words: command.payload.words,
      }),
    );
  },
  answerParticipant: ({ state, command }) => {
    const { ask, words } = command.payload;
    const letter = openAsk(state, ask);
    return 'rejection' in letter
      ? letter
      : accept('facilitator', event('participant.answered', { ask, seat: letter.seat, words }));
  },
};
