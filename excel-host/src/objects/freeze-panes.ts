import { COLUMNS, ROWS, type Box } from '../address';
import { whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, stateOf, type Kind } from '../request/kind';
import { range } from './range';
import { boxOf } from './worksheet';

const frozen = stateOf(() => new Map<string, Box>());

/** `worksheet.freezePanes`: remembered, not drawn. */
export const freezePanes: Kind<string> = defineKind<string>('WorksheetFreezePanes', {
  methods: {
    freezeRows(host, sheet, count) {
      frozen(host).set(sheet, { sheet, row: 0, column: 0, rows: whole(count, 1), columns: COLUMNS });
    },
    freezeColumns(host, sheet, count) {
      frozen(host).set(sheet, { sheet, row: 0, column: 0, rows: ROWS, columns: whole(count, 1) });
    },
    freezeAt(host, sheet, area) {
      const box = range.from(area) ?? boxOf(host, sheet, area);
      if (box.sheet !== sheet) throw new ApiError('InvalidArgument');
      frozen(host).set(sheet, {
        ...box,
        row: 0,
        column: 0,
        rows: box.row + box.rows,
        columns: box.column + box.columns,
      });
    },
    unfreeze(host, sheet) {
      frozen(host).delete(sheet);
    },
    getLocation: (host, sheet) => range.of(found(frozen(host).get(sheet))),
    getLocationOrNullObject(host, sheet) {
      const box = frozen(host).get(sheet);
      return box ? range.of(box) : null;
    },
  },
});
