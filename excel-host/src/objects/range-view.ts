import type { Box } from '../address';
import { contentType, displayed } from '../display';
import type { Host } from '../host';
import { whole } from '../request/arguments';
import { found } from '../request/errors';
import { defineKind, readOnly, type Kind, type Property } from '../request/kind';
import { shownLines } from './hidden-lines';
import { addressOf } from './names';
import { range } from './range';
import { formulaR1C1At } from './range-r1c1';

/** The cells of a range that are not hidden, or one row of them. */
interface View {
  readonly box: Box;
  readonly row: number | null;
}

function rowsOf(host: Host, view: View): number[] {
  const rows = shownLines(host, view.box, 'rows');
  return view.row === null ? rows : rows.slice(view.row, view.row + 1);
}

/** A matrix over the cells that are shown. */
function shown(of: (host: Host, sheet: string, row: number, column: number) => unknown): Property<View> {
  return readOnly((host, view) =>
    rowsOf(host, view).map((row) =>
      shownLines(host, view.box, 'columns').map((column) => of(host, view.box.sheet, row, column)),
    ),
  );
}

const valueOf = (host: Host, sheet: string, row: number, column: number) =>
  host.engine.content(sheet, row, column).value ?? '';
const formatOf = (host: Host, sheet: string, row: number, column: number) =>
  host.engine.numberFormat(sheet, row, column);
const formulaOf = (host: Host, sheet: string, row: number, column: number) =>
  host.engine.content(sheet, row, column).formula ?? valueOf(host, sheet, row, column);

/** `range.getVisibleView()`: the cells that filters and hidden lines leave visible. */
export const rangeView: Kind<View> = defineKind<View>('RangeView', {
  properties: {
    values: shown(valueOf),
    formulas: shown(formulaOf),
    formulasLocal: shown(formulaOf),
    formulasR1C1: shown((host, sheet, row, column) => formulaR1C1At(host, { sheet })(row, column)),
    numberFormat: shown(formatOf),
    text: shown((host, ...at) => displayed(valueOf(host, ...at), formatOf(host, ...at))),
    valueTypes: shown((host, ...at) => contentType(host.engine.content(...at))),
    cellAddresses: shown((host, sheet, row, column) =>
      addressOf(host, { sheet, row, column, rows: 1, columns: 1 }),
    ),
    rowCount: readOnly((host, view) => rowsOf(host, view).length),
    columnCount: readOnly((host, view) => shownLines(host, view.box, 'columns').length),
    index: readOnly((_host, view) => view.row ?? 0),
  },
  links: { rows: (_host, view) => rangeViews.of(view) },
  methods: { getRange: (_host, { box }) => range.of(box) },
});

const rangeViews: Kind<View> = defineKind<View>('RangeViewCollection', {
  items: (host, view) => rowsOf(host, view).map((_row, row) => rangeView.of({ ...view, row })),
  methods: {
    getCount: (host, view) => rowsOf(host, view).length,
    getItemAt(host, view, index) {
      found(rowsOf(host, view)[whole(index)]);
      return rangeView.of({ ...view, row: whole(index) });
    },
  },
});
