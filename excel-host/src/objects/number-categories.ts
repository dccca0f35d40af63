/** Excel's word for the sort of a number format. */
export function categoryOf(format: string): string {
  if (format === 'General') return 'General';
  if (format === '@') return 'Text';
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/%/.test(bare)) return 'Percentage';
  if (/[dy]/i.test(bare)) return 'Date';
  if (/[hs]/i.test(bare)) return 'Time';
  if (/E[+-]/i.test(bare)) return 'Scientific';
  if (/\?\/|#\/|\/\?/.test(bare)) return 'Fraction';
  if (/[¥$€£]/.test(format)) return /_\(|_-|\*/.test(format) ? 'Accounting' : 'Currency';
  return /^[#,0.;()\-_ ]+$/.test(bare) ? 'Number' : 'Custom';
}
