import type { Predicate } from './predicate.ts';

export interface DecisionOption {
  id: string;
  title: string;
  /** What the card tells players: kind of remedy, never whether it is right. */
  kind: 'rollback' | 'patch' | 'both' | 'takedown' | 'hold' | 'close';
  card: string;
  /** Switches the card stands for, as everybody may know: who holds them, how long they take and what they cost is read from there. */
  switches?: string[];
  /** Server only. */
  grade: 'right' | 'defensible' | 'weak' | 'wrong';
  /** Why, for the scorecard. */
  because: string;
  /** What has to be said or done with a right or defensible option. Missing it, the grade falls by one. */
  needs?: Predicate;
  /** Prices that a good record of this option names. */
  priced: string[];
}

export interface DecisionSet {
  options: DecisionOption[];
  /** Things a choice may lose. Each becomes priceable once the evidence is held. */
  losses: { id: string; title: string; knownBy: string[] }[];
  /** Any one of these groups, wholly cited, is the discriminating evidence. */
  discriminating: string[][];
  /** Artefacts, path and number a good verification plan names. */
  verification: { suite: string; targets: string[]; minN: number; benignSuite: string };
  /** Words of cause are judged by a human; these are the causes a record may select. */
  causes: { id: string; title: string; right: boolean }[];
}
