/** Points of scales, bars and icons: a file's word and Excel's. */
export const VALUE_TYPES: Readonly<Record<string, string>> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
};

/** The preset criteria: the type of a file's rule and what more it says. */
export const PRESETS: Readonly<
  Record<string, readonly [type: string, more: Readonly<Record<string, string>>]>
> = {
  Blanks: ['containsBlanks', {}],
  NonBlanks: ['notContainsBlanks', {}],
  Errors: ['containsErrors', {}],
  NonErrors: ['notContainsErrors', {}],
  Yesterday: ['timePeriod', { timePeriod: 'yesterday' }],
  Today: ['timePeriod', { timePeriod: 'today' }],
  Tomorrow: ['timePeriod', { timePeriod: 'tomorrow' }],
  LastSevenDays: ['timePeriod', { timePeriod: 'last7Days' }],
  LastWeek: ['timePeriod', { timePeriod: 'lastWeek' }],
  ThisWeek: ['timePeriod', { timePeriod: 'thisWeek' }],
  NextWeek: ['timePeriod', { timePeriod: 'nextWeek' }],
  LastMonth: ['timePeriod', { timePeriod: 'lastMonth' }],
  ThisMonth: ['timePeriod', { timePeriod: 'thisMonth' }],
  NextMonth: ['timePeriod', { timePeriod: 'nextMonth' }],
  AboveAverage: ['aboveAverage', {}],
  BelowAverage: ['aboveAverage', { aboveAverage: '0' }],
  EqualOrAboveAverage: ['aboveAverage', { equalAverage: '1' }],
  EqualOrBelowAverage: ['aboveAverage', { aboveAverage: '0', equalAverage: '1' }],
  OneStdDevAboveAverage: ['aboveAverage', { stdDev: '1' }],
  OneStdDevBelowAverage: ['aboveAverage', { aboveAverage: '0', stdDev: '1' }],
  TwoStdDevAboveAverage: ['aboveAverage', { stdDev: '2' }],
  TwoStdDevBelowAverage: ['aboveAverage', { aboveAverage: '0', stdDev: '2' }],
  ThreeStdDevAboveAverage: ['aboveAverage', { stdDev: '3' }],
  ThreeStdDevBelowAverage: ['aboveAverage', { aboveAverage: '0', stdDev: '3' }],
  UniqueValues: ['uniqueValues', {}],
  DuplicateValues: ['duplicateValues', {}],
};

const COUNTS = { Three: '3', Four: '4', Five: '5' } as const;

/** ThreeArrows → 3Arrows */
export function fileIcons(style: string): string {
  return style.replace(/^(Three|Four|Five)/, (count) => COUNTS[count as keyof typeof COUNTS]);
}

/** 3Arrows → ThreeArrows */
export function excelIcons(name: string): string {
  return name.replace(
    /^[345]/,
    (digit) => Object.entries(COUNTS).find(([, each]) => each === digit)?.[0] ?? digit,
  );
}
