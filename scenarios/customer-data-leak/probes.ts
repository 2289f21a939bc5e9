import type { ProbeTarget } from '../../shared/scenario/world.ts';
import { minutes, seconds } from '../../shared/time.ts';

/** Enough questions in a minute that none failing bounds the path well under a fifth of what it was; a page or a kept answer fails nearly always. */
const LIVE_ATTEMPTS = 300;
const COPY_ATTEMPTS = 60;

const probe = (
  id: string,
  title: string,
  measured: string[],
  failureRate: number,
  attempts = LIVE_ATTEMPTS,
): ProbeTarget => ({
  id,
  title,
  components: measured,
  failureRate,
  attempts,
  costMs: minutes(1),
  lagMs: seconds(30),
});

/** `canary`: chance that a canary question gets somebody else's record back when nothing is switched. */
export const probesWith = (canary: number): ProbeTarget[] => [
  probe('widget-us', 'Public widget, US tenants, canary questions', ['live-us'], canary),
  probe('console', 'Agent console, signed in, canary questions', [], 0),
  probe('widget-eu', 'Public widget, EU tenants, canary questions', ['live-eu'], canary),
  probe('voice', 'Phone assistant, canary questions', [], 0),
  probe('widget-uk', 'Public widget, UK tenants, canary questions', ['live-uk'], canary),
  // An answer already given, asked for again in the same words.
  probe('cache', 'Answers already given, asked for again', ['cache'], 0.9, COPY_ATTEMPTS),
  probe('pages', 'Share pages, opened without log-in', ['pages'], 0.95, COPY_ATTEMPTS),
  probe('tenant-api', 'Tenant API, canary records', [], 0),
];
