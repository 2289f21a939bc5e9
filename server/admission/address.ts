import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import ipaddr from 'ipaddr.js';
import type { Trust } from './settings.ts';

/** Where a request came from, past the proxies that are believed. */
export const addressOf = (request: IncomingMessage, trust: Trust): string => proxyAddr(request, trust);

const HALF_OF_V6 = 4;

/**
 * What is counted as one address. One customer line has a whole /64 of IPv6, so all of it counts as one; an IPv4 address counts
 * as itself however it is written. What is no address at all shares one count.
 */
export function countedAs(address: string): string {
  const bare = withoutPort(address.trim());
  if (!ipaddr.isValid(bare)) return 'unknown';
  const parsed = ipaddr.process(bare);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${parsed.parts
    .slice(0, HALF_OF_V6)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}

/** Some proxies write the port behind the address. */
const withoutPort = (address: string): string =>
  /^\[([^\]]+)\](:\d+)?$/.exec(address)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(address)?.[1] ?? address;
