import fc from 'fast-check';

/** Any character but half a surrogate. The unit `binary` of fast-check is the same, but lists all of them at first. */
export const codePoint: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));
