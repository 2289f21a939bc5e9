import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PATHS } from '../../../shared/api.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import type { Story } from '../../../shared/story.ts';
import { citedBy, momentsOf } from '../../../shared/story.ts';
import { writeJsonl } from '../../log/jsonlLog.ts';
import type { PlannedDrill } from '../../programme/drills.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import type { DrillRoom } from '../../room/drillRoom.ts';
import { scoreDrill } from '../../scorecard/scoreDrill.ts';
import type { Deps } from '../deps.ts';
import { isOver } from '../lobby.ts';
import { scoreCsv } from '../scoreCsv.ts';
import { bearerOf } from '../who.ts';

type ById = { Params: { id: string } };
type File = { Params: { id: string; file: string } };

/** A live score may be this old: it takes a replay of a quarter of a second, and all drills share one thread. */
const FRESH_MS = 15_000;

/** What the numbers rest on, for everybody once the truth may be told. Who asked for a pause, and why, stays theirs. */
function storyOf({ header, events }: DrillRoom, card: Scorecard): Story {
  const { title, variantTitle } = header.scenario;
  const told = events.map((event) =>
    event.type === 'drill.paused' && event.data.by === 'someone'
      ? { ...event, by: null, data: { ...event.data, reason: '' } }
      : event,
  );
  return { title, variantTitle, moments: momentsOf(told, citedBy(card)) };
}

/** Scorecards and what a facilitator takes home. */
export function scoreRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, rooms, doorkeeper, report } = deps;
  const known = new Map<string, { seq: number; at: number; card: Scorecard }>();

  const scored = (drillId: string, room: DrillRoom): Scorecard => {
    const { seq } = room.state;
    const last = known.get(drillId);
    if (last && (last.seq === seq || Date.now() - last.at < FRESH_MS) && !isOver(room.state.phase))
      return last.card;
    if (last?.seq === seq) return last.card;
    const card = scoreDrill(room.header, room.events);
    if (known.size > 50) known.clear();
    known.set(drillId, { seq, at: Date.now(), card });
    return card;
  };

  app.get<ById>(PATHS.scorecard(':id'), async (request) => {
    const { drill, room } = await played(request.params.id, request);
    const card = scored(drill.drillId, room);
    return room.state.phase === 'debrief' ? { ...card, story: storyOf(room, card) } : card;
  });

  app.get<File>(PATHS.exportFile(':id', ':file'), async (request, reply) => {
    // In the debrief everybody may keep the results; the log, with all its detail, is the facilitator's.
    if (request.params.file === 'log.jsonl') doorkeeper.mustFacilitate(request);
    const { drill, room } = await played(request.params.id, request);
    const { drillId } = drill;
    const give = (type: string, text: string) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('content-disposition', `attachment; filename="${drillId}-${request.params.file}"`)
        .send(text);
    switch (request.params.file) {
      case 'scorecard.json':
        return give('application/json', `${JSON.stringify(scored(drillId, room), null, 2)}\n`);
      case 'scorecard.csv':
        return give('text/csv', scoreCsv(scored(drillId, room)));
      case 'report.md':
        return give('text/markdown', report(room.header, room.events, scored(drillId, room)));
      case 'log.jsonl':
        if (room.state.phase !== 'debrief')
          throw new ProgrammeError(
            'notYet',
            'The log names every secret. It can be exported once the debrief is open.',
          );
        return give('application/x-ndjson', writeJsonl(room.header, room.events));
      default:
        throw new ProgrammeError(
          'notFound',
          'There is no such export. There are scorecard.json, scorecard.csv, report.md and log.jsonl.',
        );
    }
  });

  /** The drill, if this request may know how it is going. */
  async function played(
    drillId: string,
    request: FastifyRequest,
  ): Promise<{ drill: PlannedDrill; room: DrillRoom }> {
    const token = bearerOf(request);
    if (token === null) doorkeeper.mustFacilitate(request);
    else if (programme.tickets.get(token).drillId !== drillId)
      throw new ProgrammeError('notFound', 'That seat belongs to another drill.');
    const drill = programme.drills.get(drillId);
    const room = await rooms.get(drillId);
    if (!room)
      throw new ProgrammeError('notYet', 'There is nothing to score yet: the drill has not been briefed.');
    const { phase } = room.state;
    if (token !== null && phase !== 'debrief')
      throw new ProgrammeError('notYet', 'The scorecard opens with the debrief. Talk it through first.');
    if (drill.settings.console === 'playAlong' && !isOver(phase))
      throw new ProgrammeError(
        'notYet',
        'You play along, so the score stays hidden until the drill has ended.',
      );
    return { drill, room };
  }
}
