import type { TimeFactor } from '../../shared/drill/clock/timeFactor.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { RawCommand } from '../../shared/drill/parseCommand.ts';
import type { Frame } from '../../shared/frame.ts';
import { own, put } from '../../shared/keyed.ts';
import type { Rejection } from '../../shared/rejection.ts';
import type { PlayRole, Role, SeatPlan } from '../../shared/roles.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';
import { MINUTE } from '../../shared/time.ts';
import type { DrillState } from '../kernel/state.ts';
import type { DrillLog } from '../log/drillLog.ts';
import { DrillRoom } from '../room/drillRoom.ts';
import type { RoomPorts } from '../room/ports.ts';
import { headerFor } from '../room/scenarioHash.ts';
import { VirtualClock } from '../room/virtualClock.ts';
import type { Player } from './players.ts';
import { GLANCE_MS, pressed, seated, take, think } from './players.ts';
import type { Act, Team } from './teams/policy.ts';

export interface ScriptedAct {
  at: DrillTime;
  role: Role;
  command: string;
  payload: unknown;
}
export interface Refusal {
  at: DrillTime;
  from: 'script' | 'player' | 'runner';
  who: string;
  command: string;
  rejection: Rejection;
}
export interface HeadlessRun {
  header: LogHeader;
  events: readonly LogEvent[];
  /** The room's own state when it closed. */
  state: DrillState;
  refusals: Refusal[];
  /** Time outside that it took. */
  lastedMs: DurationMs;
  /** Accepted acts per seat, with their times: the click load of RULE-2. */
  acts: Record<string, { at: DrillTime; name: string; words: number }[]>;
}
interface HeadlessOptions {
  scenario: Scenario;
  seed: number;
  team: Team;
  log: DrillLog;
  drillId: string;
  seats?: readonly SeatPlan[];
  /** The role that plays alone, for the record; null when everybody plays. */
  solo?: PlayRole | null;
  timeFactor?: TimeFactor;
  script?: readonly ScriptedAct[];
  /** Shown live, in log order. */
  onEvent?: (event: LogEvent) => void;
}

/** Wall time until somebody looks up next, or the script has something to do. */
function untilNext(room: DrillRoom, scriptAt: DrillTime | undefined): DurationMs {
  const now = room.now();
  const glance = (Math.floor(now / GLANCE_MS) + 1) * GLANCE_MS;
  const target = Math.max(now + 1, Math.min(glance, scriptAt ?? glance));
  return Math.max(1, Math.ceil((target - now) / (room.reading().speed || 1)));
}

/** A whole drill through the real room on virtual time, with a policy in every person's seat. */
export async function playHeadless(options: HeadlessOptions): Promise<HeadlessRun> {
  const { scenario, seed, log, drillId, onEvent } = options;
  const header = headerFor(drillId, scenario);
  const clock = new VirtualClock();
  const players = new Map<string, Player>();
  const publish = (_drill: string, viewer: string, frame: Frame): void => {
    const player = players.get(viewer);
    if (player) take(player, frame);
  };
  let count = 0;
  const faults: unknown[] = [];
  const ports: RoomPorts = {
    log,
    clock,
    ids: { next: (kind) => `${kind}-${++count}` },
    publisher: { stepped: () => undefined, publish },
    fault: (_drill, error) => void faults.push(error),
  };
  const { seats = SIX_SEATS, solo = null, timeFactor = 1 } = options;
  const room = await DrillRoom.create(ports, header, seed, seats, { markEveryMs: null, solo, timeFactor });
  for (const player of seated(room, options.team, seed)) players.set(player.viewer, player);
  const run: HeadlessRun = {
    header,
    events: room.events,
    state: room.state,
    refusals: [],
    lastedMs: 0,
    acts: {},
  };
  let resumes = 0;
  const control = async (name: string, payload: unknown): Promise<void> => {
    // A second resume needs an id of its own: a repeated one would get the first answer and do nothing (KERNEL-4).
    const id = `control-${name}${name === 'resumeDrill' ? `-${++resumes}` : ''}`;
    const answer = await room.submit(FACILITATOR_SEAT, { id, name, payload });
    if (answer.ok) return;
    const { rejection } = answer;
    run.refusals.push({ at: room.now(), from: 'runner', who: 'facilitator', command: name, rejection });
  };
  await control('startDrill', {});
  const script = [...(options.script ?? [])]
    .map((act, order) => ({ ...act, order }))
    .sort((a, b) => a.at - b.at || a.order - b.order);
  let shown = 0;
  const show = (): void => {
    if (onEvent) for (; shown < room.events.length; shown++) onEvent(own(room.events, shown) as LogEvent);
  };
  while (room.state.phase === 'running' || room.state.phase === 'paused') {
    // A run with a fault in it proves nothing.
    if (faults.length > 0) throw faults[0];
    show();
    await scripted(room, script, run);
    for (const player of players.values()) {
      // Most glances lead to nothing, and waiting for nothing is not free.
      const acts = think(room, player);
      for (const act of acts) await press(room, player, act, run);
    }
    // Drill time stands still in a pause, so no later line could end it.
    if (room.state.phase === 'paused') await control('resumeDrill', {});
    await clock.advanceTo(clock.now() + untilNext(room, script[0]?.at), () => room.idle());
  }
  for (const act of script)
    run.refusals.push(refusal(act, { code: 'wrongPhase', message: 'The drill was over by then.' }));
  await control('openDebrief', {});
  show();
  await room.close();
  return { ...run, events: room.events, state: room.state, lastedMs: clock.now() };
}

async function press(room: DrillRoom, player: Player, act: Act, run: HeadlessRun): Promise<void> {
  const at = room.now();
  const answer = await room.submit(player.seat, pressed(player, act));
  if (answer.ok) note(run, player.seat, { at, name: act.name, words: typedWords(act) });
  else
    run.refusals.push({
      at,
      from: 'player',
      who: player.seat,
      command: act.name,
      rejection: answer.rejection,
    });
}

/** Words a person would have had to type: every text field; names picked from lists do not count. */
const TYPED = new Set([
  'text',
  'summary',
  'reason',
  'basis',
  'note',
  'comment',
  'freeText',
  'causeText',
  'changeMind',
  'revert',
  'dissent',
  'reviewer',
]);
function typedWords(act: Act): number {
  let words = 0;
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') words += TYPED.has(key) ? value.split(/\s+/).filter(Boolean).length : 0;
    else if (Array.isArray(value)) for (const item of value) visit(item, key);
    else if (value && typeof value === 'object')
      for (const [name, item] of Object.entries(value)) visit(item, name);
  };
  visit(act.payload, '');
  return words;
}

/** Script lines whose time has come, in file order. A line inside the jump between two acts is refused, not moved. */
async function scripted(
  room: DrillRoom,
  script: (ScriptedAct & { order: number })[],
  run: HeadlessRun,
): Promise<void> {
  for (let act = script[0]; act && act.at <= room.now(); act = script[0]) {
    script.shift();
    const late = room.now() - act.at > GLANCE_MS;
    const seat = isStaff(act.role)
      ? FACILITATOR_SEAT
      : Object.entries(room.state.seats).find(([, { roles }]) => roles.includes(act.role))?.[0];
    if (late) {
      run.refusals.push(
        refusal(act, {
          code: 'wrongPhase',
          message: `The clock jumped over that moment. Move the line to ${Math.ceil(room.now() / MINUTE)}:00 or later.`,
        }),
      );
      continue;
    }
    const raw: RawCommand = {
      id: `script-${act.order + 1}`,
      name: act.command,
      payload: act.payload,
      role: isStaff(act.role) ? null : act.role,
    };
    const answer = seat ? await room.submit(seat, raw) : null;
    if (answer === null)
      run.refusals.push(
        refusal(act, { code: 'unknownSeat', message: `Nobody holds ${act.role} in this drill.` }),
      );
    else if (!answer.ok) run.refusals.push(refusal(act, answer.rejection));
    else note(run, seat ?? '', { at: room.now(), name: act.command, words: 0 });
  }
}

const refusal = ({ at, role, command }: ScriptedAct, rejection: Rejection): Refusal => ({
  at,
  from: 'script',
  who: role,
  command,
  rejection,
});

function note(run: HeadlessRun, seat: string, act: { at: DrillTime; name: string; words: number }): void {
  put(run.acts, seat, [...(own(run.acts, seat) ?? []), act]);
}

const isStaff = (role: Role): boolean => role === 'facilitator' || role === 'evaluator';
