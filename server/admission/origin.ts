import type { IncomingHttpHeaders } from 'node:http';

/**
 * Does this request come from our own pages? Browsers put their page's origin on every request that could do harm;
 * programs without a browser have none and hold no cookie that a stranger's page could ride on.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicHost: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] !== 'cross-site';
  let from: string;
  try {
    from = new URL(origin).host;
  } catch {
    return false;
  }
  return from !== '' && (from === host?.toLowerCase() || from === publicHost);
}
