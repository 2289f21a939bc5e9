import { assign, fromPromise, setup } from 'xstate';

/** A record as the server answers it: taken, or why not in its own words. */
export interface Answer {
  ok: boolean;
  refusal: string | null;
}
type Give = () => Promise<Answer>;

type RecordingEvent = { type: 'record'; give: Give } | { type: 'edit' } | { type: 'again' };
interface Context {
  hasRecord: boolean;
  give: Give | null;
  refusal: string | null;
}

/**
 * A decision on its way into the log: editing, sending, recorded, refused. While it is sent nothing is sent again, so a double press makes
 * one record. A refusal stays until the record is changed or sent once more, and everything typed stays with it.
 */
export const recording = setup({
  types: {
    context: {} as Context,
    events: {} as RecordingEvent,
    input: {} as { hasRecord: boolean },
  },
  actors: { give: fromPromise(({ input }: { input: Give }) => input()) },
  actions: {
    take: assign(({ event }) => (event.type === 'record' ? { give: event.give, refusal: null } : {})),
    forget: assign({ give: null, refusal: null }),
  },
}).createMachine({
  id: 'recording',
  context: ({ input }) => ({ hasRecord: input.hasRecord, give: null, refusal: null }),
  initial: 'opening',
  states: {
    opening: {
      always: [{ guard: ({ context }) => context.hasRecord, target: 'recorded' }, { target: 'editing' }],
    },
    editing: { on: { record: { target: 'sending', actions: 'take' } } },
    sending: {
      invoke: {
        src: 'give',
        input: ({ context }) => context.give ?? (async () => ({ ok: false, refusal: null })),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'recorded', actions: 'forget' },
          { target: 'refused', actions: assign(({ event }) => ({ refusal: event.output.refusal })) },
        ],
        onError: {
          target: 'refused',
          actions: assign({ refusal: 'It did not reach the server. Nothing was recorded; try again.' }),
        },
      },
    },
    refused: {
      on: {
        record: { target: 'sending', actions: 'take' },
        edit: { target: 'editing', actions: 'forget' },
      },
    },
    recorded: { on: { again: 'editing' } },
  },
});
