/** What the news says differently in each variant: the same people write, about what they really see. */
export interface Story {
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
  /** What the overnight run of the candidate, the older model and the older index shows. */
  overnight: { patch: string; model: string; replay: string };
  /** How the retrieval engineer argues for the older index. */
  indexUrge: string;
}
