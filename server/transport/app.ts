import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import fastify from 'fastify';
import type { Deps } from './deps.ts';
import { answerErrors, apiError } from './errors.ts';
import { secureHeaders } from './headers.ts';
import type { LogOptions } from './logging.ts';
import { loggerFor } from './logging.ts';
import { isOwnOrigin } from './origin.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { drillRoutes } from './routes/drills.ts';
import { joinRoutes } from './routes/join.ts';
import { mselRoutes } from './routes/msel.ts';
import { peopleRoutes } from './routes/people.ts';
import { scoreRoutes } from './routes/scores.ts';
import { seatRoutes } from './routes/seat.ts';
import { sessionRoutes } from './routes/session.ts';
import { statusRoutes } from './routes/status.ts';
import { serveScreens } from './screens.ts';
import { Doorkeeper } from './who.ts';

export interface AppOptions {
  clientDir: string;
  logging: LogOptions;
  trustProxy: boolean;
}

const MOST_BYTES = 100_000;
const HIDDEN = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/** The HTTP side: screens, JSON API, health and metrics. Not listening yet. */
export async function buildApp(
  deps: Omit<Deps, 'doorkeeper'>,
  { clientDir, logging, trustProxy }: AppOptions,
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: MOST_BYTES,
    trustProxy,
    routerOptions: { maxParamLength: 200 },
    ...loggerFor(logging),
  });
  answerErrors(app);
  await secureHeaders(app);
  await app.register(cookie);
  await app.register(rateLimit, {
    max: deps.limits.api,
    timeWindow: '1 minute',
    allowList: (request) => !request.url.startsWith('/api/'),
    addHeaders: { ...HIDDEN },
    addHeadersOnExceeding: { ...HIDDEN },
  });
  const publicHost = deps.publicUrl === null ? null : new URL(deps.publicUrl).host;
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    if (request.method === 'GET' || request.method === 'HEAD') return;
    if (isOwnOrigin(request.headers, publicHost)) return;
    return reply
      .code(403)
      .send(
        apiError('foreignOrigin', 'This request came from another site. Open Muster itself and try again.'),
      );
  });
  // An empty body with a JSON content type is what `fetch` sends for a POST without one.
  app.removeContentTypeParser('text/plain');
  const whole: Deps = { ...deps, doorkeeper: new Doorkeeper(deps.programme) };
  for (const routes of [
    sessionRoutes,
    drillRoutes,
    peopleRoutes,
    joinRoutes,
    seatRoutes,
    scoreRoutes,
    mselRoutes,
    catalogueRoutes,
    statusRoutes,
  ])
    routes(app, whole);
  await serveScreens(app, clientDir);
  return app;
}
