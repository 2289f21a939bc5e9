import type { LogEvent } from '../../../shared/drill/events.ts';
import type { LetterKind } from '../../../shared/drill/simCell/events.ts';
import { own, withEntry } from '../../../shared/keyed.ts';
import type { DrillState, Letter } from '../state.ts';

/** What kind of writing to somebody outside the room an event is; null for anything else. */
export function letterKind(event: LogEvent): LetterKind | null {
  switch (event.type) {
    case 'inject.answeredInWords':
      return 'answer';
    case 'inject.answered':
      // A judgement writes nothing: the words came before.
      return event.data.judged ? null : 'reply';
    case 'outreach.sent':
    case 'outreach.sentToSome':
      return 'letter';
    case 'statement.published':
      return 'statement';
    case 'notice.sent':
      return 'notice';
    case 'update.posted':
      return event.data.audience === 'executives' ? 'update' : null;
    case 'facilitator.asked':
      return 'ask';
    default:
      return null;
  }
}

/** A question goes by the id that its answer names; everything else by its place in the log. */
export const letterId = (event: LogEvent): string =>
  event.type === 'facilitator.asked' ? event.data.ask : `letter-${event.seq}`;

/** The state with what this event put in the post, or with the seats that were given away marked. */
export function withLetter(state: DrillState, event: LogEvent): DrillState {
  if (event.type === 'seat.assigned') return leftBy(state, event.data);
  const kind = letterKind(event);
  if (kind === null || event.by === null) return state;
  const { seat, role } = event.by;
  const inject = 'inject' in event.data ? (event.data.inject ?? null) : null;
  const letter: Letter = { kind, seat, role, inject, end: null, isLeft: false };
  return { ...state, letters: withEntry(state.letters, letterId(event), letter) };
}

function leftBy(
  state: DrillState,
  { seat, moved, occupant }: { seat: string; moved?: true; occupant: string },
): DrillState {
  if (moved || occupant === 'person') return state;
  if (!Object.values(state.letters).some((letter) => letter.seat === seat && !letter.isLeft)) return state;
  return {
    ...state,
    letters: Object.fromEntries(
      Object.entries(state.letters).map(([id, letter]) => [
        id,
        letter.seat === seat ? { ...letter, isLeft: true } : letter,
      ]),
    ),
  };
}

/** The answer in words to an inject, as it lies in the post. */
export const answerTo = (state: DrillState, inject: string): Letter | undefined =>
  Object.values(state.letters).find((letter) => letter.kind === 'answer' && letter.inject === inject);

export const withEnd = (state: DrillState, id: string, end: Letter['end']): DrillState => {
  const known = own(state.letters, id);
  return known ? { ...state, letters: withEntry(state.letters, id, { ...known, end }) } : state;
};
