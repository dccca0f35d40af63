/** Encrypts or decrypts bytes in place by RC4, which newer platforms no longer bring. */
export function rc4(key: Uint8Array, bytes: Uint8Array): void {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index & 0xff] ?? 0;
  const swap = (one: number, other: number): void => {
    const kept = at(one);
    state[one] = at(other);
    state[other] = kept;
  };
  let other = 0;
  for (let one = 0; one < 256; one += 1) {
    other = (other + at(one) + (key[one % key.length] ?? 0)) & 0xff;
    swap(one, other);
  }
  let one = 0;
  other = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    one = (one + 1) & 0xff;
    other = (other + at(one)) & 0xff;
    swap(one, other);
    bytes[index] = (bytes[index] ?? 0) ^ at(at(one) + at(other));
  }
}
