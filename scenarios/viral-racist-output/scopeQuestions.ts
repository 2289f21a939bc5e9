import type { Scenario } from '../../shared/scenario/scenario.ts';

export const scopeUnit = 'hateful rewrites in the last 15 hours';

/** The four questions of "how far does this go". */
export const scopeQuestions: Scenario['scopeQuestions'] = [
  {
    id: 'straightforward',
    title: 'Does it happen in ordinary use, or did it take elaborate prompting?',
    answers: [
      { id: 'elaborate', title: 'Elaborate or scripted prompting' },
      { id: 'ordinary-tone', title: 'Ordinary use of one tone' },
      { id: 'ordinary-any', title: 'Ordinary use, in any tone' },
      { id: 'unclear', title: 'Not known yet' },
    ],
  },
  {
    id: 'spread',
    title: 'One surface, or all of them?',
    answers: [
      { id: 'app', title: 'App and web only' },
      { id: 'app-api', title: 'App, web and API, and a page at a partner' },
      { id: 'everywhere', title: 'Every surface, pinned tenants included' },
      { id: 'none', title: 'None in ordinary use, only where somebody worked for it' },
    ],
  },
  {
    id: 'skew',
    title: 'Does one group, language or version get it more than others?',
    answers: [
      { id: 'english', title: 'English' },
      { id: 'one-language', title: 'One language other than English' },
      { id: 'newer-model', title: 'Users of the newer model' },
      { id: 'none', title: 'No skew' },
    ],
  },
  {
    id: 'seenBefore',
    title: 'Has it appeared before, in tickets, logs or closed incidents?',
    answers: [
      { id: 'same', title: 'Yes, and it is the same fault' },
      { id: 'earlier-fixed', title: 'Yes: an earlier fault, which was fixed then' },
      { id: 'never', title: 'No' },
      { id: 'unclear', title: 'Not known yet' },
    ],
  },
];
