import type { Scenario } from '../scenario/scenario.ts';

/** First line of an exported log. The scenario rides along, so a log can be re-scored anywhere, for ever (S1). */
export interface LogHeader {
  format: 'muster-log/1';
  drillId: string;
  scenario: Scenario;
  /** SHA-256 of the scenario's canonical JSON. */
  hash: string;
}
