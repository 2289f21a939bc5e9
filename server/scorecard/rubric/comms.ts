import type { Desk } from '../alone/desk.ts';
import { alignment, bestText, deadline, harmfulClauses, oneVoice } from '../comms.ts';
import type { CriterionRows } from './row.ts';

export const comms = {
  M1: {
    title: 'Aligned inside before speaking outside',
    max: 1.5,
    by: 'log',
    reads: ['statement.published', 'outreach.sent', 'narrative.aligned'],
    score: alignment,
    alone: ({ may }, { max }) => (may('alignNarrative') ? max : 0),
  },
  M2: {
    title: 'One voice, cleared words',
    max: 1,
    by: 'log',
    reads: [
      'statement.published',
      'statement.checked',
      'statement.withheld',
      'spokesperson.set',
      'outreach.sent',
      'watched',
    ],
    score: oneVoice,
    alone: ({ may }, { max }) => (may('setSpokesperson') ? max : 0),
  },
  M3: {
    title: 'The best text said what readers need',
    max: 2.5,
    critical: true,
    by: 'log',
    reads: ['delivered', 'endsAt', 'statement.published', 'statement.checked', 'statement.withheld'],
    score: bestText,
    // A hold is enough only while no story has run.
    alone: (desk, { max }) =>
      desk.may('publishStatement') || (desk.may('setSpokesperson') && !isStoryCertain(desk)) ? max : 0,
  },
  M4: {
    title: 'Nothing was said that does harm, and promises were kept',
    max: 1,
    by: 'log',
    reads: [
      'statement.published',
      'statement.checked',
      'statement.withheld',
      'promise.made',
      'promise.kept',
      'promise.broken',
    ],
    score: harmfulClauses,
    alone: ({ may }, { max }) => (may('setSpokesperson') ? max : 0),
  },
  M5: {
    title: "The reporter's deadline was met with something true",
    max: 1,
    critical: true,
    by: 'log',
    reads: ['altered', 'actTwoPlayed', 'delivered', 'statement.published', 'statement.checked'],
    hangsOn: ({ comms: { deadlines } }) => deadlines.map(({ inject }) => inject),
    score: deadline,
    alone: ({ may }, { max }) => (may('publishStatement') ? max : 0),
  },
} as const satisfies CriterionRows;

/** A reporter who asks in any case makes a story run. */
function isStoryCertain({ scenario: { comms: rules, msel, acts } }: Desk): boolean {
  const end = acts.at(-1)?.endsAt ?? 0;
  return rules.deadlines.some(({ inject, dueAt }) => {
    const row = msel.find(({ id }) => id === inject);
    return row?.at !== undefined && !row.when && !row.satisfiedBy && dueAt <= end;
  });
}
