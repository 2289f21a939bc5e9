import type { Origins, Raw, RawBlock } from './tree.ts';
import { isBlock } from './tree.ts';

/** A condition is replaced whole: half of one and half of another would say something nobody meant. */
const isCondition = (block: RawBlock): boolean =>
  Array.isArray(block.all) || Array.isArray(block.any) || typeof block.fact === 'string';

/**
 * Lays changes over a base: blocks merge field by field, anything else is replaced, null takes a field out. New names come after those
 * that were there. Spots travel with what was taken from where.
 */
export function layOver(base: RawBlock, changes: RawBlock, origins: Origins): RawBlock {
  const merged: RawBlock = {};
  const carry = (from: RawBlock, key: string, value: Raw): void => {
    const spot = origins.get(from, key);
    if (spot) origins.set(merged, key, spot);
    merged[key] = value;
  };
  for (const [key, value] of Object.entries(base)) {
    const change = Object.hasOwn(changes, key) ? changes[key] : undefined;
    if (change === undefined) carry(base, key, value);
    else if (change !== null) {
      const both = isBlock(value) && isBlock(change) && !isCondition(value) && !isCondition(change);
      carry(changes, key, both ? layOver(value, change, origins) : change);
    }
  }
  for (const [key, value] of Object.entries(changes))
    if (!Object.hasOwn(base, key) && value !== null) carry(changes, key, value);
  return merged;
}
