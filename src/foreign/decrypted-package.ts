import { orRefusal, type Refusal } from '../xlsx';
import { openCompoundFile, packageOf, type Ciphers } from './compound';

/**
 * The .xlsx file in an encrypted one that Excel opens without asking for a password; a refusal where a person's
 * password is needed.
 */
export function decryptedPackage(bytes: Uint8Array, ciphers: Ciphers): Uint8Array | Refusal {
  return orRefusal(() => packageOf(openCompoundFile(bytes), ciphers));
}
