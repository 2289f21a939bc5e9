import type { RecordProof } from '../../shared/scorecard.ts';
import { fingerprint, proofOf } from '../log/chain.ts';
import type { LogFile, Verdict } from '../log/verify.ts';

/** What can be said of a log, in words. `ownKey`: the key of the server on this machine, to tell its signature from another's. */
export function verdictWords(verdict: Verdict, ownKey: string | null): string {
  switch (verdict.state) {
    case 'signed': {
      const { key } = verdict.seal;
      const whose =
        ownKey === key
          ? 'this server’s own key'
          : 'compare it with the key that the server shows on its scorecards and at /api/record-key';
      return `Record: intact, and signed by ${key} (${whose}). Last link ${fingerprint(verdict.head)}.`;
    }
    case 'unsigned':
      return (
        `Record: intact but unsigned; no server vouches for it${verdict.isOver ? '' : ', and it stops before the drill was over'}. ` +
        `Last link ${fingerprint(verdict.head)}.`
      );
    case 'unchained':
      return 'Record: this log was written before logs had a chain, so nobody can say whether it was changed.';
    case 'changed':
      return `Record: this log was CHANGED after it was written, ${verdict.seq === null ? 'in its first line or its signature' : `at event ${verdict.seq}`}: ${verdict.problem}.`;
  }
}

/** The same for a scorecard's JSON. */
export function recordOf({ events }: LogFile, verdict: Verdict): RecordProof {
  const seq = events.length;
  const head =
    'head' in verdict
      ? { seq, hash: verdict.head, seal: verdict.state === 'signed' ? verdict.seal : null }
      : null;
  return { ...proofOf(head, seq), state: verdict.state };
}

/** One sentence for a report that is handed on. */
export function recordSentence({ state, events, short, key }: RecordProof): string {
  const link = `the last link of its chain is ${short}`;
  switch (state) {
    case 'signed':
      return `The log holds ${events} events; ${link}, signed with the key ${key}. Whoever has the log can check both.`;
    case 'unsigned':
      return `The log holds ${events} events; ${link}. It is not signed, so no server vouches for it.`;
    case 'unchained':
      return `The log holds ${events} events. It was written before logs had a chain, so nobody can say whether it was changed.`;
    case 'changed':
      return 'The log was CHANGED after it was written. These figures are not those of a genuine record.';
  }
}
