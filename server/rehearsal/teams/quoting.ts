import type { View } from '../../../shared/drill/view.ts';
import { own } from '../../../shared/keyed.ts';
import { formatDrillTime } from '../../../shared/time.ts';

const SLOT = /\{\{\s*reading\.([\w-]+?)(?:\.(at|bound))?\s*\}\}/g;

type Readings = View['readings'];

/** The probes that the texts of a plan quote. */
export const quotedProbes = (value: unknown): string[] =>
  typeof value === 'string'
    ? [...value.matchAll(SLOT)].flatMap(([, probe]) => probe ?? [])
    : value === null || typeof value !== 'object'
      ? []
      : Object.values(value).flatMap(quotedProbes);

/**
 * A plan is written before anything is measured, so its texts name a probe and the desk says what that probe read:
 * `{{reading.history}}` is "0 of 60", `{{reading.history.bound}}` the most that this still allows, `{{reading.history.at}}` when.
 * Null while a probe it quotes has not come back: nobody says what nobody has read.
 */
export function quoted<T>(value: T, readings: Readings): T | null {
  return quotedProbes(value).every((probe) => Object.hasOwn(readings, probe))
    ? (fill(value, readings) as T)
    : null;
}

function fill(value: unknown, readings: Readings): unknown {
  if (typeof value === 'string')
    return value.replace(SLOT, (slot, probe: string, what: string | undefined) => {
      const reading = own(readings, probe);
      if (!reading) return slot;
      const { failures, n, high } = reading.sample;
      if (what === 'at') return formatDrillTime(reading.readAt);
      // With as many digits as the finding has it.
      const digits = failures === 0 || high < 0.1 ? 1 : 0;
      return what === 'bound' ? `${(high * 100).toFixed(digits)} %` : `${failures} of ${n}`;
    });
  if (Array.isArray(value)) return value.map((item) => fill(item, readings));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, readings)]));
}
