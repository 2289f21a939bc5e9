import type { DrillTime } from '../../time.ts';

/** Between this seat and the facilitator alone, outside the story. */
export interface PrivateLine {
  at: DrillTime;
  kind: 'asked' | 'answered' | 'whisper';
  /** The question it is, or answers; null for a line that answers none. */
  ask: string | null;
  words: string;
}

export interface SimCellView {
  privateLines: PrivateLine[];
}

export const emptySimCell: SimCellView = { privateLines: [] };
