import type { DurationMs } from '../../shared/time.ts';
import type { Compiled } from './compiled.ts';

/** How long one scope takes to take effect everywhere: the slowest of its parts. */
export function scopeDelay(c: Compiled, id: string, scope: string): DurationMs {
  const lever = c.switches.get(id);
  if (!lever) return 0;
  const own = lever.effects.filter((effect) => effect.scope === scope).map((effect) => effect.delayMs ?? lever.delayMs);
  return own.length > 0 ? Math.max(...own) : lever.delayMs;
}
