import type { KeyObject } from 'node:crypto';
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Seal } from './chain.ts';
import { fingerprint, sealBytes } from './chain.ts';
import { LogUnavailable } from './drillLog.ts';

/** Signs the last link of finished drills. */
export interface Signer {
  seal(drillId: string, events: number, head: string): Seal;
}

/** A server's own key. Only `publicKey` and its short name ever leave the machine. */
export class RecordKey implements Signer {
  readonly #secret: KeyObject;
  readonly publicKey: string;
  readonly name: string;

  constructor(secret: KeyObject) {
    this.#secret = secret;
    this.publicKey = String(createPublicKey(secret).export({ format: 'jwk' }).x);
    this.name = keyName(this.publicKey);
  }

  seal(drillId: string, events: number, head: string): Seal {
    const signature = sign(null, Buffer.from(sealBytes(drillId, events, head)), this.#secret);
    return {
      key: this.name,
      publicKey: this.publicKey,
      events,
      head,
      signature: signature.toString('base64url'),
    };
  }
}

/** The short name of a public key, as people compare it. */
const keyName = (publicKey: string): string =>
  fingerprint(createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex'));

/** Did the holder of the key it names sign exactly this? */
export function isSealed(drillId: string, { key, publicKey, events, head, signature }: Seal): boolean {
  try {
    const known = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return (
      keyName(publicKey) === key &&
      verify(null, Buffer.from(sealBytes(drillId, events, head)), known, Buffer.from(signature, 'base64url'))
    );
  } catch {
    return false;
  }
}

export const freshKey = (): RecordKey => new RecordKey(generateKeyPairSync('ed25519').privateKey);

/** The key in `file`, made now if there is none, readable by its owner alone. Throws `LogUnavailable`. */
export function openRecordKey(file: string): RecordKey {
  try {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
      throw keyTrouble(file, 'it cannot be written', error);
  }
  let secret: KeyObject;
  try {
    secret = createPrivateKey(readFileSync(file));
  } catch (error) {
    throw keyTrouble(file, 'it cannot be read as a key', error);
  }
  if (secret.asymmetricKeyType !== 'ed25519') throw keyTrouble(file, 'it is not an Ed25519 key', null);
  return new RecordKey(secret);
}

const keyTrouble = (file: string, problem: string, cause: unknown): LogUnavailable =>
  new LogUnavailable(
    'badKey',
    `The key that signs finished drills, ${file}, cannot be used: ${problem}. Put it back from a backup; ` +
      'or move it away, and a new one is made at the next start (drills signed before keep the old signature).',
    { cause },
  );

/** The short name of the key in a file; null where there is none that can be read. Makes none. */
export function publicNameIn(file: string): string | null {
  try {
    return new RecordKey(createPrivateKey(readFileSync(file))).name;
  } catch {
    return null;
  }
}
