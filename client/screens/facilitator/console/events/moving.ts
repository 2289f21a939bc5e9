import { assign, fromPromise, setup } from 'xstate';
import type { DrillTime } from '../../../../../shared/time.ts';
import { SECOND } from '../../../../../shared/time.ts';

/** One press of Alt and an arrow, and the grain of the gutter. */
export const STEP = 30 * SECOND;

/** Of a move, as the server answers it: done, or why not in its own words. */
interface Moved {
  ok: boolean;
  refusal: string | null;
}
type Give = () => Promise<Moved>;

/** The inject that is being moved, from when, to when. */
export interface Move {
  inject: string;
  /** Null: it had no time. */
  from: DrillTime | null;
  to: DrillTime;
}

type MovingEvent =
  | { type: 'grab'; inject: string; at: DrillTime }
  | { type: 'drag'; to: DrillTime }
  | { type: 'drop' }
  | { type: 'nudge'; inject: string; at: DrillTime; by: number }
  | { type: 'set'; inject: string; from: DrillTime | null; to: DrillTime }
  | { type: 'cancel' }
  | { type: 'confirm'; give: Give };

interface Context {
  move: Move | null;
  give: Give | null;
  refusal: string | null;
}

const onGrain = (at: DrillTime): DrillTime => Math.max(0, Math.round(at / STEP) * STEP);

/**
 * A row on its way to another time: dragged, or pushed with the keyboard; then it stands there with what follows, and nothing is changed
 * before somebody says so. Dropped where it came from, nothing happens at all.
 */
export const moving = setup({
  types: { context: {} as Context, events: {} as MovingEvent },
  actors: { give: fromPromise(({ input }: { input: Give }) => input()) },
  guards: { isElsewhere: ({ context: { move } }) => move !== null && move.to !== move.from },
  actions: {
    grab: assign(({ event }) =>
      event.type === 'grab'
        ? { move: { inject: event.inject, from: event.at, to: event.at }, refusal: null }
        : {},
    ),
    drag: assign(({ context, event }) =>
      event.type === 'drag' && context.move ? { move: { ...context.move, to: onGrain(event.to) } } : {},
    ),
    nudge: assign(({ context, event }) => {
      if (event.type !== 'nudge') return {};
      const known = context.move?.inject === event.inject ? context.move : null;
      const from = known ? known.from : event.at;
      const to = (known ? known.to : event.at) + event.by;
      return { move: { inject: event.inject, from, to: Math.max(0, to) }, refusal: null };
    }),
    set: assign(({ event }) =>
      event.type === 'set'
        ? { move: { inject: event.inject, from: event.from, to: event.to }, refusal: null }
        : {},
    ),
    take: assign(({ event }) => (event.type === 'confirm' ? { give: event.give, refusal: null } : {})),
    clear: assign({ move: null, give: null, refusal: null }),
  },
}).createMachine({
  id: 'moving',
  context: { move: null, give: null, refusal: null },
  initial: 'idle',
  states: {
    idle: {
      on: {
        grab: { target: 'dragging', actions: 'grab' },
        nudge: { target: 'asking', actions: 'nudge' },
        set: { target: 'asking', actions: 'set' },
      },
    },
    dragging: {
      on: {
        drag: { actions: 'drag' },
        drop: [
          { guard: 'isElsewhere', target: 'asking' },
          { target: 'idle', actions: 'clear' },
        ],
        cancel: { target: 'idle', actions: 'clear' },
      },
    },
    asking: {
      on: {
        grab: { target: 'dragging', actions: 'grab' },
        nudge: { actions: 'nudge' },
        set: { actions: 'set' },
        cancel: { target: 'idle', actions: 'clear' },
        confirm: { guard: 'isElsewhere', target: 'sending', actions: 'take' },
      },
    },
    sending: {
      invoke: {
        src: 'give',
        input: ({ context }) => context.give ?? (async () => ({ ok: false, refusal: null })),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'idle', actions: 'clear' },
          { target: 'asking', actions: assign(({ event }) => ({ refusal: event.output.refusal })) },
        ],
        onError: {
          target: 'asking',
          actions: assign({
            refusal: 'It did not reach the server. Look when it comes now, then move it again.',
          }),
        },
      },
    },
  },
});
