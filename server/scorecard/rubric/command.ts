import { COMMANDER, DEPUTY } from '../../../shared/roles.ts';
import { MINUTE } from '../../../shared/time.ts';
import { cadence, commander, owners, swoop, tasks } from '../leadership.ts';
import type { CriterionRows } from './row.ts';

export const command = {
  R1: {
    title: 'One commander at all times',
    max: 2,
    inAnyDrill: true,
    critical: true,
    by: 'log',
    reads: [
      'actOneEndsAt',
      'severities',
      'command.taken',
      'command.handedOver',
      'command.offerWithdrawn',
      'page.sent',
      'page.acknowledged',
      'inject.answered',
    ],
    score: commander,
    // Command comes to a silent commander too, when a colleague rings at the set minute: too late for the first two minutes after a
    // prompt declaration, and waiting with the declaration costs more than it brings.
    alone: ({ scenario, has }, { max }) =>
      has(COMMANDER, DEPUTY) || scenario.paging.rungAt <= 2 * MINUTE ? max : max / 2,
  },
  R2: {
    title: 'Three named owners',
    max: 2,
    inAnyDrill: true,
    critical: true,
    by: 'log',
    reads: ['severities', 'actOneEndsAt', 'owner.accepted'],
    score: owners,
    alone: ({ scenario, has }, { max }) => {
      const allowed = Object.values(scenario.rubric.owners);
      const areas = has('incident-commander') ? allowed.filter((roles) => has(...roles)).length : 0;
      return (max * Math.max(0, areas - 1)) / (allowed.length - 1);
    },
  },
  R3: {
    title: 'Internal updates kept a rhythm',
    max: 2,
    inAnyDrill: true,
    by: 'log',
    reads: ['severities', 'actOneEndsAt', 'update.posted'],
    score: cadence,
    alone: (_desk, { max }) => max,
  },
  R4: {
    title: 'The senior who cut in was answered',
    max: 0.5,
    by: 'log',
    reads: ['delivered', 'inject.answered', 'inject.answeredInWords', 'heard.logged'],
    hangsOn: ({ rubric }) => rubric.swoop.injects,
    score: swoop,
    alone: (_desk, { max }) => max,
  },
  'R4-tasks': {
    title: 'Tasks were given to named people with a time',
    max: 0.5,
    inAnyDrill: true,
    by: 'person',
    reads: ['severities', 'task.assigned', 'task.accepted', 'task.withdrawn', 'heard.logged'],
    watch: tasks,
  },
} as const satisfies CriterionRows;
