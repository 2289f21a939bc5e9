import type { NewEvent } from '../../../shared/drill/events.ts';
import type { statementsCommands } from '../../../shared/drill/statements/commands.ts';
import type { StatementClause } from '../../../shared/drill/statements/events.ts';
import { WELFARE_WORDS } from '../../../shared/drill/wording.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { OutreachGroup } from '../../../shared/scenario/people.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { Compiled } from '../compiled.ts';
import { factReader } from '../facts.ts';
import { fill } from '../fill.ts';
import { holds } from '../predicate.ts';
import type { RuleTable, Situation } from '../rules.ts';
import { accept, actAs, actAsDesk, event, refuse, titled, unknownIn } from '../rules.ts';
import type { DrillState, Statement } from '../state.ts';
import { isSameText, wordsOf } from './clauseText.ts';
import { clearanceRefusal } from './clearance.ts';
import { lettersOut, stillToReach } from './outreach.ts';

type Writing = Situation<'draftOutreach'> | Situation<'sendOutreach'>;

type Found = { group: OutreachGroup } | ReturnType<typeof refuse>;

/** The group, as long as nobody has written to it. */
function open({ c, state }: Situation, id: string): Found {
  const group = c.scenario.people.outreach.find((item) => item.id === id);
  if (!group) return refuse('notFound', `There is no group "${id}" to write to.`);
  const at = own(state.outreach, id);
  return at === undefined
    ? { group }
    : refuse('alreadyDone', `${group.title} have been written to at ${formatDrillTime(at)}.`);
}

function sender(situation: Writing) {
  const { group: id, clauses } = situation.command.payload;
  const found = open(situation, id);
  if ('rejection' in found) return found;
  const { group } = found;
  const acting = actAs(situation, group.sentBy, `Writing to ${group.title}`);
  if ('rejection' in acting) return acting;
  const missing = unknownIn(
    clauses.map(({ clause }) => clause),
    group.clauses.map((clause) => clause.id),
    'clause',
  );
  if (missing) return { rejection: missing };
  if (clauses.length === 0) return refuse('malformed', 'Choose at least one clause.');
  const { c, state } = situation;
  const wrong = notToReach(group, state, situation.command.payload.to);
  if (wrong) return wrong;
  if (group.requires && !holds(group.requires.when, factReader(c, state)))
    return refuse('prerequisite', fill(c, factReader(c, state), group.requires.because));
  return notLookedAt(situation, group) ?? { group, role: acting.role };
}

/** Names that are none of the group's, or that have had their letter. */
function notToReach(group: OutreachGroup, state: DrillState, to: readonly string[] | undefined) {
  if (!to) return null;
  if (!group.recipients)
    return refuse('notPossible', `${group.title} are written to in one letter, to all of them.`);
  const missing = unknownIn(
    to,
    group.recipients.map(({ id }) => id),
    'recipient',
  );
  if (missing) return { rejection: missing };
  const left = stillToReach(group, state);
  const had = group.recipients.filter(({ id }) => to.includes(id) && !left.includes(id));
  return had.length > 0
    ? refuse('alreadyDone', `${had.map(({ title }) => title).join(', ')}: written to already.`)
    : null;
}

/** Nobody is written to on a guess: a group made of people who are decided on one by one is known when the last of them is. */
function notLookedAt({ c, state }: Situation, { title, reaches }: OutreachGroup) {
  if (!reaches) return null;
  const cases = c.scenario.people.welfare.filter(({ id }) => reaches.cases.includes(id));
  const waiting = cases.filter(({ id }) => own(state.welfare, id) === undefined);
  const seen = waiting.filter(({ id }) => state.openCases.includes(id));
  const what = own(WELFARE_WORDS, reaches.action);
  if (seen.length > 0)
    return refuse(
      'prerequisite',
      `${title}: ${seen.length} of ${cases.length} are not decided on yet (${seen.map((item) => item.title.split(':')[0]).join(', ')}). Decide under Welfare first; only those for whom "${what}" was decided are written to.`,
    );
  if (waiting.length > 0)
    return refuse(
      'prerequisite',
      `${title}: nobody has looked at such an account yet. Findings bring cases to Welfare; only those for whom "${what}" was decided there are written to.`,
    );
  return cases.some(({ id }) => own(state.welfare, id)?.includes(reaches.action))
    ? null
    : refuse(
        'prerequisite',
        `${title}: under Welfare "${what}" was decided for nobody, so nobody is written to.`,
      );
}

function clearer(situation: Situation<'clearOutreach'>, id: string, version: number) {
  const found = open(situation, id);
  if ('rejection' in found) return found;
  const acting = actAs(situation, found.group.clearedBy, `Clearing what is written to ${found.group.title}`);
  if ('rejection' in acting) return acting;
  const draft = own(situation.state.outreachDrafts, id);
  if (!draft)
    return refuse(
      'prerequisite',
      'There is no text to clear yet. Whoever writes it puts it up for clearance first.',
    );
  if (draft.version !== version)
    return refuse(
      'stale',
      `You looked at version ${version}; version ${draft.version} is in front of you now. Read it and clear that one.`,
    );
  if (draft.isOut) return refuse('alreadyDone', 'That has gone out already.');
  if (situation.command.payload.verdict === 'clear' && draft.cleared.includes(acting.role))
    return refuse('alreadyDone', 'You have cleared this version.');
  return acting;
}

/** A clearance holds for the words that were cleared, and for no others. */
function clearances(state: DrillState, group: string, clauses: readonly StatementClause[], freeText: string) {
  const draft = own(state.outreachDrafts, group);
  return draft && !draft.isOut && draft.freeText === freeText && isSameText(draft.clauses, clauses)
    ? draft.cleared
    : [];
}

/** A short line that everybody cleared: it stays usable while the next text is in review. */
const isReadyLine = (c: Compiled, { kind, cleared }: Statement): boolean =>
  kind !== 'statement' && c.scenario.comms.clearedBy.every((role) => cleared.includes(role));

/** Until a later text has gone out. */
function mayGoOutAgain(c: Compiled, { statements }: DrillState, id: string): boolean {
  const ids = Object.keys(statements);
  const line = own(statements, id);
  const later = ids.slice(ids.indexOf(id) + 1);
  return (
    line !== undefined && isReadyLine(c, line) && !later.some((next) => own(statements, next)?.published)
  );
}

export const statementsRules: RuleTable<keyof typeof statementsCommands> = {
  setSpokesperson: (situation) => {
    const acting = actAsDesk(situation, 'Naming the spokesperson');
    if ('rejection' in acting) return acting;
    const { role } = situation.command.payload;
    if (situation.state.spokesperson === role)
      return refuse('alreadyDone', `${titled(situation.c, [role])} is the spokesperson already.`);
    return accept(acting.role, event('spokesperson.set', { role }));
  },
  alignNarrative: (situation) => {
    const acting = actAsDesk(situation, 'Aligning the narrative');
    return 'rejection' in acting
      ? acting
      : accept(
          acting.role,
          event('narrative.aligned', { ...situation.command.payload, happenedAt: situation.at }),
        );
  },
  draftStatement: (situation) => {
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
    const isKept = last && kind === 'statement' && isReadyLine(c, last[1]);
    const redraft = last && !last[1].published && !isKept ? last : null;
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
  },
  clearStatement: (situation) => {
    const { c, state, command } = situation;
    const acting = actAs(situation, c.scenario.comms.clearedBy, 'Clearing a statement');
    if ('rejection' in acting) return acting;
    const { statement: id, version, verdict, comment } = command.payload;
    const statement = own(state.statements, id);
    if (!statement) return refuse('notFound', `There is no statement "${id}".`);
    const text = { ...statement, isOut: statement.published };
    const refused = clearanceRefusal(text, command.payload, acting.role);
    if (refused) return refused;
    return accept(
      acting.role,
      event('statement.cleared', { statement: id, version, role: acting.role, verdict, comment }),
    );
  },
  publishStatement: (situation) => {
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
    if (statement.published && !mayGoOutAgain(c, state, id))
      return refuse('alreadyDone', 'That has gone out already.');
    const uncleared: PlayRole[] = c.scenario.comms.clearedBy.filter(
      (role) => !statement.cleared.includes(role),
    );
    const { kind, clauses, freeText } = statement;
    return accept(
      acting.role,
      event('statement.published', { statement: id, version, kind, clauses, freeText, uncleared }),
    );
  },
  withholdStatement: (situation) => {
    const acting = actAsDesk(situation, 'Deciding to say nothing yet');
    if ('rejection' in acting) return acting;
    const { reason, reviewInMs } = situation.command.payload;
    return accept(acting.role, event('statement.withheld', { reason, reviewAt: situation.at + reviewInMs }));
  },
  draftOutreach: (situation) => {
    const who = sender(situation);
    if ('rejection' in who) return who;
    const { group, clauses, freeText, to } = situation.command.payload;
    const version = (own(situation.state.outreachDrafts, group)?.version ?? 0) + 1;
    return accept(
      who.role,
      event('outreach.drafted', { group, version, clauses, freeText, ...(to ? { to } : {}) }),
    );
  },
  clearOutreach: (situation) => {
    const { texts, verdict, comment } = situation.command.payload;
    const said: NewEvent[] = [];
    let as: PlayRole | null = null;
    for (const { group, version } of texts) {
      const who = clearer(situation, group, version);
      if ('rejection' in who) return who;
      as ??= who.role;
      said.push(event('outreach.cleared', { group, version, role: who.role, verdict, comment }));
    }
    return as === null ? refuse('malformed', 'Choose what to clear.') : accept(as, ...said);
  },
  sendOutreach: (situation) => {
    const who = sender(situation);
    if ('rejection' in who) return who;
    const { group: id, clauses, freeText, to } = situation.command.payload;
    const given = clearances(situation.state, id, clauses, freeText);
    const clearedBy = who.group.clearedBy.filter((role) => role === who.role || given.includes(role));
    const out = lettersOut(who.group, situation.state, to);
    const data = { group: id, clauses, freeText, clearedBy, ...out.to };
    return accept(who.role, { type: out.type, data } as NewEvent);
  },
};
