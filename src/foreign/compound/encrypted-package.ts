import { elementsOf, Refused, type Element } from '../../xlsx';
import { bytesOf32, DEFAULT_KEY, startsWith, type Ciphers, type HashName } from './ciphers';
import type { CompoundFile } from './compound-file';

/**
 * The .xlsx file inside a compound file that Excel opens without asking for a password ([MS-OFFCRYPTO] 2.3.4).
 * @throws Refused encrypted where it needs a person's password, or is encrypted in a way that Office does not use
 */
export function packageOf(file: CompoundFile, ciphers: Ciphers): Uint8Array {
  const info = file.stream('EncryptionInfo');
  const content = file.stream('EncryptedPackage');
  if (!info || !content || info.length < 8 || content.length < 8) throw new Refused('encrypted');
  const view = viewOf(info);
  const minor = view.getUint16(2, true);
  const size = Math.min(viewOf(content).getUint32(0, true), content.length - 8);
  // The last block is padded; a file cut short ends within one.
  const body = content.subarray(8, 8 + Math.floor((content.length - 8) / BLOCK) * BLOCK);
  const decrypted =
    minor === 4
      ? agile(new TextDecoder().decode(info.subarray(8)), body, ciphers)
      : minor >= 2 && minor <= 3
        ? standard(info, body, ciphers)
        : null;
  if (!decrypted) throw new Refused('encrypted');
  return decrypted.subarray(0, size);
}

const BLOCK = 16;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** How often Office 2007 hashes a password. */
const STANDARD_TURNS = 50_000;
/** Office takes 100,000; more than this would only be meant to keep a reader busy. */
const MOST_TURNS = 1_000_000;

/** A password that is hashed again and again. */
function spun(ciphers: Ciphers, name: HashName, salt: Uint8Array, turns: number): Uint8Array {
  let hash = ciphers.hash(name, salt, DEFAULT_KEY);
  for (let turn = 0; turn < turns; turn += 1) hash = ciphers.hash(name, bytesOf32(turn), hash);
  return hash;
}

/** Standard encryption, of Office 2007: AES in ECB mode, SHA-1 ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9). */
function standard(info: Uint8Array, body: Uint8Array, ciphers: Ciphers): Uint8Array | null {
  if (info.length < 44) return null;
  const view = viewOf(info);
  const headerSize = view.getUint32(8, true);
  const verifier = 12 + headerSize;
  if (verifier + 72 > info.length) return null;
  const isAes = (view.getUint32(20, true) & 0xff00) === 0x6600;
  const keySize = view.getUint32(28, true) / 8;
  if (!isAes || ![16, 24, 32].includes(keySize)) return null;
  const salt = info.subarray(verifier + 4, verifier + 20);
  const finish = ciphers.hash('sha1', spun(ciphers, 'sha1', salt, STANDARD_TURNS), bytesOf32(0));
  const half = (fill: number): Uint8Array =>
    ciphers.hash(
      'sha1',
      Uint8Array.from({ length: 64 }, (_, index) => fill ^ (finish[index] ?? 0)),
    );
  const key = joined(half(0x36), half(0x5c)).subarray(0, keySize);
  const plain = ciphers.decryptAes(key, null, info.subarray(verifier + 20, verifier + 36));
  const hash = ciphers.decryptAes(key, null, info.subarray(verifier + 40, verifier + 72));
  if (!startsWith(hash, ciphers.hash('sha1', plain))) return null;
  return ciphers.decryptAes(key, null, body);
}

/** What each of the two elements of an agile description says of its cipher. */
interface Cipher {
  readonly hash: HashName;
  readonly salt: Uint8Array;
  readonly keySize: number;
}

/** Of what Office derives the keys of the verifier and of the package ([MS-OFFCRYPTO] 2.3.4.11 to 2.3.4.13). */
const VERIFIER_INPUT = [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79];
const VERIFIER_HASH = [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e];
const PACKAGE_KEY = [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6];
/** The package is encrypted in pieces of this size, each with a start of its own. */
const SEGMENT = 4096;

/** Agile encryption, of Office 2010 and later: AES in CBC mode, described in XML. */
function agile(xml: string, body: Uint8Array, ciphers: Ciphers): Uint8Array | null {
  const keyData = cipherOf(elementsOf(xml, 'keyData')[0]);
  const encryptor = elementsOf(xml, 'encryptedKey')[0];
  const password = cipherOf(encryptor);
  const turns = Number(encryptor?.attributes['spinCount']);
  if (!keyData || !password || !encryptor || !(turns <= MOST_TURNS)) return null;
  const hash = spun(ciphers, password.hash, password.salt, turns);
  const decrypted = (attribute: string, purpose: readonly number[]): Uint8Array => {
    const key = sized(ciphers.hash(password.hash, hash, Uint8Array.from(purpose)), password.keySize);
    return ciphers.decryptAes(
      key,
      sized(password.salt, BLOCK),
      wholeBlocks(ofBase64(encryptor.attributes[attribute])),
    );
  };
  const input = decrypted('encryptedVerifierHashInput', VERIFIER_INPUT).subarray(0, password.salt.length);
  const wanted = decrypted('encryptedVerifierHashValue', VERIFIER_HASH);
  if (wanted.length === 0 || !startsWith(wanted, ciphers.hash(password.hash, input))) return null;
  const key = sized(decrypted('encryptedKeyValue', PACKAGE_KEY), keyData.keySize);
  const plain = new Uint8Array(body.length);
  for (let at = 0; at < body.length; at += SEGMENT) {
    const iv = sized(ciphers.hash(keyData.hash, keyData.salt, bytesOf32(at / SEGMENT)), BLOCK);
    plain.set(ciphers.decryptAes(key, iv, body.subarray(at, at + SEGMENT)), at);
  }
  return plain;
}

function cipherOf(element: Element | undefined): Cipher | null {
  const attributes = element?.attributes ?? {};
  const hash = HASHES[attributes['hashAlgorithm'] ?? ''];
  const keySize = Number(attributes['keyBits']) / 8;
  const isAes = attributes['cipherAlgorithm'] === 'AES' && attributes['cipherChaining'] === 'ChainingModeCBC';
  if (!hash || !isAes || ![16, 24, 32].includes(keySize)) return null;
  return { hash, keySize, salt: ofBase64(attributes['saltValue']) };
}

const HASHES: Readonly<Record<string, HashName>> = {
  MD5: 'md5',
  SHA1: 'sha1',
  'SHA-1': 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
};

/** Bytes cut or filled up to a size, as keys and starts are. */
function sized(bytes: Uint8Array, size: number): Uint8Array {
  const all = new Uint8Array(size).fill(0x36);
  all.set(bytes.subarray(0, size));
  return all;
}

function wholeBlocks(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length - (bytes.length % BLOCK));
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  return Uint8Array.from([...one, ...other]);
}

function ofBase64(text = ''): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    throw new Refused('damaged');
  }
}
