import type { ChartConfig, ChartState } from '../../shared/scenario/chart.ts';
import type { DurationMs } from '../../shared/time.ts';
import { minutes } from '../../shared/time.ts';
import { calledAwayDelays, calledAwayRegions } from '../common/calledAwayRegions.ts';
import { effective } from '../common/predicates.ts';
import { command, containment, evidence, raw } from '../common/regions.ts';
import { api, dark, picture, rollback, secondFront, strict } from './chart/containment.ts';
import { promises } from './chart/promised.ts';
import { bombRecords, bombSync, councillor, decision, ownPost, partner, press } from './chart/story.ts';
import { swoop } from './chart/swoop.ts';

interface ChartParts {
  /** Which choices run clean overnight, and which show in the morning that they do not fit. */
  fits: string[];
  fails: string[];
  /** What the registry sync brings into the world; null: nothing of this kind. */
  latent: string | null;
  /** Harm that goes on by itself, or a picture to be put together. */
  systemic: boolean;
}

/** What depends on what the team does. Timed news is in the MSEL; everything here has a cause. */
export function chartWith({ fits, fails, latent, systemic }: ChartParts): ChartConfig {
  const harm: Record<string, ChartState> = systemic
    ? {
        containment: containment({ goesOn: 'still-coming' }),
        api,
        rollback,
        'second-front': secondFront,
        partner,
      }
    : { picture };
  return {
    id: 'inkwell',
    type: 'parallel',
    states: {
      command: command('filed-as-press'),
      ...calledAwayRegions('comms', 'safety'),
      swoop,
      ...harm,
      strict: systemic ? strict : strictOnly,
      dark,
      decision: decision(fits, fails),
      evidence: evidence(effective('template-back', 'all')),
      raw: raw('distress'),
      press,
      councillor,
      'own-post': ownPost,
      'bomb-sync': bombSync(latent),
      'bomb-records': bombRecords,
      promises,
    },
  };
}

/** Without two causes there is no second half to be left over. */
const strictOnly: ChartState = {
  ...strict,
  states: {
    ...strict.states,
    on: { ...strict.states?.on, after: { strictFelt: strict.states?.on?.after?.strictFelt ?? [] } },
  },
};

const shared: Record<string, DurationMs> = {
  unownedFor: minutes(4),
  stillUnowned: minutes(6.5),
  ...calledAwayDelays,
  strictFelt: minutes(6),
  darkFelt: minutes(3),
  darkTooLong: minutes(12),
  rawSpreads: minutes(1),
  councillorWaits: minutes(8),
  postGoesOut: minutes(16),
  articleLive: minutes(25),
  syncRuns: minutes(40),
  recordsGo: minutes(55),
};
const systemicOnly: Record<string, DurationMs> = {
  harmGoesOn: minutes(20),
  containedAfter: minutes(5),
  apiNoticed: minutes(5),
  halfDone: minutes(4),
  rollbackProves: minutes(3),
  waveComes: minutes(28),
  partnerPatience: minutes(10),
};

export const delaysWith = (systemic: boolean): Record<string, DurationMs> =>
  systemic ? { ...shared, ...systemicOnly } : shared;
