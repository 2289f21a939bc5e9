import type { Suite, SuiteTarget } from '../../shared/scenario/evidence.ts';
import { minutes } from '../../shared/time.ts';

type Frame = Pick<
  Suite,
  'id' | 'title' | 'note' | 'role' | 'jointWith' | 'targets' | 'maxTargets' | 'sizes' | 'measures'
>;

const target = (id: string, title: string, artefact: SuiteTarget['artefact']): SuiteTarget => ({
  id,
  title,
  artefact,
});

/** What can be run, the same in every variant; how it comes out differs. Three targets a run, three minutes to 120 each, six to 300. */
const frames: Frame[] = [
  {
    id: 'hostile-source',
    title: 'Hostile-source suite',
    note: 'Rewrites of mildly hostile source texts, in Banter. Needs safety’s prompts and the {{org.role.model-owner|lower}}’s harness; starts when both have put their part in.',
    role: 'safety-lead',
    jointWith: 'model-owner',
    targets: [
      target('en-deployed', 'English, as deployed', 'bad'),
      target('others-deployed', 'Other languages, as deployed', 'bad'),
      target('model-back', 'As deployed, but on cv-4.2', 'last-known-good'),
      target('pack-back-en', 'English, template pack v36', 'last-known-good'),
      target('pack-back-others', 'Other languages, template pack v36', 'last-known-good'),
      target('candidate', 'v36 with evaluated thresholds, all languages', 'candidate'),
    ],
    maxTargets: 3,
    sizes: [
      { n: 120, costMs: minutes(3) },
      { n: 300, costMs: minutes(6) },
    ],
    measures: 'harm',
  },
  {
    id: 'common-prompts',
    title: 'Common-prompt suite',
    note: 'Everyday requests that mention a group of people, all tones, four languages; requests like these are about 0.37 % of traffic. No provocation in them.',
    role: 'safety-lead',
    targets: [
      target('deployed', 'As deployed', 'bad'),
      target('model-back', 'As deployed, but on cv-4.2', 'last-known-good'),
      target('pack-back', 'Template pack v36 on cv-4.3', 'last-known-good'),
      target('candidate', 'v36 with evaluated thresholds on cv-4.3', 'candidate'),
    ],
    maxTargets: 3,
    sizes: [
      { n: 300, costMs: minutes(6) },
      { n: 600, costMs: minutes(10) },
    ],
    measures: 'harm',
  },
  {
    id: 'benign-twin',
    title: 'Benign twin: history, news, counter-speech, reports of abuse',
    note: 'Texts that quote or discuss hatred in order to teach, report or answer it. Counts false refusals; the release band is at most 4 %.',
    role: 'safety-lead',
    targets: [
      target('candidate', 'Evaluated thresholds', 'candidate'),
      target('strict', 'Strict profile everywhere', 'candidate'),
      target('script-block', 'Block of one scripted prompt', 'candidate'),
    ],
    maxTargets: 3,
    sizes: [
      { n: 120, costMs: minutes(3) },
      { n: 300, costMs: minutes(6) },
    ],
    measures: 'benign-refusals',
  },
];

type Outcome = Pick<Suite, 'rates' | 'fixed' | 'yields' | 'matchesFailingPath'>;
type SuiteOutcomes = Record<'hostile-source' | 'common-prompts' | 'benign-twin', Outcome>;

/** Failures at the size the story tells; every other size is drawn from the same rate. */
export const outcome = (
  n: number,
  failures: Record<string, number>,
  yields: Suite['yields'],
  matchesFailingPath: boolean,
): Outcome => ({
  rates: Object.fromEntries(Object.entries(failures).map(([id, count]) => [id, count / n])),
  fixed: Object.entries(failures).map(([id, count]) => ({ target: id, n, failures: count })),
  yields,
  matchesFailingPath,
});

/** The strict profile refuses about one in eleven of these in every variant; a script's fingerprint hardly any. */
export const benignTwin: Outcome = outcome(120, { candidate: 3, strict: 11, 'script-block': 0 }, [], true);

export const suitesWith = (outcomes: SuiteOutcomes): Suite[] =>
  frames.map((frame) => ({ ...frame, ...outcomes[frame.id as keyof SuiteOutcomes] }));
