import type { Box } from '../address';
import { PLAIN, type Style, type StylePatch, type Unseen } from '../engine/style';
import type { Host } from '../host';
import { flag, figure, oneOf, text, whole } from '../request/arguments';
import { ApiError } from '../request/errors';
import { defineKind, type Kind, type Property } from '../request/kind';
import { restyle, uniform } from './cells';
import { colorOf } from './color';
import { restyleNamed, type NamedStyle } from './style-store';

/** What a look belongs to: one range, several, or a style with a name. */
export type Looked = readonly Box[] | NamedStyle;

const isNamed = (self: Looked): self is NamedStyle => 'style' in self;

/** A setting of a look, which reads null if cells differ. */
export function look(get: (style: Style) => unknown, set: (value: unknown) => StylePatch): Property<Looked> {
  return {
    get: (host, self) => (isNamed(self) ? get(self.style) : uniform(host, self, get)),
    set(host, self, value) {
      changeLook(host, self, set(value));
    },
  };
}

function changeLook(host: Host, self: Looked, patch: StylePatch): void {
  if (isNamed(self)) restyleNamed(host, self, patch);
  else restyle(host, self, patch);
}

/** A setting that the grid does not draw. */
function unseen<K extends keyof Unseen>(
  name: K,
  otherwise: unknown,
  read: (value: unknown) => Unseen[K] | undefined,
): Property<Looked> {
  return look(
    (style) => style.unseen?.[name] ?? otherwise,
    (value) => ({ unseen: { [name]: read(value) } }),
  );
}

/** How much lighter or darker than its colour something is. */
function tint(name: 'fillTint' | 'patternTint' | 'fontTint'): Property<Looked> {
  return unseen(name, 0, (value) => {
    const share = figure(value);
    if (Math.abs(share) > 1) throw new ApiError('InvalidArgument');
    return share === 0 ? undefined : share;
  });
}

const PATTERNS = [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
  'LinearGradient',
  'RectangularGradient',
] as const;

/** `format.fill` */
export const rangeFill: Kind<Looked> = defineKind<Looked>('RangeFill', {
  properties: {
    color: look(
      (style) => style.fill ?? PLAIN.fillColor,
      (color) => (color === '' ? { fill: undefined } : { fill: colorOf(color) }),
    ),
    pattern: look(
      (style) => style.unseen?.pattern ?? (style.fill === undefined ? 'None' : 'Solid'),
      (value) => {
        const pattern = oneOf(PATTERNS, value);
        if (pattern === 'None') return { fill: undefined, unseen: { pattern: undefined } };
        return { unseen: { pattern: pattern === 'Solid' ? undefined : pattern } };
      },
    ),
    patternColor: unseen('patternColor', '#000000', colorOf),
    tintAndShade: tint('fillTint'),
    patternTintAndShade: tint('patternTint'),
  },
  methods: {
    clear(host, self) {
      const parts = {
        pattern: undefined,
        patternColor: undefined,
        fillTint: undefined,
        patternTint: undefined,
      };
      changeLook(host, self, { fill: undefined, unseen: parts });
    },
  },
});

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

/** Yes or no of a text's look. */
function mark(name: 'bold' | 'italic' | 'strikethrough'): Property<Looked> {
  return look(
    (style) => style[name] ?? false,
    (on) => ({ [name]: flag(on) }),
  );
}

function script(which: NonNullable<Style['script']>): Property<Looked> {
  return look(
    (style) => style.script === which,
    (on) => ({ script: flag(on) ? which : undefined }),
  );
}

/** `format.font` */
export const rangeFont: Kind<Looked> = defineKind<Looked>('RangeFont', {
  properties: {
    name: look(
      (style) => style.fontName ?? PLAIN.fontName,
      (name) => ({ fontName: text(name) }),
    ),
    size: look(
      (style) => style.fontSize ?? PLAIN.fontSize,
      (points) => {
        if (figure(points) < 1 || figure(points) > 409) throw new ApiError('InvalidArgument');
        return { fontSize: figure(points) };
      },
    ),
    color: look(
      (style) => style.fontColor ?? PLAIN.fontColor,
      (color) => ({ fontColor: colorOf(color) }),
    ),
    bold: mark('bold'),
    italic: mark('italic'),
    strikethrough: mark('strikethrough'),
    underline: look(
      (style) => (style.underline ? (style.unseen?.underline ?? 'Single') : 'None'),
      (value) => {
        const kind = oneOf(UNDERLINES, value);
        const plain = kind === 'None' || kind === 'Single';
        return { underline: kind !== 'None', unseen: { underline: plain ? undefined : kind } };
      },
    ),
    subscript: script('Subscript'),
    superscript: script('Superscript'),
    tintAndShade: tint('fontTint'),
  },
});

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Justify',
  'Fill',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

const INDENT_LIMIT = 250;

const orientation = look(
  (style) => style.orientation ?? 0,
  (value) => {
    const degrees = whole(value);
    if (degrees !== 180 && Math.abs(degrees) > 90) throw new ApiError('InvalidArgument');
    return { orientation: degrees };
  },
);

/** How text is placed in cells, for ranges as for styles. */
export const alignment: Readonly<Record<string, Property<Looked>>> = {
  wrapText: look(
    (style) => style.wrap ?? false,
    (on) => ({ wrap: flag(on) }),
  ),
  horizontalAlignment: look(
    (style) => style.unseen?.horizontal ?? style.horizontal ?? 'General',
    (value) => {
      const side = oneOf(HORIZONTAL, value);
      if (side === 'Fill' || side === 'CenterAcrossSelection') {
        return { horizontal: side === 'Fill' ? 'Left' : 'Center', unseen: { horizontal: side } };
      }
      return { horizontal: side === 'General' ? undefined : side, unseen: { horizontal: undefined } };
    },
  ),
  verticalAlignment: look(
    (style) => style.unseen?.vertical ?? style.vertical ?? 'Bottom',
    (value) => {
      const side = oneOf(VERTICAL, value);
      const drawn = side === 'Justify' || side === 'Distributed' ? 'Center' : side;
      return { vertical: drawn, unseen: { vertical: drawn === side ? undefined : (side as 'Justify') } };
    },
  ),
  indentLevel: unseen('indent', 0, (value) => {
    const level = whole(value);
    if (level < 0 || level > INDENT_LIMIT) throw new ApiError('InvalidArgument');
    return level === 0 ? undefined : level;
  }),
  shrinkToFit: unseen('shrink', false, (on) => flag(on) || undefined),
  autoIndent: unseen('autoIndent', false, (on) => flag(on) || undefined),
  readingOrder: unseen('readingOrder', 'Context', (value) => {
    const order = oneOf(['Context', 'LeftToRight', 'RightToLeft'], value);
    return order === 'Context' ? undefined : order;
  }),
  textOrientation: orientation,
  // the name under which styles are written on the wire
  orientation,
};

/** Changes indents by some characters, within their limits. */
export function adjustIndent(host: Host, boxes: readonly Box[], amount: unknown): void {
  const by = whole(amount);
  if (Math.abs(by) > INDENT_LIMIT) throw new ApiError('InvalidArgument');
  restyle(host, boxes, (_row, _column, style) => {
    const level = Math.min(INDENT_LIMIT, Math.max(0, (style.unseen?.indent ?? 0) + by));
    return { unseen: { indent: level === 0 ? undefined : level } };
  });
}
