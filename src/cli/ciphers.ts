import { createDecipheriv, createHash } from 'node:crypto';
import type { Ciphers } from '../foreign';

/** Hashes and AES as Node has them. */
export const CIPHERS: Ciphers = {
  hash(name, ...parts) {
    const hash = createHash(name);
    for (const part of parts) hash.update(part);
    return new Uint8Array(hash.digest());
  },
  decryptAes(key, iv, data) {
    const cipher = createDecipheriv(`aes-${key.length * 8}-${iv ? 'cbc' : 'ecb'}`, key, iv).setAutoPadding(
      false,
    );
    return new Uint8Array(Buffer.concat([cipher.update(data), cipher.final()]));
  },
};
