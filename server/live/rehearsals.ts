import { randomUUID } from 'node:crypto';
import type { Pace, Rehearsal, RehearsalBody } from '../../shared/rehearsal.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';
import { formatDrillTime, HOUR } from '../../shared/time.ts';
import type { PlannedDrill } from '../programme/drills.ts';
import type { Programme } from '../programme/programme.ts';
import { ProgrammeError } from '../programme/programmeError.ts';
import { LivePlay } from '../rehearsal/livePlay.ts';
import { rehearsalTeam } from '../rehearsal/teams/teams.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import { systemClock } from '../room/systemClock.ts';
import type { Hub } from './hub.ts';
import type { LiveRooms } from './liveRooms.ts';
import type { ScenarioRegistry } from './scenarioRegistry.ts';

/** Rehearsals that may be played at once: bots work on the thread that real drills run on. */
const MOST = 3;
/** Kept so long after they were begun, in ms. The page says so. */
const KEPT: number = 24 * HOUR;

interface Parts {
  programme: Programme;
  registry: ScenarioRegistry;
  rooms: LiveRooms;
  hub: Hub;
}

/** Drills that bots play before the day, for a facilitator who prepares. Never among the team's drills; thrown away by a press or after a day. */
export class Rehearsals {
  readonly #parts: Parts;
  readonly #plays = new Map<string, LivePlay>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async begin({ skill, rate, ...asked }: RehearsalBody): Promise<PlannedDrill> {
    const { programme, registry, rooms, hub } = this.#parts;
    registry.find(asked.scenario, asked.variant);
    await this.tidy();
    if (this.#plays.size >= MOST)
      throw new ProgrammeError(
        'wrongStage',
        `${MOST} rehearsals are being played here, as many as this server has room for. End one or throw one away, then begin this one.`,
      );
    const { drills } = programme;
    const { drillId } = drills.create({
      ...asked,
      seed: null,
      title: '',
      setting: 'remote',
      console: 'open',
      autopilot: false,
      rehearsal: { skill },
    });
    drills.saveAssignments(
      drillId,
      drills
        .get(drillId)
        .assignments.map((seat) => ({ ...seat, occupant: 'person', name: 'Bot', ready: true })),
    );
    const play = new LivePlay(
      systemClock,
      (error) => {
        this.#plays.delete(drillId);
        rooms.onFault(drillId, error);
      },
      () => void this.#over(drillId),
    );
    play.rate = rate;
    this.#plays.set(drillId, play);
    try {
      const room = await rooms.brief(drills.get(drillId), play);
      drills.markBriefed(drillId);
      await press(room, 'startDrill');
      play.begin(room, rehearsalTeam(skill, room.compiled.scenario));
    } catch (error) {
      this.#plays.delete(drillId);
      throw error;
    }
    hub.opened(drillId);
    return drills.get(drillId);
  }

  /** How it is played now; null where the drill is no rehearsal. */
  of({ drillId, settings }: PlannedDrill): Rehearsal | null {
    if (!settings.rehearsal) return null;
    const play = this.#plays.get(drillId);
    return {
      skill: settings.rehearsal.skill,
      rate: play?.clock.rate ?? null,
      toMs: play?.until ?? null,
    };
  }

  isPlayed(drillId: string): boolean {
    return this.#plays.has(drillId);
  }

  /** Faster, slower, or as fast as it goes to a minute. */
  async pace(drill: PlannedDrill, pace: Pace): Promise<void> {
    const play = this.#plays.get(mustBe(drill).drillId);
    const room = await this.#parts.rooms.get(drill.drillId);
    if (!play || !room)
      throw new ProgrammeError(
        'wrongStage',
        'This rehearsal is over: its clock does not run any more. Begin another.',
      );
    if ('rate' in pace) play.rate = pace.rate;
    else {
      const now = room.now();
      if (pace.toMs <= now)
        throw new ProgrammeError(
          'wrongStage',
          `The rehearsal is at ${formatDrillTime(now)} already. Choose a later minute, or begin another.`,
        );
      play.playTo(pace.toMs);
      if (room.state.phase === 'paused') await press(room, 'resumeDrill');
    }
    // Screens run the clock on by themselves, at the speed they were last told.
    this.#parts.hub.reshow(drill.drillId);
  }

  async throwAway(drill: PlannedDrill): Promise<void> {
    const { drillId } = mustBe(drill);
    const { programme, rooms, hub } = this.#parts;
    this.#plays.get(drillId)?.stop();
    this.#plays.delete(drillId);
    hub.gone(drillId);
    await rooms.erase(drillId);
    hub.gone(drillId);
    programme.receipts.forget(drillId);
    programme.drills.erase(drillId);
  }

  /** What is a day old goes. What a restart cut off has ended: its bots forgot what they were about. */
  async tidy(): Promise<void> {
    const { programme, rooms } = this.#parts;
    for (const drill of programme.drills.rehearsals()) {
      const { drillId } = drill;
      if (programme.drills.ageOf(drill) > KEPT) await this.throwAway(drill);
      else if (!this.#plays.has(drillId) && ['running', 'paused'].includes(rooms.phase(drillId) ?? '')) {
        const room = await rooms.get(drillId).catch(() => null);
        if (room) await press(room, 'endDrill');
      }
    }
  }

  close(): void {
    for (const play of this.#plays.values()) play.stop();
    this.#plays.clear();
  }

  /** Nobody is there to talk, so the debrief opens at once. */
  async #over(drillId: string): Promise<void> {
    this.#plays.delete(drillId);
    const room = await this.#parts.rooms.get(drillId);
    if (room?.state.phase === 'hotWash') await press(room, 'openDebrief');
  }
}

function mustBe(drill: PlannedDrill): PlannedDrill {
  if (drill.settings.rehearsal) return drill;
  throw new ProgrammeError(
    'wrongStage',
    'This drill is no rehearsal: people play it. Use the console’s own clock.',
  );
}

async function press(room: DrillRoom, name: string): Promise<void> {
  const answer = await room.submit(FACILITATOR_SEAT, { id: `rehearsal-${randomUUID()}`, name, payload: {} });
  if (!answer.ok) throw new ProgrammeError('wrongStage', answer.rejection.message);
}
