import type { ChartAction, ChartState } from '../../../shared/scenario/chart.ts';
import { minutes } from '../../../shared/time.ts';
import { deliver, when } from '../../common/chart.ts';
import { nextMorning } from '../../common/predicates.ts';
import { promised } from '../injects/promised.ts';

/** When each of them speaks; the teacher once the time that was named to her is over. */
const AFTER: Record<string, number> = { editor: 2.5, sales: 5, executive: 7.5, teacher: 10.2 };

const words: ChartAction[] = promised.map(({ id }) =>
  deliver(id, minutes(AFTER[id.split('-')[0] ?? ''] ?? 3)),
);

/** The morning brings whichever of the words about a promise is true; each row asks that itself. */
export const promises: ChartState = {
  initial: 'waiting',
  states: {
    waiting: { on: { 'act.started': { target: 'spoken', guard: when(nextMorning), actions: words } } },
    spoken: {},
  },
};
