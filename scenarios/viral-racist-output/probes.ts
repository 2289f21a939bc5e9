import type { ProbeTarget } from '../../shared/scenario/world.ts';
import { minutes, seconds } from '../../shared/time.ts';

type ProbeId =
  | 'banter-en'
  | 'banter-other'
  | 'api-tone'
  | 'other-tones'
  | 'pinned-eu'
  | 'plug-in'
  | 'extension';
/** What a probe measures in one variant, and the chance that one attempt fails while nothing is switched. */
export type Measured = Partial<Record<ProbeId, { components: string[]; failureRate: number }>>;

/** A list on every technical desk, in every variant: what can be measured, decoys among it (RULE-1). */
const probes: [ProbeId, string][] = [
  ['banter-en', 'Banter in English, app and web'],
  ['banter-other', 'Banter in the language most seen in reports, besides English'],
  ['api-tone', 'API calls with tone=banter'],
  ['other-tones', 'Other tones, all languages'],
  ['pinned-eu', 'EU tenants pinned to one model version'],
  ['plug-in', 'Publishers’ plug-in, headline suggestions'],
  ['extension', 'Browser extension, short replies'],
];

export const probesWith = (measured: Measured): ProbeTarget[] =>
  probes.map(([id, title]) => ({
    id,
    title,
    components: measured[id]?.components ?? [],
    failureRate: measured[id]?.failureRate ?? 0,
    // 0 of 300 still allows 1 %: little enough to tell a switch that reaches a path from one that does not.
    attempts: 300,
    costMs: minutes(2),
    lagMs: seconds(30),
  }));
