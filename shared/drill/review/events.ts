export interface ReviewEvents {
  'debrief.opened': { scenario: string; variant: string; variantTitle: string; seed: number };
  /** A person's judgement of an observed criterion; it stands beside the automatic score, never in it (SCORE-3). */
  'criterion.judged': { criterion: string; points: number; note: string };
  'pir.filled': {
    answers: Record<string, string>;
    actions: { text: string; owner: string; dueInDays: number }[];
    classification: 'incident' | 'hazard' | 'near-miss';
  };
}
