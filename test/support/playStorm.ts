import type { Compiled } from '../../server/kernel/compiled.ts';
import { creation } from '../../server/kernel/create.ts';
import { emptyState } from '../../server/kernel/emptyState.ts';
import type { DrillState } from '../../server/kernel/state.ts';
import { elapseNext, perform, settle } from '../../server/kernel/step.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { parseCommand } from '../../shared/drill/parseCommand.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import type { Gust } from './storm.ts';

/** All of a state as text, chart included: what "byte for byte" compares. */
export const dump = (c: Compiled, state: DrillState): string =>
  JSON.stringify({ ...state, chart: state.chart ? c.chart.save(state.chart) : null });

/** Plays a storm; `between` may swap the state for one rebuilt from the log, as a restart would. */
export function play(
  c: Compiled,
  gusts: readonly Gust[],
  between: (state: DrillState, events: readonly LogEvent[]) => DrillState = (state) => state,
) {
  const events: LogEvent[] = [];
  const answers: string[] = [];
  const refusals: string[] = [];
  const malformed: string[] = [];
  const first = settle(c, emptyState(c), creation(c, 'hash', SIX_SEATS, null), 0, null, null);
  let state = first.state;
  events.push(...first.events);
  let at = 0;
  const elapse = () => {
    for (let step = elapseNext(c, state, at); step; step = elapseNext(c, state, at)) {
      state = step.state;
      events.push(...step.events);
      at = Math.max(at, state.floor);
      state = between(state, events);
    }
  };
  for (const gust of gusts) {
    if ('wait' in gust) {
      if (state.phase === 'running') at += gust.wait;
      elapse();
      continue;
    }
    elapse();
    const parsed = parseCommand(gust.seat, gust.command);
    const before = dump(c, state);
    const result = 'rejection' in parsed ? parsed : perform(c, state, parsed.command, at);
    if ('rejection' in result) {
      answers.push(result.rejection.code);
      (parsed === result ? malformed : refusals).push(result.rejection.message);
      if (dump(c, state) !== before) throw new Error('a refusal changed the state');
      if (result.rejection.message.length < 10)
        throw new Error(`"${result.rejection.message}" tells nobody what to do`);
    } else {
      answers.push('ok');
      state = result.state;
      events.push(...result.events);
      at = Math.max(at, state.floor);
      state = between(state, events);
      elapse();
    }
  }
  return { state, events, answers, refusals, malformed };
}
