import { isEvaluators, isFacilitators } from '../../shared/authority.ts';
import type { Command, CommandName } from '../../shared/drill/parseCommand.ts';
import { own } from '../../shared/keyed.ts';
import { isEvaluatorSeat } from '../../shared/roles.ts';
import type { DrillTime } from '../../shared/time.ts';
import { callRules } from './call/decide.ts';
import { clockRules } from './clock/decide.ts';
import { saysWho } from './clock/hands.ts';
import type { Compiled } from './compiled.ts';
import { decisionRules } from './decision/decide.ts';
import { evaluationRules } from './evaluation/decide.ts';
import { hintsRules } from './hints/decide.ts';
import { injectsRules } from './injects/decide.ts';
import { lookupsRules } from './lookups/decide.ts';
import { pagingRules } from './paging/decide.ts';
import { peopleRules } from './people/decide.ts';
import { preservationRules } from './preservation/decide.ts';
import { reviewRules } from './review/decide.ts';
import type { Decided, Rule, RuleTable, Situation } from './rules.ts';
import { isFacilitator, refuse, titled } from './rules.ts';
import { seatsRules } from './seats/decide.ts';
import { simCellRules } from './simCell/decide.ts';
import type { DrillState } from './state.ts';
import { statementsRules } from './statements/decide.ts';
import { switchesRules } from './switches/decide.ts';

const RULES: RuleTable<CommandName> = {
  ...clockRules,
  ...seatsRules,
  ...injectsRules,
  ...pagingRules,
  ...callRules,
  ...lookupsRules,
  ...preservationRules,
  ...switchesRules,
  ...decisionRules,
  ...statementsRules,
  ...peopleRules,
  ...reviewRules,
  ...simCellRules,
  ...hintsRules,
  ...evaluationRules,
};

/**
 * Every rule of the drill: a command becomes facts, or a refusal that says why and what to do instead. Pure; changes nothing.
 * `at` is drill time now, never before the state's own.
 */
export function decide(c: Compiled, state: DrillState, command: Command, at: DrillTime = state.at): Decided {
  const misplaced = precheck(c, state, command);
  if (misplaced) return misplaced;
  const decided = (own(RULES, command.name) as Rule<CommandName>)({ c, state, command, at } as Situation);
  return saysWho(state, command, decided);
}

/** Commands still open in the hot wash and the debrief. */
const AFTER_PLAY: readonly CommandName[] = ['fillPir'];
/** Open as long as there is a drill: a question about the drill itself waits for no clock. */
const ALWAYS: readonly CommandName[] = ['askFacilitator'];
/** What may still be done while everything stands for something real: end it, look after people, speak with them. */
const WHILE_STOPPED: readonly CommandName[] = [
  'stopExercise',
  'continueExercise',
  'endDrill',
  'takeControls',
  'assignSeat',
  'giveBackSeat',
  'askFacilitator',
  'answerParticipant',
  'whisper',
];
/** Desk commands that the facilitator may give as well. */
const FACILITATOR_TOO: readonly CommandName[] = ['logHeard'];

function precheck(c: Compiled, state: DrillState, command: Command) {
  if (state.stop !== null && !WHILE_STOPPED.includes(command.name))
    return refuse(
      'wrongPhase',
      isFacilitator(command)
        ? 'The exercise is stopped for a real emergency. Press “Go on” first, or end the drill.'
        : 'The exercise is stopped for a real emergency, so nothing was sent. Try again when the facilitator goes on.',
    );
  if (isEvaluators(command.name))
    return isFacilitator(command) || isEvaluatorSeat(command.seat)
      ? null
      : refuse('notYourRole', 'Only an evaluator or the facilitator can do that.');
  if (isEvaluatorSeat(command.seat))
    return refuse(
      'notYourRole',
      'An evaluator watches, writes notes and rates. The drill itself is the facilitator’s to run: ask them.',
    );
  // Anyone may stop the clock for any reason, and nobody is told who it was.
  if (command.name === 'pauseDrill' && (isFacilitator(command) || own(state.seats, command.seat)))
    return null;
  if (isFacilitators(command.name))
    return isFacilitator(command) ? null : refuse('notYourRole', 'Only the facilitator can do that.');
  if (isFacilitator(command) && !FACILITATOR_TOO.includes(command.name))
    return refuse('notYourRole', 'The facilitator runs the drill and does not play in it.');
  if (!isFacilitator(command) && own(state.seats, command.seat) === undefined)
    return refuse('unknownSeat', 'That seat is not part of this drill.');
  if (
    command.role !== null &&
    !isFacilitator(command) &&
    !own(state.seats, command.seat)?.roles.includes(command.role)
  )
    return refuse('notYourRole', `Your seat does not hold ${titled(c, [command.role])}.`);
  if (ALWAYS.includes(command.name)) return null;
  switch (state.phase) {
    case 'running':
      return state.act === null
        ? refuse('wrongPhase', 'The act has closed; the next one opens in a moment.')
        : null;
    case 'lobby':
      return refuse('wrongPhase', 'The drill has not started.');
    case 'paused':
      return refuse('wrongPhase', 'The drill is paused, so nothing was sent. Try again when the clock runs.');
    case 'hotWash':
    case 'debrief':
      return AFTER_PLAY.includes(command.name) ? null : refuse('wrongPhase', 'The drill is over.');
  }
}
