import type { FastifyInstance } from 'fastify';
import { PATHS } from '../../../shared/api.ts';
import type { Deps } from '../deps.ts';

/** For whoever looks after the server. Counts only. */
export function statusRoutes(app: FastifyInstance, { rooms, hub, metrics, version, recordKey }: Deps): void {
  app.get(PATHS.health, { logLevel: 'warn' }, async () => ({
    ok: true,
    version,
    drills: rooms.size,
    uptimeS: Math.round(process.uptime()),
  }));

  // Public on purpose: whoever holds an exported log compares it with the key that log names.
  app.get(PATHS.recordKey, async () => recordKey);

  app.get(PATHS.metrics, { logLevel: 'warn' }, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4').send(metrics.text({ rooms: rooms.size, sockets: hub.sockets })),
  );

  app.all('/api/*', async (_request, reply) => reply.callNotFound());
}
