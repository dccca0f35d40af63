import { attributesXml, escapeXml } from '../../../src/xlsx';
import { PLAIN, type Edge, type Line, type Style } from '../engine/style';
import type { ConditionalLook } from '../objects/conditional-format-store';
import { argb } from './xlsx-colors';
import { lookXml } from './xlsx-conditional-out';

/** Entries of a list in styles.xml, each once. */
class Entries {
  private readonly numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const xml of first) this.number(xml);
  }

  number(xml: string): number {
    const known = this.numbers.get(xml) ?? this.numbers.size;
    this.numbers.set(xml, known);
    return known;
  }

  get all(): string[] {
    return [...this.numbers.keys()];
  }
}

function lineName(line: Line): string {
  const { style, weight } = line;
  if (style === 'Double') return 'double';
  if (style === 'Continuous') return weight === 'Hairline' ? 'hair' : weight.toLowerCase();
  if (style === 'Dot') return 'dotted';
  const name = style === 'Dash' ? 'dashed' : style === 'DashDot' ? 'dashDot' : 'dashDotDot';
  return weight === 'Medium' ? `medium${name.slice(0, 1).toUpperCase()}${name.slice(1)}` : name;
}

/** Formats that a file names by number, so that each country sees its own. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, 'm/d/yyyy': 14, 'm/d/yyyy h:mm': 22 };

const HORIZONTAL = { Fill: 'fill', CenterAcrossSelection: 'centerContinuous' } as const;

function alignmentXml({ horizontal, vertical, wrap, orientation = 0, unseen = {} }: Style): string {
  const across = unseen.horizontal ? HORIZONTAL[unseen.horizontal] : horizontal?.toLowerCase();
  const down = unseen.vertical ?? (vertical === 'Bottom' ? undefined : vertical);
  const rotation = orientation === 180 ? 255 : orientation < 0 ? 90 - orientation : orientation;
  const tag = attributesXml({
    horizontal: across,
    vertical: down?.toLowerCase(),
    textRotation: rotation === 0 ? undefined : rotation,
    wrapText: wrap === true,
    indent: unseen.indent,
    shrinkToFit: unseen.shrink === true,
    readingOrder: unseen.readingOrder && (unseen.readingOrder === 'LeftToRight' ? 1 : 2),
  });
  return tag ? `<alignment${tag}/>` : '';
}

function protectionXml({ unseen = {} }: Style): string {
  const tag = attributesXml({
    locked: unseen.unlocked ? '0' : undefined,
    hidden: unseen.formulaHidden === true,
  });
  return tag ? `<protection${tag}/>` : '';
}

const UNDERLINES = {
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
} as const;

function underlineXml({ underline, unseen }: Style): string {
  if (!underline) return '';
  return unseen?.underline ? `<u val="${UNDERLINES[unseen.underline]}"/>` : '<u/>';
}

/** The looks of cells, collected while sheets are written: they become styles.xml. */
export class Looks {
  private readonly formats = new Entries();
  private readonly fonts = new Entries(this.font({}));
  private readonly fills = new Entries(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Entries(this.border({}));
  private readonly looks = new Entries(this.look({}));
  private readonly conditional = new Entries();

  number(style: Style): number {
    return this.looks.number(this.look(style));
  }

  /** The number of a conditional format's look. */
  conditionalNumber(look: ConditionalLook): number {
    return this.conditional.number(lookXml(look));
  }

  /** The inside of styles.xml. */
  get xml(): string {
    const list = (name: string, all: readonly string[]) =>
      all.length > 0 ? `<${name} count="${all.length}">${all.join('')}</${name}>` : '';
    const formats = this.formats.all.map((code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${code}"/>`);
    const parts = [
      list('numFmts', formats),
      list('fonts', this.fonts.all),
      list('fills', this.fills.all),
      list('borders', this.borders.all),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', this.looks.all),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      list('dxfs', this.conditional.all),
    ];
    return parts.join('');
  }

  private look(style: Style): string {
    const { numberFormat = 'General', fill } = style;
    const format = BUILT_IN[numberFormat] ?? 164 + this.formats.number(escapeXml(numberFormat));
    const fillId =
      fill === undefined
        ? 0
        : this.fills.number(
            `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const numbers = attributesXml({
      numFmtId: format,
      fontId: this.fonts.number(this.font(style)),
      fillId,
      borderId: this.borders.number(this.border(style.borders ?? {})),
    });
    const applied =
      'xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"';
    return `<xf${numbers} ${applied}>${alignmentXml(style)}${protectionXml(style)}</xf>`;
  }

  private font(style: Style): string {
    return [
      '<font>',
      style.bold ? '<b/>' : '',
      style.italic ? '<i/>' : '',
      style.strikethrough ? '<strike/>' : '',
      underlineXml(style),
      style.script ? `<vertAlign val="${style.script.toLowerCase()}"/>` : '',
      `<sz val="${style.fontSize ?? PLAIN.fontSize}"/>`,
      `<color rgb="${argb(style.fontColor ?? PLAIN.fontColor)}"/>`,
      `<name val="${escapeXml(style.fontName ?? PLAIN.fontName)}"/>`,
      '</font>',
    ].join('');
  }

  private border(borders: Readonly<Partial<Record<Edge, Line>>>): string {
    const side = (name: string, line: Line | undefined) =>
      line ? `<${name} style="${lineName(line)}"><color rgb="${argb(line.color)}"/></${name}>` : `<${name}/>`;
    const { left, right, top, bottom, up, down } = borders;
    const diagonals = attributesXml({ diagonalUp: up !== undefined, diagonalDown: down !== undefined });
    const sides = [side('left', left), side('right', right), side('top', top), side('bottom', bottom)];
    return `<border${diagonals}>${sides.join('')}${side('diagonal', up ?? down)}</border>`;
  }
}
