import type { DrillTime } from '../../../../../shared/time.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';

/** `07:10`: a time of the drill where its column or the word before it says what it is. */
export const bare = (at: DrillTime): string => formatDrillTime(at).replace(/^T\+/, '');
