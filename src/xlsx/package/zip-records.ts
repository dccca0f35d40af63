/** Signatures of the records of a zip (PKWARE's APPNOTE, 4.3). */
export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const DIRECTORY_END = 0x06054b50;

/** Bytes of a record of the directory, without name, extra fields and comment. */
export const RECORD_SIZE = 46;

/** Flag of an entry whose name is UTF-8. */
export const UTF8_NAME = 0x800;

/** Methods of packing. */
export const STORED = 0;
export const DEFLATED = 8;
