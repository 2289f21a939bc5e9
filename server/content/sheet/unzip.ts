import { inflateRawSync } from 'node:zlib';
import { MOST, SheetError } from './grid.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const BROKEN = new SheetError(
  'the workbook is damaged: it cannot be unpacked',
  'Open it in a sheet program and save it again as .xlsx, or as CSV.',
);
const TOO_LARGE = new SheetError(
  `unpacked it is larger than ${MOST.unpackedBytes / 1_000_000} MB`,
  'An event list is small. Copy its rows into a new workbook, without pictures, and save that.',
);

/**
 * The XML parts of a workbook by name, unpacked under a limit: a few kilobytes may claim to hold gigabytes, and what the file says of
 * its own sizes is not believed.
 */
export function unzip(bytes: Buffer): Map<string, string> {
  try {
    return entriesOf(bytes);
  } catch (error) {
    if (error instanceof SheetError) throw error;
    throw isOutOfRoom(error) ? TOO_LARGE : BROKEN;
  }
}

const isOutOfRoom = (error: unknown): boolean =>
  error instanceof RangeError && (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';

function entriesOf(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw BROKEN;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let room = MOST.unpackedBytes;
  const parts = new Map<string, string>();
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw BROKEN;
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((step) =>
      bytes.readUInt16LE(at + step),
    ) as [number, number, number];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    if (/\.(xml|rels)$/.test(name)) {
      if (bytes.readUInt32LE(local) !== LOCAL) throw BROKEN;
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const body = bytes.subarray(from, from + packed);
      if (room <= 0) throw TOO_LARGE;
      const open = method === 0 ? body : inflateRawSync(body, { maxOutputLength: room });
      if (open.length > room) throw TOO_LARGE;
      room -= open.length;
      parts.set(name, open.toString('utf8'));
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}
