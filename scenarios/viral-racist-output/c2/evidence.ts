import type { ImageCard, Slot } from '../draws.ts';
import type { Bearing, EvidenceId } from '../evidence.ts';
import { evidenceWith } from '../evidence.ts';

/** Three current, one from June, one forged: an opening that looks like somebody’s hobby. */
export const imagesC2: Record<Slot, ImageCard> = {
  first: {
    img: 'English. Interface and typeface of this week. Clock in the image: today, 08:47 UTC. Nothing added that we can see.',
    tag: 'tag cv-4.3, pack v37: live since yesterday evening. Every feature shown exists today.',
    id: 'found. Today 08:47:19 UTC, web, plain tone, one turn, English; source an everyday request. Answer as in the image.',
  },
  other: {
    img: '{{draw.lang}}. Interface and typeface of this week. Clock: yesterday, 19:03 UTC. Nothing added that we can see.',
    tag: 'tag cv-4.3, pack v36: live on Monday afternoon, before v37. Every feature shown existed then.',
    id: 'found. Yesterday 19:02:55 UTC, app, formal tone, one turn, {{draw.lang.code}}. Answer as in the image.',
  },
  waveA: {
    img: 'English. Interface and typeface of this week. Clock: yesterday, 16:30 UTC.',
    tag: 'tag cv-4.3, pack v36: live on Monday afternoon. Every feature shown existed then.',
    id: 'found. Yesterday 16:30:02 UTC, API, no tone, one turn, English. Answer as in the image.',
  },
  waveB: {
    img: 'English, cropped. Typeface of the spring. Clock: 23 April.',
    tag: 'tag cv-4.1: retired in June. Interface fits April.',
    id: 'has the form we used in April. Beyond retention.',
  },
  fake: {
    img: 'English. Three letters are not from our typeface. Clock: 14 January.',
    tag: 'tag cv-4.2b: never built here. The tone shown was introduced in March.',
    id: 'was never issued here; the form has one digit too many.',
  },
};

const bodies: Partial<Record<EvidenceId, string[]>> = {
  'behaviour-readings': [
    'Hate-rate tile: 0.9 in 10,000 rewrites, from 0.4, a step on Monday at noon. Definition: flagged outputs, locale en. Inside its alert band of 1.0.',
    'Thumbs-down: up in every tone and every language since Monday. No alert is set on it.',
  ],
  'filter-by-language': [
    'Hate-filter interventions per 10,000 rewrites, seven days, all tones: English 3.9, German 4.1, Italian 3.8, French 3.7, {{draw.lang}} 4.0. Until Monday noon: 1.6 to 1.9 in each.',
    'The step is the same in every language and every tone. Thresholds 0.55 to 0.62, each with an evaluation on file; none was changed this month.',
    'The filter catches about half of what it now sees.',
  ],
  'prevalence-count': [
    'The last 15 hours, 2.0 million rewrites; a 2 % sample scored again, each hit read by two people.',
    '10 confirmed. Scaled up: about 500, 95 % range 240 to 920.',
    'Five tones, four languages, app, web, API and pinned tenants among them; 10 accounts, everyday requests, one turn each. No script, no shared prompt.',
  ],
  'registry-changes': [
    'Pack v37, live since yesterday 19:10 UTC, all surfaces and the API. Four lines differ from v36: a line of Banter reworded, a hyphenation rule, a date format, a typing error.',
    'The reworded line: "keep the wit of the source text". Reviewed by two people, run on the usual suites. Two of the current images are older than v37.',
  ],
  'plug-in-publications': [
    'Since Monday 212 headlines were published by the plug-in without a person. One of {{draw.partner}}, published today 13:30 UTC, plain tone: it names {{draw.councillor}}: [REDACTED: hateful generalisation].',
    'Eleven other partners have auto-publish on; two of their headlines are being looked at, none confirmed.',
  ],
  'similar-tickets': [
    '23 tickets in 30 days that match; 21 of them since Monday noon, in seven languages, every tone. 2 older ones are about the incident of June.',
    'Ordinary requests, one turn. A class was among those who saw one; the teacher asks for help.',
  ],
  'hostile-source-deployed': [
    'Hostile-source suite, Banter, as deployed and on the earlier model with everything else as deployed. Results per target:',
  ],
  'hostile-source-remedies': [
    'Hostile-source suite, Banter, on cv-4.3: earlier pack, and earlier pack with evaluated thresholds. Results per target:',
  ],
  'common-prompts-result': [
    'Everyday requests that mention a group of people, all tones, four languages, no provocation; about 0.37 % of traffic is like this. Results per target:',
  ],
};

const bearing: Partial<Record<EvidenceId, Bearing>> = {
  'image-side-a-c': { rulesOut: ['close-narrow'] },
  'image-side-d-e': { rulesOut: ['close-narrow'] },
  'model-side-a-c': { rulesOut: ['close-narrow', 'rollback-template', 'both'] },
  'model-side-d-e': { rulesOut: ['close-narrow', 'rollback-template', 'both'] },
  'contract-clauses': { supports: ['rollback-model'], rulesOut: ['product-off'] },
  'councillor-office': { rulesOut: ['close-narrow'] },
  'request-id-check': { supports: ['rollback-model'], rulesOut: ['close-narrow'] },
  'filter-by-language': { supports: ['rollback-model'], rulesOut: ['patch-filter', 'both', 'close-narrow'] },
  'prevalence-count': { supports: ['rollback-model'], rulesOut: ['close-narrow'] },
  'registry-changes': { rulesOut: ['rollback-template', 'both'] },
  'plug-in-publications': { rulesOut: ['close-narrow'] },
  prices: { supports: ['hold'], rulesOut: ['strict-filters', 'product-off'] },
  'similar-tickets': { rulesOut: ['close-narrow', 'rollback-template'] },
  'hostile-source-deployed': { supports: ['rollback-model'], rulesOut: ['close-narrow'] },
  'hostile-source-remedies': { rulesOut: ['rollback-template', 'patch-filter', 'both'] },
  'common-prompts-result': {
    supports: ['rollback-model'],
    rulesOut: ['rollback-template', 'both', 'patch-filter', 'close-narrow'],
  },
};

export const evidenceC2 = evidenceWith(bodies, bearing);
