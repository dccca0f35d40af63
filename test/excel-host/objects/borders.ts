import type { Box } from '../address';
import type { Edge, Line } from '../engine/style';
import type { Host } from '../host';
import { oneOf } from '../request/arguments';
import { constant, defineKind, readOnly, type Property, type Kind } from '../request/kind';
import { bounded, restyle } from './cells';
import { colorOf } from './color';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof SIDES)[number];

const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

interface SideOf {
  readonly boxes: readonly Box[];
  readonly side: Side;
}

const THIN: Line = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** Which of a cell's edges a side of the range means, or null. */
function edgeAt(box: Box, side: Side, row: number, column: number): Edge | null {
  const [lastRow, lastColumn] = [box.row + box.rows - 1, box.column + box.columns - 1];
  switch (side) {
    case 'EdgeTop':
      return row === box.row ? 'top' : null;
    case 'EdgeBottom':
      return row === lastRow ? 'bottom' : null;
    case 'EdgeLeft':
      return column === box.column ? 'left' : null;
    case 'EdgeRight':
      return column === lastColumn ? 'right' : null;
    case 'InsideHorizontal':
      return row < lastRow ? 'bottom' : null;
    case 'InsideVertical':
      return column < lastColumn ? 'right' : null;
    case 'DiagonalDown':
    case 'DiagonalUp':
      return null;
  }
}

/** A border's setting: null is read where the lines differ. */
function line(
  get: (line: Line | undefined) => unknown,
  set: (line: Line, value: unknown) => Line | null,
): Property<SideOf> {
  return {
    get(host, { boxes, side }) {
      const all = new Set<unknown>();
      for (const box of boxes.map((each) => bounded(host, each))) {
        for (let row = box.row; row < box.row + box.rows; row += 1) {
          for (let column = box.column; column < box.column + box.columns; column += 1) {
            const edge = edgeAt(box, side, row, column);
            if (edge) all.add(get(host.engine.style(box.sheet, row, column).borders?.[edge]));
          }
        }
      }
      if (all.size === 0) return get(undefined);
      return all.size === 1 ? [...all][0] : null;
    },
    set(host, { boxes, side }, value) {
      for (const box of boxes.map((each) => bounded(host, each)))
        drawSide(host, box, side, (known) => set(known, value));
    },
  };
}

function drawSide(host: Host, box: Box, side: Side, change: (line: Line) => Line | null): void {
  restyle(host, [box], (row, column, style) => {
    const edge = edgeAt(box, side, row, column);
    if (!edge) return null;
    const changed = change(style.borders?.[edge] ?? THIN);
    const others = Object.fromEntries(Object.entries(style.borders ?? {}).filter(([each]) => each !== edge));
    return { borders: changed ? { ...others, [edge]: changed } : others };
  });
}

const rangeBorder: Kind<SideOf> = defineKind<SideOf>('RangeBorder', {
  id: (_host, { side }) => side,
  properties: {
    sideIndex: readOnly((_host, { side }) => side),
    style: line(
      (known) => known?.style ?? 'None',
      (known, value) => {
        const style = oneOf(STYLES, value);
        if (style === 'None') return null;
        return { ...known, style: style === 'SlantDashDot' ? 'DashDot' : style };
      },
    ),
    color: line(
      (known) => known?.color ?? '#000000',
      (known, value) => ({ ...known, color: colorOf(value) }),
    ),
    weight: line(
      (known) => known?.weight ?? 'Thin',
      (known, value) => ({ ...known, weight: oneOf(WEIGHTS, value) }),
    ),
    tintAndShade: constant(0),
  },
});

/** `range.format.borders`; diagonal lines are not drawn. */
export const rangeBorders: Kind<readonly Box[]> = defineKind<readonly Box[]>('RangeBorderCollection', {
  items: (_host, boxes) => SIDES.map((side) => rangeBorder.of({ boxes, side })),
  item: (_host, boxes, side) => rangeBorder.of({ boxes, side: oneOf(SIDES, side) }),
  properties: { count: constant(SIDES.length) },
  methods: {
    getItem: (_host, boxes, side) => rangeBorder.of({ boxes, side: oneOf(SIDES, side) }),
  },
});
