import type { Scenario } from '../../shared/scenario/scenario.ts';

/** The four questions of "how far does this go". */
export const scopeQuestions: Scenario['scopeQuestions'] = [
  {
    id: 'straightforward',
    title: 'Does it happen in ordinary use, or did it take elaborate prompting?',
    answers: [
      { id: 'elaborate', title: 'Elaborate or scripted prompting' },
      { id: 'ordinary-any', title: 'Ordinary use, in any session' },
      { id: 'ordinary-long', title: 'Ordinary use, in long sessions' },
      { id: 'unclear', title: 'Not known yet' },
    ],
  },
  {
    id: 'spread',
    title: 'One surface, or all of them?',
    answers: [
      { id: 'mobile', title: 'Mobile only' },
      { id: 'all-but-schools', title: 'Mobile, Web and Voice; Schools is not affected' },
      { id: 'all-surfaces', title: 'Every surface, Schools included' },
      { id: 'unclear', title: 'Not known yet' },
    ],
  },
  {
    id: 'skew',
    title: 'Does one group, region, language or version get it more than others?',
    answers: [
      { id: 'new-model', title: 'Accounts on cv-4.3' },
      { id: 'one-region', title: 'The UK' },
      { id: 'long-sessions', title: 'Long sessions' },
      { id: 'shared-content', title: 'Sessions that share a persona, or accounts that share a school' },
      { id: 'none', title: 'No skew' },
    ],
  },
  {
    id: 'seenBefore',
    title: 'Has it appeared before, in tickets, logs or red-team findings?',
    answers: [
      { id: 'ticket', title: 'Yes: in an earlier ticket' },
      { id: 'red-team', title: 'Yes: on the red-team board' },
      { id: 'both', title: 'Yes: in an earlier ticket and on the red-team board' },
      { id: 'never', title: 'No' },
    ],
  },
];
