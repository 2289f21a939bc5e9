import type { PackFolder } from './packFile.ts';
import { besideFile, MOST_BYTES, mainFile, readPackText, shownName } from './packFile.ts';
import { PackError, refuse, topOf } from './problem.ts';
import { readYaml } from './readYaml.ts';
import type { Origins, Raw, RawBlock } from './tree.ts';
import { isBlock } from './tree.ts';

/** Files and packs that are open right now, so that a circle is seen where it closes. */
const MOST_FILES = 40;
/** Characters of a whole pack, over all its files. */
const MOST_CHARS = 2 * MOST_BYTES;

/** The text of a pack's files, laid together: one block with everything that was written. */
export function assemble(
  folder: PackFolder,
  path: string,
  origins: Origins,
): { raw: RawBlock; file: string } {
  const main = mainFile(folder, path);
  let count = 0;
  let chars = 0;
  const read = (file: string, open: readonly string[]): RawBlock => {
    const name = shownName(folder, file);
    count++;
    if (count > MOST_FILES)
      throw refuse(
        topOf(name),
        `the pack has more than ${MOST_FILES} files`,
        'Put several parts into one file.',
      );
    const text = readPackText(folder, file);
    chars += text.length;
    if (chars > MOST_CHARS)
      throw refuse(
        topOf(name),
        `with this file the pack holds more than ${MOST_CHARS} characters`,
        'Write less, or make two packs of it.',
      );
    const raw = readYaml(text, name, origins);
    if (!isBlock(raw))
      throw refuse(topOf(name), 'the file holds no fields', 'Start with lines such as "id: my-incident".');
    const { files, ...own } = raw;
    for (const key of Object.keys(own)) copySpot(origins, raw, own, key);
    if (files === undefined || files === null) return own;
    return fileList(raw, files, name, origins).reduce<RawBlock>((whole, { listed, spot }) => {
      const further = besideFile(file, listed);
      if (open.includes(further) || further === file)
        throw refuse(
          spot,
          `"${listed}" is being read already: the files run in a circle`,
          'Take it out of "files:" here.',
          'files',
        );
      return addPart(whole, read(further, [...open, file]), origins);
    }, own);
  };
  return { raw: read(main, []), file: shownName(folder, main) };
}

function copySpot(origins: Origins, from: RawBlock, to: RawBlock, key: string): void {
  const spot = origins.get(from, key);
  if (spot) origins.set(to, key, spot);
}

function fileList(raw: RawBlock, files: Raw, name: string, origins: Origins) {
  const spot = origins.get(raw, 'files') ?? topOf(name);
  if (!Array.isArray(files))
    throw refuse(spot, 'must be a list of files', 'Write "files: [injects.yaml, evidence.yaml]".', 'files');
  return files.map((listed, index) => {
    const at = origins.get(files, index) ?? spot;
    if (typeof listed !== 'string' || listed.trim() === '')
      throw refuse(at, 'is no name of a file', 'Write a name such as injects.yaml.', `files[${index + 1}]`);
    return { listed, spot: at };
  });
}

/** Parts join; the same field in two files is a mistake unless both are blocks of things with names of their own. */
function addPart(whole: RawBlock, part: RawBlock, origins: Origins): RawBlock {
  const joined: RawBlock = { ...whole };
  for (const key of Object.keys(whole)) copySpot(origins, whole, joined, key);
  for (const [key, value] of Object.entries(part)) {
    const there = joined[key];
    const spot = origins.get(part, key);
    if (there === undefined) {
      joined[key] = value;
      copySpot(origins, part, joined, key);
    } else if (isBlock(there) && isBlock(value)) joined[key] = addPart(there, value, origins);
    else
      throw new PackError([
        {
          spot: spot ?? topOf('pack'),
          place: key,
          problem: `"${key}" is written in ${origins.get(joined, key)?.file ?? 'another file'} as well`,
          fix: 'Keep it in one of the files.',
        },
      ]);
  }
  return joined;
}
