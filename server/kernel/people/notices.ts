import type { peopleCommands } from '../../../shared/drill/people/commands.ts';
import type { StatementClause } from '../../../shared/drill/statements/events.ts';
import { listed } from '../../../shared/drill/wording.ts';
import { own } from '../../../shared/keyed.ts';
import type { RuleTable, Situation } from '../rules.ts';
import { accept, actAs, actAsDesk, event, refuse, unknownIn } from '../rules.ts';
import type { DrillState } from '../state.ts';
import { isSameText } from '../statements/clauseText.ts';
import { clearanceRefusal } from '../statements/clearance.ts';
import { addressed } from './noticeOut.ts';

/** Fewer are a tick by another name. */
const NOTICE_WORDS = 5;
const wordCount = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

type Notices = Pick<typeof peopleCommands, 'sendNotice' | 'draftNotice' | 'clearNotice'>;
type Writing = Situation<'draftNotice'> | Situation<'sendNotice'>;

/** The card whose notice goes out by itself, decided on, and a text that says something. */
function written({ c, state, command }: Writing) {
  const { duty: id, clauses, words } = command.payload;
  const duty = c.scenario.duties.find((item) => item.id === id);
  if (!duty) return refuse('notFound', `There is no duty card "${id}".`);
  const { title, carriedBy, notice } = duty;
  if (carriedBy) {
    const groups = c.scenario.people.outreach.filter((group) => carriedBy.includes(group.id));
    return refuse(
      'notPossible',
      `That notice goes out with the text to ${listed(groups.map((group) => group.title))}. Write to them.`,
    );
  }
  if (own(state.duties, id) !== 'notify')
    return refuse('prerequisite', `Put down first that "${title}" calls for a notice, and why.`);
  const missing = unknownIn(
    clauses.map(({ clause }) => clause),
    (notice?.clauses ?? []).map((clause) => clause.id),
    'clause',
  );
  if (missing) return { rejection: missing };
  if (clauses.length === 0 && wordCount(words) < NOTICE_WORDS)
    return refuse(
      'malformed',
      'Write what the notice says: what happened, since when, what was done, and whom to ring.',
    );
  return { duty };
}

/** A clearance holds for the words that were cleared, and for no others. */
function clearances(state: DrillState, id: string, clauses: readonly StatementClause[], words: string) {
  const draft = own(state.noticeDrafts, id);
  return draft && !draft.isOut && draft.words === words && isSameText(draft.clauses, clauses)
    ? draft.cleared
    : [];
}

export const noticeRules: RuleTable<keyof Notices> = {
  sendNotice: (situation) => {
    const { c, state, command } = situation;
    const acting = actAsDesk(situation, 'Sending a notice');
    if ('rejection' in acting) return acting;
    const found = written(situation);
    if ('rejection' in found) return found;
    const { id, title, notice } = found.duty;
    const { words, clauses } = command.payload;
    const given = clearances(state, id, clauses, words);
    const text = notice
      ? {
          clauses,
          clearedBy: notice.clearedBy.filter((role) => role === acting.role || given.includes(role)),
        }
      : {};
    const to = addressed(c, state, found.duty);
    return accept(acting.role, event('notice.sent', { duty: id, title, ...to, words, ...text }));
  },
  draftNotice: (situation) => {
    const acting = actAsDesk(situation, 'Writing a notice');
    if ('rejection' in acting) return acting;
    const found = written(situation);
    if ('rejection' in found) return found;
    const { id, title, notice } = found.duty;
    if (!notice)
      return refuse('notPossible', `The card "${title}" asks for no clearance. Send the notice as it is.`);
    const { words, clauses } = situation.command.payload;
    const version = (own(situation.state.noticeDrafts, id)?.version ?? 0) + 1;
    return accept(acting.role, event('notice.drafted', { duty: id, title, version, clauses, words }));
  },
  clearNotice: (situation) => {
    const { c, state, command } = situation;
    const { duty: id, version, verdict, comment } = command.payload;
    const duty = c.scenario.duties.find((item) => item.id === id);
    if (!duty?.notice)
      return refuse('notFound', 'That duty card has no notice to clear. Choose one from the list.');
    const acting = actAs(situation, duty.notice.clearedBy, `Clearing the notice "${duty.title}"`);
    if ('rejection' in acting) return acting;
    const draft = own(state.noticeDrafts, id);
    if (!draft) return refuse('prerequisite', 'There is no text to clear yet. Legal drafts it first.');
    const refused = clearanceRefusal(draft, command.payload, acting.role);
    if (refused) return refused;
    return accept(
      acting.role,
      event('notice.cleared', { duty: id, version, role: acting.role, verdict, comment }),
    );
  },
};
