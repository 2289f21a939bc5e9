import type { FastifyRequest } from 'fastify';

/**
 * Is this a request to the API? Asked of the route that was found, never of the address as it was typed: `/%61pi/lobby` is the
 * lobby too.
 */
export const isApi = ({ routeOptions, url }: Pick<FastifyRequest, 'routeOptions' | 'url'>): boolean =>
  (routeOptions.url ?? decodedPath(url)).startsWith('/api/');

/** The path of an address, without query and without escapes; as it stands when it is badly escaped. */
export function decodedPath(url: string): string {
  const [path = ''] = url.split('?');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
