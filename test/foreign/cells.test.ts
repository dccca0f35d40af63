import * as XLSX from '@e965/xlsx';
import { readForeign } from '../../src/foreign';
import {
  CIPHERS,
  compound,
  gridOf,
  gridsOf,
  recordsStream,
  shownIn,
  withFormula,
  workbookOf,
  written,
} from './foreign-files';

const CELLS: Record<string, XLSX.CellObject> = {
  A1: { t: 's', v: '全年预算数\n（万元）' },
  B1: { t: 'n', v: 6838.18, z: '#,##0.00' },
  C1: { t: 'n', v: 0.985, z: '0.00%' },
  D1: { t: 'b', v: true },
  E1: { t: 'e', v: 23 },
  F1: { t: 's', v: '2560' },
  A2: { t: 'n', v: 44621, z: 'yyyy"年"m"月"d"日"' },
  B2: { t: 's', v: '盖住' },
};
const SHOWN = {
  A1: '全年预算数\n（万元）',
  B1: '6,838.18',
  C1: '98.50%',
  D1: 'TRUE',
  E1: '#REF!',
  F1: '2560',
  A2: '2022年3月1日',
  B2: '盖住',
};

describe.each(['xls', 'xlsb'] as const)('.%s', (kind) => {
  const grid = gridOf(
    written(
      workbookOf(CELLS, {
        '!merges': [{ s: { r: 1, c: 0 }, e: { r: 1, c: 1 } }],
        '!rows': [{}, { hidden: true }],
        '!cols': [{ wch: 9 }, {}, { hidden: true }],
      }),
      kind,
    ),
    kind,
  );

  test('values, and what they show by our formats', () => {
    expect(shownIn(grid)).toEqual(SHOWN);
    expect(grid.at(0, 1)).toMatchObject({ value: 6838.18, numberFormat: '#,##0.00', error: null });
    expect(grid.at(0, 4)).toMatchObject({ value: '#REF!', error: '#REF!' });
    expect(grid.at(0, 3)?.value).toBe(true);
    expect(grid.at(0, 5)?.value).toBe('2560');
  });

  test('merges, and the value that one covers', () => {
    expect(grid.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }]);
    expect(grid.at(1, 1)?.value).toBe('盖住');
  });

  test('hidden columns, and hidden rows as far as SheetJS writes them', () => {
    const rows = kind === 'xlsb' ? [1] : [];
    expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([rows, [2]]);
  });

  test('hidden and very hidden sheets', () => {
    const sheet = workbookOf({ A1: { t: 's', v: '甲' } }).Sheets['表']!;
    const workbook = {
      SheetNames: ['看', '藏', '深藏'],
      Sheets: { 看: sheet, 藏: sheet, 深藏: sheet },
      Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] } as const,
    };
    expect(visibilities(written(workbook as never, kind), kind)).toEqual([
      ['看', 'visible'],
      ['藏', 'hidden'],
      ['深藏', 'veryHidden'],
    ]);
  });

  test('days count from 1904 where the workbook says so', () => {
    const workbook = workbookOf({ A1: { t: 'n', v: 43159, z: 'yyyy-mm-dd' } });
    const bytes = written({ ...workbook, Workbook: { WBProps: { date1904: true } } }, kind);
    expect(shownIn(gridOf(bytes, kind))).toEqual({ A1: '2022-03-01' });
  });

  test('what lies beyond 2000 rows or 100 columns is left out, and said', () => {
    const below = gridOf(
      written(workbookOf({ A1: { t: 's', v: '甲' }, A2001: { t: 's', v: '远' } }), kind),
      kind,
    );
    expect([shownIn(below), below.bounds]).toEqual([
      { A1: '甲' },
      { top: 0, left: 0, bottom: 1999, right: 99 },
    ]);
    const beside = gridOf(
      written(workbookOf({ A1: { t: 's', v: '甲' }, DA1: { t: 's', v: '远' } }), kind),
      kind,
    );
    expect([shownIn(beside), beside.bounds?.right]).toEqual([{ A1: '甲' }, 99]);
    expect(grid.bounds).toBeNull();
  });
});

function visibilities(bytes: Uint8Array, kind: 'xls' | 'xlsb') {
  const sheets = readForeign(bytes, kind, CIPHERS);
  return 'why' in sheets ? sheets.why : sheets.map(({ name, visibility }) => [name, visibility]);
}

test('the dates of a Chinese Excel have their formats by number', () => {
  const stream = recordsStream(written(workbookOf({ A1: { t: 'n', v: 44621, z: 'm/d/yy' } }), 'xls'));
  // SheetJS gives the format a number of its own; 14 is the one of Excel.
  const own = stream[Buffer.from(stream).indexOf('m/d/yy', 0, 'utf16le') - 5]!;
  const cellFormat = Buffer.from(stream).lastIndexOf(Buffer.from([0xe0, 0, 20, 0, 0, 0, own, 0]));
  expect(cellFormat).toBeGreaterThan(0);
  stream[cellFormat + 6] = 14;
  expect(shownIn(gridOf(stream, 'xls'))).toEqual({ A1: '2022/3/1' });
});

describe('formulas of a .xls', () => {
  const bytes = written(workbookOf({ A1: { t: 'n', v: 2 }, A3: { t: 'n', v: 7.25 } }), 'xls');
  const withResult = (result: number, flags: number) =>
    withFormula(bytes, { row: 2, column: 0 }, result, flags);

  test('are read with their results', () => {
    const grid = gridOf(withResult(9.5, 0), 'xls');
    expect(grid.at(2, 0)).toMatchObject({ value: 9.5, formula: '=SUM(A1:A2)', uncomputed: false });
  });

  test('that are to be calculated on opening have no result while it is zero', () => {
    expect(gridOf(withResult(0, 2), 'xls').at(2, 0)).toMatchObject({ text: '', uncomputed: true });
    expect(gridOf(withResult(9.5, 2), 'xls').at(2, 0)).toMatchObject({ value: 9.5, uncomputed: false });
    expect(gridOf(withResult(0, 0), 'xls').at(2, 0)).toMatchObject({ value: 0, uncomputed: false });
  });
});

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  const at = Buffer.from(bytes).indexOf(Buffer.from(wanted));
  expect(at).toBeGreaterThan(0);
  return at;
}

test('a hidden row of a .xls', () => {
  const stream = recordsStream(written(workbookOf({ A1: { t: 'n', v: 2 } }), 'xls'));
  const cell = indexOf(stream, [0x03, 0x02, 14, 0, 0, 0, 0, 0]);
  const row = [0x08, 0x02, 16, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0x20, 1, 15, 0];
  const changed = Buffer.concat([stream.slice(0, cell), Buffer.from(row), stream.slice(cell)]);
  expect([...gridOf(changed, 'xls').hiddenRows]).toEqual([0]);
});

test('records without a container, as some systems export them', () => {
  const stream = recordsStream(written(workbookOf({ A1: { t: 's', v: '裸' } }), 'xls'));
  expect(shownIn(gridOf(stream, 'xls'))).toEqual({ A1: '裸' });
});

test('Chinese in the code page of an Excel of before 1997', () => {
  const workbook = workbookOf({ A1: { t: 's', v: 'abcdef' } });
  const bytes = Buffer.from(XLSX.write(workbook, { type: 'buffer', bookType: 'biff5' }) as Buffer);
  // 预算数 in GBK, and the record that names the code page 936.
  bytes.set([0xd4, 0xa4, 0xcb, 0xe3, 0xca, 0xfd], bytes.indexOf('abcdef'));
  bytes.writeUInt16LE(936, bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4);
  expect(shownIn(gridOf(Uint8Array.from(bytes), 'xls'))).toEqual({ A1: '预算数' });
});

test('a document in which a workbook is embedded is no workbook', () => {
  const stream = recordsStream(written(workbookOf({ A1: { t: 's', v: '甲' } }), 'xls'));
  expect(gridsOf(compound({ WordDocument: stream, 'ObjectPool/Workbook': stream }), 'xls')).toBe('word');
});
