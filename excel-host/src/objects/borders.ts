import { cellsOf, type Box } from '../address';
import type { Edge, Line, Style } from '../engine/style';
import type { Host } from '../host';
import { oneOf, whole } from '../request/arguments';
import { found } from '../request/errors';
import { constant, defineKind, readOnly, type Property, type Kind } from '../request/kind';
import { bounded, restyle } from './cells';
import { colorOf } from './color';
import type { Looked } from './looks';
import { restyleNamed } from './style-store';

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
  readonly of: Looked;
  readonly side: Side;
}

const THIN: Line = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** The edge of a cell that a side of the range means; null for none. */
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
      return 'down';
    case 'DiagonalUp':
      return 'up';
  }
}

/** The edge that a side of a named style means; inside lines have none. */
const EDGES: Readonly<Partial<Record<Side, Edge>>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  DiagonalDown: 'down',
  DiagonalUp: 'up',
};

/** A border's setting, which reads null if the lines differ. */
function line(
  get: (line: Line | undefined) => unknown,
  set: (line: Line, value: unknown) => Line | null,
): Property<SideOf> {
  return {
    get(host, { of, side }) {
      if ('style' in of) return get(of.style.borders?.[EDGES[side] ?? 'top']);
      const all = new Set<unknown>();
      for (const box of of.map((each) => bounded(host, each))) {
        for (const [row, column] of cellsOf(box)) {
          const edge = edgeAt(box, side, row, column);
          if (edge) all.add(get(host.engine.style(box.sheet, row, column).borders?.[edge]));
        }
      }
      if (all.size === 0) return get(undefined);
      return all.size === 1 ? [...all][0] : null;
    },
    set(host, { of, side }, value) {
      const change = (known: Line) => set(known, value);
      if ('style' in of) {
        const edge = EDGES[side];
        if (edge) restyleNamed(host, of, { borders: drawn(of.style.borders, edge, change) });
        return;
      }
      for (const box of of.map((each) => bounded(host, each))) drawSide(host, box, side, change);
    },
  };
}

type Borders = Style['borders'];

function drawn(borders: Borders, edge: Edge, change: (line: Line) => Line | null): Borders {
  const changed = change(borders?.[edge] ?? THIN);
  const others = Object.fromEntries(Object.entries(borders ?? {}).filter(([each]) => each !== edge));
  return changed ? { ...others, [edge]: changed } : others;
}

function drawSide(host: Host, box: Box, side: Side, change: (line: Line) => Line | null): void {
  restyle(host, [box], (row, column, style) => {
    const edge = edgeAt(box, side, row, column);
    return edge ? { borders: drawn(style.borders, edge, change) } : null;
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

/** `format.borders` of ranges and of styles */
export const rangeBorders: Kind<Looked> = defineKind<Looked>('RangeBorderCollection', {
  items: (_host, of) => SIDES.map((side) => rangeBorder.of({ of, side })),
  item: (_host, of, side) => rangeBorder.of({ of, side: oneOf(SIDES, side) }),
  properties: { count: constant(SIDES.length) },
  methods: {
    getItem: (_host, of, side) => rangeBorder.of({ of, side: oneOf(SIDES, side) }),
    getItemAt: (_host, of, index) => rangeBorder.of({ of, side: found(SIDES[whole(index)]) }),
  },
});
