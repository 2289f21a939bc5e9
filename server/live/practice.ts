import type { PracticeOffer, SeatTicket } from '../../shared/api.ts';
import { own } from '../../shared/keyed.ts';
import type { PlayRole } from '../../shared/roles.ts';
import { isPlayRole, SIX_SEATS } from '../../shared/roles.ts';
import { HOUR } from '../../shared/time.ts';
import type { Programme } from '../programme/programme.ts';
import { ProgrammeError } from '../programme/programmeError.ts';
import { replan } from '../programme/seating.ts';
import type { LiveRooms } from './liveRooms.ts';
import { isOver } from './lobby.ts';
import type { ScenarioRegistry } from './scenarioRegistry.ts';
import { SEALED } from './scenarioRegistry.ts';

/** Practice drills that may be under way at once, over all: a drill costs a room in memory while its clock runs. */
const MOST = 30;
/** Kept so long after they were begun, in ms. The page says so. */
const KEPT: number = 30 * 24 * HOUR;
/** Nobody is at it any more, in ms after it was begun: both acts take less than an hour. */
const LEFT: number = 6 * HOUR;

interface Begins {
  programme: Programme;
  registry: ScenarioRegistry;
  rooms: LiveRooms;
}

/** The six desks, each with what is folded into it. */
export function practiceDesks({ organisation }: ScenarioRegistry): PracticeOffer['desks'] {
  if (!organisation) return [];
  return SIX_SEATS.flatMap(({ roles }) => {
    const held = roles.filter(isPlayRole);
    const [role] = held;
    return role ? [{ role, titles: held.map((item) => own(organisation.roleTitles, item)) }] : [];
  });
}

/** Plans it, sits its one player down and briefs everybody; the clock stands until the player starts it. */
export async function beginPractice(
  { programme, registry, rooms }: Begins,
  { scenario, role, name }: { scenario: string; role: PlayRole; name: string },
): Promise<SeatTicket> {
  const { drills, tickets } = programme;
  registry.find(scenario, SEALED);
  await clearAway({ programme, rooms });
  const desk = SIX_SEATS.find(({ roles }) => roles.includes(role));
  if (!desk) throw new ProgrammeError('notFound', 'Nobody practises that desk alone. Choose one of the six.');
  const { drillId } = drills.create({
    scenario,
    variant: SEALED,
    seed: null,
    title: '',
    setting: 'remote',
    console: 'playAlong',
    acts: 'all',
    autopilot: false,
    timeFactor: 1,
    practice: true,
  });
  const { assignments } = replan(
    drills.get(drillId).assignments,
    SIX_SEATS.map((seat) => ({ ...seat, occupant: seat === desk ? 'person' : 'colleague' })),
  );
  drills.saveAssignments(drillId, assignments);
  const ticket = tickets.claim(drillId, desk.seat, name, false);
  await rooms.brief(drills.get(drillId));
  drills.markBriefed(drillId);
  return ticket;
}

/** Practice that is over its time goes, so that nobody has to tidy up after strangers; then there has to be room for one more. */
async function clearAway({ programme, rooms }: Omit<Begins, 'registry'>): Promise<void> {
  const { drills } = programme;
  const all = drills.practices();
  for (const drill of all) {
    if (drills.ageOf(drill) < KEPT) continue;
    const { drillId } = drill;
    await rooms.erase(drillId);
    programme.receipts.forget(drillId);
    drills.erase(drillId);
  }
  const underWay = all.filter((drill) => drills.ageOf(drill) < LEFT && !isOver(rooms.phase(drill.drillId)));
  if (underWay.length >= MOST)
    throw new ProgrammeError(
      'wrongStage',
      'As many people practise here now as this server has room for. Try again in half an hour.',
    );
}
