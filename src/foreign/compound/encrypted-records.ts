import { Refused } from '../../xlsx';
import { bytesOf32, DEFAULT_KEY, startsWith, type Ciphers, type HashName } from './ciphers';
import { rc4 } from './rc4';

/** A record of a stream: where its content begins, after four bytes of type and length. */
export interface RecordPlace {
  readonly type: number;
  readonly start: number;
  readonly length: number;
}

/** The record that says how the stream is encrypted. */
export const FILE_PASS = 0x2f;
/** A record that says nothing, of any length. */
const NOTHING = 0x161;
/** Records that stay as they are; they are needed to find out how the others are encrypted. */
const PLAIN = new Set([0x0809, FILE_PASS, 0x0194, 0x0195, 0xe1, 0x0196, 0x0138]);
/** A sheet's entry in the list begins with a plain position. */
const BOUND_SHEET = 0x85;

/** Changes the bytes of a stream from a place on; the records tell what must stay as it is. */
type Decrypt = (content: Uint8Array, records: readonly RecordPlace[]) => void;

/**
 * A stream of records as Excel reads it without asking for a password ([MS-OFFCRYPTO] 2.3.5 to 2.3.7), the record that
 * says how it was encrypted taken out of force.
 * @throws Refused encrypted where it needs a person's password
 */
export function decryptedRecords(
  stream: Uint8Array,
  records: readonly RecordPlace[],
  ciphers: Ciphers,
): Uint8Array {
  const pass = records.find(({ type }) => type === FILE_PASS);
  if (!pass) return stream;
  const decrypt = decryptionOf(stream.slice(pass.start, pass.start + pass.length), ciphers);
  if (!decrypt) throw new Refused('encrypted');
  const content = stream.slice();
  decrypt(content, records);
  for (const { type, start, length } of records) {
    const plain = PLAIN.has(type) ? length : type === BOUND_SHEET ? 4 : 0;
    content.set(stream.subarray(start - 4, start + plain), start - 4);
  }
  content.set([NOTHING & 0xff, NOTHING >> 8], pass.start - 4);
  return content;
}

function decryptionOf(pass: Uint8Array, ciphers: Ciphers): Decrypt | null {
  const view = new DataView(pass.buffer, pass.byteOffset, pass.byteLength);
  try {
    if (view.getUint16(0, true) === 0) return view.getUint16(4, true) === XOR_VERIFIER ? unmasked : null;
    if (view.getUint16(2, true) === 1) return oldRc4(pass, ciphers);
    return view.getUint16(4, true) === 2 ? cryptoApiRc4(pass, view, ciphers) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** RC4 as Excel 97 has it: keys of 40 bits. */
function oldRc4(pass: Uint8Array, ciphers: Ciphers): Decrypt | null {
  const salt = pass.subarray(6, 22);
  const short = ciphers.hash('md5', DEFAULT_KEY).subarray(0, 5);
  const repeated = Array.from({ length: 16 }, () => [...short, ...salt]).flat();
  const base = ciphers.hash('md5', Uint8Array.from(repeated)).subarray(0, 5);
  const keyOf = (block: number): Uint8Array => ciphers.hash('md5', base, bytesOf32(block));
  return isKey(pass.subarray(22, 54), keyOf, 'md5', ciphers) ? inBlocks(keyOf) : null;
}

/** RC4 by the interface of Windows, of Excel 2002 and later. */
function cryptoApiRc4(pass: Uint8Array, view: DataView, ciphers: Ciphers): Decrypt | null {
  const header = 14;
  const bits = view.getUint32(header + 16, true) || 40;
  const verifier = header + view.getUint32(10, true);
  const salt = pass.subarray(verifier + 4, verifier + 20);
  const base = ciphers.hash('sha1', salt, DEFAULT_KEY);
  const keyOf = (block: number): Uint8Array => {
    const key = ciphers.hash('sha1', base, bytesOf32(block)).slice(0, bits / 8);
    // A key of 40 bits is filled up with zeros.
    return bits === 40 ? Uint8Array.from({ length: 16 }, (_, index) => key[index] ?? 0) : key;
  };
  const check = Uint8Array.from([
    ...pass.subarray(verifier + 20, verifier + 36),
    ...pass.subarray(verifier + 40, verifier + 60),
  ]);
  return isKey(check, keyOf, 'sha1', ciphers) ? inBlocks(keyOf) : null;
}

/** Whether the encrypted random bytes and their encrypted hash belong together. */
function isKey(
  check: Uint8Array,
  keyOf: (block: number) => Uint8Array,
  hash: HashName,
  ciphers: Ciphers,
): boolean {
  if (check.length < 32) return false;
  const plain = check.slice();
  rc4(keyOf(0), plain);
  return startsWith(plain.subarray(16), ciphers.hash(hash, plain.subarray(0, 16)));
}

const BLOCK = 1024;

/** Each 1024 bytes of the stream have a key of their own; what is plain counts as well. */
function inBlocks(keyOf: (block: number) => Uint8Array): Decrypt {
  return (content) => {
    for (let at = 0; at < content.length; at += BLOCK)
      rc4(keyOf(at / BLOCK), content.subarray(at, at + BLOCK));
  };
}

/** What the default password becomes by the steps of [MS-OFFCRYPTO] 2.3.7.1 and 2.3.7.2. */
const XOR_VERIFIER = 0x9a0a;
const XOR_BYTES = [
  0x87, 0x6b, 0x9a, 0xe2, 0x1e, 0xe3, 0x05, 0x62, 0x1e, 0x69, 0x96, 0x60, 0x98, 0x6e, 0x94, 0x04,
];

/** XOR obfuscation: where the masking bytes begin depends on the end of the record. */
function unmasked(content: Uint8Array, records: readonly RecordPlace[]): void {
  for (const { start, length } of records) {
    for (let index = 0; index < length; index += 1) {
      const byte = (content[start + index] ?? 0) ^ (XOR_BYTES[(start + length + index) % 16] ?? 0);
      content[start + index] = (byte << 3) | (byte >> 5);
    }
  }
}
