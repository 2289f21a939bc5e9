import { all, any, atLeast, effective, firstHour } from '../../common/predicates.ts';
import type { Rewrites } from '../injects.ts';
import { injectsWith } from '../injects.ts';

/** What speaks of the language that the filter is blind to comes only while it still happens there. */
const rewrites: Rewrites = {
  'second-front': { when: atLeast('share.blind', 0.2), because: 'harm had come down in that language' },
  'language-left': {
    when: all(
      firstHour,
      atLeast('share.blind', 0.2),
      any(effective('template-back', 'all'), effective('strict-profile', 'global')),
    ),
  },
};

export const injectsC0 = injectsWith(rewrites);
