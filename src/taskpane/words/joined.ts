/** Parts of a line, without those that do not apply. */
export const joined = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join(' · ');
