import type { LogEvent } from '../../shared/drill/events.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import type { Compiled } from '../kernel/compiled.ts';
import { compile } from '../kernel/compiled.ts';
import { emptyState } from '../kernel/emptyState.ts';
import { factReader } from '../kernel/facts.ts';
import type { FactReader } from '../kernel/predicate.ts';
import { refold } from '../kernel/replay.ts';
import type { DrillState } from '../kernel/state.ts';
import type { UntrueText } from './claims.ts';
import { untrueIn } from './claims.ts';
import { untrueNote } from './noteWords.ts';

/** How things stood when the texts of a drill were read that are not told at its end. */
interface Moments {
  /** After everything that happened at the instant of an event. */
  after: (seq: number) => FactReader;
  actOneCloses: FactReader;
  end: FactReader;
}

/**
 * Every text that reached somebody in a drill, or was told of it afterwards, held against the facts of that moment: injects, notes on injects
 * that did not come, the ending, gates, the reason of the decision, and the reason of every point.
 */
export function untrueTexts(
  scenario: Scenario,
  seed: number,
  events: readonly LogEvent[],
  card: Scorecard,
): UntrueText[] {
  const c: Compiled = compile(scenario, seed);
  let state = emptyState(c);
  const found: UntrueText[] = [];
  const states: { event: LogEvent; state: DrillState }[] = [];
  for (const event of events) {
    state = refold(c, [event], state);
    states.push({ event, state });
    found.push(...untrueNews(scenario, event, factReader(c, state)));
  }
  const at = (isThen: (event: LogEvent) => boolean): FactReader =>
    factReader(c, states.findLast(({ event }) => isThen(event))?.state ?? state);
  const { actOneEndsAt } = scenario.rubric;
  const moments: Moments = {
    after: (seq) => {
      const then = events.find((event) => event.seq === seq)?.at ?? 0;
      return at((event) => event.at <= then);
    },
    actOneCloses: at((event) => event.at <= actOneEndsAt),
    end: factReader(c, state),
  };
  return [...found, ...untrueOnCard(scenario, card, moments)];
}

function untrueNews(scenario: Scenario, { type, data }: LogEvent, fact: FactReader): UntrueText[] {
  if (type === 'inject.delivered')
    return untrueIn(`${data.subject}. ${data.body}`, `msel.${data.inject}`, fact, scenario);
  if (type !== 'inject.withheld') return [];
  const row = scenario.msel.find(({ id }) => id === data.inject);
  if (!row || row.because !== data.because) return [];
  const words = untrueNote(scenario, row, fact);
  return words === null
    ? []
    : [{ place: `msel.${row.id}.because`, words, but: 'none of what it speaks of kept the row from coming' }];
}

function untrueOnCard(
  scenario: Scenario,
  card: Scorecard,
  { after, actOneCloses, end }: Moments,
): UntrueText[] {
  const { ending, gates, blocks } = card;
  const { options } = scenario.decision;
  const own = options.map(({ because }) => because);
  return [
    ...untrueIn(`${ending.title}. ${ending.text}`, `rubric.endings.${ending.id}`, end, scenario),
    ...gates.flatMap(({ id, hit, why, evidence }) =>
      untrueIn(
        why,
        `rubric.gates.${id}`,
        hit && evidence[0] !== undefined ? after(evidence[0]) : end,
        scenario,
      ),
    ),
    ...blocks.flatMap(({ criteria }) =>
      criteria.flatMap(({ id, why }) => [
        // The reason of an option is the scenario's own words, about the drill as it was when the act closed.
        ...options
          .filter(({ because }) => why.includes(because))
          .flatMap((option) =>
            untrueIn(option.because, `decision.options.${option.id}.because`, actOneCloses, scenario),
          ),
        ...untrueIn(
          undated(own.reduce((rest, because) => rest.replace(because, ''), why)),
          `criterion ${id}`,
          end,
          scenario,
        ),
      ]),
    ),
  ];
}

/** A sentence with a time of its own speaks of that moment, and not of the end. */
const undated = (text: string): string =>
  text
    .split(/(?<=[.!?]) /u)
    .filter((sentence) => !/\bT\+\d/u.test(sentence))
    .join(' ');
