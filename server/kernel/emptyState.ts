import type { Compiled } from './compiled.ts';
import type { DrillState } from './state.ts';
import { pristineWorld, readWorld } from './world/world.ts';

const NOTHING_WRITTEN: Pick<
  DrillState,
  'statements' | 'outreach' | 'outreachReached' | 'outreachDrafts' | 'letters' | 'judged' | 'plans'
> = {
  statements: {},
  outreach: {},
  outreachReached: {},
  outreachDrafts: {},
  letters: {},
  judged: {},
  plans: {},
};

/** No facilitator has stopped, taken or passed on anything. */
const UNTOUCHED: Pick<DrillState, 'stop' | 'hands' | 'driver' | 'covers'> = {
  stop: null,
  hands: {},
  driver: null,
  covers: {},
};

/** The chart begins with the drill. */
const NOT_STARTED: Pick<DrillState, 'chart' | 'active' | 'moved'> = { chart: null, active: [], moved: {} };

const UNWATCHED: Pick<DrillState, 'autopilot' | 'watched' | 'evaluation'> = {
  evaluation: { notes: {}, settled: {}, overrides: {} },
  autopilot: false,
  watched: { acted: {}, drafted: {}, actStartedAt: 0, dismissed: [] },
};

/** A drill before its first event. */
export function emptyState(c: Compiled): DrillState {
  const world = pristineWorld(c.scenario.world);
  const reading = readWorld(c.scenario.world, world);
  return {
    seq: 0,
    at: 0,
    floor: 0,
    phase: 'lobby',
    act: null,
    speed: 1,
    timeFactor: 1,
    seats: {},
    joined: {},
    timers: {},
    ...NOT_STARTED,
    flags: {},
    milestones: {},
    declaredAt: null,
    severity: null,
    commander: null,
    handOff: null,
    pages: {},
    owners: {},
    heard: {},
    counts: { tasks: 0, runs: 0, asks: 0, statements: 0, decisions: 0, adHoc: 0 },
    tasks: {},
    promises: {},
    asks: {},
    injects: {},
    runs: {},
    offers: {},
    cards: {},
    held: {},
    pinned: {},
    approvals: {},
    raw: {},
    readings: {},
    sealed: [],
    lost: {},
    hold: [],
    holdEffective: false,
    frozen: {},
    switches: {},
    authorised: {},
    world,
    history: [{ at: 0, rates: reading.rates }],
    residual: reading.residual,
    decisions: [],
    marks: [],
    aside: [],
    openCases: [],
    welfare: {},
    duties: {},
    notices: {},
    noticeDrafts: {},
    spokesperson: null,
    narrative: false,
    ...UNTOUCHED,
    ...NOTHING_WRITTEN,
    ...UNWATCHED,
  };
}
