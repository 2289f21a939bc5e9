import type { PlayRole } from '../../shared/roles.ts';
import type { EvidenceItem } from '../../shared/scenario/evidence.ts';
import type { OptionId } from './decision.ts';
import { lines } from './draws.ts';

type Frame = Pick<EvidenceItem, 'id' | 'title' | 'holders' | 'behavioural' | 'raw'>;
const frame = (id: string, title: string, holders: PlayRole[], behavioural = false, raw = false): Frame => ({
  id,
  title,
  holders,
  ...(behavioural ? { behavioural } : {}),
  ...(raw ? { raw } : {}),
});

const frames: Frame[] = [
  frame('reporter-mail', 'The reporter’s mail, with five images', ['comms'], true),
  frame('image-side-a-c', 'Image side: S-a, S-b, S-c', ['comms']),
  frame('image-side-d-e', 'Image side: S-d, S-e', ['comms']),
  frame('model-side-a-c', 'Model side: S-a, S-b, S-c', ['model-owner']),
  frame('model-side-d-e', 'Model side: S-d, S-e', ['model-owner']),
  frame('request-id-check', 'Request ids in the images', ['infra-oncall'], true, true),
  frame('behaviour-readings', 'Behaviour tiles', ['infra-oncall']),
  frame('health-boards', 'Infrastructure health', ['infra-oncall']),
  frame('filter-by-language', 'Hate filter: trigger rates and thresholds by language', ['safety-lead'], true),
  frame(
    'prevalence-count',
    'Prevalence: how many in the last 15 hours',
    ['safety-lead', 'model-owner'],
    true,
  ),
  frame('registry-changes', 'Template registry: what changed', ['product-owner']),
  frame('api-callers', 'API customers who send a tone', ['product-owner']),
  frame('plug-in-publications', 'What the plug-in published by itself', ['product-owner'], true),
  frame('prices', 'What each switch costs', ['product-owner']),
  frame('june-incident', 'Closed incident of June', ['model-owner']),
  frame('model-fixes', 'What cv-4.3 fixed, and who is pinned to it', ['model-owner']),
  frame('contract-clauses', 'Partner, API and enterprise clauses', ['legal-privacy', 'product-owner']),
  frame('councillor-office', 'The councillor’s office', ['legal-privacy']),
  frame('similar-tickets', 'Support tickets in every language', ['support-lead'], true),
  frame(
    'hostile-source-deployed',
    'Hostile-source suite, as deployed and on the earlier model',
    ['safety-lead', 'model-owner'],
    true,
  ),
  frame(
    'hostile-source-remedies',
    'Hostile-source suite, earlier pack and candidate',
    ['safety-lead', 'model-owner'],
    true,
  ),
  frame('common-prompts-result', 'Common-prompt suite', ['safety-lead'], true),
];
export type EvidenceId =
  | 'reporter-mail'
  | 'image-side-a-c'
  | 'image-side-d-e'
  | 'model-side-a-c'
  | 'model-side-d-e'
  | 'request-id-check'
  | 'behaviour-readings'
  | 'health-boards'
  | 'filter-by-language'
  | 'prevalence-count'
  | 'registry-changes'
  | 'api-callers'
  | 'plug-in-publications'
  | 'prices'
  | 'june-incident'
  | 'model-fixes'
  | 'contract-clauses'
  | 'councillor-office'
  | 'similar-tickets'
  | 'hostile-source-deployed'
  | 'hostile-source-remedies'
  | 'common-prompts-result';

/** Findings that read the same whatever is going on. */
const common: Partial<Record<EvidenceId, string[]>> = {
  'reporter-mail': [
    'From {{draw.journalist}}, {{draw.outlet}}. Five images, S-a to S-e, said to come from {{org.product.inkwell}}. Publication at {{draw.deadline}} UTC.',
    'Each image: a rewrite that ends in [REDACTED: hateful generalisation], or holds [REDACTED: slur targeting a protected group]. Each shows a model tag and what looks like a request id.',
    'Questions: are they real, does it still happen, how many, what have you done?',
  ],
  'image-side-a-c': [
    ...lines('img', ['A', 'B', 'C']),
    'The image side does not know which tags and features existed when; the model desk does.',
  ],
  'image-side-d-e': [
    ...lines('img', ['D', 'E']),
    'The image side does not know which tags and features existed when; the model desk does.',
  ],
  'model-side-a-c': [
    ...lines('tag', ['A', 'B', 'C']),
    'The model side has not seen typeface or clock; the press desk has.',
  ],
  'model-side-d-e': [
    ...lines('tag', ['D', 'E']),
    'The model side has not seen typeface or clock; the press desk has.',
  ],
  'request-id-check': [
    ...lines('id', ['A', 'B', 'C', 'D', 'E']),
    'Logs are kept for 30 days. "Beyond retention" means that we cannot say; "never issued" means that no such id exists here.',
  ],
  'health-boards': [
    'p95 time to first token 540 ms, 5xx 0.03 %, GPU 58 %, error budget 93 % left, all regions. No infrastructure change in 24 hours. Every service returns what it was configured to return.',
  ],
  'api-callers': [
    'Three customers send tone=banter: a greeting-card shop, a sports newsletter and a quiz app. 4 % of API traffic. The first two publish the answer unread.',
    'The API takes the tone from the request. Switching the tone off in the app changes nothing for them.',
  ],
  prices: [
    'Banter off in app, web, plug-in and extension: 4 % of use, mostly cards and captions. On the API: 0.6 %, three customers.',
    'Template pack back to v36: two minor fixes lost, hyphenation and a date format.',
    'Strict profile everywhere: about one in eleven texts of teachers, newsrooms and advice centres refused, reports of abuse among them.',
    'One language off: a whole country, 4 % of use; from outside it looks as if we had blocked its people. Everything off: 133,000 rewrites an hour.',
  ],
  'june-incident': [
    'Closed in June: cv-4.1 on its launch week gave such answers to short prompts. Cause: a training batch. Fixed by cv-4.2; public changelog and apology the same week.',
    'The wording of that changelog is still on our site. It names the version and the date.',
  ],
  'model-fixes': [
    'cv-4.3 fixed a leak of reviewers’ comments into exported documents (severity high), and halved refusals of dialect.',
    'Going back to cv-4.2 reopens the leak unless the export of comments is switched off first.',
    'EU enterprise tenants are pinned to cv-4.3, from its first day until March, by contract 4.4; a rollback does not reach them.',
  ],
  'contract-clauses': [
    'Publisher 8.1, brand safety: written notice within four hours of becoming aware that unfit content of ours is on their page. API 6.2: customers concerned, the same day.',
    'Enterprise 4.4: the pin may be lifted for safety, with notice the same day. Without a safety ground it binds us. Enterprise 9.3: an hour without the whole product lets a customer out; one feature less does not.',
    'Defamation, England: a named person was insulted. The tool is an offer of amends: a correction and an apology (Defamation Act 1996, s. 2). A human apology is not an argument about liability.',
  ],
  'councillor-office': [
    '{{draw.councillor.aide}}, office of {{draw.councillor}}, by phone. A text that names the councillor, speaks of the group they belong to, and carries our mark.',
    'They ask for its withdrawal and an apology to the person. No lawyer on the line. Direct number left with the legal desk.',
  ],
};

export interface Bearing {
  supports?: OptionId[];
  rulesOut?: OptionId[];
}

/** Every item of the frame, with this variant's words and bearing. A body that neither gives is a mistake the compiler cannot see; a test does. */
export const evidenceWith = (
  own: Partial<Record<EvidenceId, string[]>>,
  bearing: Partial<Record<EvidenceId, Bearing>>,
): EvidenceItem[] =>
  frames.map((item) => {
    const id = item.id as EvidenceId;
    return {
      ...item,
      body: (own[id] ?? common[id] ?? []).join('\n'),
      supports: bearing[id]?.supports ?? [],
      rulesOut: bearing[id]?.rulesOut ?? [],
    };
  });
