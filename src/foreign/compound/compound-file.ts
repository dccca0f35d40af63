import { Refused } from '../../xlsx';

/** A compound file (OLE): the container of .xls, of .doc, and of encrypted .xlsx files. */
export interface CompoundFile {
  /** The bytes of a stream in its root folder, the name compared without case; null where it has none. */
  stream(name: string): Uint8Array | null;
  /** The names of what is in its root folder, embedded documents not counted. */
  readonly names: readonly string[];
}

/** Marks of the allocation table; a real sector has a smaller number. */
const HIGHEST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const ENTRY_SIZE = 128;
const SMALL_SECTOR = 64;
/** Streams below this size are kept in small sectors. */
const SMALL_STREAM = 4096;
/** Sectors of the allocation table that the header itself lists; further lists follow in a chain. */
const LISTED_IN_HEADER = 109;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const STREAM = 2;

/**
 * Opens a compound file ([MS-CFB]). Chains that meet themselves or leave the file are refused, so that no file makes its
 * reader copy more than the file holds.
 * @throws Refused damaged
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw new Refused('damaged');
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new Refused('damaged');
  const sectors = sectorsOf(bytes, 1 << shift);
  const table = sectors.numbers(tableSectors(view, sectors));
  const chain = (start: number) => sectors.joined(chainOf(table, start));
  const entries = entriesOf(chain(view.getUint32(48, true)));
  const [root] = entries;
  if (!root) throw new Refused('damaged');
  const files = root.child === NO_ENTRY ? [] : siblingsOf(entries, root.child);

  const smallBytes = (start: number, size: number): Uint8Array => {
    const small = sectorsOf(chain(root.start), SMALL_SECTOR, 0);
    const smallTable = sectors.numbers(chainOf(table, view.getUint32(60, true)));
    return small.joined(chainOf(smallTable, start)).subarray(0, size);
  };
  return {
    names: files.map(({ name }) => name),
    stream(name) {
      const wanted = name.toLowerCase();
      const file = files.find((each) => each.type === STREAM && each.name.toLowerCase() === wanted);
      if (!file) return null;
      const { start, size } = file;
      if (size === 0) return new Uint8Array();
      return size < SMALL_STREAM ? smallBytes(start, size) : chain(start).subarray(0, size);
    },
  };
}

/** Equal pieces of bytes by number; the last one of a file cut short may be smaller. */
function sectorsOf(bytes: Uint8Array, size: number, head = size) {
  const at = (sector: number): Uint8Array => {
    const start = head + sector * size;
    if (start >= bytes.length) throw new Refused('damaged');
    return bytes.subarray(start, start + size);
  };
  const joined = (numbers: readonly number[]): Uint8Array => {
    const all = new Uint8Array(numbers.length * size);
    numbers.forEach((number, index) => {
      all.set(at(number), index * size);
    });
    return all;
  };
  return {
    count: Math.ceil(Math.max(0, bytes.length - head) / size),
    perSector: size / 4,
    joined,
    /** The 32-bit numbers that sectors hold. */
    numbers: (from: readonly number[]): Uint32Array => {
      const all = joined(from);
      const view = new DataView(all.buffer);
      return Uint32Array.from({ length: all.length / 4 }, (_, index) => view.getUint32(index * 4, true));
    },
  };
}

type Sectors = ReturnType<typeof sectorsOf>;

/** The sectors that hold the allocation table. */
function tableSectors(view: DataView, sectors: Sectors): readonly number[] {
  const listed = Array.from({ length: LISTED_IN_HEADER }, (_, index) => view.getUint32(76 + index * 4, true));
  const seen = new Set<number>();
  for (let next = view.getUint32(68, true); next < HIGHEST_SECTOR;) {
    if (seen.has(next)) throw new Refused('damaged');
    seen.add(next);
    const list = sectors.numbers([next]);
    listed.push(...list.subarray(0, sectors.perSector - 1));
    next = list[sectors.perSector - 1] ?? NO_ENTRY;
  }
  const used = listed.filter((sector) => sector < HIGHEST_SECTOR);
  if (used.length > sectors.count) throw new Refused('damaged');
  return used;
}

function chainOf(table: Uint32Array, start: number): readonly number[] {
  const chain: number[] = [];
  for (let sector = start; sector < HIGHEST_SECTOR; sector = table[sector] ?? NO_ENTRY) {
    if (chain.length > table.length) throw new Refused('damaged');
    chain.push(sector);
  }
  return chain;
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / ENTRY_SIZE) }, (_, index): Entry => {
    const at = index * ENTRY_SIZE;
    const length = Math.min(64, view.getUint16(at + 64, true));
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2))),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** The entries of a folder, which form a tree. */
function siblingsOf(entries: readonly Entry[], first: number): readonly Entry[] {
  const found = new Map<number, Entry>();
  const open = [first];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index];
    if (!entry || found.has(index)) continue;
    found.set(index, entry);
    open.push(entry.left, entry.right);
  }
  return [...found.values()];
}
