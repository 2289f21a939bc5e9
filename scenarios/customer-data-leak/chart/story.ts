import type { ChartState, ChartTransition } from '../../../shared/scenario/chart.ts';
import { minutes } from '../../../shared/time.ts';
import { deliver, when } from '../../common/chart.ts';
import { all, delivered, fact, nextMorning, not, replied } from '../../common/predicates.ts';
import { closing, overnight } from '../../common/regions.ts';
import { bankHeard, shopperHeard } from '../injects/answers.ts';

const answered: ChartTransition = { target: 'answered', guard: when(shopperHeard) };

/** The shopper who wrote: discreet while a person answers, public when nobody does. */
export const shopper: ChartState = {
  initial: 'waiting',
  states: {
    waiting: {
      after: {
        autoTag: { actions: [deliver('auto-tag')] },
        shopperPosts: { target: 'public', actions: [deliver('shopper-posts')] },
      },
      on: { 'inject.answered': answered, ...closing('closing-quiet') },
    },
    public: {
      on: {
        'inject.answered': { ...answered, target: 'answeredLate' },
        ...closing('closing-quiet'),
      },
    },
    answeredLate: { on: closing('closing-quiet') },
    answered: { on: closing('closing-thanks') },
  },
};

/** A regulated tenant that asked one question. */
export const bank: ChartState = {
  initial: 'unasked',
  states: {
    unasked: { on: { 'inject.delivered': { target: 'asked', guard: when(delivered('bank-ciso')) } } },
    asked: {
      on: {
        'inject.answered': [
          { target: 'told', guard: when(bankHeard) },
          { target: 'misled', guard: when(replied('bank-ciso', 'deny')) },
        ],
      },
      after: { bankPatience: { target: 'escalated', actions: [deliver('bank-escalates')] } },
    },
    told: {},
    misled: {
      on: { 'act.started': { guard: when(nextMorning), actions: [deliver('misled-bank', minutes(3))] } },
    },
    escalated: {
      on: { 'inject.answered': { target: 'told', guard: when(bankHeard) } },
    },
  },
};

/** What was promised to somebody, and whether it was kept: they say so in the morning. */
const promised = (inject: string, kept: string, late: string, broken: string): ChartState => {
  const tells = (state: string, mail: string): ChartTransition => ({
    guard: when(all(nextMorning, fact(`promise.${inject}`, state))),
    actions: [deliver(mail, minutes(1))],
  });
  return {
    initial: 'waiting',
    states: {
      waiting: {
        on: { 'act.started': [tells('kept', kept), tells('late', late), tells('broken', broken)] },
      },
    },
  };
};
export const shopperWord = promised('customer-ticket', 'shopper-kept', 'shopper-late', 'shopper-broken');
export const bankWord = promised('bank-ciso', 'bank-kept', 'bank-late', 'bank-broken');

/** Whether anybody decided who tells the person whose data it was. */
export const route: ChartState = {
  initial: 'unasked',
  states: {
    unasked: {
      on: {
        'inject.delivered': { target: 'asked', guard: when(delivered('person-shown')) },
        'welfare.decided': { target: 'decided' },
      },
    },
    asked: {
      after: { boardAsks: { target: 'overdue', actions: [deliver('board-asks')] } },
      on: { 'welfare.decided': { target: 'decided' } },
    },
    overdue: { on: { 'welfare.decided': { target: 'decided' } } },
    decided: {},
  },
};

const chose = (option: string) => fact('decision', option);
const result = (inject: string, option: string): ChartTransition => overnight(chose(option), inject);
const recorded = (target: string): ChartTransition[] => [
  { target, guard: when(chose('rollback-model')), actions: [deliver('rollback-price', minutes(1))] },
  { target, guard: when(chose('close')), actions: [deliver('closed-too-soon', minutes(2))] },
  { target },
];

/** What was chosen, and what the night made of it. */
export const decision: ChartState = {
  initial: 'open',
  on: {
    'act.started': [
      result('result-index', 'patch-index'),
      result('result-tool', 'patch-tool'),
      result('result-filter', 'filter'),
      result('result-model', 'rollback-model'),
      result('result-replay', 'rollback-index-replay'),
      result('result-hold', 'hold'),
      { guard: when(nextMorning), actions: [deliver('result-none', minutes(0.5))] },
    ],
  },
  states: {
    open: { on: { 'decision.recorded': recorded('decided') } },
    decided: { on: { 'decision.recorded': recorded('redecided') } },
    redecided: { on: { 'decision.recorded': { target: 'redecided', guard: when(not(nextMorning)) } } },
  },
};
