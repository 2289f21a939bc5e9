import { emptyRecord } from '../../keyed.ts';
import type { PlayRole } from '../../roles.ts';
import type { DrillTime, DurationMs } from '../../time.ts';
import type { Actor } from '../events.ts';
import type { EvidenceCard, ProbeReading, SuiteResult } from './events.ts';

/** Work under way. `mine`: at this seat; others' show only to control and in the debrief. */
export interface RunView {
  run: string;
  kind: 'query' | 'suite' | 'probe' | 'seal';
  /** Query or suite id; `probe` and `seal` otherwise. */
  id: string;
  targets: string[];
  n: number;
  seats: string[];
  mine: boolean;
  startedAt: DrillTime;
  readyAt: DrillTime;
}

export interface OfferView {
  kind: 'query' | 'suite';
  id: string;
  title: string;
  seat: string;
  role: PlayRole;
  waitsFor: PlayRole;
  targets: string[];
  n: number;
  at: DrillTime;
}

type HeldCard = EvidenceCard & { at: DrillTime; seats: string[]; mine: boolean };

export type PinnedCard = EvidenceCard & { at: DrillTime; by: string };

export interface LookupsView {
  running: Record<string, RunView>;
  /** First halves of joint work, by query or suite id. */
  offers: Record<string, OfferView>;
  /** Last answer per query, also when nothing was found. */
  answers: Record<string, { run: string; at: DrillTime; found: string[]; words: string; mine: boolean }>;
  /** Last run that was called off, by query or suite id; `probe` for probes. */
  stopped: Record<string, { run: string; at: DrillTime; spentMs: DurationMs }>;
  suites: {
    run: string;
    suite: string;
    title: string;
    at: DrillTime;
    results: SuiteResult[];
    evidence: string;
    mine: boolean;
  }[];
  /** Cards held, by evidence id. */
  evidence: Record<string, HeldCard>;
  board: Record<string, PinnedCard>;
  /** Last reading per probe target: measured, dated, never the truth (RULE-1). A target without one was not measured. */
  readings: Record<string, ProbeReading & { run: string; at: DrillTime; evidence: string }>;
  /** Every reading this viewer has had, in the order they came. */
  measured: (ProbeReading & { run: string; at: DrillTime; evidence: string })[];
  approvals: { query: string; role: PlayRole; at: DrillTime; by: Actor | null }[];
  rawViews: { query: string; role: PlayRole; at: DrillTime }[];
}

export const emptyLookups: LookupsView = {
  running: emptyRecord(),
  offers: emptyRecord(),
  answers: emptyRecord(),
  stopped: emptyRecord(),
  suites: [],
  evidence: emptyRecord(),
  board: emptyRecord(),
  readings: emptyRecord(),
  measured: [],
  approvals: [],
  rawViews: [],
};
