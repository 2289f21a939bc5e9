import { inflateRawSync } from 'node:zlib';
import { MOST, SheetError } from '../grid.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 0x1;
const SIZES_FOLLOW = 0x8;
/** Where a size stands elsewhere because it needs more than four bytes: no event list does. */
const ELSEWHERE = 0xffffffff;

const damaged = (): SheetError =>
  new SheetError(
    'the workbook is damaged: it cannot be unpacked',
    'Open it in a sheet program and save it again as .xlsx, or as CSV.',
  );
const tooLarge = (): SheetError =>
  new SheetError(
    `unpacked it is larger than ${MOST.unpackedBytes / 1_000_000} MB`,
    'An event list is small. Copy its rows into a new workbook, without pictures, and save that.',
  );

interface Entry {
  method: number;
  packed: number;
  unpacked: number;
  /** Where its own header begins. */
  local: number;
}

/**
 * The parts of a workbook, each unpacked when it is asked for and all of them under one limit: a few kilobytes may claim to hold
 * gigabytes. A file in which two readers could find different parts is refused: a name that stands twice, a header that says other than
 * the list at the end, parts that lie over one another.
 */
export class Zip {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;
  #room = MOST.unpackedBytes;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#entries = guarded(() => entriesOf(bytes));
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of one part; null where there is none of that name. */
  read(name: string): Buffer | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    return guarded(() => {
      if (entry.unpacked > this.#room) throw tooLarge();
      const body = bodyOf(this.#bytes, entry);
      const open = entry.method === 0 ? body : inflateRawSync(body, { maxOutputLength: this.#room });
      if (open.length > this.#room) throw tooLarge();
      if (open.length !== entry.unpacked) throw damaged();
      this.#room -= open.length;
      return open;
    });
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SheetError) throw error;
    throw isOutOfRoom(error) ? tooLarge() : damaged();
  }
}

const isOutOfRoom = (error: unknown): boolean =>
  error instanceof RangeError && (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';

function entriesOf(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count !== bytes.readUInt16LE(end + 8) || count > MOST.parts) throw damaged();
  const first = bytes.readUInt32LE(end + 16);
  let at = first;
  const entries = new Map<string, Entry>();
  const names = new Set<string>();
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((step) =>
      bytes.readUInt16LE(at + step),
    ) as [number, number, number];
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = rawName.toString('utf8');
    const flags = bytes.readUInt16LE(at + 8);
    const entry: Entry = {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      local: bytes.readUInt32LE(at + 42),
    };
    if (flags & ENCRYPTED)
      throw new SheetError(
        'it is behind a password',
        'Take the password off in the sheet program and save it.',
      );
    if ((entry.method !== 0 && entry.method !== 8) || sameElsewhere(entry)) throw damaged();
    mustSaySame(bytes, entry, rawName, flags);
    // Sheet programs do not tell capitals apart in names of parts.
    const key = name.toLowerCase();
    if (names.has(key)) throw damaged();
    names.add(key);
    entries.set(name, entry);
    at += 46 + nameLength + extraLength + commentLength;
  }
  if (at > end) throw damaged();
  mustLieApart(bytes, [...entries.values()], first);
  return entries;
}

const sameElsewhere = ({ packed, unpacked, local }: Entry): boolean =>
  packed === ELSEWHERE || unpacked === ELSEWHERE || local === ELSEWHERE;

/** The record that closes the file; what stands behind it could hold another list. */
function endOf(bytes: Buffer): number {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw damaged();
  if (end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length) throw damaged();
  return end;
}

/** A part's own header, which some readers go by, and the list at the end, which others do, are to say the same. */
function mustSaySame(bytes: Buffer, entry: Entry, name: Buffer, flags: number): void {
  const { local, method, packed, unpacked } = entry;
  if (bytes.readUInt32LE(local) !== LOCAL || bytes.readUInt16LE(local + 8) !== method) throw damaged();
  const length = bytes.readUInt16LE(local + 26);
  if (!bytes.subarray(local + 30, local + 30 + length).equals(name)) throw damaged();
  const own = bytes.readUInt16LE(local + 6);
  if ((own & ENCRYPTED) !== (flags & ENCRYPTED)) throw damaged();
  if (own & SIZES_FOLLOW) return;
  if (bytes.readUInt32LE(local + 18) !== packed || bytes.readUInt32LE(local + 22) !== unpacked)
    throw damaged();
}

const startOf = (bytes: Buffer, { local }: Entry): number =>
  local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);

const bodyOf = (bytes: Buffer, entry: Entry): Buffer => {
  const from = startOf(bytes, entry);
  return bytes.subarray(from, from + entry.packed);
};

function mustLieApart(bytes: Buffer, entries: Entry[], list: number): void {
  let free = 0;
  for (const entry of entries.sort((a, b) => a.local - b.local)) {
    if (entry.local < free) throw damaged();
    free = startOf(bytes, entry) + entry.packed;
  }
  if (free > list) throw damaged();
}
