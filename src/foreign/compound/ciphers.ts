/**
 * What the caller gives for decryption: hashes and AES are the platform's, and pure folders know no platform. Keys and
 * blocks are plain bytes.
 */
export interface Ciphers {
  hash(name: HashName, ...parts: readonly Uint8Array[]): Uint8Array;
  /** AES without padding; the length of the data is a multiple of 16. Null for `iv` is ECB, else CBC. */
  decryptAes(key: Uint8Array, iv: Uint8Array | null, data: Uint8Array): Uint8Array;
}

/** Hashes that Office encrypts with. */
export type HashName = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';

/**
 * The key of a file that is encrypted although nobody was asked for a password: Excel opens it without a question
 * ([MS-OFFCRYPTO] 2.4.2.3).
 */
const DEFAULT_PASSWORD = 'VelvetSweatshop';

/** The default password as the bytes of its letters: XOR obfuscation takes one byte a letter. */
export const DEFAULT_LETTERS = Uint8Array.from(DEFAULT_PASSWORD, (letter) => letter.charCodeAt(0));

/** The default password as UTF-16, which all hashes take. */
export const DEFAULT_KEY = Uint8Array.from([...DEFAULT_LETTERS].flatMap((letter) => [letter, 0]));

/** A 32-bit number as bytes, the lowest first. */
export function bytesOf32(number: number): Uint8Array {
  return Uint8Array.from([0, 8, 16, 24], (shift) => (number >>> shift) & 0xff);
}

/** Whether the bytes are the same, as far as the second has any. */
export function startsWith(bytes: Uint8Array, wanted: Uint8Array): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}
