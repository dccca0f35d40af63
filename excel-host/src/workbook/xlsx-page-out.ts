import { attributesXml, escapeXml } from '../../../src/xlsx';
import type { BookPage, PageText } from './book';
import {
  footerText,
  headerText,
  MARGINS,
  OPTIONS,
  PAPERS,
  POINTS_PER_INCH,
  STATES,
  WORDS,
} from './xlsx-page-words';

type Attributes = Parameters<typeof attributesXml>[0];

interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

const isFitted = (zoom: Zoom) =>
  zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;

const zoomOf = ({ layout }: BookPage) => (layout['zoom'] ?? {}) as Zoom;

/** What comes first in a sheet's XML: that it is fitted to pages. */
export const pageHeadXml = (page: BookPage): string =>
  isFitted(zoomOf(page)) ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '';

/** The page set-up in a sheet's XML, behind its links. */
export const pageXml = (page: BookPage): string =>
  [optionsXml(page), marginsXml(page), setupXml(page), textsXml(page), breaksXml(page)].join('');

function optionsXml({ layout }: BookPage): string {
  const options = Object.entries(OPTIONS).map(([name, property]) => [name, layout[property] === true]);
  const attributes = attributesXml(Object.fromEntries(options) as Attributes);
  return attributes && `<printOptions${attributes}/>`;
}

function marginsXml({ layout }: BookPage): string {
  const margins = MARGINS.map((side) => [side, Number(layout[`${side}Margin`] ?? 0) / POINTS_PER_INCH]);
  return `<pageMargins${attributesXml(Object.fromEntries(margins) as Attributes)}/>`;
}

function setupXml(page: BookPage): string {
  const { layout } = page;
  const { scale, horizontalFitToPages = 0, verticalFitToPages = 0 } = zoomOf(page);
  const size = isFitted(zoomOf(page))
    ? { fitToWidth: horizontalFitToPages, fitToHeight: verticalFitToPages }
    : { scale };
  const words = Object.entries(WORDS).map(([property, { attribute, words: inFile }]) => [
    attribute,
    inFile[layout[property] as string],
  ]);
  const first = layout['firstPageNumber'];
  return `<pageSetup${attributesXml({
    paperSize: PAPERS[layout['paperSize'] as string],
    ...size,
    ...(typeof first === 'number' ? { firstPageNumber: first, useFirstPageNumber: true } : {}),
    ...(Object.fromEntries(words) as Attributes),
    blackAndWhite: layout['blackAndWhite'] === true,
    draft: layout['draftMode'] === true,
  })}/>`;
}

function textsXml({ texts }: BookPage): string {
  if (!texts) return '';
  const { group, pages } = texts;
  const { first = false, even = false } = STATES.find(({ state }) => state === group.state) ?? {};
  const element = (name: string, text: string) => text && `<${name}>${escapeXml(text)}</${name}>`;
  const one = (name: string, text: PageText) =>
    element(`${name}Header`, headerText(text)) + element(`${name}Footer`, footerText(text));
  const attributes = attributesXml({
    differentOddEven: even,
    differentFirst: first,
    ...(group.useSheetScale ? {} : { scaleWithDoc: 0 }),
    ...(group.useSheetMargins ? {} : { alignWithMargins: 0 }),
  });
  const inside = [
    one('odd', even ? pages.oddPages : pages.defaultForAllPages),
    even ? one('even', pages.evenPages) : '',
    first ? one('first', pages.firstPage) : '',
  ];
  return `<headerFooter${attributes}>${inside.join('')}</headerFooter>`;
}

function breaksXml({ rowBreaks, columnBreaks }: BookPage): string {
  const one = (name: string, lines: readonly number[], max: number) => {
    const breaks = [...lines]
      .sort((a, b) => a - b)
      .map((id) => `<brk${attributesXml({ id, max, man: true })}/>`);
    const count = { count: lines.length, manualBreakCount: lines.length };
    return lines.length === 0 ? '' : `<${name}${attributesXml(count)}>${breaks.join('')}</${name}>`;
  };
  return one('rowBreaks', rowBreaks, 16_383) + one('colBreaks', columnBreaks, 1_048_575);
}
