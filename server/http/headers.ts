import { randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const policy = (style: string): string =>
  [
    "default-src 'self'",
    "connect-src 'self' ws: wss:",
    "img-src 'self' data:",
    `style-src ${style}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join(';');

/** For everything but the page itself. */
const POLICY = policy("'self'");

/**
 * The page's policy and the nonce it names. The component library adds two small style elements of its own and reads the
 * nonce for them from a meta element; so no inline style has to be allowed for everybody.
 */
export function pagePolicy(): { nonce: string; header: string } {
  const nonce = randomBytes(16).toString('base64');
  return { nonce, header: policy(`'self' 'nonce-${nonce}'`) };
}

export async function secureHeaders(app: FastifyInstance, publicUrl: string | null): Promise<void> {
  const isHttps = publicUrl?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: false,
    // A drill in a meeting room runs over plain http: browsers ignore these there and complain in the console.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('content-security-policy', POLICY);
    if (isHttps || request.protocol === 'https')
      void reply.header('strict-transport-security', 'max-age=15552000');
  });
}
