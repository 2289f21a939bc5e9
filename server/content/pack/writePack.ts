import { stringify } from 'yaml';
import { z } from 'zod';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { Content } from './schema/pack.ts';
import { content, PACK_FORMAT } from './schema/pack.ts';
import type { RawBlock } from './source/tree.ts';

/** A scenario as the content of a pack: every part under the name and in the form a person would write. */
export function asContent(scenario: Scenario): RawBlock {
  const { organisation: _company, variant: _variant, variantTitle: _title, msel, ...rest } = scenario;
  const whole: Content = { ...rest, injects: msel };
  return plain(z.encode(content, whole)) as RawBlock;
}

/** Without fields that are there and undefined: YAML has no such thing. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The same as a whole pack with its one variant. */
export const asPack = (scenario: Scenario): RawBlock => ({
  format: PACK_FORMAT,
  ...asContent(scenario),
  variants: { [scenario.variant]: { title: scenario.variantTitle } },
});

export const packText = (raw: RawBlock): string =>
  stringify(raw, { lineWidth: 100, aliasDuplicateObjects: false });
