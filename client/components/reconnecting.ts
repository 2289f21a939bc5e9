import { setup } from 'xstate';

/** A hiccup that nobody needs to hear of, and how long it is said that the server is back, in ms. */
const QUIET_MS = 2_000;
const BACK_MS = 6_000;

/**
 * What a reader is told of their connection: nothing while it holds or has only just gone, that it is away, and for a while that it is
 * back. Gone again while that is said, the wait for "away" begins anew.
 */
export const reconnecting = setup({
  types: { events: {} as { type: 'lost' } | { type: 'held' } },
  delays: { QUIET_MS, BACK_MS },
}).createMachine({
  id: 'reconnecting',
  initial: 'held',
  states: {
    held: { on: { lost: 'hiccup' } },
    hiccup: { on: { held: 'held' }, after: { QUIET_MS: 'away' } },
    away: { on: { held: 'back' } },
    back: { on: { lost: 'hiccup' }, after: { BACK_MS: 'held' } },
  },
});
