import { assign, fromPromise, setup } from 'xstate';

/** A press as the server answers it: done, or why not in its own words. */
export interface Pressed {
  ok: boolean;
  refusal: string | null;
}
type Press = () => Promise<Pressed>;

/** What lies in the drawer: one switch, and the places chosen of it. */
export interface Chosen {
  switch: string;
  scopes: string[];
}

type PressingEvent =
  | { type: 'open'; switch: string; scope: string; and?: boolean }
  | { type: 'choose'; scopes: string[] }
  | { type: 'close' }
  | { type: 'press'; give: Press };

interface Context {
  chosen: Chosen | null;
  give: Press | null;
  refusal: string | null;
}

/**
 * From a cell to a press: closed, open on one switch with its chosen places, sending, refused. While it sends nothing else is pressed, so
 * a double click gives one command; a refusal stays until something else is chosen.
 */
export const pressing = setup({
  types: { context: {} as Context, events: {} as PressingEvent },
  actors: { give: fromPromise(({ input }: { input: Press }) => input()) },
  actions: {
    open: assign(({ context, event }) => {
      if (event.type !== 'open') return {};
      const known = context.chosen?.switch === event.switch ? context.chosen.scopes : [];
      // A cell that is one of several chosen keeps them: Enter after Shift and an arrow is for all of them.
      const kept = known.includes(event.scope) ? known : [event.scope];
      const scopes = event.and ? toggled(known, event.scope) : kept;
      return { chosen: { switch: event.switch, scopes }, refusal: null };
    }),
    choose: assign(({ context, event }) =>
      event.type === 'choose' && context.chosen
        ? { chosen: { ...context.chosen, scopes: event.scopes }, refusal: null }
        : {},
    ),
    close: assign({ chosen: null, give: null, refusal: null }),
    take: assign(({ event }) => (event.type === 'press' ? { give: event.give, refusal: null } : {})),
  },
}).createMachine({
  id: 'pressing',
  context: { chosen: null, give: null, refusal: null },
  initial: 'closed',
  states: {
    closed: { on: { open: { target: 'open', actions: 'open' } } },
    open: {
      on: {
        open: { actions: 'open' },
        choose: { actions: 'choose' },
        close: { target: 'closed', actions: 'close' },
        press: { target: 'sending', actions: 'take' },
      },
    },
    sending: {
      invoke: {
        src: 'give',
        input: ({ context }) => context.give ?? (async () => ({ ok: false, refusal: null })),
        onDone: { target: 'open', actions: assign(({ event }) => ({ refusal: event.output.refusal })) },
        onError: {
          target: 'open',
          actions: assign({
            refusal: 'It did not reach the server. Look at the state of the switch, then press again.',
          }),
        },
      },
    },
  },
});

const toggled = (scopes: readonly string[], scope: string): string[] =>
  scopes.includes(scope) ? scopes.filter((known) => known !== scope) : [...scopes, scope];
