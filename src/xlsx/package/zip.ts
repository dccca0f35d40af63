import { Inflate } from 'fflate';
import { crc32 } from './crc';
import { LIMITS } from './limits';
import { Refused } from './refusal';
import { CENTRAL, DEFLATED, DIRECTORY_END, LOCAL, RECORD_SIZE, STORED, UTF8_NAME } from './zip-records';

const DIRECTORY_END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENCRYPTED = 1;

/** One entry of a zip's central directory. */
export interface ZipEntry {
  /** The name as text, with forward slashes. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** The record itself, without name, extra fields and comment. */
  readonly record: Uint8Array;
  readonly flags: number;
  /** STORED or DEFLATED. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const MAX_32 = 0xffffffff;

/**
 * The central directory of a zip, in its order, checked against the limits before anything is unpacked.
 * @throws Refused damaged, encrypted or too-large-unpacked
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    const entries = [...centralEntries(bytes)];
    checkLimits(entries);
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('damaged');
    throw error;
  }
}

/**
 * The bytes of one entry, never more than its directory says.
 * @throws Refused damaged (also where the checksum differs)
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  const content = entry.method === STORED ? packed.slice() : inflate(packed, entry.size);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new Refused('damaged');
  return content;
}

/**
 * The bytes of one entry as they are packed.
 * @throws Refused damaged
 */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const offset = entry.headerOffset;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new Refused('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw new Refused('damaged');
  return bytes.subarray(start, start + entry.packedSize);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Packed bytes that are unpacked at a time: they can grow a thousandfold before the size is checked. */
const STEP = 1 << 14;

/** Unpacks step by step, so that a part that lies about its size is caught and never grows past it. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Refused('damaged');
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    throw new Refused('damaged');
  }
  return content.subarray(0, length);
}

function checkLimits(entries: readonly ZipEntry[]): void {
  if (entries.some((entry) => (entry.flags & ENCRYPTED) !== 0)) throw new Refused('encrypted');
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const largest = entries.reduce((most, entry) => Math.max(most, entry.size), 0);
  if (total > LIMITS.unpacked || largest > LIMITS.part) {
    throw new Refused('too-large-unpacked');
  }
  if (entries.some((entry) => entry.method !== STORED && entry.method !== DEFLATED))
    throw new Refused('damaged');
}

/** Finds the directory from the record at the end, which may be followed by a comment. */
function directoryOf(view: DataView): { readonly offset: number; readonly count: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const wide = (offset === MAX_32 || count === 0xffff) && at >= 20;
    return wide ? directoryOf64(view, at - 20) : { offset, count };
  }
  throw new Refused('damaged');
}

function directoryOf64(view: DataView, locator: number): ReturnType<typeof directoryOf> {
  if (view.getUint32(locator, true) !== LOCATOR_64) throw new Refused('damaged');
  const at = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(at, true) !== DIRECTORY_END_64) throw new Refused('damaged');
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function* centralEntries(bytes: Uint8Array): Generator<ZipEntry> {
  const view = viewOf(bytes);
  const { count, offset } = directoryOf(view);
  if (count > LIMITS.parts) throw new Refused('too-large-unpacked');
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Refused('damaged');
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + RECORD_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw new Refused('damaged');
    const nameBytes = bytes.subarray(at + RECORD_SIZE, nameEnd);
    yield {
      name: nameOf(nameBytes, (flags & UTF8_NAME) !== 0),
      nameBytes,
      record: bytes.subarray(at, at + RECORD_SIZE),
      flags,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizesOf(view, at, { start: nameEnd, end: extraEnd }),
    };
    at = extraEnd + view.getUint16(at + 32, true);
  }
}

function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  const name = isUtf8 ? new TextDecoder().decode(bytes) : String.fromCharCode(...bytes);
  return name.replace(/\\/g, '/');
}

/** Sizes and offset; where they don't fit 32 bits, from the zip64 extra field, in the order it has them. */
function sizesOf(
  view: DataView,
  at: number,
  extra: { readonly start: number; readonly end: number },
): Pick<ZipEntry, 'packedSize' | 'size' | 'headerOffset'> {
  const narrow = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  let field = extra.start;
  while (field + 4 <= extra.end && view.getUint16(field, true) !== 1)
    field += 4 + view.getUint16(field + 2, true);
  let next = field + 4;
  const [size = 0, packedSize = 0, headerOffset = 0] = narrow.map((value) => {
    if (value !== MAX_32 || next + 8 > extra.end) return value;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  });
  return { size, packedSize, headerOffset };
}
