import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Gate } from './gate.ts';

const COST = { N: 16_384, r: 8, p: 1 } as const;
const BYTES = 32;
/** Hashing shares its threads with everything that reads files, and its cores with the drills: they go first. */
const hashing = new Gate(availableParallelism() > 3 ? 2 : 1);

const derive = (password: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }) =>
  hashing.run(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, BYTES, { N, r, p }, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );

/** The cost rides along, so that it can be raised later without locking anybody out. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}

export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = stored.split('$');
  if (kind !== 'scrypt') return false;
  const expected = Buffer.from(key, 'base64');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derive(password, Buffer.from(salt, 'base64'), cost);
  return expected.length === found.length && timingSafeEqual(expected, found);
}

/** Compared with when there is no such name, so that an answer takes as long and says as much. */
export const NOBODYS_PASSWORD = `scrypt$${COST.N}$${COST.r}$${COST.p}$AAAAAAAAAAAAAAAAAAAAAA==$${Buffer.alloc(BYTES).toString('base64')}`;
