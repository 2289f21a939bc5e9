import { isIP } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';

/** A setting that cannot be kept; the message is one line and says what to write instead. */
export class BadSetting extends Error {}

/** Whether the word of a proxy at this address, so many hops away, is believed. As the HTTP framework takes it. */
export type Trust = (address: string, hop: number) => boolean;
export const trustNobody: Trust = () => false;

const MOST_HOPS = 9;
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];
const HOW =
  'Write how many proxies stand in front of Muster (TRUST_PROXY=1), or their addresses (TRUST_PROXY=10.0.0.7,192.168.0.0/24).';

/** Whose `x-forwarded-for` is believed: nobody's, that of so many proxies, or that of named ones. Never simply the client's. */
export function trustOf(text: string | undefined): Trust {
  const wanted = text?.trim() ?? '';
  if (wanted === '' || wanted === '0') return trustNobody;
  if (/^\d+$/.test(wanted)) {
    const hops = Number(wanted);
    if (hops > MOST_HOPS) throw new BadSetting(`TRUST_PROXY=${wanted} is not a number of proxies. ${HOW}`);
    return (_address, hop) => hop < hops;
  }
  const named = wanted.split(',').map((item) => item.trim());
  const wrong = named.find((item) => !isRange(item));
  if (wrong !== undefined)
    throw new BadSetting(
      /^(true|yes|on|all|\*)$/i.test(wrong)
        ? `TRUST_PROXY=${wrong} would believe anybody. ${HOW}`
        : `TRUST_PROXY: "${wrong.slice(0, 60)}" is neither a number nor an address. ${HOW}`,
    );
  return proxyAddr.compile(named);
}

function isRange(text: string): boolean {
  if (RANGES.includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const kind = isIP(address);
  if (kind === 0 || more.length > 0) return false;
  return (
    bits === undefined ||
    (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (kind === 4 ? 32 : 128))
  );
}

/** Scheme, host and port people reach us under; null when none was named. */
export function publicUrlOf(text: string | undefined): string | null {
  if (!text) return null;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw new BadSetting(`PUBLIC_URL must be an address such as https://drills.example.org, not "${text}".`);
  const { origin, pathname, search, hash, username } = new URL(text);
  if (pathname !== '/' || search !== '' || hash !== '' || username !== '')
    throw new BadSetting(
      `PUBLIC_URL takes no more than ${origin}: Muster answers at the root of its address, not below a path.`,
    );
  return origin;
}

/** After how long a desk that nobody touches is idle, in ms; three minutes where nothing is said. */
export function idleOf(text: string | undefined): number {
  const minutes = Number(text?.trim() || '3');
  if (!(minutes >= 0.5 && minutes <= 60))
    throw new BadSetting(
      `IDLE_MINUTES=${(text ?? '').slice(0, 20)} is no time. Write how many minutes a desk may lie untouched before it counts as idle, 0.5 to 60.`,
    );
  return minutes * 60_000;
}

/** What works, but surely not as meant; null when there is nothing to say. */
export const proxyWarning = (publicUrl: string | null, trust: Trust): string | null =>
  publicUrl?.startsWith('https:') && trust === trustNobody
    ? 'PUBLIC_URL is https, so a proxy answers for it, but TRUST_PROXY names none: everybody behind it counts as one address. Set TRUST_PROXY=1 if one proxy stands in front.'
    : null;
