import type { Desk } from '../alone/desk.ts';
import { possible } from '../alone/desk.ts';
import { overNotification, recordedDuties } from '../duties.ts';
import { outreach } from '../people.ts';
import { PLAIN, reportedCase, welfare } from '../welfare.ts';
import type { CriterionRows } from './row.ts';

export const people = {
  W1: {
    title: 'The people at risk were looked after',
    max: 2,
    critical: true,
    by: 'log',
    reads: ['welfare.decided', 'welfare.opened'],
    score: welfare,
    alone: (desk, { max }) => (desk.may('decideWelfare') ? max * caredFor(desk) : 0),
  },
  W2: {
    title: 'The people affected were written to',
    max: 2,
    act: 2,
    by: 'log',
    reads: ['outreach.sent', 'outreach.checked'],
    score: outreach,
    alone: ({ scenario, has }, { max }) => {
      const groups = scenario.people.outreach.filter(({ required }) => required);
      // What goes out without the clearance of others counts half.
      const written = groups
        .filter(({ sentBy }) => has(...sentBy))
        .map(({ clearedBy }) => (clearedBy.every((role) => has(role)) ? 1 : 0.5));
      return groups.length > 0 ? (max * written.reduce((sum, share) => sum + share, 0)) / groups.length : 0;
    },
  },
  W3: {
    title: 'Duties were settled and written down',
    max: 3,
    critical: true,
    by: 'log',
    reads: [
      'signal',
      'endsAt',
      'actTwoPlayed',
      'watched',
      'duty.recorded',
      'outreach.sent',
      'notice.sent',
      'awareness.set',
      'welfare.decided',
    ],
    score: recordedDuties,
    // A welfare decision is the record of a duty that is settled by it.
    alone: ({ scenario: { duties }, may }, { max }) => {
      if (duties.length === 0) return 0;
      if (may('recordDuty')) return max;
      const settled = may('decideWelfare')
        ? duties.filter(({ settledBy }) => settledBy !== undefined).length
        : 0;
      return Math.ceil((max * settled * 10) / duties.length) / 10;
    },
  },
  W4: {
    title: 'Nobody was notified who need not be',
    max: 1,
    by: 'log',
    reads: ['duty.recorded', 'outreach.checked'],
    score: overNotification,
    alone: ({ may }, { max }) => (may('recordDuty') ? max : 0),
  },
} as const satisfies CriterionRows;

/** The reported case, and of the sampled ones as many as this desk can come to see. */
function caredFor({ scenario, anybody }: Desk): number {
  const cases = scenario.people.welfare;
  const reported = reportedCase(scenario);
  const sampled = cases.filter((item) => item !== reported);
  const opened = sampled.filter(({ shownWhen }) => possible(shownWhen, anybody));
  const isSeen = reported !== undefined && possible(reported.shownWhen, anybody);
  if (sampled.length === 0) return isSeen ? 1 : 0;
  return (isSeen ? PLAIN.reported + PLAIN.inTime : 0) + (PLAIN.sampled * opened.length) / sampled.length;
}
