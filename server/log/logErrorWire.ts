import type { UnavailableReason } from './drillLog.ts';
import {
  BadStep,
  DrillExists,
  DrillNotFound,
  LogChanged,
  LogCorrupt,
  LogInUse,
  LogUnavailable,
  SequenceConflict,
  UnreadableLog,
} from './drillLog.ts';

/** An error on its way between threads, which carry no classes. */
export type WireError =
  | { code: 'sequenceConflict'; drillId: string; expectedSeq: number; lastSeq: number }
  | { code: 'drillExists' | 'drillNotFound'; drillId: string }
  | { code: 'badStep'; drillId: string; problem: string }
  | { code: 'logCorrupt'; drillId: string | null; seq: number | null; problem: string; told: string }
  | { code: 'logUnavailable'; reason: UnavailableReason; message: string; told: string }
  | { code: 'unreadableLog'; drillId: string; seq: number | null; reason: string; told: string }
  | { code: 'logChanged'; drillId: string; seq: number | null; problem: string }
  | { code: 'logInUse'; file: string }
  | { code: 'other'; isType: boolean; message: string; told: string };

/** What was thrown below, for whoever reads the server's log. */
const toldOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

export function packError(error: unknown): WireError {
  if (error instanceof SequenceConflict) {
    const { code, drillId, expectedSeq, lastSeq } = error;
    return { code, drillId, expectedSeq, lastSeq };
  }
  if (error instanceof DrillExists || error instanceof DrillNotFound)
    return { code: error.code, drillId: error.drillId };
  if (error instanceof BadStep) return { code: error.code, drillId: error.drillId, problem: error.problem };
  if (error instanceof LogCorrupt) {
    const { code, drillId, seq, problem } = error;
    return { code, drillId, seq, problem, told: toldOf(error.cause) };
  }
  if (error instanceof LogChanged) {
    const { code, drillId, seq, problem } = error;
    return { code, drillId, seq, problem };
  }
  if (error instanceof UnreadableLog) {
    const { code, drillId, seq, reason } = error;
    return { code, drillId, seq, reason, told: toldOf(error.cause) };
  }
  if (error instanceof LogUnavailable)
    return { code: error.code, reason: error.reason, message: error.message, told: toldOf(error.cause) };
  if (error instanceof LogInUse) return { code: error.code, file: error.file };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'other', isType: error instanceof TypeError, message, told: toldOf(error) };
}

export function unpackError(wire: WireError): Error {
  switch (wire.code) {
    case 'sequenceConflict':
      return new SequenceConflict(wire.drillId, wire.expectedSeq, wire.lastSeq);
    case 'drillExists':
      return new DrillExists(wire.drillId);
    case 'drillNotFound':
      return new DrillNotFound(wire.drillId);
    case 'badStep':
      return new BadStep(wire.drillId, wire.problem);
    case 'logCorrupt':
      return new LogCorrupt(wire.drillId, wire.seq, wire.problem, { cause: wire.told });
    case 'logUnavailable':
      return new LogUnavailable(wire.reason, wire.message, { cause: wire.told });
    case 'unreadableLog':
      return new UnreadableLog(wire.drillId, wire.seq, wire.reason, { cause: wire.told });
    case 'logChanged':
      return new LogChanged(wire.drillId, wire.seq, wire.problem);
    case 'logInUse':
      return new LogInUse(wire.file);
    case 'other':
      return new (wire.isType ? TypeError : Error)(wire.message, { cause: wire.told });
  }
}
