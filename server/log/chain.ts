import { hash } from 'node:crypto';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { RecordProof } from '../../shared/scorecard.ts';
import { canonicalJson } from './contentHash.ts';
import type { WrittenStep } from './privateText.ts';
import type { StepText } from './stepText.ts';
import { stepBytes, stepText } from './stepText.ts';

/** Logs of this format carry their chain; those of the first format were written before there was one. */
export const CHAINED: LogHeader['format'] = 'muster-log/2';
export const isChained = ({ format }: Pick<LogHeader, 'format'>): boolean => format === CHAINED;

/** A server's signature under the last link of a finished drill. */
export interface Seal {
  /** Short name of the key, as the server shows it. */
  key: string;
  /** Ed25519, the 32 bytes in base64url. */
  publicKey: string;
  /** How many events the sealed log has, and its last link. */
  events: number;
  head: string;
  /** Over `sealBytes`, in base64url. */
  signature: string;
}

/** Where a chained log ends. `seal` is null until the drill is over and signed. */
export interface Head {
  seq: number;
  hash: string;
  seal: Seal | null;
}

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** The first link: which drill of which scenario this is. The scenario itself is held by its own hash. */
export const headerLink = ({ format, drillId, hash, organisation }: LogHeader): string =>
  sha256(canonicalJson({ format, drillId, hash, organisation: organisation ?? null }));

/** The link of a step, as the chain knows it, to the one before. */
export const stepLink = (previous: string, step: WrittenStep): string => textLink(previous, stepText(step));

/** The same of a step that is JSON already. */
export const textLink = (previous: string, text: StepText): string =>
  sha256(`${previous}\n${stepBytes(text)}`);

/** What is signed. */
export const sealBytes = (drillId: string, events: number, head: string): string =>
  canonicalJson({ format: 'muster-seal/1', drillId, events, head });

/** A link as people compare it: its first sixteen digits in fours. */
export const fingerprint = (hash: string): string => hash.slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ');

/** What a scorecard says of the log it was made from. */
export const proofOf = (head: Head | null, events: number): RecordProof => ({
  state: head === null ? 'unchained' : head.seal ? 'signed' : 'unsigned',
  events,
  head: head?.hash ?? null,
  short: head ? fingerprint(head.hash) : null,
  key: head?.seal?.key ?? null,
  publicKey: head?.seal?.publicKey ?? null,
});
