import type { StatementClause } from '../../../shared/event/outcome.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { Clause } from '../../../shared/scenario/people.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { Rule } from './rules.ts';
import {
  accept,
  actAs,
  actAsDesk,
  asCommander,
  event,
  inCallOrRefuse,
  refuse,
  titled,
  unknownIn,
} from './rules.ts';

export const recordDecision: Rule<'recordDecision'> = (situation) => {
  const { c, state, command, at } = situation;
  const acting = asCommander(situation, 'Recording the decision');
  if ('rejection' in acting) return acting;
  const { reconsiderInMs, ...record } = command.payload;
  const { options, causes, losses } = c.scenario.decision;
  const citable = new Set([...Object.keys(state.pinned), ...(own(state.held, command.seat) ?? [])]);
  const missing =
    unknownIn(
      [record.option, ...record.rejected],
      options.map(({ id }) => id),
      'option',
    ) ??
    unknownIn(
      record.citations.map(({ evidence }) => evidence),
      citable,
      'finding on the board or at your desk',
    ) ??
    unknownIn(
      record.causeId === null ? [] : [record.causeId],
      causes.map(({ id }) => id),
      'cause',
    ) ??
    unknownIn(
      record.losses,
      losses.map(({ id }) => id),
      'loss',
    ) ??
    (record.verify === null ? null : unknownIn([record.verify.suite], c.suites.keys(), 'suite'));
  if (missing) return { rejection: missing };
  if (record.rejected.includes(record.option))
    return refuse('malformed', 'The option you choose cannot be among those you reject.');
  if (new Set(record.citations.map(({ evidence }) => evidence)).size < record.citations.length)
    return refuse('malformed', 'Each finding can be cited once.');
  return accept(
    acting.role,
    event('decision.recorded', {
      decision: state.counts.decisions + 1,
      ...record,
      reconsiderAt: reconsiderInMs === null ? null : at + reconsiderInMs,
    }),
  );
};

export const setAwareness: Rule<'setAwareness'> = (situation) => {
  const { command, at } = situation;
  const acting = actAsDesk(situation, 'The awareness time');
  if ('rejection' in acting) return acting;
  if (command.payload.at > at)
    return refuse('outOfRange', `Awareness cannot lie in the future; it is ${formatDrillTime(at)}.`);
  return accept(acting.role, event('awareness.set', command.payload));
};

export const recordDuty: Rule<'recordDuty'> = (situation) => {
  const { c, command } = situation;
  const acting = actAsDesk(situation, 'Recording a duty');
  if ('rejection' in acting) return acting;
  const duty = c.scenario.duties.find(({ id }) => id === command.payload.duty);
  if (!duty) return refuse('notFound', `There is no duty card "${command.payload.duty}".`);
  const { action, basis } = command.payload;
  return accept(acting.role, event('duty.recorded', { duty: duty.id, title: duty.title, action, basis }));
};

export const setSpokesperson: Rule<'setSpokesperson'> = (situation) => {
  const acting = actAsDesk(situation, 'Naming the spokesperson');
  if ('rejection' in acting) return acting;
  const { role } = situation.command.payload;
  if (situation.state.spokesperson === role)
    return refuse('alreadyDone', `${titled(situation.c, [role])} is the spokesperson already.`);
  return accept(acting.role, event('spokesperson.set', { role }));
};

export const alignNarrative: Rule<'alignNarrative'> = (situation) => {
  const acting = actAsDesk(situation, 'Aligning the narrative');
  return 'rejection' in acting
    ? acting
    : accept(
        acting.role,
        event('narrative.aligned', { ...situation.command.payload, happenedAt: situation.at }),
      );
};

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** Words as they would be read: the author's wording where there is one, the starter otherwise. */
export function wordsOf(
  catalogue: readonly Clause[],
  clauses: readonly StatementClause[],
  freeText: string,
): number {
  return (
    countWords(
      clauses
        .map(({ clause, text }) => text || catalogue.find(({ id }) => id === clause)?.text || '')
        .join(' '),
    ) + countWords(freeText)
  );
}

export const draftStatement: Rule<'draftStatement'> = (situation) => {
  const { c, state, command } = situation;
  const acting = actAsDesk(situation, 'Drafting a statement');
  if ('rejection' in acting) return acting;
  const { kind, clauses, freeText } = command.payload;
  const missing = unknownIn(
    clauses.map(({ clause }) => clause),
    c.scenario.comms.clauses.map(({ id }) => id),
    'clause',
  );
  if (missing) return { rejection: missing };
  if (clauses.length === 0)
    return refuse(
      'malformed',
      'A statement needs at least one clause; free text alone makes no claim that can be checked.',
    );
  const words = wordsOf(c.scenario.comms.clauses, clauses, freeText);
  if (words > c.scenario.comms.maxWords)
    return refuse(
      'tooLarge',
      `That is ${words} words; a statement here has at most ${c.scenario.comms.maxWords}. Your text is kept; shorten it.`,
    );
  const last = Object.entries(state.statements).at(-1);
  const redraft = last && !last[1].published ? last : null;
  const statement = redraft?.[0] ?? `statement-${state.counts.statements + 1}`;
  return accept(
    acting.role,
    event('statement.drafted', {
      statement,
      version: (redraft?.[1].version ?? 0) + 1,
      kind,
      clauses,
      freeText,
      words,
    }),
  );
};

export const clearStatement: Rule<'clearStatement'> = (situation) => {
  const { c, state, command } = situation;
  const acting = actAs(situation, c.scenario.comms.clearedBy, 'Clearing a statement');
  if ('rejection' in acting) return acting;
  const { statement: id, version, verdict, comment } = command.payload;
  const statement = own(state.statements, id);
  if (!statement) return refuse('notFound', `There is no statement "${id}".`);
  if (statement.version !== version)
    return refuse(
      'stale',
      `You looked at version ${version}; version ${statement.version} is in front of you now. Read it and clear that one.`,
    );
  if (statement.published) return refuse('alreadyDone', 'That has gone out already.');
  if (verdict === 'clear' && statement.cleared.includes(acting.role))
    return refuse('alreadyDone', 'You have cleared this version.');
  return accept(
    acting.role,
    event('statement.cleared', { statement: id, version, role: acting.role, verdict, comment }),
  );
};

export const publishStatement: Rule<'publishStatement'> = (situation) => {
  const { c, state, command } = situation;
  const acting = actAsDesk(situation, 'Publishing');
  if ('rejection' in acting) return acting;
  const { statement: id, version } = command.payload;
  const statement = own(state.statements, id);
  if (!statement) return refuse('notFound', `There is no statement "${id}".`);
  if (statement.version !== version)
    return refuse(
      'stale',
      `Version ${version} has been replaced by version ${statement.version}. Read it, have it cleared, and publish that.`,
    );
  if (statement.published) return refuse('alreadyDone', 'That has gone out already.');
  const uncleared: PlayRole[] = c.scenario.comms.clearedBy.filter(
    (role) => !statement.cleared.includes(role),
  );
  const { kind, clauses, freeText } = statement;
  return accept(
    acting.role,
    event('statement.published', { statement: id, version, kind, clauses, freeText, uncleared }),
  );
};

export const withholdStatement: Rule<'withholdStatement'> = (situation) => {
  const acting = actAsDesk(situation, 'Deciding to say nothing yet');
  if ('rejection' in acting) return acting;
  const { reason, reviewInMs } = situation.command.payload;
  return accept(acting.role, event('statement.withheld', { reason, reviewAt: situation.at + reviewInMs }));
};

export const fillPir: Rule<'fillPir'> = (situation) => {
  const acting = inCallOrRefuse(situation);
  return 'rejection' in acting ? acting : accept(acting.role, event('pir.filled', situation.command.payload));
};
