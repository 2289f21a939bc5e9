import type { ChartState, ChartTransition } from '../../../shared/scenario/chart.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import { minutes } from '../../../shared/time.ts';
import { deliver, reach, when } from '../../common/chart.ts';
import { all, effective, fact, nextMorning } from '../../common/predicates.ts';
import { overnight } from '../../common/regions.ts';

const chose = (option: string) => fact('decision', option);

/** Each choice has a voice that speaks up for its price, if it has one that nobody was asked about. */
const recorded = (target: string): ChartTransition[] => [
  { target, guard: when(chose('rollback-model')), actions: [deliver('rollback-price', minutes(1))] },
  { target, guard: when(chose('close')), actions: [deliver('closed-too-soon', minutes(2))] },
  { target },
];

const result = (option: string, inject: string): ChartTransition => overnight(chose(option), inject);

/** `settled`: the findings that tell the options apart are in somebody's hands. */
export const decisionOf = (settled: Predicate): ChartState => ({
  initial: 'open',
  on: {
    'act.started': [
      result('patch', 'result-patch'),
      result('rollback-model', 'result-rollback'),
      overnight(
        all(chose('rollback-orchestrator'), effective('orchestrator-back', 'all')),
        'result-orchestrator',
      ),
      result('hold', 'result-hold'),
      result('strict-filters', 'result-strict'),
      result('takedown', 'result-takedown'),
      { guard: when(nextMorning), actions: [deliver('result-none', minutes(0.5))] },
    ],
  },
  states: {
    open: {
      on: {
        'evidence.received': {
          target: 'evidenced',
          guard: when(settled),
          actions: [reach('evidenced')],
        },
        'decision.recorded': recorded('decided'),
      },
    },
    evidenced: { on: { 'decision.recorded': recorded('decided') } },
    decided: { entry: [reach('decided')], on: { 'decision.recorded': recorded('redecided') } },
    redecided: {},
  },
});
