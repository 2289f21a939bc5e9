import type { FastifyRequest } from 'fastify';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

export interface LinkAddress {
  /** What the operator said people reach us under. */
  publicUrl: string | null;
  /** This machine on the local network, when it listens there; null when nobody else can reach it. */
  networkAddress: string | null;
}

/**
 * The address to put into links for others: what the operator named, else the one this person reached us under. Whoever sits at
 * the server itself sees `localhost`, which on anybody else's phone is the phone; they get the machine's address on the network.
 */
export function originOf(
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  { publicUrl, networkAddress }: LinkAddress,
): string {
  if (publicUrl !== null) return new URL(publicUrl).origin;
  const asked = new URL(`${protocol}://${host}`);
  if (networkAddress !== null && LOOPBACK.test(asked.hostname)) asked.hostname = networkAddress;
  return asked.origin;
}
