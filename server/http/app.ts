import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import fastify from 'fastify';
import { countedAs } from '../admission/address.ts';
import { TooMany } from '../admission/guessing.ts';
import type { Limits } from '../admission/limits.ts';
import { isOwnOrigin } from '../admission/origin.ts';
import type { Trust } from '../admission/settings.ts';
import { Doorkeeper } from '../admission/who.ts';
import type { Deps } from './deps.ts';
import { answerErrors, apiError } from './errors.ts';
import { secureHeaders } from './headers.ts';
import type { LogOptions } from './logging.ts';
import { loggerFor } from './logging.ts';
import { isApi } from './paths.ts';
import { RequestCounts } from './requestCounts.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { compareRoutes } from './routes/compare.ts';
import { coverageRoutes } from './routes/coverage.ts';
import { drillRoutes } from './routes/drills.ts';
import { evaluatorRoutes } from './routes/evaluators.ts';
import { improvementRoutes } from './routes/improvements.ts';
import { joinRoutes } from './routes/join.ts';
import { mselRoutes } from './routes/msel.ts';
import { paperRoutes } from './routes/papers.ts';
import { peopleRoutes } from './routes/people.ts';
import { playOnRoutes } from './routes/playOn.ts';
import { practiceRoutes } from './routes/practice.ts';
import { rehearsalRoutes } from './routes/rehearsals.ts';
import { scoreRoutes } from './routes/scores.ts';
import { seatRoutes } from './routes/seat.ts';
import { sessionRoutes } from './routes/session.ts';
import { statusRoutes } from './routes/status.ts';
import { stopRoutes } from './routes/stop.ts';
import { templateRoutes } from './routes/templates.ts';
import { whatIfRoutes } from './routes/whatIfs.ts';
import { workshopRoutes } from './routes/workshop.ts';
import { serveScreens } from './screens.ts';

interface AppOptions {
  clientDir: string;
  logging: LogOptions;
  trust: Trust;
}

const MOST_BYTES = 100_000;
/** Whoever sends their request slowly is not waited for; node looks every few seconds. */
const TIMED = {
  requestTimeout: 30_000,
  /** Nor is whoever takes nothing of their answer. Live connections have their own heartbeat. */
  connectionTimeout: 90_000,
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
};
const HIDDEN = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/** The HTTP side: screens, JSON API, health and metrics. Not listening yet. */
export async function buildApp(
  deps: Omit<Deps, 'doorkeeper'>,
  { clientDir, logging, trust }: AppOptions,
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: MOST_BYTES,
    trustProxy: trust,
    ...TIMED,
    routerOptions: { maxParamLength: 200 },
    ...loggerFor(logging),
  });
  answerErrors(app);
  const doorkeeper = new Doorkeeper(deps.programme, deps.comers, deps.publicUrl);
  await secureHeaders(app, deps.publicUrl);
  await app.register(cookie);
  await app.register(rateLimit, {
    max: (request) => (isApi(request) ? deps.limits.api : deps.limits.screens),
    timeWindow: '1 minute',
    store: RequestCounts,
    keyGenerator: (request) => `${isApi(request) ? 'api' : 'screens'} ${doorkeeper.countedAs(request)}`,
    addHeaders: { ...HIDDEN },
    addHeadersOnExceeding: { ...HIDDEN },
  });
  const publicHost = deps.publicUrl === null ? null : new URL(deps.publicUrl).host;
  app.addHook('onRequest', async (request, reply) => {
    if (isApi(request)) void reply.header('cache-control', 'no-store');
    if (doorkeeper.isStranger(request, reply)) await noStrangers(deps.limits, countedAs(request.ip));
    if (request.method === 'GET' || request.method === 'HEAD') return;
    if (isOwnOrigin(request.headers, publicHost)) return;
    return reply
      .code(403)
      .send(
        apiError('foreignOrigin', 'This request came from another site. Open Muster itself and try again.'),
      );
  });
  // Who was still being answered when the server stops does not hold it up by keeping their connection.
  app.addHook('onSend', async (_request, reply) => {
    if (deps.limits.isStopping) void reply.header('connection', 'close');
  });
  // An empty body with a JSON content type is what `fetch` sends for a POST without one.
  app.removeContentTypeParser('text/plain');
  const whole: Deps = { ...deps, doorkeeper };
  for (const routes of [
    sessionRoutes,
    drillRoutes,
    coverageRoutes,
    playOnRoutes,
    peopleRoutes,
    stopRoutes,
    joinRoutes,
    evaluatorRoutes,
    seatRoutes,
    practiceRoutes,
    rehearsalRoutes,
    paperRoutes,
    scoreRoutes,
    compareRoutes,
    mselRoutes,
    catalogueRoutes,
    workshopRoutes,
    templateRoutes,
    improvementRoutes,
    whatIfRoutes,
    statusRoutes,
  ])
    routes(app, whole);
  await serveScreens(app, clientDir);
  return app;
}

/** A secret that nobody was ever given costs its address a point; whoever holds one never comes here. */
async function noStrangers({ strangers }: Limits, address: string): Promise<void> {
  await strangers.consume(address).catch(() => {
    throw new TooMany(
      'Too many unknown seats from this address. Wait a minute, then join with the code.',
      60,
    );
  });
}
