/** Signatures of the records of a zip (PKWARE's APPNOTE, 4.3). */
export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
export const END_64 = 0x06064b50;
export const LOCATOR_64 = 0x07064b50;

/** Flags of an entry. */
export const ENCRYPTED = 1;
export const DATA_DESCRIPTOR = 8;
export const UTF8_NAME = 0x800;

/** Methods of packing. */
export const STORED = 0;
export const DEFLATED = 8;
