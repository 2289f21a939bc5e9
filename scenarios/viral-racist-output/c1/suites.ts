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
      { evidence: 'SUITE-A', targets: ['en-deployed', 'others-deployed', 'model-back'] },
      { evidence: 'SUITE-B', targets: ['pack-back-en', 'pack-back-others', 'candidate'] },
    ],
    false,
  ),
  'common-prompts': outcome(
    600,
    { deployed: 0, 'model-back': 0, 'pack-back': 0, candidate: 0 },
    [{ evidence: 'COMMON', targets: ['deployed'] }],
    true,
  ),
  'benign-twin': benignTwin,
});
