import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import { isPlayRole } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Origin, PastMinute } from '../kernel/branch.ts';
import { atMinute, branchStep, NoSuchMinute, seatsThen } from '../kernel/branch.ts';
import type { Compiled } from '../kernel/compiled.ts';
import { compile } from '../kernel/compiled.ts';
import { emptyState } from '../kernel/emptyState.ts';
import { refold } from '../kernel/replay.ts';
import type { DrillLog } from '../log/drillLog.ts';
import { parseJsonl } from '../log/jsonlLog.ts';
import type { WrittenStep } from '../log/privateText.ts';
import { readEvents } from '../log/readEvents.ts';
import type { LogFile } from '../log/verify.ts';
import { stepsIn, verifyLog } from '../log/verify.ts';
import type { PlannedDrill, PlayOn } from '../programme/drills.ts';
import { ProgrammeError } from '../programme/programmeError.ts';
import type { SeatAssignment } from '../programme/seating.ts';
import { planOf } from '../programme/seating.ts';
import { headerFor, scenarioHash } from '../room/scenarioHash.ts';
import type { ScenarioRegistry } from './scenarioRegistry.ts';

/** A drill that can be played on: its log, read whole, checked and found to be of a scenario that is still here as it was. */
interface Past {
  header: LogHeader;
  /** As it was written; the compiled one is dealt by the seed. */
  scenario: Scenario;
  compiled: Compiled;
  events: LogEvent[];
  file: LogFile;
  /** What the drill is called. */
  title: string;
}

const cannot = (message: string): ProgrammeError => new ProgrammeError('cannotPlayOn', message);

/** Plays drills on from their past minutes. The drill that is played on is only read. */
export class PlayingOn {
  readonly #log: DrillLog;
  readonly #registry: ScenarioRegistry;

  constructor(log: DrillLog, registry: ScenarioRegistry) {
    this.#log = log;
    this.#registry = registry;
  }

  /** The drill as it can be played on. Refuses with `cannotPlayOn` and the one thing that is in the way. */
  async past({ drillId, code, settings }: PlannedDrill): Promise<Past> {
    if (settings.practice === true)
      throw cannot(
        'This is what one person practised alone, without a facilitator. Plan a drill of the same scenario instead.',
      );
    if (settings.rehearsal)
      throw cannot(
        'Bots played this rehearsal, so nobody can play on from it. Plan a drill of the same scenario instead.',
      );
    const file = parseJsonl(Buffer.from(await this.#log.exportFile(drillId)).toString());
    const verdict = verifyLog(file);
    if (verdict.state === 'changed')
      throw cannot(
        `The log of drill ${code} was changed after it was written: ${verdict.problem}. No drill plays on from it; put back a backup of the data folder first.`,
      );
    if (verdict.state === 'unchained')
      throw cannot(
        `Drill ${code} was recorded by an older Muster, whose logs nothing vouches for. No drill plays on from it; plan a new one.`,
      );
    const { header } = file;
    const scenario = this.#asPlayed(header);
    const events = readEvents(drillId, file.events);
    const [created] = events;
    const compiled = compile(scenario, created?.type === 'drill.created' ? created.data.seed : 0);
    return { header, scenario, compiled, events, file, title: settings.title || scenario.title };
  }

  /** A past minute of it, what is to be kept of the other log, and the seats as they were then, all of them free. */
  plan(
    { drillId, code }: PlannedDrill,
    { compiled, events, file, title }: Past,
    minute: DrillTime,
    now: DrillTime,
  ): { playOn: PlayOn; assignments: SeatAssignment[] } {
    const past = found(() => atMinute(compiled, events, minute, now));
    const last = past.events.at(-1)?.step ?? 0;
    const playOn: PlayOn = {
      drill: drillId,
      code,
      title,
      minute,
      events: past.events.length,
      hash: file.links.get(last)?.hash ?? '',
      at: past.at,
    };
    const assignments = seatsThen(past.state).flatMap(({ seat, roles }): SeatAssignment[] =>
      roles.some(isPlayRole)
        ? [
            {
              seat,
              roles: roles.filter(isPlayRole),
              occupant: 'person',
              name: null,
              pager: null,
              ready: false,
            },
          ]
        : [],
    );
    return { playOn, assignments };
  }

  /** Writes the log of a drill that plays on: all that was kept of the other, and the step that says so. */
  async write(drill: PlannedDrill, playOn: PlayOn, origin: PlannedDrill): Promise<void> {
    const past = await this.past(origin);
    const { compiled, file } = past;
    const events = past.events.slice(0, playOn.events);
    const last = events.at(-1)?.step ?? 0;
    if (file.links.get(last)?.hash !== playOn.hash)
      throw cannot(
        `The log of drill ${origin.code} is not the one that was there when this drill was planned. Plan it again from the list.`,
      );
    const then: PastMinute = { events, state: refold(compiled, events, emptyState(compiled)), at: playOn.at };
    const from: Origin = {
      drill: origin.drillId,
      code: playOn.code,
      title: playOn.title,
      minute: playOn.minute,
      hash: playOn.hash,
    };
    const [first = [], ...more] = stepsIn(events);
    const kept = more.map((step): WrittenStep => ({ command: commandOf(file, step), events: step }));
    const branched = branchStep(compiled, then, from, planOf(drill.assignments));
    await this.#log.create(headerFor(drill.drillId, past.scenario), first, [
      ...kept,
      { command: null, events: branched.events },
    ]);
  }

  /** The scenario that is here now, if it is the one the drill was played with. */
  #asPlayed({ scenario: played, hash, organisation }: LogHeader): Scenario {
    const back =
      'put it back (a pack into the packs folder; what comes with Muster, with the Muster of that time), start Muster again, and play on then';
    const whole = this.#find(played);
    if (whole === null)
      throw cannot(
        `The scenario “${played.title}” (${played.id}, version ${played.version}) that this drill was played with is not here any more: ${back}.`,
      );
    const [first] = whole.acts;
    const here = played.acts.length < whole.acts.length && first ? { ...whole, acts: [first] } : whole;
    if (scenarioHash(here) === hash) return here;
    if (whole.version !== played.version)
      throw cannot(
        `This drill was played with version ${played.version} of “${played.title}”, and version ${whole.version} is here now. To play on with version ${played.version}, ${back}.`,
      );
    if (organisation && headerFor('', here).organisation?.hash !== organisation.hash)
      throw cannot(
        `This drill was played with other company words (profile "${organisation.id}") than Muster has now. Start Muster with the profile of that time, and play on then.`,
      );
    throw cannot(
      `The scenario “${played.title}” was changed since this drill was played, though both say version ${played.version}. To play on with the text of that time, ${back}.`,
    );
  }

  #find({ id, variant }: Scenario): Scenario | null {
    try {
      return this.#registry.find(id, variant);
    } catch (error) {
      if (error instanceof ProgrammeError) return null;
      throw error;
    }
  }
}

const commandOf = (file: LogFile, [first]: readonly LogEvent[]): GivenCommand | null =>
  file.links.get(first?.step ?? 0)?.command ?? null;

/** What the kernel says of a minute, as the programme says it. */
function found<T>(look: () => T): T {
  try {
    return look();
  } catch (error) {
    if (error instanceof NoSuchMinute) throw new ProgrammeError('noSuchMinute', error.message);
    throw error;
  }
}
