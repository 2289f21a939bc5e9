import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PATHS } from '../../../shared/api.ts';
import { own } from '../../../shared/keyed.ts';
import { bearerOf } from '../../admission/who.ts';
import { isOver } from '../../live/lobby.ts';
import type { PlannedDrill } from '../../programme/drills.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import type { Paper } from '../../report/exports.ts';
import type { DrillRoom } from '../../room/drillRoom.ts';
import type { Deps } from '../deps.ts';
import { occasionOf } from './occasion.ts';

type ById = { Params: { id: string } };
type File = { Params: { id: string; file: string } };

/** A score read during play may be this old, in wall ms: it is a reading, and the next one is a press away. */
const LIVE_AGE_MS = 3_000;
const TYPES: Record<Exclude<Paper, 'card'> | 'log.jsonl', string> = {
  'scorecard.json': 'application/json',
  'scorecard.csv': 'text/csv',
  'words.csv': 'text/csv',
  'report.md': 'text/markdown',
  'report.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'report.pdf': 'application/pdf',
  'evidence.zip': 'application/zip',
  'log.jsonl': 'application/x-ndjson',
};

/** They say what happened to people outside the room, so they wait for the debrief; and why each does. */
const WAITS: Partial<Record<string, string>> = {
  'log.jsonl': 'The log names every secret. It can be exported once the debrief is open.',
  'evidence.zip': 'The evidence pack holds the log. It can be exported once the debrief is open.',
  'report.docx': 'The report is made once the debrief is open. Open the debrief first, then export it.',
  'report.pdf': 'The report is made once the debrief is open. Open the debrief first, then export it.',
};
/** With all their detail, the facilitator's. */
const FACILITATORS_OWN = new Set(['log.jsonl', 'evidence.zip']);
const typeOf = (file: keyof typeof TYPES): string => {
  const type = own(TYPES, file);
  return /^text|json/.test(type) ? `${type}; charset=utf-8` : type;
};

const PLAYS_ALONG = 'You play along, so the score stays hidden until the drill has ended.';

/** Scorecards and what a facilitator takes home. All of it is made on the scorer's bench, never on the thread that runs drills. */
export function scoreRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, rooms, doorkeeper, scorer } = deps;

  app.get<ById>(PATHS.scorecard(':id'), async (request, reply) => {
    const { drill, room } = await played(request.params.id, request);
    const ageMs = isOver(room.state.phase) ? 0 : LIVE_AGE_MS;
    const made = await scorer.paper(drill.drillId, room, 'card', { ageMs, signal: leaving(reply) });
    return reply.type('application/json; charset=utf-8').send(made);
  });

  app.get<File>(PATHS.exportFile(':id', ':file'), async (request, reply) => {
    const { file } = request.params;
    // In the debrief everybody may keep the results; the log is not among them.
    if (FACILITATORS_OWN.has(file)) doorkeeper.mustFacilitate(request);
    const { id } = request.params;
    if (file === 'log.jsonl' && (rooms.whyUnopened(id) || rooms.isUnlisted(id)))
      return reply
        .type(typeOf(file))
        .header('content-disposition', `attachment; filename="${id}-${file}"`)
        .send(Buffer.from(await rooms.logFile(id)));
    const { drill, room } = await played(id, request);
    if (!isFile(file))
      throw new ProgrammeError(
        'notFound',
        `There is no such export. There are ${Object.keys(TYPES).join(', ')}.`,
      );
    const waits = own(WAITS, file);
    if (waits !== undefined && room.state.phase !== 'debrief') throw new ProgrammeError('notYet', waits);
    const logFile = FACILITATORS_OWN.has(file) ? await rooms.exportFile(drill.drillId) : null;
    const occasion = await occasionOf(deps, drill, room, bearerOf(request) === null);
    const made =
      file === 'log.jsonl'
        ? logFile
        : await scorer.paper(drill.drillId, room, file, {
            signal: leaving(reply),
            given: { occasion, logFile },
          });
    return reply
      .type(typeOf(file))
      .header('content-disposition', `attachment; filename="${drill.drillId}-${file}"`)
      .send(made);
  });

  /** The drill, if this request may know how it is going. */
  async function played(
    drillId: string,
    request: FastifyRequest,
  ): Promise<{ drill: PlannedDrill; room: DrillRoom }> {
    const token = bearerOf(request);
    if (token === null) doorkeeper.mustFacilitate(request);
    const holder = token === null ? null : programme.tickets.get(token);
    if (holder !== null && holder.drillId !== drillId)
      throw new ProgrammeError('notFound', 'That seat belongs to another drill.');
    const drill = programme.drills.get(drillId);
    const room = await rooms.get(drillId);
    if (!room)
      throw new ProgrammeError('notYet', 'There is nothing to score yet: the drill has not been briefed.');
    const { phase } = room.state;
    // Evaluators read what control reads.
    if (holder !== null && holder.evaluator === null && phase !== 'debrief')
      throw new ProgrammeError('notYet', 'The scorecard opens with the debrief. Talk it through first.');
    if (drill.settings.console === 'playAlong' && !isOver(phase))
      throw new ProgrammeError('notYet', PLAYS_ALONG);
    return { drill, room };
  }
}

const isFile = (file: string): file is keyof typeof TYPES => Object.hasOwn(TYPES, file);

/** Aborts when whoever asked has hung up. */
function leaving(reply: FastifyReply): AbortSignal {
  const stop = new AbortController();
  reply.raw.on('close', () => stop.abort());
  return stop.signal;
}
