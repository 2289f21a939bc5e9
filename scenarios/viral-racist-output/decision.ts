import type { DecisionOption, DecisionSet } from '../../shared/scenario/decision.ts';

export type OptionId =
  | 'strict-filters'
  | 'rollback-model'
  | 'both'
  | 'hold'
  | 'rollback-template'
  | 'close-narrow'
  | 'patch-filter'
  | 'product-off';
type CauseId = 'forgery' | 'two-settings' | 'model-shift' | 'script' | 'classifier';

/** Titles and cards are on every screen from the start, in every variant: they say what an option is, never whether it fits, and neither does their order. */
const cards: Record<OptionId, Pick<DecisionOption, 'title' | 'kind' | 'card' | 'switches'>> = {
  'strict-filters': {
    title: 'Strict filters everywhere, until further notice',
    kind: 'patch',
    card: 'Make the strict profile the standing setting in every language and on every surface.',
    switches: ['strict-profile'],
  },
  'rollback-model': {
    title: 'Roll the model back one version',
    kind: 'rollback',
    card: 'Put the previous model back for everybody, and move tenants whose contract pins the newer one to the fallback model. Fixes of the newer model go with it.',
    switches: ['model-back', 'pinned-to-fallback'],
  },
  both: {
    title: 'Template pack back, and the filter corrected',
    kind: 'both',
    card: 'Put the previous instruction texts back and set the thresholds that the evaluation supports, in stages, with a test that keeps both. Containment stays on until it has passed.',
    switches: ['template-back', 'correct-threshold'],
  },
  hold: {
    title: 'Hold: keep what is on now, decide tomorrow',
    kind: 'hold',
    card: 'Change nothing more today. Keep the switches that are on, name who watches them, and set the hour at which the remedy is decided on fuller tests.',
  },
  'rollback-template': {
    title: 'Roll the template pack back one version',
    kind: 'rollback',
    card: 'Put the previous instruction texts back on all surfaces and the API, and leave model and filters as they are.',
    switches: ['template-back'],
  },
  'close-narrow': {
    title: 'No change to the product: a narrow measure, and close',
    kind: 'close',
    card: 'Block the one script that was reported, keep it in the red-team set, write down the limits of the product, answer publicly with the evidence, and close at the lower severity.',
    switches: ['block-script'],
  },
  'patch-filter': {
    title: 'Correct the filter and keep the rest',
    kind: 'patch',
    card: 'Set the thresholds that the evaluation supports in the languages where they are out of line, and leave templates and model as they are.',
    switches: ['correct-threshold'],
  },
  'product-off': {
    title: 'Pause {{org.product.inkwell}} overnight',
    kind: 'takedown',
    card: 'Switch the whole product off for everybody tonight, with a notice that says why, so that no further text goes out under anybody’s name; bring it back in stages tomorrow, when a remedy has passed its tests.',
    switches: ['whole-product-off'],
  },
};

const losses: Record<string, { title: string; knownBy: string[] }> = {
  'model-fixes': { title: 'Fixes that only the newer model carries', knownBy: ['model-fixes'] },
  tone: { title: 'The Banter tone, while it is off', knownBy: ['prices'] },
  'pack-fixes': { title: 'Two minor fixes of template pack v37', knownBy: ['registry-changes', 'prices'] },
  'false-refusals': {
    title: 'History, news, counter-speech and reports of abuse, refused',
    knownBy: ['prices'],
  },
  pins: { title: 'The pinned version that EU tenants bought', knownBy: ['model-fixes', 'contract-clauses'] },
  availability: { title: '{{org.product.inkwell}} itself, for everybody', knownBy: ['prices'] },
};

const causes: Record<CauseId, string> = {
  forgery: 'The images are forged; the product did not do this',
  'two-settings': 'Two settings together: an instruction text and a filter threshold',
  'model-shift': 'The newer model itself has shifted',
  script: 'One person drove it there with a long script',
  classifier: 'The hate filter scores this content too low wherever it runs',
};

type Judged = Pick<DecisionOption, 'grade' | 'because' | 'priced' | 'needs'>;

/** The same cards under the truth of one variant. */
export const decisionWith = (
  judged: Record<OptionId, Judged>,
  cause: CauseId,
  rest: Pick<DecisionSet, 'discriminating' | 'verification'>,
): DecisionSet => ({
  options: (Object.keys(cards) as OptionId[]).map((id) => ({ id, ...cards[id], ...judged[id] })),
  losses: Object.entries(losses).map(([id, loss]) => ({ id, ...loss })),
  causes: (Object.keys(causes) as CauseId[]).map((id) => ({ id, title: causes[id], right: id === cause })),
  ...rest,
});
