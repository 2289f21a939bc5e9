import type { FastifyRequest } from 'fastify';

/** The address to put into links: the one this person reached us under, unless the operator named another. */
export const originOf = (request: FastifyRequest, publicUrl: string | null): string =>
  publicUrl === null ? `${request.protocol}://${request.host}` : new URL(publicUrl).origin;
