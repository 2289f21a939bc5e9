import { PackError, topOf } from './problem.ts';
import type { Origins, Path, Raw, RawBlock } from './tree.ts';
import { isBlock, pathWords } from './tree.ts';

/** A field that an earlier Muster called otherwise; `*` stands for every entry of a list. */
const OLD_NAMES: readonly { in: readonly string[]; was: string; is: string }[] = [
  { in: ['rubric'], was: 'grades', is: 'severities' },
  { in: ['rubric', 'sufficient', '*'], was: 'levers', is: 'switches' },
  { in: ['rubric', 'nothingToContain', 'spared'], was: 'levers', is: 'switches' },
  { in: ['expectations', 'residuals', '*'], was: 'levers', is: 'switches' },
];

/** A pack as it was written, under the names of today. Changes the tree in place; what is refused later still has its line. */
export function underNewNames(raw: RawBlock, origins: Origins): void {
  const changes = isBlock(raw.variants)
    ? Object.keys(raw.variants).flatMap((id) => blocksAt(raw, ['variants', id, 'changes'], []))
    : [];
  for (const root of [{ block: raw, place: [] }, ...changes])
    for (const { in: path, was, is } of OLD_NAMES)
      for (const { block, place } of blocksAt(root.block, path, root.place))
        rename(block, place, was, is, origins);
}

function blocksAt(
  raw: Raw | undefined,
  path: readonly string[],
  place: Path,
): { block: RawBlock; place: Path }[] {
  const [step, ...rest] = path;
  if (step === undefined) return isBlock(raw) ? [{ block: raw, place }] : [];
  if (step === '*')
    return Array.isArray(raw) ? raw.flatMap((entry, index) => blocksAt(entry, rest, [...place, index])) : [];
  return isBlock(raw) && Object.hasOwn(raw, step) ? blocksAt(raw[step], rest, [...place, step]) : [];
}

function rename(block: RawBlock, place: Path, was: string, is: string, origins: Origins): void {
  const value = Object.hasOwn(block, was) ? block[was] : undefined;
  if (value === undefined) return;
  const spot = origins.get(block, was);
  if (Object.hasOwn(block, is))
    throw new PackError([
      {
        spot: spot ?? topOf('pack'),
        place: pathWords([...place, was]),
        problem: `"${was}" is the old name of "${is}", and both are written here`,
        fix: `Keep "${is}".`,
      },
    ]);
  block[is] = value;
  delete block[was];
  if (spot) origins.set(block, is, spot);
}
