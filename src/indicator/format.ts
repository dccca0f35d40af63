/** What an Excel number format shows a number as. */
export type FormatKind = 'percent' | 'date' | 'number';

/** Reads the first section of a format code, without its literals: 0.00% · yyyy"年"m"月"d"日" · #,##0.00. */
export function formatKind(format: string): FormatKind {
  const [section = ''] = format
    .slice(0, 255)
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
    .split(';');
  if (section.includes('%')) return 'percent';
  if (/general/i.test(section) || /[0#?]/.test(section)) return 'number';
  return /[yd]/i.test(section) || (/m/i.test(section) && !/[hs]/i.test(section)) ? 'date' : 'number';
}
