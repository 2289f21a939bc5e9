import { assign, fromPromise, setup } from 'xstate';

/** What the call knows of a text. */
export type Standing = 'nothing' | 'inClearance' | 'cleared' | 'out';

/** A command as the server answers it: done, or why not in its own words. */
export interface Answered {
  ok: boolean;
  refusal: string | null;
}
type Give = () => Promise<Answered>;

type ClearingEvent =
  | { type: 'seen'; standing: Standing }
  | { type: 'edit' }
  | { type: 'ask' }
  | { type: 'keep' }
  | { type: 'give'; give: Give };

interface Context {
  standing: Standing;
  /** Its writer is at the words again, whatever lies before the call. */
  isEditing: boolean;
  give: Give | null;
  refusal: string | null;
}

const NOT_REACHED = 'It did not reach the server. Look at the state of the text, then try again.';
const take = { target: 'sending', actions: 'take' } as const;

/** A text that stands, whoever has still to clear it: it is followed, taken up again, or sent on. */
const written = {
  seen: { target: 'settling', actions: 'see' },
  edit: { target: 'drafting', actions: 'edit' },
  ask: 'asking',
  give: take,
} as const;

/**
 * One text on its way out: drafting, in clearance, cleared, out; asking, before what cannot be taken back; sending; refused. The server
 * says how far the text is (`seen`); what its writer is changing stays open until it is out. While it sends nothing else is given, so a
 * double click is one command.
 */
export const clearing = setup({
  types: {
    context: {} as Context,
    events: {} as ClearingEvent,
    input: {} as { standing: Standing; isEditing: boolean },
  },
  actors: { give: fromPromise(({ input }: { input: Give }) => input()) },
  guards: {
    isOut: ({ context }) => context.standing === 'out' && !context.isEditing,
    isDrafting: ({ context }) => context.isEditing || context.standing === 'nothing',
    isCleared: ({ context }) => context.standing === 'cleared',
    goesOut: ({ context, event }) =>
      event.type === 'seen' && event.standing === 'out' && context.standing !== 'out',
  },
  actions: {
    see: assign(({ context, event }) =>
      event.type === 'seen'
        ? {
            standing: event.standing,
            // What has gone out while somebody changed it has gone out: the change is too late.
            isEditing: event.standing === 'out' && context.standing !== 'out' ? false : context.isEditing,
          }
        : {},
    ),
    edit: assign({ isEditing: true, refusal: null }),
    take: assign(({ event }) => (event.type === 'give' ? { give: event.give, refusal: null } : {})),
  },
}).createMachine({
  id: 'clearing',
  context: ({ input }) => ({ ...input, give: null, refusal: null }),
  initial: 'settling',
  states: {
    settling: {
      always: [
        { guard: 'isOut', target: 'out' },
        { guard: 'isDrafting', target: 'drafting' },
        { guard: 'isCleared', target: 'cleared' },
        { target: 'inClearance' },
      ],
    },
    drafting: {
      on: { seen: { target: 'settling', actions: 'see' }, ask: 'asking', give: take },
    },
    inClearance: { on: written },
    cleared: { on: written },
    out: { on: written },
    asking: {
      on: {
        seen: [{ guard: 'goesOut', target: 'settling', actions: 'see' }, { actions: 'see' }],
        keep: 'settling',
        give: take,
      },
    },
    sending: {
      on: { seen: { actions: 'see' } },
      invoke: {
        src: 'give',
        input: ({ context }) => context.give ?? (async () => ({ ok: false, refusal: null })),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'settling',
            actions: assign({ isEditing: false, give: null }),
          },
          {
            target: 'refused',
            actions: assign(({ event }) => ({ refusal: event.output.refusal, give: null })),
          },
        ],
        onError: { target: 'refused', actions: assign({ refusal: NOT_REACHED, give: null }) },
      },
    },
    refused: {
      on: {
        seen: [{ guard: 'goesOut', target: 'settling', actions: 'see' }, { actions: 'see' }],
        edit: { target: 'drafting', actions: 'edit' },
        keep: 'settling',
        ask: 'asking',
        give: take,
      },
    },
  },
});
