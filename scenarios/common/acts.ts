import type { Act } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import { hours, minutes } from '../../shared/time.ts';

/** 08:30 the next morning, in drill time: T+0 is Tuesday 14:10 UTC. */
const MORNING = hours(18) + minutes(20);

/** So many minutes into the next morning. */
export const nextDay = (minute: number): DrillTime => MORNING + minutes(minute);

export const acts: Act[] = [
  {
    id: 'first-hour',
    title: 'Tuesday afternoon: the first 36 minutes',
    startsAt: 0,
    endsAt: minutes(36),
    storyClock: 'Tue 14:10 UTC',
  },
  {
    id: 'next-morning',
    title: 'Wednesday morning: what you left running',
    startsAt: MORNING,
    endsAt: nextDay(12),
    storyClock: 'Wed 08:30 UTC',
  },
];
