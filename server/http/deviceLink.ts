import type { DeviceLink } from '../../shared/api.ts';
import { isoDate } from '../dates.ts';
import { qrSvg } from '../live/qr.ts';

/** A one-time key as a link. After the hash: a key that never reaches a server's log, nor a proxy's. */
export async function deviceLink(
  { key, expiresAt }: { key: string; expiresAt: number },
  origin: string,
): Promise<DeviceLink> {
  const url = `${origin}/claim#${key}`;
  return { url, qrSvg: await qrSvg(url), expiresAt: isoDate(expiresAt) };
}
