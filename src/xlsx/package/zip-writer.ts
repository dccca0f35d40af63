import { deflateSync } from 'fflate';
import { crc32 } from './crc';
import { packedBytes, type ZipEntry } from './zip';
import { CENTRAL, DEFLATED, DIRECTORY_END, LOCAL, RECORD_SIZE, STORED, UTF8_NAME } from './zip-records';

/** An entry to be written: copied from its source zip, or with new content. */
export type ZipItem =
  | { readonly kept: ZipEntry; readonly source: Uint8Array }
  | { readonly name: string; readonly content: Uint8Array; readonly like?: ZipEntry | undefined };

/** 2.0 knows deflated entries. */
const ZIP_VERSION = 20;
/** 1980-01-01 00:00, the earliest time of a zip, so that the same input always gives the same bytes. */
const NO_TIME = 0x00210000;
/** Flag of an entry whose sizes follow its data. */
const DATA_DESCRIPTOR = 8;

/** A zip of the items, in their order. Kept entries are copied as they are packed, without unpacking them. */
export function zipOf(items: readonly ZipItem[]): Uint8Array {
  const entries: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const item of items) {
    const { record, nameBytes, content } = pack(item);
    record.setUint32(42, offset, true);
    const bytes = new Uint8Array(record.buffer);
    const entry = [localHeader(bytes), nameBytes, content];
    entries.push(...entry);
    directory.push(bytes, nameBytes);
    offset += entry.reduce((length, chunk) => length + chunk.length, 0);
  }
  const directoryBytes = joined(directory);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, DIRECTORY_END, true);
  end.setUint16(8, items.length, true);
  end.setUint16(10, items.length, true);
  end.setUint32(12, directoryBytes.length, true);
  end.setUint32(16, offset, true);
  return joined([...entries, directoryBytes, new Uint8Array(end.buffer)]);
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

function pack(item: ZipItem) {
  if ('kept' in item) {
    const { kept, source } = item;
    return { record: recordOf(kept, kept), nameBytes: kept.nameBytes, content: packedBytes(source, kept) };
  }
  const { name, content, like } = item;
  const method = like?.method ?? DEFLATED;
  const packed = method === STORED ? content : deflateSync(content);
  const nameBytes = like?.nameBytes ?? new TextEncoder().encode(name);
  const sizes = { nameBytes, packedSize: packed.length, size: content.length };
  return { record: recordOf({ ...sizes, method, crc: crc32(content) }, like), nameBytes, content: packed };
}

/** The directory's record of an entry; its other fields are those of the record of another one. */
function recordOf(
  entry: Pick<ZipEntry, 'nameBytes' | 'method' | 'crc' | 'packedSize' | 'size'>,
  like?: ZipEntry,
): DataView {
  const record = new DataView(new ArrayBuffer(RECORD_SIZE));
  record.setUint32(0, CENTRAL, true);
  record.setUint16(4, ZIP_VERSION, true);
  record.setUint32(12, NO_TIME, true);
  if (like) new Uint8Array(record.buffer).set(like.record);
  record.setUint16(6, ZIP_VERSION, true);
  // The header has the sizes, so the descriptor after the data is neither copied nor announced.
  record.setUint16(8, like ? like.flags & ~DATA_DESCRIPTOR : UTF8_NAME, true);
  record.setUint16(10, entry.method, true);
  record.setUint32(16, entry.crc, true);
  record.setUint32(20, entry.packedSize, true);
  record.setUint32(24, entry.size, true);
  record.setUint16(28, entry.nameBytes.length, true);
  // Neither extra fields nor comment, and one disk.
  for (const at of [30, 32, 34]) record.setUint16(at, 0, true);
  return record;
}

/** The header before the data has the fields of the record from the version to the lengths. */
function localHeader(record: Uint8Array): Uint8Array {
  const header = new Uint8Array(30);
  new DataView(header.buffer).setUint32(0, LOCAL, true);
  header.set(record.subarray(6, 32), 4);
  return header;
}
