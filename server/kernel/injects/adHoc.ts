import type { DrillState } from '../state.ts';

/** The next id of a message that is not in the plan. */
export const adHocId = ({ injects }: DrillState): string =>
  `ad-hoc-${Object.keys(injects).filter((id) => id.startsWith('ad-hoc-')).length + 1}`;
