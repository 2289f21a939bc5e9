import { unzipSync } from 'fflate';

/** More than any pack holds; what claims more is not opened. */
const MOST_FILES = 40;
const MOST_BYTES = 300 * 1024 * 1024;
export const MOST_ZIP_BYTES = 100 * 1024 * 1024;

/** Why a zip cannot be read as a pack, in a sentence. */
export class UnreadablePack extends Error {}

/** The files of a zip by name. Nothing is unpacked that claims to be larger than a pack may be, and no more than it claims. */
export function readPack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > MOST_ZIP_BYTES)
    throw new UnreadablePack(`it has ${bytes.length} bytes, and at most ${MOST_ZIP_BYTES} are read`);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadablePack('it is not a zip');
  const seen = new Set<string>();
  let whole = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize, size, compression }) => {
        if (seen.has(name)) throw new UnreadablePack(`it holds "${shown(name)}" twice`);
        seen.add(name);
        whole += Math.max(originalSize, size);
        if (seen.size > MOST_FILES) throw new UnreadablePack(`it holds more than ${MOST_FILES} files`);
        if (whole > MOST_BYTES)
          throw new UnreadablePack(`unpacked it would have more than ${MOST_BYTES} bytes`);
        if (compression !== 0 && compression !== 8)
          throw new UnreadablePack(`"${shown(name)}" is packed in a way that is not read here`);
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof UnreadablePack) throw error;
    throw new UnreadablePack('the zip is damaged: copy it or export it again');
  }
}

/** A name from outside, as a terminal may show it. */
export const shown = (name: string): string => name.replace(/[^\w.\-/ ]/gu, '?').slice(0, 60);
