import { assign, fromPromise, setup } from 'xstate';

/** A command as the server answers it: done, or why not in its own words. */
interface Given {
  ok: boolean;
  refusal: string | null;
}
type Give = () => Promise<Given>;

type InPlaceEvent = { type: 'ask'; of: string } | { type: 'close' } | { type: 'give'; give: Give };

interface Context {
  of: string | null;
  give: Give | null;
  refusal: string | null;
}

const NOT_SENT = 'It did not reach the server. Look at how it stands, then press again.';

/**
 * An act that needs one more word, asked where it was pressed: closed, asking about one thing, sending. While it sends nothing else
 * starts; done closes it; a refusal stays until something else is asked or it is closed.
 */
export const inPlace = setup({
  types: { context: {} as Context, events: {} as InPlaceEvent },
  actors: { give: fromPromise(({ input }: { input: Give }) => input()) },
  guards: { isDone: (_, { ok }: { ok: boolean }) => ok },
  actions: {
    ask: assign(({ event }) => (event.type === 'ask' ? { of: event.of, refusal: null } : {})),
    close: assign({ of: null, give: null, refusal: null }),
    take: assign(({ event }) => (event.type === 'give' ? { give: event.give, refusal: null } : {})),
  },
}).createMachine({
  id: 'inPlace',
  context: { of: null, give: null, refusal: null },
  initial: 'closed',
  states: {
    closed: { on: { ask: { target: 'asking', actions: 'ask' } } },
    asking: {
      on: {
        ask: { actions: 'ask' },
        close: { target: 'closed', actions: 'close' },
        give: { target: 'sending', actions: 'take' },
      },
    },
    sending: {
      invoke: {
        src: 'give',
        input: ({ context }) => context.give ?? (async () => ({ ok: false, refusal: null })),
        onDone: [
          {
            guard: { type: 'isDone', params: ({ event }) => event.output },
            target: 'closed',
            actions: 'close',
          },
          { target: 'asking', actions: assign(({ event }) => ({ refusal: event.output.refusal })) },
        ],
        onError: { target: 'asking', actions: assign({ refusal: NOT_SENT }) },
      },
    },
  },
});
