import { crc32, deflateRawSync } from 'node:zlib';
import { packedBytes, type ZipEntry } from './zip';

/** An entry to be written: as it stands in its source zip, or with content of its own. */
export type ZipItem =
  | { readonly kept: ZipEntry; readonly source: Buffer }
  | { readonly name: string; readonly content: Uint8Array; readonly like?: ZipEntry | undefined };

const VERSION = 20;
const DATA_DESCRIPTOR = 8;
const UTF8_NAME = 0x800;
const DEFLATED = 8;
/** 1980-01-01 00:00, the first moment that a zip can hold: the same input gives the same bytes on any day. */
const NO_TIME = 0x00210000;

interface Packed {
  readonly entry: Omit<ZipEntry, 'name' | 'headerOffset'>;
  readonly content: Uint8Array;
}

/** A zip of the items, in their order. Kept entries are copied as they are packed, without unpacking them. */
export function zipOf(items: readonly ZipItem[]): Buffer {
  const chunks: Uint8Array[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const item of items) {
    const { entry, content } = pack(item);
    const local = localHeader(entry);
    central.push(centralHeader(entry, offset));
    chunks.push(local, entry.nameBytes, content);
    offset += local.length + entry.nameBytes.length + content.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(items.length, 8);
  end.writeUInt16LE(items.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, directory, end]);
}

function pack(item: ZipItem): Packed {
  if ('kept' in item) {
    // Sizes are known now, so that the descriptor after the data, which we don't copy, is not announced.
    const entry = { ...item.kept, flags: item.kept.flags & ~DATA_DESCRIPTOR };
    return { entry, content: packedBytes(item.source, item.kept) };
  }
  const stored = item.like?.method === 0;
  const content = stored ? item.content : deflateRawSync(item.content);
  return {
    content,
    entry: {
      nameBytes: item.like?.nameBytes ?? Buffer.from(item.name, 'utf8'),
      flags: item.like ? item.like.flags & ~DATA_DESCRIPTOR : UTF8_NAME,
      method: stored ? 0 : DEFLATED,
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

function localHeader(entry: Packed['entry']): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, entry);
  return header;
}

function centralHeader(entry: Packed['entry'], offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(entry.madeBy, 4);
  header.writeUInt16LE(VERSION, 6);
  writeCommon(header, 8, entry);
  header.writeUInt16LE(entry.internalAttributes, 36);
  header.writeUInt32LE(entry.externalAttributes, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, entry.nameBytes]);
}

/** The fields that both headers share, from the flags to the length of the name. */
function writeCommon(header: Buffer, at: number, entry: Packed['entry']): void {
  header.writeUInt16LE(entry.flags, at);
  header.writeUInt16LE(entry.method, at + 2);
  header.writeUInt32LE(entry.time, at + 4);
  header.writeUInt32LE(entry.crc, at + 8);
  header.writeUInt32LE(entry.packedSize, at + 12);
  header.writeUInt32LE(entry.size, at + 16);
  header.writeUInt16LE(entry.nameBytes.length, at + 20);
}
