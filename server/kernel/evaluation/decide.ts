import type { evaluationCommands } from '../../../shared/drill/evaluation/commands.ts';
import type { PersonRating, Rated } from '../../../shared/drill/evaluation/rating.ts';
import { RATING_TITLES, ratedKey, whoseWord } from '../../../shared/drill/evaluation/rating.ts';
import type { Command } from '../../../shared/drill/parseCommand.ts';
import { own } from '../../../shared/keyed.ts';
import type { Rejection } from '../../../shared/rejection.ts';
import type { StaffRole } from '../../../shared/roles.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { injectRow } from '../injects/plans.ts';
import type { RuleTable, Situation } from '../rules.ts';
import { accept, event, isFacilitator, refuse } from '../rules.ts';
import type { DrillState } from '../state.ts';
import type { LastWord } from './said.ts';

/** More than anybody types in a drill; each stays in the log for ever. */
const MOST_NOTES = 2_000;

const whoseRole = (command: { seat: string }): StaffRole =>
  isFacilitator(command) ? 'facilitator' : 'evaluator';
/** Each tag once, as it was first written. */
function tagsOf(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const key = tag.toLowerCase();
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** The author's own note, or why it cannot be changed. */
function ownNote(state: DrillState, command: Command, note: string): { rejection: Rejection } | null {
  const known = own(state.evaluation.notes, note);
  if (!known) return refuse('notFound', 'There is no such note. Reload the page.');
  if (known.who !== whoseWord(command))
    return refuse('notYourRole', 'Somebody else wrote that note. Only they change it or take it back.');
  return known.isWithdrawn
    ? refuse('alreadyDone', 'You took that note back already. Write a new one.')
    : null;
}

/** What can be rated: something that happened. Which criteria a person rates is the rubric's to say, and stands behind these rules. */
function unrateable(
  { c, state }: Pick<Situation, 'c' | 'state'>,
  about: Rated,
): { rejection: Rejection } | null {
  if (state.phase === 'lobby')
    return refuse('wrongPhase', 'The drill has not started, so there is nothing to rate.');
  if (about.kind === 'criterion') return null;
  const row = injectRow(c, state, about.id);
  if (!row?.expectedAction)
    return refuse('notFound', 'That message expects nothing of anybody, so there is nothing to rate.');
  return own(state.injects, about.id)?.state === 'delivered'
    ? null
    : refuse(
        'prerequisite',
        'That message has not gone out, so nobody could act on it. Rate it once it has.',
      );
}

/** A facilitator who has not seen the last word of another is told what it was. */
function saidMeanwhile(
  last: LastWord | undefined,
  seen: number,
  words: (what: string | null) => string,
): { rejection: Rejection } | null {
  if (!last || last.times === seen) return null;
  const { by, at, what, why } = last;
  return refuse(
    'stale',
    `${by ?? 'Another facilitator'} ${words(what)} at ${formatDrillTime(at)}: “${why}” Nothing was changed; look at it, and press again if you see it otherwise.`,
  );
}

export const evaluationRules: RuleTable<keyof typeof evaluationCommands> = {
  takeNote: ({ state, command, at }) => {
    const { moment, tags, ...words } = command.payload;
    const count = Object.keys(state.evaluation.notes).length;
    if (count >= MOST_NOTES)
      return refuse('tooLarge', `This drill holds ${MOST_NOTES} notes, and no more. Edit one instead.`);
    if (moment !== null && moment > at)
      return refuse('outOfRange', 'That moment has not come yet. A note is about now or before.');
    return accept(
      whoseRole(command),
      event('note.taken', { note: `note-${count + 1}`, ...words, tags: tagsOf(tags), moment: moment ?? at }),
    );
  },
  editNote: ({ state, command }) => {
    const { tags, ...words } = command.payload;
    return (
      ownNote(state, command, words.note) ??
      accept(whoseRole(command), event('note.edited', { ...words, tags: tagsOf(tags) }))
    );
  },
  withdrawNote: ({ state, command }) =>
    ownNote(state, command, command.payload.note) ??
    accept(whoseRole(command), event('note.withdrawn', command.payload)),
  giveRating: (situation) => {
    const { command } = situation;
    const { comment, ...said } = command.payload;
    return (
      unrateable(situation, said.about) ??
      accept(whoseRole(command), event('rating.given', { ...said, comment: comment.trim() }))
    );
  },
  settleRating: (situation) => {
    const { about, rating, why, seen } = situation.command.payload;
    if (why.trim() === '')
      return refuse('prerequisite', 'Say why it is settled so: those who rated it otherwise will read it.');
    return (
      unrateable(situation, about) ??
      saidMeanwhile(
        own(situation.state.evaluation.settled, ratedKey(about)),
        seen,
        (what) => `settled this as “${own(RATING_TITLES, what as PersonRating)}”`,
      ) ??
      accept('facilitator', event('rating.settled', { about, rating, why: why.trim() }))
    );
  },
  overrideVerdict: ({ state, command }) => {
    const { criterion, verdict, why, seen } = command.payload;
    if (state.phase !== 'hotWash' && state.phase !== 'debrief')
      return refuse('wrongPhase', 'The verdict is not final before the drill has ended; end it first.');
    if (why.trim() === '')
      return refuse(
        'prerequisite',
        'Say why you see it otherwise than the log: it stands beside the verdict.',
      );
    return (
      saidMeanwhile(own(state.evaluation.overrides, criterion), seen, (what) =>
        what === null ? 'took their word beside this verdict back' : `said “${what}” of this`,
      ) ?? accept('facilitator', event('verdict.overridden', { criterion, verdict, why: why.trim() }))
    );
  },
};
