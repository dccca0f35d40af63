import type { PageText } from './book';

export const POINTS_PER_INCH = 72;

export const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

/** Attributes of <printOptions>, by office.js's names. */
export const OPTIONS = {
  horizontalCentered: 'centerHorizontally',
  verticalCentered: 'centerVertically',
  headings: 'printHeadings',
  gridLines: 'printGridlines',
} as const;

/** Numbers of paper sizes in files. */
export const PAPERS: Readonly<Record<string, number | undefined>> = Object.fromEntries([
  ...[
    ...['Letter', 'LetterSmall', 'Tabloid', 'Ledger', 'Legal', 'Statement', 'Executive', 'A3', 'A4'],
    ...['A4Small', 'A5', 'B4', 'B5', 'Folio', 'Quatro', 'Paper10x14', 'Paper11x17', 'Note', 'Envelope9'],
    ...['Envelope10', 'Envelope11', 'Envelope12', 'Envelope14', 'Csheet', 'Dsheet', 'Esheet', 'EnvelopeDL'],
    ...['EnvelopeC5', 'EnvelopeC3', 'EnvelopeC4', 'EnvelopeC6', 'EnvelopeC65', 'EnvelopeB4', 'EnvelopeB5'],
    ...['EnvelopeB6', 'EnvelopeItaly', 'EnvelopeMonarch', 'EnvelopePersonal', 'FanfoldUS'],
    ...['FanfoldStdGerman', 'FanfoldLegalGerman'],
  ].map((name, index): [string, number] => [name, index + 1]),
]);

/** Attributes of <pageSetup> whose words differ from office.js's, in the order of the schema. */
export const WORDS: Readonly<
  Record<string, { readonly attribute: string; readonly words: Readonly<Record<string, string | undefined>> }>
> = {
  printOrder: {
    attribute: 'pageOrder',
    words: { DownThenOver: 'downThenOver', OverThenDown: 'overThenDown' },
  },
  orientation: { attribute: 'orientation', words: { Portrait: 'portrait', Landscape: 'landscape' } },
  printComments: {
    attribute: 'cellComments',
    words: { NoComments: 'none', EndSheet: 'atEnd', InPlace: 'asDisplayed' },
  },
  printErrors: {
    attribute: 'errors',
    words: { AsDisplayed: 'displayed', Blank: 'blank', Dash: 'dash', NotAvailable: 'NA' },
  },
};

type HeaderFooterState = 'Default' | 'FirstAndDefault' | 'OddAndEven' | 'FirstOddAndEven';

/** Which pages have a header of their own. */
export const STATES: readonly {
  readonly state: HeaderFooterState;
  readonly first: boolean;
  readonly even: boolean;
}[] = [
  { state: 'Default', first: false, even: false },
  { state: 'FirstAndDefault', first: true, even: false },
  { state: 'OddAndEven', first: false, even: true },
  { state: 'FirstOddAndEven', first: true, even: true },
];

const joined = (left: string, center: string, right: string) =>
  (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);

/** A header as files hold it: &L left &C centre &R right. */
export const headerText = (text: PageText): string =>
  joined(text.leftHeader, text.centerHeader, text.rightHeader);

export const footerText = (text: PageText): string =>
  joined(text.leftFooter, text.centerFooter, text.rightFooter);

/** The three parts of a header. `&&` is an ampersand, and a text before any mark is in the centre. */
export function splitText(text: string): [left: string, center: string, right: string] {
  const parts = { L: '', C: '', R: '' };
  let at: keyof typeof parts = 'C';
  for (const [token] of text.matchAll(/&[^]|[^&]+|&$/g)) {
    if (token === '&L' || token === '&C' || token === '&R') at = token.slice(1) as keyof typeof parts;
    else parts[at] += token;
  }
  return [parts.L, parts.C, parts.R];
}
