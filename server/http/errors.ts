import type { FastifyError, FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { ApiError } from '../../shared/api.ts';
import { own } from '../../shared/keyed.ts';
import { TooMany } from '../admission/guessing.ts';
import { isUnopened } from '../live/unopened.ts';
import { LogError, LogUnavailable } from '../log/drillLog.ts';
import type { ProgrammeCode } from '../programme/programmeError.ts';
import { ProgrammeError } from '../programme/programmeError.ts';
import { Abandoned, ScoringFailed } from '../report/scorer.ts';
import { WorkshopError } from '../workshop/workshopError.ts';

const STATUS: Record<ProgrammeCode, number> = {
  setupDone: 409,
  wrongKey: 403,
  wrongPassword: 403,
  nameTaken: 409,
  notSignedIn: 401,
  notSecure: 403,
  notFound: 404,
  practiceOff: 404,
  unknownToken: 401,
  unknownCode: 404,
  seatTaken: 409,
  wrongStage: 409,
  notConfirmed: 409,
  badSeatPlan: 400,
  badSeed: 400,
  noSuchMinute: 400,
  cannotPlayOn: 409,
  cannotDecide: 409,
  notYet: 403,
  keySpent: 410,
  planFull: 409,
  noReason: 400,
  changedMeanwhile: 409,
};

/** What Fastify refuses by itself, in our words. */
const REFUSED: Record<number, [string, string]> = {
  400: ['malformed', 'That request is not well formed. Reload the page and try again.'],
  404: ['notFound', 'There is nothing here. Check the address.'],
  413: ['tooLarge', 'That is too much at once: 100 kB at most. Shorten it and send it again.'],
  415: ['malformed', 'Send JSON.'],
};

/** A body that does not fit its schema. */
class BadBody extends Error {}

/** Parses what came in. Throws `BadBody` that says which field is wrong. */
export function parsed<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.length ? `"${issue.path.join('.').slice(0, 60)}"` : 'The request';
  throw new BadBody(`${where} ${issue?.message ?? 'is not valid'}.`);
}

export const apiError = (code: string, message: string): ApiError => ({ error: { code, message } });

export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const [status, code, message] = told(error, request.headers.authorization !== undefined);
    if (error instanceof TooMany) void reply.header('retry-after', error.retryAfterS);
    if (error instanceof Abandoned) return reply.code(499).send();
    if (status >= 500) request.log.error({ err: error }, 'a request failed');
    return reply.code(status).send(apiError(code, message));
  });
}

const NOT_OPEN =
  'This drill cannot be opened just now. Nothing of it is lost; tell the facilitator, whose list of drills says why.';

/** `isSeat`: somebody at a seat asks, who is told nothing of what is in a log. */
function told(error: FastifyError, isSeat: boolean): [number, string, string] {
  if (error instanceof ProgrammeError) return [own(STATUS, error.code), error.code, error.message];
  if (error instanceof WorkshopError) return [error.status, error.code, error.message];
  if (error instanceof BadBody) return [400, 'malformed', error.message];
  if (error instanceof TooMany) return [429, 'tooMany', error.message];
  if (error instanceof LogUnavailable && error.reason === 'diskFull')
    return [
      503,
      error.code,
      "Nothing was changed: the server's disk is full. Free some space on it, then try again.",
    ];
  if (isUnopened(error)) return [409, error.code, isSeat ? NOT_OPEN : error.message];
  if (error instanceof LogError)
    return [
      503,
      error.code,
      'The server cannot read or write its data just now. Nothing was changed; tell the facilitator.',
    ];
  if (error instanceof ScoringFailed)
    return [
      503,
      'failed',
      "The scorecard could not be made. The drill goes on and loses nothing; what went wrong is in the server's log. Try again.",
    ];
  const status = error.statusCode ?? 500;
  if (status === 429)
    return [429, 'tooMany', 'That was too many requests in one minute. Wait a moment and try again.'];
  const known = status < 500 ? (own(REFUSED, status) ?? REFUSED[400]) : undefined;
  return known
    ? [status, ...known]
    : [
        500,
        'failed',
        "Something went wrong on the server. It is in the server's log; try again in a moment.",
      ];
}
