import type { RubricData } from '../../shared/scenario/rubric.ts';
import { hours, minutes } from '../../shared/time.ts';
import { fact } from '../common/predicates.ts';

type Own = Pick<
  RubricData,
  | 'severities'
  | 'verify'
  | 'persisted'
  | 'sufficient'
  | 'nothingToContain'
  | 'preciseKnown'
  | 'scopeAnswers'
  | 'prevalence'
  | 'cause'
  | 'endings'
>;

/** What the rubric needs to know in every variant, and with `own` the truth of one. */
export const rubricWith = (own: Own): RubricData => ({
  signal: 'first-post',
  budgetShareMinutes: 90,
  freeUntil: minutes(10),
  wholeProduct: { switch: 'whole-product-off', after: minutes(20) },
  harmfulScopes: [
    {
      switch: 'strict-profile',
      scope: 'global',
      title: 'Teachers, newsrooms and people who report abuse were refused',
      afterMs: minutes(20),
    },
    {
      switch: 'language-off',
      scope: 'locale',
      title: 'A whole country lost the product',
      afterMs: minutes(30),
    },
  ],
  deadEnds: [],
  sealParts: ['outputs', 'identifiers', 'versions', 'filter-config', 'images'],
  altering: ['template-back'],
  readFirst: {
    lists: { outputs: ['request-id-check', 'similar-tickets'], images: ['reporter-mail'] },
    changes: ['registry-changes'],
  },
  bombs: [
    {
      id: 'registry-sync',
      title: 'The registry sync, which publishes and promotes by itself',
      scope: 'rollouts',
      at: minutes(40),
    },
    {
      id: 'output-records',
      title: 'Sampled outputs, which are dropped by themselves',
      scope: 'retention',
      at: hours(35.8),
      hold: 'output-samples',
    },
  ],
  welfareDueAt: minutes(33),
  swoop: {
    injects: ['exec-deny', 'optics'],
    answered: ['not-fake', 'wait', 'ask-command', 'price'],
    obeyed: ['comply'],
  },
  gates: [
    {
      id: 'public-denial',
      title: 'A denial went out in our name',
      when: fact('flag.denialOut'),
      caps: [{ block: 'comms', at: 'M' }],
      why: 'Real images were called fabricated in public, from an account of ours that nobody had held back',
      clear: 'Nothing real was called fake in our name.',
      published: 'one post from an executive’s account',
    },
  ],
  owners: {
    org: ['incident-commander', 'scribe', 'product-owner'],
    technical: ['model-owner', 'infra-oncall'],
    external: ['comms'],
  },
  actOneEndsAt: minutes(36),
  whyPaged: {
    'ic-oncall': 'Without one commander it stays a press matter, and six careful people wait for each other.',
    'model-oncall':
      'Without the {{org.role.model-owner|lower}} nobody knows which tags ever existed, and an old image and a current one look alike.',
    'safety-oncall':
      'Without safety it is rated by volume, and nobody looks at the languages that nobody here reads.',
    'product-oncall':
      'Product holds the registry, the API customers, the partner’s phone number and most switches.',
    'legal-oncall':
      'Legal stops the letter that says "false", holds the records, and answers the person who was named.',
    'comms-oncall':
      '{{org.role.comms}} has the images and the deadline, and needs the others before the first word.',
    'sre-oncall': 'Only infrastructure can say whether a request id was ever issued here.',
    'ts-support-lead': 'Support has the reports in the languages that the press does not read.',
    'exec-oncall': 'An executive who hears it from the call does not post about it.',
  },
  ...own,
});
