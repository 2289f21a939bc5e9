import type { HintKind } from '../../../shared/drill/hints/hint.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { DrillTime } from '../../../shared/time.ts';

/** A hint before somebody in the story is found who would say it. */
export interface Asked {
  kind: HintKind;
  /** What tells this hint from others of its kind. */
  of: string;
  roles: PlayRole[];
  since: DrillTime;
  title: string;
  subject: string;
  body: string;
}
