import type { FastifyServerOptions } from 'fastify';
import { decodedPath } from './paths.ts';

export interface LogOptions {
  level: string;
  stream: { write(text: string): void };
}

/** Structured lines without secrets: no bodies, no queries, no headers; join codes are masked; and what slips through is redacted. */
export const loggerFor = ({ level, stream }: LogOptions): Pick<FastifyServerOptions, 'logger'> => ({
  logger: {
    level,
    stream,
    redact: {
      paths: ['authorization', 'cookie', 'key', 'token', 'password'].flatMap((name) => [
        name,
        `*.${name}`,
        `*.*.${name}`,
      ]),
      censor: '(hidden)',
    },
    serializers: {
      req: ({ method, url, ip }) => ({ method, path: pathOf(url), ip }),
      res: ({ statusCode }) => ({ statusCode }),
    },
  },
});

/** Codes and keys ride in addresses. */
const pathOf = (url: string): string => decodedPath(url).replace(/\/(join|j)\/[^/]+/i, '/$1/*');
