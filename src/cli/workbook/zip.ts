import { crc32, inflateRawSync } from 'node:zlib';
import { LIMITS } from './limits';
import { refused } from './refuse';

/** One entry of a zip's central directory. */
export interface ZipEntry {
  /** The name as text, with forward slashes. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  /** DOS time and date, as they stand. */
  readonly time: number;
  readonly madeBy: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8_NAME = 0x800;
const ENCRYPTED = 1;
const MAX_32 = 0xffffffff;

/**
 * The central directory of a zip, in its order, checked against the limits before anything is unpacked.
 * @throws Refused damaged, encrypted or too-large-unpacked
 */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] {
  try {
    const entries = [...centralEntries(bytes, directoryOf(bytes))];
    checkLimits(entries);
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw refused('damaged');
    throw error;
  }
}

/**
 * The bytes of one entry, never more than its directory says.
 * @throws Refused damaged (also where the checksum differs) or too-large-unpacked
 */
export function unpack(bytes: Buffer, entry: ZipEntry): Buffer {
  if (entry.size > LIMITS.part) throw refused('too-large-unpacked');
  const packed = packedBytes(bytes, entry);
  const content = entry.method === 0 ? Buffer.from(packed) : inflate(packed, entry.size);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw refused('damaged');
  return content;
}

/**
 * The bytes of one entry as they are packed.
 * @throws Refused damaged
 */
export function packedBytes(bytes: Buffer, entry: ZipEntry): Buffer {
  const offset = entry.headerOffset;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw refused('damaged');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + entry.packedSize > bytes.length) throw refused('damaged');
  return bytes.subarray(start, start + entry.packedSize);
}

function inflate(packed: Buffer, size: number): Buffer {
  try {
    // One byte more than announced: a part that lies about its size is caught, and never grows past it.
    return inflateRawSync(packed, { maxOutputLength: size + 1 });
  } catch {
    throw refused('damaged');
  }
}

function checkLimits(entries: readonly ZipEntry[]): void {
  if (entries.some((entry) => (entry.flags & ENCRYPTED) !== 0)) throw refused('encrypted');
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const largest = entries.reduce((most, entry) => Math.max(most, entry.size), 0);
  if (entries.length > LIMITS.parts || total > LIMITS.unpacked || largest > LIMITS.part) {
    throw refused('too-large-unpacked');
  }
  if (entries.some((entry) => entry.method !== 0 && entry.method !== 8)) throw refused('damaged');
}

interface Directory {
  readonly offset: number;
  readonly count: number;
}

/** Finds the directory from the record at the end, which may be followed by a comment. */
function directoryOf(bytes: Buffer): Directory {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) !== END) continue;
    const count = bytes.readUInt16LE(at + 10);
    const offset = bytes.readUInt32LE(at + 16);
    const wide = (offset === MAX_32 || count === 0xffff) && at >= 20;
    return wide ? directoryOf64(bytes, at - 20) : { offset, count };
  }
  throw refused('damaged');
}

function directoryOf64(bytes: Buffer, locator: number): Directory {
  if (bytes.readUInt32LE(locator) !== LOCATOR_64) throw refused('damaged');
  const at = Number(bytes.readBigUInt64LE(locator + 8));
  if (bytes.readUInt32LE(at) !== END_64) throw refused('damaged');
  return { count: Number(bytes.readBigUInt64LE(at + 32)), offset: Number(bytes.readBigUInt64LE(at + 48)) };
}

function* centralEntries(bytes: Buffer, directory: Directory): Generator<ZipEntry> {
  if (directory.count > LIMITS.parts) throw refused('too-large-unpacked');
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw refused('damaged');
    const flags = bytes.readUInt16LE(at + 8);
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    if (extraEnd > bytes.length) throw refused('damaged');
    const nameBytes = bytes.subarray(at + 46, nameEnd);
    const name = nameBytes.toString((flags & UTF8_NAME) !== 0 ? 'utf8' : 'latin1').replace(/\\/g, '/');
    yield {
      name,
      nameBytes,
      flags,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      time: bytes.readUInt32LE(at + 12),
      madeBy: bytes.readUInt16LE(at + 4),
      internalAttributes: bytes.readUInt16LE(at + 36),
      externalAttributes: bytes.readUInt32LE(at + 38),
      ...sizesOf(bytes, at, bytes.subarray(nameEnd, extraEnd)),
    };
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
}

/** Sizes and offset; where they don't fit 32 bits, from the zip64 extra field, in the order it has them. */
function sizesOf(
  bytes: Buffer,
  at: number,
  extra: Buffer,
): Pick<ZipEntry, 'packedSize' | 'size' | 'headerOffset'> {
  const narrow = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  let field = 0;
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== 1)
    field += 4 + extra.readUInt16LE(field + 2);
  let next = field + 4;
  const [size = 0, packedSize = 0, headerOffset = 0] = narrow.map((value) => {
    if (value !== MAX_32 || next + 8 > extra.length) return value;
    next += 8;
    return Number(extra.readBigUInt64LE(next - 8));
  });
  return { size, packedSize, headerOffset };
}
