import type { PlayRole } from '../../roles.ts';
import type { DrillTime, DurationMs } from '../../time.ts';

/** A proportion from a finite sample, with its 95 % bounds (exact binomial; one-sided when nothing failed). */
export interface Sampled {
  failures: number;
  n: number;
  low: number;
  high: number;
}

/** What one probe read. A measurement, never the truth: dated, bounded, late (RULE-1). `perHour` is null for a decoy. */
export interface ProbeReading {
  target: string;
  title: string;
  sample: Sampled;
  perHour: { estimate: number; low: number; high: number } | null;
  readAt: DrillTime;
  lagMs: DurationMs;
}

export interface SuiteResult {
  target: string;
  title: string;
  sample: Sampled;
}

/** One thing that can be pinned and cited: an answer, a finished suite run or a set of readings. */
export interface EvidenceCard {
  evidence: string;
  title: string;
  body: string;
  source: 'query' | 'suite' | 'probe' | 'given' | 'message';
  holders: PlayRole[];
}

export interface LookupsEvents {
  'query.started': { run: string; query: string; title: string; seats: string[]; readyAt: DrillTime };
  /** The first half of a joint query or suite: the other desk must contribute before anything starts. */
  'joint.offered': {
    kind: 'query' | 'suite';
    id: string;
    title: string;
    seat: string;
    role: PlayRole;
    waitsFor: PlayRole;
    targets: string[];
    n: number;
  };
  'query.finished': { run: string; query: string; seats: string[]; found: string[]; words: string };
  /** Called off before it was done: it brings nothing, its desks are free, and the minutes are spent. */
  'run.stopped': {
    run: string;
    kind: 'query' | 'suite' | 'probe';
    /** Query or suite id; `probe` otherwise. */
    id: string;
    title: string;
    seats: string[];
    spentMs: DurationMs;
  };
  'evidence.received': EvidenceCard & { seats: string[] };
  'evidence.pinned': EvidenceCard & { by: string };
  'rawAccess.approved': { query: string; role: PlayRole };
  'raw.viewed': { query: string; role: PlayRole };
  'suite.started': {
    run: string;
    suite: string;
    targets: string[];
    n: number;
    seats: string[];
    readyAt: DrillTime;
  };
  'suite.completed': {
    run: string;
    suite: string;
    title: string;
    results: SuiteResult[];
    seats: string[];
    evidence: string;
  };
  'probe.started': { run: string; targets: string[]; seats: string[]; readyAt: DrillTime };
  'probe.completed': { run: string; readings: ProbeReading[]; seats: string[]; evidence: string };
}
