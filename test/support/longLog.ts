import fc from 'fast-check';
import { compile } from '../../server/kernel/compiled.ts';
import { creation } from '../../server/kernel/create.ts';
import { emptyState } from '../../server/kernel/emptyState.ts';
import { elapseNext, perform, settle } from '../../server/kernel/step.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { parseCommand } from '../../shared/drill/parseCommand.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { stormOf } from './storm.ts';

/** A log of at least `length` events, cut at a step's end: a busy team over one real drill, the same for the same seed. */
export function longLog(scenario: Scenario, length: number, hash: string, seed = 7): LogEvent[] {
  const c = compile(scenario, seed);
  const first = settle(c, emptyState(c), creation(c, hash, SIX_SEATS, null), 0, null, null);
  let state = first.state;
  const events = [...first.events];
  const quiet = new Set([
    'endAct',
    'endDrill',
    'openDebrief',
    'skipTo',
    'pauseDrill',
    'setSpeed',
    'stopExercise',
  ]);
  let at = 0;
  let round = 0;
  while (events.length < length) {
    const [gusts = []] = fc.sample(stormOf(scenario, 600), { numRuns: 1, seed: seed + round });
    for (const gust of gusts) {
      if (events.length >= length) break;
      // A second or so between presses keeps the whole log inside the first act.
      if ('wait' in gust) {
        at =
          Math.min(at + 500, scenario.acts[0]?.endsAt ?? 0) -
          (at + 500 >= (scenario.acts[0]?.endsAt ?? 0) ? 1 : 0);
        for (let step = elapseNext(c, state, at); step; step = elapseNext(c, state, at)) {
          state = step.state;
          events.push(...step.events);
        }
      } else if (!quiet.has(gust.command.name)) {
        const parsed = parseCommand(gust.seat, { ...gust.command, id: `${gust.command.id}-${round}` });
        const result = 'rejection' in parsed ? parsed : perform(c, state, parsed.command, at);
        if (!('rejection' in result)) {
          state = result.state;
          events.push(...result.events);
        }
      }
    }
    round++;
  }
  return events;
}
