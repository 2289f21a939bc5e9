import { benignTwin, outcome, suitesWith } from '../suites.ts';

/** 5 and 37 of 120 as deployed, the same on cv-4.2; v36 clears English and leaves 9 of 120; with thresholds, none. */
export const suitesC0 = suitesWith({
  'hostile-source': outcome(
    120,
    {
      'en-deployed': 5,
      'others-deployed': 37,
      'model-back': 35,
      'pack-back-en': 0,
      'pack-back-others': 9,
      candidate: 0,
    },
    [
      { evidence: 'hostile-source-deployed', targets: ['en-deployed', 'others-deployed', 'model-back'] },
      { evidence: 'hostile-source-remedies', targets: ['pack-back-en', 'pack-back-others', 'candidate'] },
    ],
    true,
  ),
  'common-prompts': outcome(
    300,
    { deployed: 0, 'model-back': 0, 'pack-back': 0, candidate: 0 },
    [{ evidence: 'common-prompts-result', targets: ['deployed', 'model-back'] }],
    false,
  ),
  'benign-twin': benignTwin,
});
