import { flag, oneOf, text, whole } from '../request/arguments';
import { found } from '../request/errors';
import { constant, defineKind, readOnly, type Kind, type Property } from '../request/kind';
import { colorOf } from './color';
import type { ConditionalFormatting, ConditionalLook } from './conditional-format-store';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
type Side = (typeof SIDES)[number];

interface SideOf {
  readonly formatting: ConditionalFormatting;
  readonly side: Side;
}

/** A part of the look, which reads null if nothing is set; null resets it. */
function part<K extends keyof ConditionalLook>(
  name: K,
  read: (value: unknown) => ConditionalLook[K] | undefined,
): Property<ConditionalFormatting> {
  return {
    get: (_host, { look }) => look[name] ?? null,
    set(_host, { look }, value) {
      const set = value === null ? undefined : read(value);
      if (set === undefined) Reflect.deleteProperty(look, name);
      else look[name] = set;
    },
  };
}

function clearParts(look: ConditionalLook, ...names: readonly (keyof ConditionalLook)[]): void {
  for (const name of names) Reflect.deleteProperty(look, name);
}

const fill: Kind<ConditionalFormatting> = defineKind<ConditionalFormatting>('ConditionalRangeFill', {
  properties: { color: part('fill', colorOf) },
  methods: {
    clear(_host, { look }) {
      clearParts(look, 'fill');
    },
  },
});

const font: Kind<ConditionalFormatting> = defineKind<ConditionalFormatting>('ConditionalRangeFont', {
  properties: {
    color: part('fontColor', colorOf),
    bold: part('bold', flag),
    italic: part('italic', flag),
    strikethrough: part('strikethrough', flag),
    underline: part('underline', (value) => {
      const kind = oneOf(['None', 'Single', 'Double'], value);
      return kind === 'None' ? undefined : kind;
    }),
  },
  methods: {
    clear(_host, { look }) {
      clearParts(look, 'fontColor', 'bold', 'italic', 'strikethrough', 'underline');
    },
  },
});

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

const border: Kind<SideOf> = defineKind<SideOf>('ConditionalRangeBorder', {
  id: (_host, { side }) => side,
  properties: {
    sideIndex: readOnly((_host, { side }) => side),
    style: {
      get: (_host, { formatting, side }) => formatting.look.borders?.[side]?.style ?? 'None',
      set(_host, { formatting, side }, value) {
        const style = oneOf(STYLES, value);
        const { [side]: known, ...others } = formatting.look.borders ?? {};
        const line = style === 'None' ? {} : { [side]: { color: known?.color ?? '#000000', style } };
        formatting.look.borders = { ...others, ...line };
      },
    },
    color: {
      get: (_host, { formatting, side }) => formatting.look.borders?.[side]?.color ?? '#000000',
      set(_host, { formatting, side }, value) {
        const known = formatting.look.borders?.[side];
        const line = { style: known?.style ?? 'Continuous', color: colorOf(value) } as const;
        formatting.look.borders = { ...formatting.look.borders, [side]: line };
      },
    },
  },
});

const borders: Kind<ConditionalFormatting> = defineKind<ConditionalFormatting>(
  'ConditionalRangeBorderCollection',
  {
    items: (_host, formatting) => SIDES.map((side) => border.of({ formatting, side })),
    item: (_host, formatting, side) => border.of({ formatting, side: oneOf(SIDES, side) }),
    properties: { count: constant(SIDES.length) },
    links: {
      top: (_host, formatting) => border.of({ formatting, side: 'EdgeTop' }),
      bottom: (_host, formatting) => border.of({ formatting, side: 'EdgeBottom' }),
      left: (_host, formatting) => border.of({ formatting, side: 'EdgeLeft' }),
      right: (_host, formatting) => border.of({ formatting, side: 'EdgeRight' }),
    },
    methods: {
      getItem: (_host, formatting, side) => border.of({ formatting, side: oneOf(SIDES, side) }),
      getItemAt: (_host, formatting, index) => border.of({ formatting, side: found(SIDES[whole(index)]) }),
    },
  },
);

/** The look that a conditional format gives; the grid does not draw it. */
export const conditionalRangeFormat: Kind<ConditionalFormatting> = defineKind<ConditionalFormatting>(
  'ConditionalRangeFormat',
  {
    properties: { numberFormat: part('numberFormat', text) },
    links: {
      fill: (_host, formatting) => fill.of(formatting),
      font: (_host, formatting) => font.of(formatting),
      borders: (_host, formatting) => borders.of(formatting),
    },
    methods: {
      clearFormat(_host, formatting) {
        formatting.look = {};
      },
    },
  },
);
