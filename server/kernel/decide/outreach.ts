import type { NewEvent } from '../../../shared/event/event.ts';
import type { StatementClause } from '../../../shared/event/outcome.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { OutreachGroup } from '../../../shared/scenario/people.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { WELFARE_WORDS } from '../../../shared/view/words.ts';
import { factReader } from '../facts.ts';
import { fill } from '../fill.ts';
import { holds } from '../predicate.ts';
import type { DrillState } from '../state.ts';
import type { Rule, Situation } from './rules.ts';
import { accept, actAs, event, refuse, unknownIn } from './rules.ts';

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
  if (group.requires && !holds(group.requires.when, factReader(c, state)))
    return refuse('prerequisite', fill(c, factReader(c, state), group.requires.because));
  return notLookedAt(situation, group) ?? { group, role: acting.role };
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

export const draftOutreach: Rule<'draftOutreach'> = (situation) => {
  const who = sender(situation);
  if ('rejection' in who) return who;
  const { group, clauses, freeText } = situation.command.payload;
  const version = (own(situation.state.outreachDrafts, group)?.version ?? 0) + 1;
  return accept(who.role, event('outreach.drafted', { group, version, clauses, freeText }));
};

export const clearOutreach: Rule<'clearOutreach'> = (situation) => {
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
};

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
  if (situation.command.payload.verdict === 'clear' && draft.cleared.includes(acting.role))
    return refuse('alreadyDone', 'You have cleared this version.');
  return acting;
}

export const sendOutreach: Rule<'sendOutreach'> = (situation) => {
  const who = sender(situation);
  if ('rejection' in who) return who;
  const { group: id, clauses, freeText } = situation.command.payload;
  const given = clearances(situation.state, id, clauses, freeText);
  const clearedBy = who.group.clearedBy.filter((role) => role === who.role || given.includes(role));
  return accept(who.role, event('outreach.sent', { group: id, clauses, freeText, clearedBy }));
};

/** A clearance holds for the words that were cleared, and for no others. */
function clearances(state: DrillState, group: string, clauses: readonly StatementClause[], freeText: string) {
  const draft = own(state.outreachDrafts, group);
  const isSame =
    draft !== undefined &&
    draft.freeText === freeText &&
    draft.clauses.length === clauses.length &&
    draft.clauses.every(
      ({ clause, text }, at) => clauses[at]?.clause === clause && clauses[at]?.text === text,
    );
  return isSame ? draft.cleared : [];
}
