import type { DrillTime } from './time.ts';

/** The three scores a drill is for. */
export const HEADLINES = ['paging', 'containment', 'decision'] as const;
export type Headline = (typeof HEADLINES)[number];

/** One thing that moved a headline score, with the criterion that tells the rest. */
export interface Moved {
  good: boolean;
  text: string;
  criterion: string;
}

/** A moment the drill turned on, for the curve and the replay. */
export interface DecisiveMoment {
  at: DrillTime;
  good: boolean;
  text: string;
  /** Seqs of the events it speaks of. */
  evidence: number[];
}

/** The road of an incident, as teams train it. */
export const PHASES = ['detect', 'assemble', 'contain', 'decide', 'tell', 'learn'] as const;
export type Phase = (typeof PHASES)[number];

export interface PhaseResult {
  phase: Phase;
  title: string;
  points: number;
  max: number;
  /** The worst of its blocks; null where nothing in it is scored. */
  rating: 'P' | 'S' | 'M' | 'U' | null;
  words: string;
}

/** What somebody reads who has one minute: computed from the log and the criteria, in words they can repeat. */
export interface FirstPage {
  /** What became of the incident, and the worst of what went wrong or what carried it. */
  sentence: string;
  moved: Record<Headline, Moved[]>;
  /** In order of time, at most six. */
  decisive: DecisiveMoment[];
  phases: PhaseResult[];
  /** How sure the commander was against how it turned out, and whether the desks read the findings alike. */
  judgement: { confidence: string; agreement: string; evidence: number[] };
}
