import { createCipheriv, createHash } from 'node:crypto';
import { compound } from './foreign-files';

/** Encrypts by [MS-OFFCRYPTO], as far as Excel does it with its own key: the password is 'VelvetSweatshop'. */
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const number32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const hashed = (name: string, ...parts: Uint8Array[]) =>
  createHash(name).update(Buffer.concat(parts)).digest();
const SALT = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const VERIFIER = Buffer.from('f0e1d2c3b4a5968778695a4b3c2d1e0f', 'hex');

function aes(key: Buffer, iv: Buffer | null, data: Uint8Array): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-${iv ? 'cbc' : 'ecb'}`, key, iv).setAutoPadding(false);
  const padded = Buffer.concat([data, Buffer.alloc((16 - (data.length % 16)) % 16)]);
  return Buffer.concat([cipher.update(padded), cipher.final()]);
}

function spun(name: string, password: string, turns: number): Buffer {
  let hash = hashed(name, SALT, utf16(password));
  for (let turn = 0; turn < turns; turn += 1) hash = hashed(name, number32(turn), hash);
  return hash;
}

const withSize = (size: number, encrypted: Uint8Array) =>
  Buffer.concat([number32(size), number32(0), encrypted]);

/** A file as Excel 2010 and later encrypt it. */
export function agileFile(content: Uint8Array, password: string, turns = 1000): Uint8Array {
  const hash = spun('sha512', password, turns);
  const encryptedBy = (purpose: string, data: Uint8Array) => {
    const key = hashed('sha512', hash, Buffer.from(purpose, 'hex')).subarray(0, 32);
    return aes(key, SALT, data).toString('base64');
  };
  const key = Buffer.alloc(32, 7);
  const pieces: Buffer[] = [];
  for (let at = 0; at < content.length; at += 4096) {
    const iv = hashed('sha512', SALT, number32(at / 4096)).subarray(0, 16);
    pieces.push(aes(key, iv, content.subarray(at, at + 4096)));
  }
  const salt = SALT.toString('base64');
  const cipher = `saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${salt}"`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${cipher}/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${turns}" ${cipher} encryptedVerifierHashInput="${encryptedBy('fea7d2763b4b9e79', VERIFIER)}" encryptedVerifierHashValue="${encryptedBy('d7aa0f6d3061344e', hashed('sha512', VERIFIER))}" encryptedKeyValue="${encryptedBy('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const info = Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml)]);
  return compound({
    EncryptionInfo: info,
    EncryptedPackage: withSize(content.length, Buffer.concat(pieces)),
  });
}

/** A file as Excel 2007 encrypts it. */
export function standardFile(content: Uint8Array, password: string): Uint8Array {
  const final = hashed('sha1', spun('sha1', password, 50_000), number32(0));
  const half = (fill: number) =>
    hashed('sha1', Buffer.from(Array.from({ length: 64 }, (_, index) => fill ^ (final[index] ?? 0))));
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, 16);
  const provider = utf16('Microsoft Enhanced RSA and AES Cryptographic Provider\0');
  const header = Buffer.concat([...[0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(number32), provider]);
  const info = Buffer.concat([
    Buffer.from([4, 0, 2, 0, 0x24, 0, 0, 0]),
    number32(header.length),
    header,
    number32(16),
    SALT,
    aes(key, null, VERIFIER),
    number32(20),
    aes(key, null, hashed('sha1', VERIFIER)),
  ]);
  return compound({
    EncryptionInfo: info,
    EncryptedPackage: withSize(content.length, aes(key, null, content)),
  });
}

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const box = [...Array(256).keys()];
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + box[i]! + key[i % key.length]!) % 256;
    [box[i], box[j]] = [box[j]!, box[i]!];
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) % 256;
      j = (j + box[i]!) % 256;
      [box[i], box[j]] = [box[j]!, box[i]!];
      return byte ^ box[(box[i]! + box[j]!) % 256]!;
    }),
  );
}

type Masking = (content: Buffer, places: readonly { start: number; length: number }[]) => Buffer;

const inBlocks =
  (keyOf: (block: number) => Buffer): Masking =>
  (content) =>
    Buffer.concat(
      Array.from({ length: Math.ceil(content.length / 1024) }, (_, block) =>
        rc4(keyOf(block), content.subarray(block * 1024, block * 1024 + 1024)),
      ),
    );

/** The content of the record that tells how a .xls is encrypted, and the encryption. */
export const XLS_ENCRYPTIONS: Record<string, (password: string) => { pass: Buffer; mask: Masking }> = {
  rc4(password) {
    const short = hashed('md5', utf16(password)).subarray(0, 5);
    const base = hashed('md5', ...Array.from({ length: 16 }, () => Buffer.concat([short, SALT]))).subarray(
      0,
      5,
    );
    const keyOf = (block: number) => hashed('md5', base, number32(block));
    const check = rc4(keyOf(0), Buffer.concat([VERIFIER, hashed('md5', VERIFIER)]));
    return { pass: Buffer.concat([Buffer.from([1, 0, 1, 0, 1, 0]), SALT, check]), mask: inBlocks(keyOf) };
  },
  'rc4 of Windows'(password) {
    const base = hashed('sha1', SALT, utf16(password));
    const keyOf = (block: number) => hashed('sha1', base, number32(block)).subarray(0, 16);
    const check = rc4(keyOf(0), Buffer.concat([VERIFIER, hashed('sha1', VERIFIER)]));
    const header = Buffer.concat([
      ...[4, 0, 0x6801, 0x8004, 128, 1, 0, 0].map(number32),
      utf16('Microsoft Enhanced Cryptographic Provider v1.0\0'),
    ]);
    const pass = Buffer.concat([
      Buffer.from([1, 0, 2, 0, 2, 0]),
      number32(4),
      number32(header.length),
      header,
      number32(16),
      SALT,
      check.subarray(0, 16),
      number32(20),
      check.subarray(16),
    ]);
    return { pass, mask: inBlocks(keyOf) };
  },
  xor(password) {
    const bytes = Buffer.from(password, 'latin1');
    const { key, verifier, array } = xorOf(bytes);
    const pass = Buffer.from([0, 0, key & 255, key >> 8, verifier & 255, verifier >> 8]);
    const mask: Masking = (content, places) => {
      const masked = Buffer.from(content);
      for (const { start, length } of places) {
        for (let index = 0; index < length; index += 1) {
          const byte = content[start + index]!;
          masked[start + index] = ((byte << 5) | (byte >> 3)) ^ array[(start + length + index) % 16]!;
        }
      }
      return masked;
    };
    return { pass, mask };
  },
};

const SEEDS = [
  0xaefc, 0x7b61, 0x4563, 0x0375, 0xd849, 0x6f45, 0xeb23, 0x47d3, 0xb861, 0x45a0, 0xaa51, 0x76b4, 0x3730,
  0x3331, 0x1021,
];
const INITIAL = [
  0xe1f0, 0x1d0f, 0xcc9c, 0x84c0, 0x110c, 0x0e10, 0xf1ce, 0x313e, 0x1872, 0xe139, 0xd40f, 0x84f9, 0x280c,
  0xa96a, 0x4ec3,
];

/** The key, the verifier and the array of a password of 15 letters, which needs no padding ([MS-OFFCRYPTO] 2.3.7). */
function xorOf(password: Buffer): { key: number; verifier: number; array: number[] } {
  let verifier = 0;
  for (const byte of [password.length, ...password].reverse())
    verifier = ((((verifier & 0x4000) === 0 ? 0 : 1) | (verifier << 1)) & 0x7fff) ^ byte;
  const rows = SEEDS.map((seed) => {
    const row = [seed];
    while (row.length < 7) row.push(((row.at(-1)! << 1) & 0xffff) ^ (row.at(-1)! & 0x8000 ? 0x1021 : 0));
    return row;
  });
  let key = INITIAL[password.length - 1]!;
  [...password].forEach((byte, index) => {
    const row = rows[15 - password.length + index]!;
    for (let bit = 0; bit < 7; bit += 1) if ((byte >> bit) & 1) key ^= row[bit]!;
  });
  const turned = (byte: number) => ((byte >> 1) | (byte << 7)) & 255;
  const [low, high] = [key & 255, key >> 8];
  const array = Array.from({ length: 16 }, (_, index) => {
    const byte = index === 15 ? 0xbb : password[index]!;
    return turned(byte ^ (index % 2 === 0 ? low : high));
  });
  return { key, verifier: verifier ^ 0xce4b, array };
}

/** The records of a .xls, encrypted: the list of sheets tells where they are, behind the new record. */
export function encryptedXls(stream: Uint8Array, encryption: string, password: string): Uint8Array {
  const { pass, mask } = XLS_ENCRYPTIONS[encryption]!(password);
  const source = Buffer.from(stream);
  const begin = 4 + source.readUInt16LE(2);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(0x2f, 0);
  head.writeUInt16LE(pass.length, 2);
  const plain = Buffer.concat([source.subarray(0, begin), head, pass, source.subarray(begin)]);
  const places: { type: number; start: number; length: number }[] = [];
  for (let at = 0; at < plain.length; at += 4 + plain.readUInt16LE(at + 2)) {
    const [type, length] = [plain.readUInt16LE(at), plain.readUInt16LE(at + 2)];
    places.push({ type, start: at + 4, length });
    if (type === 0x85) plain.writeUInt32LE(plain.readUInt32LE(at + 4) + 4 + pass.length, at + 4);
  }
  const masked = mask(plain, places);
  for (const { type, start, length } of places) {
    const kept = [0x0809, 0x2f, 0xe1].includes(type) ? length : type === 0x85 ? 4 : 0;
    plain.copy(masked, start - 4, start - 4, start + kept);
  }
  return compound({ Workbook: masked });
}
