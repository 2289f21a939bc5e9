/** What the news says differently in each variant: the same people write, about what they really see. */
export interface InjectTexts {
  /** Body of the first ticket. */
  ticket: string;
  /** What a colleague of infrastructure remembers at T+5. */
  peerSubject: string;
  peer: string;
  /** Where an agent sees the second and third case. */
  moreReports: string;
  /** Share pages in search results, as a number in a sentence. */
  indexed: string;
  /** How the candidate of engineering stands at T+32. */
  candidate: string;
  /** What the night showed of the remedy on record: index corrected, look-up bound, filter and prompt, older model, older index. */
  overnight: Record<'index' | 'tool' | 'filter' | 'model' | 'replay', string>;
  /** How the retrieval engineer argues for the older index. */
  indexUrge: string;
}
