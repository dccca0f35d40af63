import { isTrue } from '../../../src/xlsx';
import type { BookPage, PageText } from './book';
import { elementsOf, textIn } from './xlsx-elements';
import { MARGINS, OPTIONS, PAPERS, POINTS_PER_INCH, splitText, STATES, WORDS } from './xlsx-page-words';

type Attributes = Readonly<Record<string, string | undefined>>;

/** A sheet's XML without its cells: what is read here is small. */
function withoutCells(xml: string): string {
  const start = xml.search(/<(?:[\w.-]+:)?sheetData[\s/>]/);
  const end = /<\/(?:[\w.-]+:)?sheetData\s*>/.exec(start < 0 ? '' : xml.slice(start));
  return end ? xml.slice(0, start) + xml.slice(start + end.index + end[0].length) : xml;
}

/** The page set-up of a sheet in a file. Print areas and titles are names of the workbook. */
export function pageOf(sheetXml: string): Omit<BookPage, 'printArea' | 'titleRows' | 'titleColumns'> {
  const xml = withoutCells(sheetXml);
  const attributesOf = (name: string): Attributes | null => elementsOf(xml, name)[0]?.attributes ?? null;
  const breaks = (name: string) =>
    elementsOf(xml, name).flatMap(({ children }) =>
      children.flatMap(({ attributes }) => (attributes['id'] ? [Number(attributes['id'])] : [])),
    );
  const isFitted = isTrue(attributesOf('pageSetUpPr')?.['fitToPage']);
  return {
    layout: {
      ...marginsOf(attributesOf('pageMargins') ?? {}),
      ...setupOf(attributesOf('pageSetup'), isFitted),
      ...optionsOf(attributesOf('printOptions') ?? {}),
    },
    texts: textsOf(xml, attributesOf('headerFooter')),
    rowBreaks: breaks('rowBreaks'),
    columnBreaks: breaks('colBreaks'),
  };
}

/** Files hold inches, some with the error of binary fractions. */
const pointsOf = (inches: string) => Number((Number(inches) * POINTS_PER_INCH).toFixed(6));

function marginsOf(attributes: Attributes): Record<string, unknown> {
  return Object.fromEntries(
    MARGINS.flatMap((side) => {
      const inches = attributes[side];
      return inches === undefined ? [] : [[`${side}Margin`, pointsOf(inches)]];
    }),
  );
}

function setupOf(attributes: Attributes | null, isFitted: boolean): Record<string, unknown> {
  const setup = attributes ?? {};
  const pages = (name: string) => Number(setup[name] ?? 1);
  const zoom = isFitted
    ? { horizontalFitToPages: pages('fitToWidth'), verticalFitToPages: pages('fitToHeight') }
    : { scale: Number(setup['scale'] ?? 100) };
  const paper = Object.entries(PAPERS).find(([, number]) => number === Number(setup['paperSize'] ?? 1))?.[0];
  const known = Object.entries(WORDS).flatMap(([property, { attribute, words }]) => {
    const word = Object.entries(words).find(([, inFile]) => inFile === setup[attribute])?.[0];
    return word === undefined ? [] : [[property, word]];
  });
  return {
    ...(attributes || isFitted ? { zoom } : {}),
    ...(setup['paperSize'] !== undefined && paper !== undefined ? { paperSize: paper } : {}),
    ...(Object.fromEntries(known) as object),
    ...(isTrue(setup['useFirstPageNumber'])
      ? { firstPageNumber: Number(setup['firstPageNumber'] ?? 1) }
      : {}),
    ...(isTrue(setup['blackAndWhite']) ? { blackAndWhite: true } : {}),
    ...(isTrue(setup['draft']) ? { draftMode: true } : {}),
  };
}

const optionsOf = (attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(OPTIONS).flatMap(([inFile, property]) =>
      isTrue(attributes[inFile]) ? [[property, true]] : [],
    ),
  );

function textsOf(xml: string, attributes: Attributes | null): BookPage['texts'] {
  if (!attributes) return null;
  const text = (name: string): PageText => {
    const [header] = elementsOf(xml, `${name}Header`);
    const [footer] = elementsOf(xml, `${name}Footer`);
    const [left, center, right] = splitText(header ? textIn(header) : '');
    const [leftFooter, centerFooter, rightFooter] = splitText(footer ? textIn(footer) : '');
    return {
      leftHeader: left,
      centerHeader: center,
      rightHeader: right,
      leftFooter,
      centerFooter,
      rightFooter,
    };
  };
  const [differentFirst, differentOddEven] = [
    isTrue(attributes['differentFirst']),
    isTrue(attributes['differentOddEven']),
  ];
  const odd = text('odd');
  return {
    group: {
      state:
        STATES.find((each) => each.first === differentFirst && each.even === differentOddEven)?.state ??
        'Default',
      useSheetMargins: attributes['alignWithMargins'] === undefined || isTrue(attributes['alignWithMargins']),
      useSheetScale: attributes['scaleWithDoc'] === undefined || isTrue(attributes['scaleWithDoc']),
    },
    pages: { defaultForAllPages: odd, oddPages: odd, evenPages: text('even'), firstPage: text('first') },
  };
}
