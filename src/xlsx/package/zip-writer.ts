import { deflateSync } from 'fflate';
import { crc32 } from './crc';
import { packedBytes, type ZipEntry } from './zip';
import { CENTRAL, DATA_DESCRIPTOR, DEFLATED, END, LOCAL, STORED, UTF8_NAME } from './zip-records';

/** An entry to be written: copied from its source zip, or with content of its own. */
export type ZipItem =
  | { readonly kept: ZipEntry; readonly source: Uint8Array }
  | { readonly name: string; readonly content: Uint8Array; readonly like?: ZipEntry | undefined };

/** Of the zip format: 2.0 knows deflated entries. */
const VERSION = 20;
/** 1980-01-01 00:00, the earliest time of a zip, so that the same input always gives the same bytes. */
const NO_TIME = 0x00210000;

interface Packed {
  readonly entry: Omit<ZipEntry, 'name' | 'headerOffset'>;
  readonly content: Uint8Array;
}

/** A zip of the items, in their order. Kept entries are copied as they are packed, without unpacking them. */
export function zipOf(items: readonly ZipItem[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const item of items) {
    const { entry, content } = pack(item);
    const local = localHeader(entry);
    central.push(centralHeader(entry, offset), entry.nameBytes);
    chunks.push(local, entry.nameBytes, content);
    offset += local.length + entry.nameBytes.length + content.length;
  }
  const directory = joined(central);
  return joined([...chunks, directory, endOf(items.length, directory.length, offset)]);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function pack(item: ZipItem): Packed {
  if ('kept' in item) {
    // The header has the sizes, so the descriptor after the data is neither copied nor announced.
    const entry = { ...item.kept, flags: item.kept.flags & ~DATA_DESCRIPTOR };
    return { entry, content: packedBytes(item.source, item.kept) };
  }
  const stored = item.like?.method === STORED;
  const content = stored ? item.content : deflateSync(item.content);
  return {
    content,
    entry: {
      nameBytes: item.like?.nameBytes ?? new TextEncoder().encode(item.name),
      flags: item.like ? item.like.flags & ~DATA_DESCRIPTOR : UTF8_NAME,
      method: stored ? STORED : DEFLATED,
      crc: crc32(item.content),
      packedSize: content.length,
      size: item.content.length,
      time: item.like?.time ?? NO_TIME,
      madeBy: item.like?.madeBy ?? VERSION,
      internalAttributes: item.like?.internalAttributes ?? 0,
      externalAttributes: item.like?.externalAttributes ?? 0,
    },
  };
}

function localHeader(entry: Packed['entry']): Uint8Array {
  const header = new DataView(new ArrayBuffer(30));
  header.setUint32(0, LOCAL, true);
  header.setUint16(4, VERSION, true);
  writeCommon(header, 6, entry);
  return new Uint8Array(header.buffer);
}

function centralHeader(entry: Packed['entry'], offset: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(46));
  header.setUint32(0, CENTRAL, true);
  header.setUint16(4, entry.madeBy, true);
  header.setUint16(6, VERSION, true);
  writeCommon(header, 8, entry);
  header.setUint16(36, entry.internalAttributes, true);
  header.setUint32(38, entry.externalAttributes, true);
  header.setUint32(42, offset, true);
  return new Uint8Array(header.buffer);
}

/** The fields that both headers share, from the flags to the length of the name. */
function writeCommon(header: DataView, at: number, entry: Packed['entry']): void {
  header.setUint16(at, entry.flags, true);
  header.setUint16(at + 2, entry.method, true);
  header.setUint32(at + 4, entry.time, true);
  header.setUint32(at + 8, entry.crc, true);
  header.setUint32(at + 12, entry.packedSize, true);
  header.setUint32(at + 16, entry.size, true);
  header.setUint16(at + 20, entry.nameBytes.length, true);
}

/** The record that ends a zip and says where its directory is. */
function endOf(entries: number, directorySize: number, directoryOffset: number): Uint8Array {
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, entries, true);
  end.setUint16(10, entries, true);
  end.setUint32(12, directorySize, true);
  end.setUint32(16, directoryOffset, true);
  return new Uint8Array(end.buffer);
}
