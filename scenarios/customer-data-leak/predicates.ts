import type { Predicate } from '../../shared/scenario/predicate.ts';
import { all, any, atMost, effective } from '../common/predicates.ts';

/** Never so, whatever happened. */
export const NEVER: Predicate = any();

/** The three parts of the public widget, as levers and components name them. */
export const REGIONS = ['us', 'eu', 'uk'] as const;
/** The connector gives nothing to public answers any more, in no region. */
export const sourceOff: Predicate = all(...REGIONS.map((region) => effective('S1', region)));
/** Kept answers are gone and have not come back. */
export const cacheClear: Predicate = all(effective('S2', 'cache'), atMost('share.cache', 0.1));
export const pagesDown: Predicate = effective('S3', 'pages');
/** Live answers leak at a tenth of what they did, or less. */
export const liveClosed: Predicate = all(...REGIONS.map((region) => atMost(`share.live-${region}`, 0.1)));
