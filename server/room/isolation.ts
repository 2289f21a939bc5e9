import type { NewEvent } from '../../shared/drill/events.ts';
import type { Command, CommandName } from '../../shared/drill/parseCommand.ts';
import type { Rejection } from '../../shared/rejection.ts';
import type { DrillTime } from '../../shared/time.ts';
import { ChartError } from '../kernel/chartCheck.ts';
import type { Compiled } from '../kernel/compiled.ts';
import type { DrillState } from '../kernel/state.ts';
import type { Step } from '../kernel/step.ts';
import { bare, elapseNext, perform, RunawayStep, setAside, settle } from '../kernel/step.ts';
import { TemplateError } from '../kernel/template.ts';
import { dueTimer } from '../kernel/timers.ts';
import { BadStep, LogError } from '../log/drillLog.ts';
import { unfitJudgement } from './judgement.ts';
import type { Mishaps } from './mishaps.ts';

/** A step, and what went wrong on the way to it; null where nothing did. */
interface Isolated {
  step: Step;
  fault: unknown;
}

/** Whatever is wrong with a scenario, a facilitator can stop, end and debrief the drill. */
const ALWAYS: readonly CommandName[] = [
  'pauseDrill',
  'resumeDrill',
  'setSpeed',
  'skipTo',
  'endAct',
  'endDrill',
  'openDebrief',
];

/** What a scenario's author can mend is told as it is; anything else is Muster's own fault, and stays in the server's log. */
const whyOf = (error: unknown): string =>
  error instanceof TemplateError || error instanceof RunawayStep || error instanceof ChartError
    ? error.message
    : 'something went wrong inside Muster; it is in the server’s log.';

/** Timers that may fall due at one instant, one after the other; more of them arm each other for ever. */
const MOST_AT_ONCE = 500;

/** A drill whose time passes. */
interface Passing {
  readonly compiled: Compiled;
  readonly state: DrillState;
  now(): DrillTime;
}

/**
 * All timers due by now elapse, each its own step at its own time. One whose step goes wrong is set aside alone: that is on record, the
 * facilitator is told, and what is behind it comes.
 */
export async function elapseDue(
  drill: Passing,
  adopt: (step: Step) => Promise<void>,
  mishaps: Mishaps,
): Promise<void> {
  let instant = { at: -1, steps: 0 };
  for (;;) {
    const { compiled, state } = drill;
    const row = dueTimer(state, drill.now());
    if (!row) return;
    instant = { at: state.at, steps: instant.at === state.at ? instant.steps + 1 : 0 };
    try {
      if (instant.steps > MOST_AT_ONCE)
        throw new RunawayStep(`more than ${MOST_AT_ONCE} things fell due at one moment.`);
      const step = elapseNext(compiled, state, drill.now());
      if (step) await adopt(step);
    } catch (fault) {
      // The disk's troubles pass. What the log refuses for what it is, it would refuse for ever.
      if (fault instanceof LogError && !(fault instanceof BadStep)) throw fault;
      await adopt(setAside(compiled, state, row, whyOf(fault)));
      mishaps.setAside(row.dueAt, fault);
    }
  }
}

/** A command's step. One that goes wrong throws and is refused, unless it is one that must always be possible. */
export function commandStep(
  c: Compiled,
  state: DrillState,
  command: Command,
  at: DrillTime,
): Isolated | { rejection: Rejection } {
  const stepped = (become: typeof settle, fault: unknown) => {
    const step = perform(c, state, command, at, become);
    if ('rejection' in step) return step;
    const unfit = unfitJudgement(command);
    return unfit ? { rejection: unfit } : { step, fault };
  };
  try {
    return stepped(settle, null);
  } catch (fault) {
    if (!ALWAYS.includes(command.name)) throw fault;
    return stepped(bare, fault);
  }
}

/** Facts of the room's own, such as that the clock was restarted. */
export function ownStep(
  c: Compiled,
  state: DrillState,
  causes: readonly NewEvent[],
  at: DrillTime,
): Isolated {
  try {
    return { step: settle(c, state, causes, at, null, null), fault: null };
  } catch (fault) {
    return { step: bare(c, state, causes, at, null, null), fault };
  }
}
