import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { Compiled } from '../compiled.ts';
import { factReader } from '../facts.ts';
import { fill } from '../fill.ts';
import type { DrillState } from '../state.ts';

/** Who asks where the scenario has nobody that writes to this desk. */
const FALLBACK = 'Duty manager';

/** A colleague in the story who would ask this desk: who wrote to it last on the company's chat, or who will first. */
export function personaFor(c: Compiled, state: DrillState, role: PlayRole | undefined): string {
  const theirs = c.scenario.msel.filter(
    ({ to, channel }) => channel === 'chat' && role !== undefined && to.includes(role),
  );
  const sent = theirs.filter(({ id }) => own(state.injects, id)?.state === 'delivered');
  const row = sent.at(-1) ?? theirs[0];
  return row ? fill(c, factReader(c, state), row.from) : FALLBACK;
}
