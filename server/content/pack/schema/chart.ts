import { z } from 'zod';
import type {
  ChartAction,
  ChartConfig,
  ChartGuard,
  ChartState,
  ChartTransition,
} from '../../../../shared/scenario/chart.ts';
import { CHART_EVENTS } from '../../../../shared/scenario/chart.ts';
import { condition } from '../condition.ts';
import { duration, parseDuration, writeDuration } from '../duration.ts';
import { block, id, orWord, someText } from '../packField.ts';

const VERBS = ['deliver', 'reach', 'setFlag', 'deploy', 'lose'] as const;
const step = block({
  deliver: id.optional().describe('An inject, after `after`.'),
  reach: id.optional().describe('A milestone: its time is kept as the fact milestone.<name>.'),
  setFlag: id.optional(),
  deploy: id.optional().describe('A latent stream of harm that starts now.'),
  lose: id.optional().describe('Something that is gone from here on.'),
  after: duration.optional(),
  value: z.json().optional(),
});
type Step = z.output<typeof step>;

const action = z.codec(step, z.custom<ChartAction>(), {
  decode: (written, payload): ChartAction => {
    const verbs = VERBS.filter((verb) => written[verb] !== undefined);
    const [verb] = verbs;
    const complain = (message: string) =>
      void payload.issues.push({ code: 'custom', input: written, message });
    if (verb === undefined || verbs.length > 1)
      complain(`must say one thing that happens | Write exactly one of ${VERBS.join(', ')}.`);
    if (written.after !== undefined && verb !== 'deliver')
      complain('`after` goes with deliver only | Take it out.');
    if (written.value !== undefined && verb !== 'setFlag')
      complain('`value` goes with setFlag only | Take it out.');
    const name = verb === undefined ? '' : (written[verb] ?? '');
    switch (verb) {
      case 'reach':
        return { type: 'reach', params: { milestone: name } };
      case 'setFlag':
        return { type: 'setFlag', params: { flag: name, value: written.value ?? true } };
      case 'deploy':
        return { type: 'deploy', params: { component: name } };
      case 'lose':
        return { type: 'lose', params: { thing: name } };
      default:
        return {
          type: 'deliver',
          params: { inject: name, ...(written.after === undefined ? {} : { afterMs: written.after }) },
        };
    }
  },
  encode: (item): Step => {
    switch (item.type) {
      case 'deliver': {
        const { inject, afterMs } = item.params;
        return { deliver: inject, ...(afterMs === undefined ? {} : { after: afterMs }) };
      }
      case 'reach':
        return { reach: item.params.milestone };
      case 'setFlag':
        return {
          setFlag: item.params.flag,
          ...(item.params.value === true ? {} : { value: item.params.value }),
        };
      case 'deploy':
        return { deploy: item.params.component };
      case 'lose':
        return { lose: item.params.thing };
    }
  },
});
const actions = z.array(action).max(20);

const guard = z.codec(condition, z.custom<ChartGuard>(), {
  decode: (params): ChartGuard => ({ type: 'when', params }),
  encode: ({ params }) => params,
});

const transitionBlock = block({
  to: someText(120).optional().describe('The state it leads to; none when only something happens.'),
  when: guard.optional(),
  do: actions.optional(),
  reenter: z.boolean().optional(),
});
const transition = orWord(
  z.codec(transitionBlock, z.custom<ChartTransition>(), {
    decode: ({ to, when, do: acts, reenter }): ChartTransition => ({
      ...(to === undefined ? {} : { target: to }),
      ...(when === undefined ? {} : { guard: when }),
      ...(acts === undefined ? {} : { actions: acts }),
      ...(reenter === undefined ? {} : { reenter }),
    }),
    encode: ({ target, guard: when, actions: acts, reenter }) => ({
      ...(target === undefined ? {} : { to: target }),
      ...(when === undefined ? {} : { when }),
      ...(acts === undefined ? {} : { do: acts }),
      ...(reenter === undefined ? {} : { reenter }),
    }),
  }),
  (target): ChartTransition => ({ target }),
);
const transitions = z.union([z.array(transition).max(20), transition]);
type Transitions = ChartTransition | ChartTransition[];

const eventName = z.string();
const on = z.codec(z.record(eventName, transitions), z.custom<NonNullable<ChartState['on']>>(), {
  decode: (table) => table as NonNullable<ChartState['on']>,
  encode: (table) => table as Record<string, Transitions>,
});
/** Keys are times or names under `delays`; in the chart a time is whole milliseconds. */
const after = z.codec(z.record(z.string(), transitions), z.custom<Record<string, Transitions>>(), {
  decode: (table) =>
    Object.fromEntries(Object.entries(table).map(([key, to]) => [String(parseDuration(key) ?? key), to])),
  encode: (table) =>
    Object.fromEntries(
      Object.entries(table).map(([key, to]) => [/^\d+$/.test(key) ? writeDuration(Number(key)) : key, to]),
    ),
});

/** The fields of a state, apart, so that a field the chart gains and this lacks is seen by the compiler. */
export const stateFields = {
  id: someText(80).optional(),
  type: z.enum(['parallel', 'final', 'history']).optional(),
  initial: someText(80).optional().describe('The state it starts in.'),
  description: someText(500).optional(),
  tags: z.array(someText(40)).optional(),
  entry: actions.optional().describe('What happens on the way in.'),
  exit: actions.optional(),
  on: on.optional().describe(`What it reacts to: ${CHART_EVENTS.join(', ')}.`),
  after: after.optional().describe('What happens when it has lasted this long.'),
  always: transitions.optional(),
  states: z
    .lazy((): z.ZodType<Record<string, ChartState>, unknown> => z.record(z.string(), state))
    .optional(),
} as const;

const state: z.ZodType<ChartState, unknown> = block(stateFields).meta({ id: 'state' });

const root = block({ ...stateFields, id: someText(80) });
export const chart = z
  .codec(root, z.custom<ChartConfig>(), {
    decode: (written): ChartConfig => written,
    encode: (config) => config,
  })
  .describe(
    'The states of the story: regions side by side (type: parallel), each with states that react to events.',
  );
