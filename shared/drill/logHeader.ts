import type { Scenario } from '../scenario/scenario.ts';

/** First line of an exported log. The scenario rides along, so a log can be re-scored anywhere, for ever (SCORE-1). */
export interface LogHeader {
  /** The second format is the first with a chain: every step carries its command and the hash that links it to the one before. */
  format: 'muster-log/1' | 'muster-log/2';
  drillId: string;
  scenario: Scenario;
  /** SHA-256 of the scenario's canonical JSON. */
  hash: string;
  /** The profile the scenario was filled from, pinned on its own (RULE-14). Absent in logs written before companies were a parameter. */
  organisation?: { id: string; hash: string };
}
