import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits, safe in a URL and a header. */
export const freshSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored instead of a secret. Plain SHA-256 is enough: nobody can guess 256 random bits. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Without 0 O 1 I L, which people mix up when they read a code aloud. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const HALF = 3;

/** A join code such as `KX7-4QM`: 31^6 of them, of which somebody who guesses may try ten a minute. */
export function freshCode(): string {
  const part = (): string =>
    Array.from({ length: HALF }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return `${part()}-${part()}`;
}

/** A code as a person typed it, in the form it is stored in; null when it cannot be one. */
export function normalCode(typed: string): string | null {
  if (typed.length > 40) return null;
  const plain = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return plain.length === HALF * 2 ? `${plain.slice(0, HALF)}-${plain.slice(HALF)}` : null;
}
