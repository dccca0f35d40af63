const MB = 1024 * 1024;

/** Sizes beyond which a file is refused: a zip bomb or a giant file must not exhaust the machine. */
export const LIMITS = {
  file: 50 * MB,
  /** Bytes of all its parts unpacked. */
  unpacked: 300 * MB,
  /** Bytes of one part unpacked. */
  part: 100 * MB,
  /** Parts in the package. */
  parts: 20000,
} as const;
