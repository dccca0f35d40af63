/**
 * Workbooks of other formats than .xlsx: .xls and .et, .xlsb, .ods, and .xlsx files under Excel's built-in key. Bytes
 * in; sheets as plain data, the bytes of an .xlsx file, or a typed refusal out.
 */
export { readForeign, type ForeignFormat } from './read-foreign';
export { decryptedPackage } from './decrypted-package';
export type { ForeignSheet } from './foreign-sheet';
export type { Ciphers, HashName } from './compound';
