import type { ImageCard, Slot } from '../draws.ts';
import type { Bearing, EvidenceId } from '../evidence.ts';
import { evidenceWith } from '../evidence.ts';

/** Two from June, two forged, and one real: the last of fourteen turns of a script. */
export const imagesC1: Record<Slot, ImageCard> = {
  first: {
    img: 'English. Interface and typeface of this week. Clock in the image: today, 08:47 UTC. Cropped above: earlier turns are cut off.',
    tag: 'tag cv-4.3, pack v37: live since yesterday evening. Every feature shown exists today. Fourteenth turn, by the counter in the corner.',
    id: 'found. Today 08:47:19 UTC, web, Banter, English, turn 14. Thirteen turns before it feed a script that builds the sentence piece by piece; the filter stopped five of them.',
  },
  other: {
    img: 'In {{draw.lang}}. The share button is drawn, not rendered; shadows fall two ways. Clock: yesterday.',
    tag: 'tag cv-4.3, with a tone that this language does not have.',
    id: 'was never issued here: the day’s ids begin with another letter.',
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
    'Hate-rate tile: 0.4 in 10,000 rewrites, flat for a month. Definition: flagged outputs, locale en.',
    'Thumbs-down and refusals: flat in every tone and language.',
  ],
  'filter-by-language': [
    'Hate-filter interventions per 10,000 rewrites, seven days, all tones: English 1.7, German 1.8, Italian 1.6, French 1.7, {{draw.lang}} 1.7. Flat.',
    'Thresholds 0.55 to 0.62, each with an evaluation on file; none was changed this month.',
  ],
  'prevalence-count': [
    'The last 15 hours. A 2 % sample: none. So the stored scores of all 2.0 million rewrites were sorted, and the 60 highest read by one person each; a second reads them now.',
    '3 confirmed; 95 % range 1 to 9. All three hold the same script, from one account, over fourteen turns each.',
    'No hit in an ordinary text, in any tone or language.',
  ],
  'registry-changes': [
    'Pack v37, live since yesterday 19:10 UTC, all surfaces and the API. Four lines differ from v36: a line of Banter reworded, a hyphenation rule, a date format, a typing error.',
    'The reworded line: "keep the wit of the source text". Reviewed by two people, run on the hostile-source suite: none of 120.',
  ],
  'plug-in-publications': [
    'Since Monday 212 headlines were published by the plug-in without a person. All read against the filter again: none is hateful, none names {{draw.councillor}}.',
    'The headline that {{draw.partner}} asks about was not among them: their own system shows it typed by hand at 13:28.',
  ],
  'similar-tickets': [
    '3 tickets in 30 days that match: 2 are about the incident of June, 1 came today and forwards one of the images.',
    'A teacher writes that a class saw that image on a phone; nobody there has had such an answer. The teacher asks for help.',
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
  'image-side-a-c': { supports: ['close-narrow'] },
  'image-side-d-e': { supports: ['close-narrow'] },
  'model-side-a-c': { supports: ['close-narrow'], rulesOut: ['rollback-model'] },
  'model-side-d-e': { supports: ['close-narrow'], rulesOut: ['rollback-model'] },
  'contract-clauses': { rulesOut: ['rollback-model', 'product-off'] },
  'request-id-check': { supports: ['close-narrow'], rulesOut: ['rollback-template', 'both'] },
  'filter-by-language': { supports: ['close-narrow'], rulesOut: ['patch-filter', 'both'] },
  'prevalence-count': {
    supports: ['close-narrow', 'hold'],
    rulesOut: [
      'rollback-model',
      'rollback-template',
      'both',
      'patch-filter',
      'strict-filters',
      'product-off',
    ],
  },
  'registry-changes': { supports: ['close-narrow'], rulesOut: ['rollback-template', 'both'] },
  'plug-in-publications': { supports: ['close-narrow'], rulesOut: ['product-off'] },
  prices: { supports: ['hold'], rulesOut: ['strict-filters', 'product-off'] },
  'june-incident': { rulesOut: ['rollback-model'] },
  'model-fixes': { rulesOut: ['rollback-model'] },
  'similar-tickets': { supports: ['close-narrow'], rulesOut: ['strict-filters'] },
  'hostile-source-deployed': { supports: ['close-narrow'], rulesOut: ['rollback-model', 'strict-filters'] },
  'hostile-source-remedies': { rulesOut: ['rollback-template', 'both', 'patch-filter'] },
  'common-prompts-result': {
    supports: ['close-narrow'],
    rulesOut: ['rollback-model', 'strict-filters', 'product-off'],
  },
};

export const evidenceC1 = evidenceWith(bodies, bearing);
