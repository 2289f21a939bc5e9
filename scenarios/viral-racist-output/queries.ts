import type { Query } from '../../shared/scenario/evidence.ts';
import { minutes } from '../../shared/time.ts';

const withImages: Query['requires'] = {
  when: { fact: 'held.reporter-mail', is: true },
  because:
    'The images came with the reporter’s mail. They are at the press desk, and nobody has opened it yet.',
};

/**
 * Forensics takes four minutes an image: two at the press desk, which has the images, and two at the model desk, which has the history of
 * tags and features. The two sides run side by side; neither tells alone which image is what (H1).
 */
const forensics: Query[] = [
  {
    id: 'image-side-1',
    title: 'Image side, S-a to S-c: interface, typeface, times (two minutes each)',
    role: 'comms',
    costMs: minutes(6),
    requires: withImages,
    yields: [{ evidence: 'image-side-a-c' }],
    emptyAnswer: 'The files could not be opened.',
  },
  {
    id: 'image-side-2',
    title: 'Image side, S-d and S-e: interface, typeface, times (two minutes each)',
    role: 'comms',
    costMs: minutes(4),
    requires: withImages,
    yields: [{ evidence: 'image-side-d-e' }],
    emptyAnswer: 'The files could not be opened.',
  },
  {
    id: 'tag-side-1',
    title: 'Model side, S-a to S-c: tags, typefaces and features by date (two minutes each)',
    role: 'model-owner',
    costMs: minutes(6),
    requires: withImages,
    yields: [{ evidence: 'model-side-a-c' }],
    emptyAnswer: 'The release history could not be loaded.',
  },
  {
    id: 'tag-side-2',
    title: 'Model side, S-d and S-e: tags, typefaces and features by date (two minutes each)',
    role: 'model-owner',
    costMs: minutes(4),
    requires: withImages,
    yields: [{ evidence: 'model-side-d-e' }],
    emptyAnswer: 'The release history could not be loaded.',
  },
];

const lookUps: Query[] = [
  {
    id: 'request-ids',
    title: 'Look up the request ids in the images: did these answers come from us?',
    role: 'infra-oncall',
    costMs: minutes(2),
    rawApproval: 'safety-lead',
    requires: withImages,
    yields: [{ evidence: 'request-id-check' }],
    emptyAnswer: 'No image shows an id.',
  },
  {
    id: 'behaviour-tile',
    title: 'Behaviour telemetry: the hate-rate tile, refusals, thumbs-down',
    role: 'infra-oncall',
    costMs: minutes(1),
    yields: [{ evidence: 'behaviour-readings' }],
    emptyAnswer: 'The tile did not load.',
  },
  {
    id: 'infra-health',
    title: 'Infrastructure health: latency, errors, GPU, recent changes',
    role: 'infra-oncall',
    costMs: minutes(1),
    yields: [{ evidence: 'health-boards' }],
    emptyAnswer: 'The health board did not load.',
  },
  {
    id: 'language-rates',
    title: 'Trigger rates and thresholds of the hate filter by language, last seven days',
    role: 'safety-lead',
    costMs: minutes(2),
    yields: [{ evidence: 'filter-by-language' }],
    emptyAnswer: 'The filter statistics did not load.',
  },
  {
    id: 'prevalence',
    title: 'Prevalence: score the rewrites of the last 15 hours again and have the hits read',
    role: 'safety-lead',
    costMs: minutes(5),
    yields: [{ evidence: 'prevalence-count' }],
    emptyAnswer: 'The job found no rewrites to score.',
  },
  {
    id: 'registry',
    title: 'Template registry: what changed in the instruction texts, and when',
    role: 'product-owner',
    costMs: minutes(2),
    yields: [{ evidence: 'registry-changes' }],
    emptyAnswer: 'The registry holds no change in the last 30 days.',
  },
  {
    id: 'api-usage',
    title: 'API customers: who sends the tone parameter, and what they do with the answer',
    role: 'product-owner',
    costMs: minutes(2),
    yields: [{ evidence: 'api-callers' }],
    emptyAnswer: 'No API customer sends a tone.',
  },
  {
    id: 'partner-log',
    title: 'Publishing partners: what the plug-in has published by itself since Monday',
    role: 'product-owner',
    costMs: minutes(3),
    yields: [{ evidence: 'plug-in-publications' }],
    emptyAnswer: 'No partner has auto-publish switched on.',
  },
  {
    id: 'closed-incidents',
    title: 'Closed incidents with this symptom, and what fixed them',
    role: 'model-owner',
    costMs: minutes(2),
    yields: [{ evidence: 'june-incident' }],
    emptyAnswer: 'No closed incident matches.',
  },
  {
    id: 'fix-list',
    title: 'What would we lose by going back? Fix list of the current model, and its pins',
    role: 'model-owner',
    costMs: minutes(2),
    yields: [{ evidence: 'model-fixes' }],
    emptyAnswer: 'The release notes list no fix that the previous model lacks.',
  },
  {
    id: 'clauses',
    title: 'Partner and API contracts: brand safety, notice, defamation',
    role: 'legal-privacy',
    costMs: minutes(2),
    yields: [{ evidence: 'contract-clauses' }],
    emptyAnswer: 'No clause on file covers this.',
  },
  {
    id: 'search-tickets',
    title: 'Search support tickets for similar reports in every language, last 30 days',
    role: 'support-lead',
    costMs: minutes(3),
    yields: [{ evidence: 'similar-tickets' }],
    emptyAnswer: 'No ticket in the last 30 days matches, open or closed.',
  },
];

/** Fair questions whose answer is nothing, in every variant. They cost their minutes all the same. */
const empty: Query[] = [
  {
    id: 'vendor-advisories',
    title: 'Advisories from inference-runtime and hardware vendors',
    role: 'model-owner',
    costMs: minutes(2),
    yields: [],
    emptyAnswer: 'Three advisories in 30 days, two of them drivers. None concerns what is written.',
  },
  {
    id: 'intrusion',
    title: 'Sign-in and access logs: did somebody get into our accounts or the registry?',
    role: 'infra-oncall',
    costMs: minutes(2),
    yields: [],
    emptyAnswer:
      'No sign-in out of pattern, no change without its usual approval. Nothing points at an intrusion.',
  },
  {
    id: 'regulator-inbox',
    title: 'Open letters and complaints from authorities about this product',
    role: 'legal-privacy',
    costMs: minutes(1),
    yields: [],
    emptyAnswer: 'Nothing open. The last letter was a survey on transparency labels, answered in August.',
  },
  {
    id: 'press-archive',
    title: 'Earlier coverage and statements of ours on this topic',
    role: 'comms',
    costMs: minutes(2),
    yields: [],
    emptyAnswer:
      'One post of ours in June, when an earlier fault was closed, with a public changelog. Nothing since that we would have to be consistent with.',
  },
];

export const queries: Query[] = [...forensics, ...lookUps, ...empty];
