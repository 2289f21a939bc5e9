import type { Scenario } from '../../shared/scenario/scenario.ts';

/** The four questions of "how far does this go". */
export const scopeQuestions: Scenario['scopeQuestions'] = [
  {
    id: 'straightforward',
    title: 'Does it happen in ordinary use, or did it take elaborate prompting?',
    answers: [
      { id: 'elaborate', title: 'Elaborate or scripted prompting' },
      { id: 'ordinary', title: 'An ordinary question is enough' },
      { id: 'with-identifier', title: 'An ordinary question with a name and a postcode in it' },
      { id: 'unclear', title: 'Not known yet' },
    ],
  },
  {
    id: 'spread',
    title: 'One tenant, some, or all of them?',
    answers: [
      { id: 'one-tenant', title: 'The tenant in the first report' },
      { id: 'connector-tenants', title: 'Tenants with the Tickets connector' },
      { id: 'pilot-tenants', title: 'Tenants in a pilot' },
      { id: 'all-tenants', title: 'Any tenant’s public widget' },
    ],
  },
  {
    id: 'skew',
    title: 'Does one group, region, language or version get it more than others?',
    answers: [
      { id: 'one-language', title: 'Answers in languages other than English' },
      { id: 'shard-groups', title: 'Two shard groups of the index' },
      { id: 'feature', title: 'One feature on trial' },
      { id: 'new-model', title: 'Answers by cv-4.3' },
      { id: 'none', title: 'No skew' },
    ],
  },
  {
    id: 'seenBefore',
    title: 'Has it appeared before, in tickets, checks or reviews?',
    answers: [
      { id: 'ticket', title: 'Yes: in an earlier ticket' },
      { id: 'check', title: 'Yes: in a check or review of our own' },
      { id: 'both', title: 'Yes: in an earlier ticket and in a check or review of our own' },
      { id: 'never', title: 'No' },
    ],
  },
];
