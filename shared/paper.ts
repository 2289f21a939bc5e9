/** A document to print: the facilitator's guide of a variant, or what players may read before the day. */
export interface Paper {
  title: string;
  /** Who it is for, and who must not see it. */
  note: string;
  sections: PaperSection[];
}

export interface PaperSection {
  title: string;
  lines: string[];
  /** Rows of cells, under these heads. */
  table?: { heads: string[]; rows: string[][] };
}

export const PAPERS = ['guide', 'players'] as const;
export type PaperKind = (typeof PAPERS)[number];
