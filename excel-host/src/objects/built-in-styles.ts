import type { Style } from '../engine/style';
import type { StylePart } from './style-store';

interface BuiltIn {
  readonly style?: Style;
  /** The parts of the look that it sets; all of them where left out. */
  readonly includes?: readonly StylePart[];
}

const NUMBER: readonly StylePart[] = ['number'];
const FONT: readonly StylePart[] = ['font'];
const FONT_FILL: readonly StylePart[] = ['font', 'patterns'];

const colored = (fontColor: string, fill: string, more: Style = {}): BuiltIn => ({
  style: { fontColor, fill, ...more },
  includes: FONT_FILL,
});

const heading = (fontSize: number): BuiltIn => ({
  style: { bold: true, fontSize, fontColor: '#44546A' },
  includes: FONT,
});

const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

/** A colour with white mixed in. */
function lighter(color: string, share: number): string {
  const parts = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
  const mixed = parts.map((part) => Math.round(part + (255 - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

const accents = Object.fromEntries(
  ACCENTS.flatMap((color, index): [string, BuiltIn][] => {
    const name = `Accent${index + 1}`;
    return [
      [name, colored('#FFFFFF', color)],
      [`${name}_20`, colored('#000000', lighter(color, 0.8))],
      [`${name}_40`, colored('#000000', lighter(color, 0.6))],
      [`${name}_60`, colored('#FFFFFF', lighter(color, 0.4))],
    ];
  }),
);

/** Excel's own styles, by the names of `Excel.BuiltInStyle`: fonts and fills as Office's theme has them. */
export const BUILT_IN: Readonly<Record<string, BuiltIn>> = {
  Normal: {},
  Comma: { style: { numberFormat: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ' }, includes: NUMBER },
  Currency: {
    style: { numberFormat: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ' },
    includes: NUMBER,
  },
  Percent: { style: { numberFormat: '0%' }, includes: NUMBER },
  WholeComma: { style: { numberFormat: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ' }, includes: NUMBER },
  WholeDollar: {
    style: { numberFormat: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ' },
    includes: NUMBER,
  },
  Hlink: { style: { fontColor: '#0563C1', underline: true }, includes: FONT },
  HlinkTrav: { style: { fontColor: '#954F72', underline: true }, includes: FONT },
  Note: { style: { fill: '#FFFFCC' }, includes: ['patterns'] },
  WarningText: { style: { fontColor: '#FF0000' }, includes: FONT },
  ExplanatoryText: { style: { fontColor: '#7F7F7F', italic: true }, includes: FONT },
  Emphasis1: {},
  Emphasis2: {},
  Emphasis3: {},
  SheetTitle: { style: { fontSize: 18, fontColor: '#44546A' }, includes: FONT },
  Heading1: heading(15),
  Heading2: heading(13),
  Heading3: heading(11),
  Heading4: heading(11),
  Input: colored('#3F3F76', '#FFCC99'),
  Output: colored('#3F3F3F', '#F2F2F2', { bold: true }),
  Calculation: colored('#FA7D00', '#F2F2F2', { bold: true }),
  CheckCell: colored('#FFFFFF', '#A5A5A5', { bold: true }),
  LinkedCell: { style: { fontColor: '#FA7D00' }, includes: FONT },
  Total: { style: { bold: true }, includes: FONT },
  Good: colored('#006100', '#C6EFCE'),
  Bad: colored('#9C0006', '#FFC7CE'),
  Neutral: colored('#9C5700', '#FFEB9C'),
  ...accents,
};
