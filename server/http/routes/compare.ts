import type { FastifyInstance } from 'fastify';
import type { Compared, ComparedRow } from '../../../shared/compare.ts';
import { PATHS } from '../../../shared/paths.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import type { PlannedDrill } from '../../programme/drills.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import { drillRow, thoughtRows } from '../../report/compare.ts';
import type { Deps } from '../deps.ts';

type ById = { Params: { id: string } };

/** Each costs a log that is read and a score that is made. */
const MOST = 8;

/** A drill beside par, doing nothing, the drill before it and others on its scenario: those whose debrief is open, so nothing sealed. */
export function compareRoutes(app: FastifyInstance, deps: Deps): void {
  const { doorkeeper, programme } = deps;
  app.get<ById>(PATHS.compared(':id'), async (request): Promise<Compared> => {
    doorkeeper.mustFacilitate(request);
    const drill = programme.drills.get(request.params.id);
    const mine = await readOf(deps, drill);
    if (mine === null)
      throw new ProgrammeError('notYet', 'Drills are compared once the debrief of this one is open.');
    const finished = programme.drills
      .list()
      .filter(({ drillId }) => drillId !== drill.drillId && deps.rooms.phase(drillId) === 'debrief');
    const last = finished.find(({ createdAt }) => createdAt <= drill.createdAt);
    const others = finished.filter(
      (item) => item !== last && item.settings.scenario === drill.settings.scenario,
    );
    const rows = [
      drillRow('this', drill.drillId, mine.title, mine.card),
      ...thoughtRows(mine.card),
      ...(last ? await rowsOf(deps, [last], 'last') : []),
      ...(await rowsOf(deps, others.slice(0, MOST), 'other')),
    ];
    return { rows, leftOut: Math.max(0, others.length - MOST) };
  });
}

async function rowsOf(
  deps: Deps,
  drills: readonly PlannedDrill[],
  kind: ComparedRow['kind'],
): Promise<ComparedRow[]> {
  const rows: ComparedRow[] = [];
  // One after another: the bench makes one at a time, and nobody waits for all of them at once.
  for (const drill of drills) {
    // A log that cannot be opened leaves a gap, as it does in the list.
    const read = await readOf(deps, drill).catch(() => null);
    if (read) rows.push(drillRow(kind, drill.drillId, read.title, read.card));
  }
  return rows;
}

/** What it is called and what it scored; null while its debrief is closed. */
async function readOf(
  { rooms, scorer }: Deps,
  { drillId, code, settings }: PlannedDrill,
): Promise<{ title: string; card: Scorecard } | null> {
  const room = await rooms.get(drillId);
  if (room?.state.phase !== 'debrief') return null;
  const bytes = await scorer.paper(drillId, room, 'scorecard.json');
  const card = JSON.parse(new TextDecoder().decode(bytes)) as Scorecard;
  return { title: `${settings.title || room.header.scenario.title} (${code})`, card };
}
