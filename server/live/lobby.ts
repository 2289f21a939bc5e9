import type { DrillDetail, DrillListItem, Lobby, LobbySeat, Stage, StepOut } from '../../shared/api.ts';
import type { EvaluatorsNow } from '../../shared/evaluators.ts';
import { own } from '../../shared/keyed.ts';
import type { PersonHere } from '../../shared/peopleFacts.ts';
import type { PlayedOn } from '../../shared/playOn.ts';
import type { Rehearsal } from '../../shared/rehearsal.ts';
import { namesOf } from '../../shared/roleNames.ts';
import { staleCards } from '../../shared/scenario/freshness.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { isoDate, today } from '../dates.ts';
import type { Phase } from '../kernel/state.ts';
import type { DrillSummary } from '../log/drillLog.ts';
import type { PlannedDrill } from '../programme/drills.ts';
import type { Programme } from '../programme/programme.ts';
import type { SeatAssignment } from '../programme/seating.ts';
import type { SteppedOut } from '../programme/steppedOut.ts';
import type { Holder } from '../programme/tickets.ts';
import type { LiveRooms } from './liveRooms.ts';
import { qrSvg } from './qr.ts';
import type { ScenarioRegistry } from './scenarioRegistry.ts';
import { SEALED } from './scenarioRegistry.ts';
import { scoredLines } from './scoredLines.ts';
import type { Stops } from './stops.ts';
import { problemOf, UNLISTED } from './unopened.ts';

/** A room that is open but not started is the briefing; without a room it is the lobby. */
const stageOf = (phase: Phase | null): Stage =>
  phase === null ? 'lobby' : phase === 'lobby' ? 'briefing' : phase;

/** May the truth be shown to whoever plays along, or sealed the variant? */
export const isOver = (phase: Phase | null): boolean => phase === 'hotWash' || phase === 'debrief';

/** Without what only the log needs. */
function playedOnOf({ playOn }: PlannedDrill['settings']): PlayedOn | null {
  if (!playOn) return null;
  const { drill, code, title, minute } = playOn;
  return { drill, code, title, minute };
}

/** What the desk asks of whoever counts the connections. */
interface Presence {
  isHere(drillId: string, seat: string): boolean;
  awaySince(drillId: string, seat: string): string | null;
  peopleHere(drillId: string): PersonHere[];
}

/** Puts together what lobby screens and the facilitator's lists show. */
export class LobbyDesk {
  readonly #registry: ScenarioRegistry;
  readonly #rooms: LiveRooms;
  readonly #presence: Presence;
  readonly #steppedOut: SteppedOut;
  readonly #tickets: Pick<Programme['tickets'], 'observers' | 'evaluators'>;
  readonly #evaluatorLinks: Programme['evaluatorLinks'];
  readonly #stops: Stops;
  readonly #rehearsalOf: (drill: PlannedDrill) => Rehearsal | null;

  constructor(
    registry: ScenarioRegistry,
    rooms: LiveRooms,
    presence: Presence,
    { steppedOut, tickets, evaluatorLinks }: Pick<Programme, 'steppedOut' | 'tickets' | 'evaluatorLinks'>,
    stops: Stops,
    rehearsalOf: (drill: PlannedDrill) => Rehearsal | null,
  ) {
    this.#rehearsalOf = rehearsalOf;
    this.#registry = registry;
    this.#rooms = rooms;
    this.#presence = presence;
    this.#steppedOut = steppedOut;
    this.#tickets = tickets;
    this.#evaluatorLinks = evaluatorLinks;
    this.#stops = stops;
  }

  /** For whoever has the code: what they need to choose a seat. */
  async lobby(drill: PlannedDrill): Promise<Lobby> {
    return this.#lobby(drill, await this.#scenario(drill), new Map());
  }

  /** For somebody who sits in it. */
  async lobbyOf(drill: PlannedDrill, { seat, name }: Holder): Promise<Lobby> {
    const out = this.#steppedOut.of(drill.drillId);
    const lobby = this.#lobby(drill, await this.#scenario(drill), out);
    return { ...lobby, you: { seat, name, steppedOut: out.has(seat) } };
  }

  async detail(drill: PlannedDrill, origin: string): Promise<DrillDetail> {
    const { settings, code, drillId } = drill;
    const scenario = await this.#scenario(drill);
    const phase = this.#rooms.phase(drillId);
    const joinUrl = `${origin}/join/${code}`;
    const isSealed = settings.variant === SEALED && phase !== 'debrief';
    const { guide } = scenario;
    const out = this.#steppedOut.of(drillId);
    const hidesTruth = (settings.console === 'playAlong' && !isOver(phase)) || (isSealed && phase === null);
    return {
      ...this.#lobby(drill, scenario, out),
      scenario: settings.scenario,
      names: namesOf(scenario.organisation),
      rehearsal: this.#rehearsalOf(drill),
      variant: isSealed ? null : scenario.variant,
      console: settings.console,
      observers: this.#tickets.observers(drillId).map(({ seat, name }) => ({
        seat,
        name,
        ...this.#here(drillId, seat, out),
      })),
      people: this.#presence.peopleHere(drillId),
      evaluators: this.#evaluatorsOf(drillId, origin),
      joinUrl,
      joinQrSvg: await qrSvg(joinUrl),
      staleLaw: staleCards(scenario, today()),
      // All but the hour before tells what is behind it: to somebody who plays along, or of a variant that may not be the one drawn.
      guide: hidesTruth
        ? { purpose: '', before: guide.before, during: [], hotWash: [], traps: [], scored: [] }
        : { ...guide, scored: scoredLines(scenario) },
    };
  }

  listItem({ drillId, settings, code, createdAt, assignments, archived }: PlannedDrill): DrillListItem {
    const why = this.#rooms.whyUnopened(drillId);
    return {
      drillId,
      title: settings.title || this.#titleOf(settings.scenario, settings.variant),
      scenario: settings.scenario,
      stage: stageOf(this.#rooms.phase(drillId)),
      code,
      createdAt: isoDate(createdAt),
      people: assignments.filter(({ name }) => name !== null).length,
      playedOn: playedOnOf(settings),
      practice: settings.practice === true,
      rehearsal: settings.rehearsal !== undefined,
      archived,
      problem: why && problemOf(why),
    };
  }

  /** Logs that the programme knows nothing of. */
  unlisted({ drillId, scenarioId, variant, createdAt }: DrillSummary): DrillListItem {
    return {
      drillId,
      title: this.#titleOf(scenarioId, variant),
      scenario: scenarioId,
      stage: stageOf(this.#rooms.phase(drillId)),
      code: '',
      createdAt: isoDate(createdAt),
      people: 0,
      playedOn: null,
      practice: false,
      rehearsal: false,
      archived: false,
      problem: UNLISTED,
    };
  }

  #lobby(
    { drillId, code, settings, assignments }: PlannedDrill,
    scenario: Scenario,
    out: ReadonlyMap<string, StepOut>,
  ): Lobby {
    const { organisation, contentNote, summary, title, people } = scenario;
    return {
      drillId,
      code,
      title: settings.title || title,
      company: organisation.company,
      contentNote,
      summary,
      stage: stageOf(this.#rooms.phase(drillId)),
      playedOn: playedOnOf(settings),
      setting: settings.setting,
      practice: settings.practice === true,
      autopilot: settings.autopilot === true,
      seats: assignments.map((assignment) => this.#seat(drillId, assignment, scenario, out)),
      supportLines: people.supportLines,
      stop: this.#stops.now(drillId),
    };
  }

  #evaluatorsOf(drillId: string, origin: string): EvaluatorsNow {
    const code = this.#evaluatorLinks.of(drillId);
    return {
      link: code === null ? null : { code, url: `${origin}/evaluate/${code}` },
      people: this.#tickets.evaluators(drillId).map(({ seat, name }) => ({
        seat,
        name,
        connected: this.#presence.isHere(drillId, seat),
      })),
    };
  }

  #seat(
    drillId: string,
    { seat, roles, occupant, name, pager, ready }: SeatAssignment,
    scenario: Scenario,
    out: ReadonlyMap<string, StepOut>,
  ): LobbySeat {
    return {
      seat,
      roles,
      titles: roles.map((role) => own(scenario.organisation.roleTitles, role)),
      occupant: occupant === 'person' && name === null ? 'free' : occupant,
      name,
      pager,
      ready: ready ?? false,
      ...this.#here(drillId, seat, out),
    };
  }

  #here(drillId: string, seat: string, out: ReadonlyMap<string, StepOut>) {
    return {
      connected: this.#presence.isHere(drillId, seat),
      awaySince: this.#presence.awaySince(drillId, seat),
      steppedOut: out.get(seat) ?? null,
    };
  }

  /** From the drill's own log once there is one: a later Muster may have changed the scenario, or dropped it. */
  async #scenario({ drillId, settings }: PlannedDrill): Promise<Scenario> {
    const room = await this.#rooms.get(drillId);
    return room ? room.compiled.scenario : this.#registry.find(settings.scenario, settings.variant);
  }

  #titleOf(scenario: string, variant: string): string {
    try {
      return this.#registry.find(scenario, variant).title;
    } catch {
      return scenario;
    }
  }
}
