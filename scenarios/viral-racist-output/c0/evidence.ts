import type { ImageCard, Slot } from '../draws.ts';
import type { Bearing, EvidenceId } from '../evidence.ts';
import { evidenceWith } from '../evidence.ts';

/** Two current, two from the spring (the incident closed in June), one forged. */
export const imagesC0: Record<Slot, ImageCard> = {
  first: {
    img: 'English. Interface and typeface of this week. Clock in the image: today, 09:02 UTC. Nothing added that we can see.',
    tag: 'tag cv-4.3, pack v37: live since yesterday evening. Every feature shown exists today.',
    id: 'found. Today 09:02:41 UTC, app, Banter, one turn, English; source a notice about new neighbours. Answer as in the image.',
  },
  other: {
    img: '{{draw.lang}}. Interface and typeface of this week. Clock: yesterday, 21:40 UTC. Nothing added that we can see.',
    tag: 'tag cv-4.3, pack v37: live since yesterday evening. Every feature shown exists today.',
    id: 'found. Yesterday 21:40:07 UTC, web, Banter, one turn, {{draw.lang.code}}. Answer as in the image.',
  },
  waveA: {
    img: 'English. Interface of the spring, with the old share button. No clock in the image.',
    tag: 'tag cv-4.1: retired in June. The share button went with it.',
    id: 'has the form we used in April. Beyond retention.',
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
    'Hate-rate tile: 0.4 in 10,000 rewrites, flat for a week. Definition: flagged outputs, locale en. Other languages are not in it.',
    'Thumbs-down on Banter: doubled since yesterday evening, most of it outside English. No alert is set on it.',
  ],
  'filter-by-language': [
    'Hate-filter interventions per 10,000 Banter rewrites, seven days: English 41, German 44, Italian 40, French 38, {{draw.lang}} 0.3.',
    'The step in {{draw.lang}} is five days old. Threshold there: 0.98. Elsewhere 0.55 to 0.62, each with an evaluation on file. The 0.98 carries the note "placeholder, evaluate before release".',
    'Two in five Banter rewrites are in {{draw.lang}}: a card app made the tone popular there. English interventions rose yesterday evening as well, and catch about half of it.',
  ],
  'prevalence-count': [
    'The scores are kept for 15 hours, so that is the window: 2.0 million rewrites; a 2 % sample scored again with an evaluated threshold, each hit read by two people.',
    '14 confirmed. Scaled up: about 700, 95 % range 383 to 1,174. That is 0.9 % of Banter and 0.035 % of all rewrites.',
    '11 in {{draw.lang}}, 3 in English. 14 accounts, 14 source texts, one turn each; no script, no shared prompt. All in Banter.',
  ],
  'registry-changes': [
    'Pack v37, live since yesterday 19:10 UTC, all surfaces and the API. Four lines differ from v36.',
    'Banter: the new line reads "mirror the edge of the source text". The others: a hyphenation rule, a date format, a typing error.',
    'Review: one approval, by wording. No suite was run on hostile sources. The line had been removed from an earlier pack in June; no test keeps it out.',
  ],
  'plug-in-publications': [
    'Since Monday 212 headlines were published by the plug-in without a person. One in Banter: {{draw.partner}}, published today 13:30 UTC. It names {{draw.councillor}}: [REDACTED: hateful generalisation].',
    'Eleven other partners have auto-publish on; none of their headlines used Banter.',
  ],
  'similar-tickets': [
    '19 tickets in 30 days that match; 17 of them since yesterday evening. 15 in {{draw.lang}}, 2 in English; 2 older ones are about the incident of June.',
    'The 15 were routed to a queue that nobody reads at night. A class was among those who saw it; the teacher asks for help. Ordinary texts, one turn, Banter.',
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
  'model-side-a-c': { rulesOut: ['close-narrow'] },
  'model-side-d-e': { rulesOut: ['close-narrow'] },
  'contract-clauses': { rulesOut: ['product-off'] },
  'councillor-office': { rulesOut: ['close-narrow'] },
  'request-id-check': { rulesOut: ['close-narrow'] },
  'filter-by-language': {
    supports: ['both', 'patch-filter'],
    rulesOut: ['close-narrow', 'rollback-template', 'strict-filters'],
  },
  'prevalence-count': { supports: ['hold'], rulesOut: ['close-narrow'] },
  'registry-changes': { supports: ['both', 'rollback-template'], rulesOut: ['close-narrow', 'patch-filter'] },
  'plug-in-publications': { rulesOut: ['close-narrow'] },
  prices: { supports: ['hold'], rulesOut: ['strict-filters', 'product-off'] },
  'model-fixes': { rulesOut: ['rollback-model'] },
  'similar-tickets': { rulesOut: ['close-narrow'] },
  'hostile-source-deployed': { supports: ['hold'], rulesOut: ['rollback-model', 'close-narrow'] },
  'hostile-source-remedies': {
    supports: ['both'],
    rulesOut: ['rollback-template', 'patch-filter', 'close-narrow'],
  },
  'common-prompts-result': { rulesOut: ['rollback-model'] },
};

export const evidenceC0 = evidenceWith(bodies, bearing);
