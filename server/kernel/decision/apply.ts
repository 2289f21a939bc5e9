import type { DecisionEvents } from '../../../shared/drill/decision/events.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { ApplyTable } from '../applyTable.ts';
import { keep } from '../applyTable.ts';
import type { DrillState } from '../state.ts';

export const decisionChanges: ApplyTable<keyof DecisionEvents> = {
  'scope.estimated': keep,
  'decision.recorded': (_c, state, { data }) => {
    const { decision: _number, ...record } = data;
    return {
      ...state,
      decisions: [...state.decisions, record],
      counts: { ...state.counts, decisions: state.counts.decisions + 1 },
    };
  },
  'evidence.marked': (_c, state, { data: { evidence, option, role, mark } }) => {
    const others = state.marks.filter((known) => !isMarkOf(known, evidence, option, role));
    return { ...state, marks: mark === null ? others : [...others, { evidence, option, role, mark }] };
  },
  'option.setAside': (_c, state, { data }) => ({
    ...state,
    aside: [...state.aside.filter((id) => id !== data.option), data.option],
  }),
  'option.broughtBack': (_c, state, { data }) => ({
    ...state,
    aside: state.aside.filter((id) => id !== data.option),
  }),
};

const isMarkOf = (
  known: DrillState['marks'][number],
  evidence: string,
  option: string,
  role: PlayRole,
): boolean => known.evidence === evidence && known.option === option && known.role === role;
