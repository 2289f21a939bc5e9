import { benignTwin, outcome, suitesWith } from '../suites.ts';

/** Nothing in 600 everyday prompts, and nothing on hostile sources either. */
export const suitesC1 = suitesWith({
  'hostile-source': outcome(
    120,
    {
      'en-deployed': 0,
      'others-deployed': 0,
      'model-back': 0,
      'pack-back-en': 0,
      'pack-back-others': 0,
      candidate: 0,
    },
    [
      { evidence: 'hostile-source-deployed', targets: ['en-deployed', 'others-deployed', 'model-back'] },
      { evidence: 'hostile-source-remedies', targets: ['pack-back-en', 'pack-back-others', 'candidate'] },
    ],
    false,
  ),
  'common-prompts': outcome(
    600,
    { deployed: 0, 'model-back': 0, 'pack-back': 0, candidate: 0 },
    [{ evidence: 'common-prompts-result', targets: ['deployed'] }],
    true,
  ),
  'benign-twin': benignTwin,
});
