import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { factsNamed, noteGaps } from '../rehearsal/noteWords.ts';
import type { Rule } from './problem.ts';

const shown = (part: Predicate): string => [...new Set(factsNamed(part))].slice(0, 3).join(', ');

/**
 * The note on a row that did not come says only what its condition tests, and all of it: with one reason left out, the log tells somebody
 * a reason that was not so.
 */
export const checkNotes: Rule<Scenario> = (scenario, complain) => {
  for (const row of scenario.msel) {
    const gaps = noteGaps(scenario, row);
    if (!gaps) continue;
    for (const words of gaps.untested)
      complain(
        `msel.${row.id}.because`,
        `it says "${words}", and nothing in its condition looks at that`,
        'Let `when` test it, or say only what `when` tests.',
      );
    const [part] = gaps.unsaid;
    if (part)
      complain(
        `msel.${row.id}.because`,
        `the row may also stay away because of ${shown(part)}, and "${row.because}" does not say so`,
        'Name every reason that `when` has, with "or" between them.',
      );
  }
};
