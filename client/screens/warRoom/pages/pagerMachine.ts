import { assign, fromPromise, setup } from 'xstate';

/** The server's word on an acknowledgement: taken, or why not. */
export interface Answered {
  ok: boolean;
  refusal: string | null;
}
type Give = () => Promise<Answered>;

/** A page that rings here. Late: its limit has passed and it rings on. */
interface Rung {
  page: string;
  isLate: boolean;
}

type PagerEvent =
  | { type: 'rings'; pages: Rung[] }
  | { type: 'acknowledge'; give: Give }
  | { type: 'hush' }
  | { type: 'setAside' }
  | { type: 'show' };

interface Context {
  pages: string[];
  /** Those an acknowledgement is under way for. */
  taking: string[];
  /** Acknowledged here, so that the last frame with them in it rings nothing anew. */
  taken: string[];
  give: Give | null;
  refusal: string | null;
}

/** How long the pager keeps silent when it is asked to. */
export const HUSH_MS = 30_000;
/** How long "Acknowledged" stays on the screen. */
export const RECEIPT_MS = 6_000;

const UNREACHED = 'It did not reach the server, and it still rings. Press again.';

/**
 * The pager of one seat. `page`: quiet, ringing, lapsed (the limit has passed and it rings on), acknowledging, acknowledged. `sound` and
 * `place` follow it: hushed for half a minute, or set aside beside one's work. A further page always comes back loud and in full.
 */
export const pager = setup({
  types: { context: {} as Context, events: {} as PagerEvent },
  actors: { give: fromPromise(({ input }: { input: Give }) => input()) },
  guards: {
    none: ({ context, event }) => event.type === 'rings' && rest(context, event.pages).length === 0,
    late: ({ context, event }) =>
      event.type === 'rings' && rest(context, event.pages).some(({ isLate }) => isLate),
    some: ({ context, event }) => event.type === 'rings' && rest(context, event.pages).length > 0,
    further: ({ context, event }) =>
      event.type === 'rings' && rest(context, event.pages).some(({ page }) => !context.pages.includes(page)),
  },
  actions: {
    keep: assign(({ context, event }) =>
      event.type === 'rings' ? { pages: rest(context, event.pages).map(({ page }) => page) } : {},
    ),
    give: assign(({ context, event }) =>
      event.type === 'acknowledge' ? { give: event.give, taking: context.pages, refusal: null } : {},
    ),
    forget: assign({ refusal: null, give: null }),
    take: assign(({ context }) => ({ taken: [...context.taken, ...context.taking], pages: [], give: null })),
  },
}).createMachine({
  id: 'pager',
  context: { pages: [], taking: [], taken: [], give: null, refusal: null },
  type: 'parallel',
  states: {
    page: {
      initial: 'quiet',
      states: {
        quiet: {
          on: {
            rings: [
              { guard: 'late', target: 'lapsed', actions: 'keep' },
              { guard: 'some', target: 'ringing', actions: 'keep' },
            ],
          },
        },
        ringing: {
          on: {
            rings: [
              { guard: 'none', target: 'quiet', actions: ['keep', 'forget'] },
              { guard: 'late', target: 'lapsed', actions: 'keep' },
              { actions: 'keep' },
            ],
            acknowledge: { target: 'acknowledging', actions: 'give' },
          },
        },
        lapsed: {
          on: {
            rings: [
              { guard: 'none', target: 'quiet', actions: ['keep', 'forget'] },
              { guard: 'late', actions: 'keep' },
              { target: 'ringing', actions: 'keep' },
            ],
            acknowledge: { target: 'acknowledging', actions: 'give' },
          },
        },
        acknowledging: {
          invoke: {
            src: 'give',
            input: ({ context }) => context.give ?? (async () => ({ ok: false, refusal: null })),
            onDone: [
              { guard: ({ event }) => event.output.ok, target: 'acknowledged', actions: 'take' },
              // Gone while it was asked for: somebody else has it, and there is nothing left to press.
              { guard: ({ context }) => context.pages.length === 0, target: 'quiet', actions: 'forget' },
              { target: 'ringing', actions: assign(({ event }) => ({ refusal: event.output.refusal })) },
            ],
            onError: { target: 'ringing', actions: assign({ refusal: UNREACHED }) },
          },
          on: { rings: { actions: 'keep' } },
        },
        acknowledged: {
          after: { [RECEIPT_MS]: 'quiet' },
          on: {
            rings: [
              { guard: 'late', target: 'lapsed', actions: 'keep' },
              { guard: 'some', target: 'ringing', actions: 'keep' },
            ],
          },
        },
      },
    },
    sound: {
      initial: 'loud',
      states: {
        loud: { on: { hush: 'hushed' } },
        hushed: { after: { [HUSH_MS]: 'loud' }, on: { rings: { guard: 'further', target: 'loud' } } },
      },
    },
    place: {
      initial: 'full',
      states: {
        full: { on: { setAside: 'aside' } },
        aside: {
          on: {
            show: 'full',
            rings: [
              { guard: 'none', target: 'full' },
              { guard: 'further', target: 'full' },
            ],
          },
        },
      },
    },
  },
});

/** What of it still waits here. */
const rest = ({ taken }: Context, pages: readonly Rung[]): Rung[] =>
  pages.filter(({ page }) => !taken.includes(page));

/** A key this long after the one before was meant for the pager; sooner, it was the next letter of a word somebody was typing. */
const DELIBERATE_MS = 1_000;
export const isDeliberate = (lastKeyAt: number, now: number): boolean => now - lastKeyAt >= DELIBERATE_MS;
