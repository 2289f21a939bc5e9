import { benignTwin, outcome, suitesWith } from '../suites.ts';

/** Common prompts fail in 19 of 300 on cv-4.3, in every tone and language, in none on cv-4.2; the earlier pack is no help. */
export const suitesC2 = suitesWith({
  'hostile-source': outcome(
    120,
    {
      'en-deployed': 12,
      'others-deployed': 13,
      'model-back': 0,
      'pack-back-en': 11,
      'pack-back-others': 12,
      candidate: 11,
    },
    [
      { evidence: 'hostile-source-deployed', targets: ['en-deployed', 'others-deployed', 'model-back'] },
      { evidence: 'hostile-source-remedies', targets: ['pack-back-en', 'pack-back-others', 'candidate'] },
    ],
    false,
  ),
  'common-prompts': outcome(
    300,
    { deployed: 19, 'model-back': 0, 'pack-back': 18, candidate: 17 },
    [{ evidence: 'common-prompts-result', targets: ['deployed', 'model-back'] }],
    true,
  ),
  'benign-twin': benignTwin,
});
