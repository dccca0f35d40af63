import {
  type Nullable,
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import type { Edge, Line, Style, StylePatch, Unseen } from './style';

const EDGES = { top: 't', bottom: 'b', left: 'l', right: 'r', down: 'tl_br', up: 'bl_tr' } as const;
type Side = (typeof EDGES)[Edge];
const SIDES = Object.entries(EDGES) as [Edge, Side][];

/** Excel's lines and the engine's; the first engine line of a pair is the one that is written. */
const LINES: readonly (readonly [BorderStyleTypes, Line['style'], Line['weight']])[] = [
  [BorderStyleTypes.THIN, 'Continuous', 'Thin'],
  [BorderStyleTypes.HAIR, 'Continuous', 'Hairline'],
  [BorderStyleTypes.MEDIUM, 'Continuous', 'Medium'],
  [BorderStyleTypes.THICK, 'Continuous', 'Thick'],
  [BorderStyleTypes.DOTTED, 'Dot', 'Thin'],
  [BorderStyleTypes.DASHED, 'Dash', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASHED, 'Dash', 'Medium'],
  [BorderStyleTypes.DASH_DOT, 'DashDot', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASH_DOT, 'DashDot', 'Medium'],
  [BorderStyleTypes.DASH_DOT_DOT, 'DashDotDot', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, 'DashDotDot', 'Medium'],
  [BorderStyleTypes.DOUBLE, 'Double', 'Thick'],
];

const HORIZONTAL: readonly (readonly [HorizontalAlign, NonNullable<Style['horizontal']>])[] = [
  [HorizontalAlign.LEFT, 'Left'],
  [HorizontalAlign.CENTER, 'Center'],
  [HorizontalAlign.RIGHT, 'Right'],
  [HorizontalAlign.JUSTIFIED, 'Justify'],
  [HorizontalAlign.DISTRIBUTED, 'Distributed'],
];

const VERTICAL: readonly (readonly [VerticalAlign, NonNullable<Style['vertical']>])[] = [
  [VerticalAlign.TOP, 'Top'],
  [VerticalAlign.MIDDLE, 'Center'],
  [VerticalAlign.BOTTOM, 'Bottom'],
];

function lineOf(border: IBorderStyleData): Line | null {
  const [, style, weight] = LINES.find(([type]) => type === border.s) ?? [];
  return style && weight ? { style, weight, color: colorOf(border.cl.rgb) ?? '#000000' } : null;
}

function borderOf(line: Line): IBorderStyleData {
  const same = LINES.find(([, style, weight]) => style === line.style && weight === line.weight);
  const [type] = same ?? LINES.find(([, style]) => style === line.style) ?? [BorderStyleTypes.THIN];
  return { s: type, cl: { rgb: line.color } };
}

/** #RRGGBB of what the engine holds (#rgb, rgb(…), #RRGGBB), or null. */
function colorOf(rgb: Nullable<string>): string | null {
  if (!rgb) return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(rgb);
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`
      : rgb
  ).toUpperCase();
}

/** Letters below each other. */
const STACKED = 180;

const SCRIPTS = { Subscript: BaselineOffset.SUBSCRIPT, Superscript: BaselineOffset.SUPERSCRIPT } as const;

function orientationOf({ tr }: IStyleData): number | undefined {
  if (!tr) return undefined;
  // The engine counts clockwise; 0 - 0 avoids -0.
  return tr.v === BooleanNumber.TRUE ? STACKED : 0 - tr.a;
}

/** What the engine holds, in our words. */
export function styleOf(data: IStyleData | null | undefined, unseen: Unseen = {}): Style {
  const kept = Object.keys(unseen).length > 0 ? { unseen } : {};
  return data ? { ...seenOf(data), ...kept } : kept;
}

function seenOf(data: IStyleData): Style {
  const borders: Partial<Record<Edge, Line>> = {};
  for (const [edge, key] of SIDES) {
    const border = data.bd?.[key];
    const line = border ? lineOf(border) : null;
    if (line) borders[edge] = line;
  }
  const fontColor = colorOf(data.cl?.rgb);
  const fill = colorOf(data.bg?.rgb);
  const horizontal = HORIZONTAL.find(([align]) => align === data.ht)?.[1];
  const vertical = VERTICAL.find(([align]) => align === data.vt)?.[1];
  const orientation = orientationOf(data);
  const script = Object.entries(SCRIPTS).find(([, offset]) => offset === data.va)?.[0] as Style['script'];
  return {
    ...(data.n?.pattern ? { numberFormat: formatOf(data.n.pattern) } : {}),
    ...(data.ff ? { fontName: data.ff } : {}),
    ...(data.fs ? { fontSize: data.fs } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(data.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(data.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(data.ul?.s === BooleanNumber.TRUE ? { underline: true } : {}),
    ...(data.st?.s === BooleanNumber.TRUE ? { strikethrough: true } : {}),
    ...(fill ? { fill } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(data.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(script ? { script } : {}),
    ...(orientation ? { orientation } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
  };
}

/** Excel's short dates in China's order for the engine; the country's number tells them from other formats. */
const DRAWN: readonly (readonly [format: string, pattern: string])[] = [
  ['m/d/yyyy', '[$-804]yyyy/m/d'],
  ['m/d/yyyy h:mm', '[$-804]yyyy/m/d h:mm'],
];

const patternOf = (numberFormat: string) =>
  DRAWN.find(([format]) => format === numberFormat)?.[1] ?? numberFormat;

/** The number format that a pattern of the engine's stands for. */
export const formatOf = (pattern: string) => DRAWN.find(([, drawn]) => drawn === pattern)?.[0] ?? pattern;

const flag = (on: boolean | undefined) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** The engine's words for a change; settings that the patch does not name are left out. */
export function dataOf(patch: StylePatch): IStyleData {
  const data: IStyleData = {};
  if ('numberFormat' in patch)
    data.n = patch.numberFormat ? { pattern: patternOf(patch.numberFormat) } : null;
  if ('fontName' in patch) data.ff = patch.fontName ?? null;
  if ('fontSize' in patch && patch.fontSize !== undefined) data.fs = patch.fontSize;
  if ('fontColor' in patch) data.cl = patch.fontColor ? { rgb: patch.fontColor } : null;
  if ('bold' in patch) data.bl = flag(patch.bold);
  if ('italic' in patch) data.it = flag(patch.italic);
  if ('underline' in patch) data.ul = { s: flag(patch.underline) };
  if ('strikethrough' in patch) data.st = { s: flag(patch.strikethrough) };
  if ('fill' in patch) data.bg = patch.fill ? { rgb: patch.fill } : null;
  if ('horizontal' in patch) data.ht = HORIZONTAL.find(([, name]) => name === patch.horizontal)?.[0] ?? null;
  if ('vertical' in patch) data.vt = VERTICAL.find(([, name]) => name === patch.vertical)?.[0] ?? null;
  if ('wrap' in patch) data.tb = patch.wrap ? WrapStrategy.WRAP : null;
  if ('script' in patch) data.va = patch.script ? SCRIPTS[patch.script] : null;
  if ('orientation' in patch) {
    const { orientation = 0 } = patch;
    const stacked = orientation === STACKED;
    data.tr = orientation === 0 ? null : { a: stacked ? 0 : -orientation, v: flag(stacked) };
  }
  if ('borders' in patch) {
    const border: IBorderData = {};
    for (const [edge, key] of SIDES) {
      const line = patch.borders?.[edge];
      border[key] = line ? borderOf(line) : null;
    }
    data.bd = border;
  }
  return data;
}
