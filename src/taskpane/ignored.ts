import type { Ignored } from './state';

/** Reads what a workbook keeps of ignored findings; what is none of them is left out. */
export function readIgnored(value: unknown): readonly Ignored[] {
  return Array.isArray(value) ? value.filter(isIgnored) : [];
}

function isIgnored(value: unknown): value is Ignored {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Record<keyof Ignored, unknown>;
  return [one.sheetId, one.key, one.message, one.reason].every((part) => typeof part === 'string');
}
