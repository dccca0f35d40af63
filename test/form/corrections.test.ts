import fc from 'fast-check';
import { parseCorrections, readForms, type Correction } from '../../src/form';
import { cellName } from '../../src/grid';
import { review } from '../../src/rules';
import { formFile, gridOf, gridOfRows, type FormFile, type RowCell } from '../forms/load';

const only = (file: FormFile, corrections: readonly Correction[] = []) => {
  const reviews = review(gridOfRows(file), { corrections });
  expect(reviews).toHaveLength(1);
  return reviews[0]!;
};

function set(file: FormFile, row: number, column: number, value: RowCell): FormFile {
  const rows = file.rows.map((cells) => [...cells]);
  rows[row]![column] = value;
  return { ...file, rows };
}

/** The sample without its title and unit, so that kind, unit and year must be assumed or read elsewhere. */
function bare(): FormFile {
  const file = formFile('jishan-2020');
  return {
    ...file,
    sheetName: '2020年自评',
    rows: file.rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'string' && /自评表|年度）|万元|项目名称/.test(cell)
          ? cell
              .replace(/.*自评表.*/s, '')
              .replace(/.*年度）.*/s, '')
              .replace(/[（(]万元[)）]/, '')
              .replace('项目名称', '名称')
          : cell,
      ),
    ),
  };
}

describe('what is assumed is said, with its reason, until a person says otherwise', () => {
  test('unit of money, kind, year', () => {
    const { assumed, form } = only(bare());
    expect(
      assumed.filter(({ what }) => what !== 'direction').map(({ what, value }) => [what, value]),
    ).toEqual([
      ['amount-unit', '万元'],
      ['kind', 'project'],
      ['year', '2020'],
    ]);
    expect(assumed.every(({ because }) => because.zh.endsWith('。') && because.en.endsWith('.'))).toBe(true);
    expect(form.amountUnit).toBe('万元');
  });

  test('corrected, each is as said and assumed no longer', () => {
    const { assumed, form } = only(bare(), [
      { what: 'amount-unit', value: '元' },
      { what: 'kind', value: 'department' },
      { what: 'year', value: 2021 },
    ]);
    expect([form.amountUnit, form.kind, form.year]).toEqual(['元', 'department', 2021]);
    expect(assumed.filter(({ what }) => what !== 'direction')).toEqual([]);
  });

  test('the row of the total where two rows give one', () => {
    const file = formFile('gansu-department-2022');
    const { form, assumed } = only(file);
    expect(form.total?.score?.value?.toFixed()).toBe('98.5');
    expect(assumed.find(({ what }) => what === 'total-row')).toMatchObject({ value: '20' });
    const corrected = only(file, [{ what: 'total-row', row: 19 }]);
    expect(corrected.form.total?.score?.value?.toFixed()).toBe('89');
    expect(corrected.assumed.some(({ what }) => what === 'total-row')).toBe(false);
  });

  test('a row that bears no word for a total', () => {
    const file = set(formFile('zhejiang-project-2023'), 18, 0, '累计');
    expect(only(file).form.total).toBeNull();
    const { form, findings } = only(file, [{ what: 'total-row', row: 19 }]);
    expect(form.total?.score?.value?.toFixed()).toBe('96.5');
    expect(findings.filter(({ rule }) => rule === 'total-score-missing' || rule === 'block-missing')).toEqual(
      [],
    );
  });

  test('which way is better', () => {
    const file = set(set(formFile('zhejiang-project-2023'), 12, 5, '50场'), 12, 6, '40场');
    const before = only(file);
    const direction = before.assumed.find(({ what }) => what === 'direction');
    expect(direction).toMatchObject({ value: 'higher' });
    expect(direction?.cell && cellName(direction.cell)).toBe('F13');
    expect(before.scorecard.indicators[0]?.suggested?.toFixed()).toBe('16');
    const after = only(file, [{ what: 'direction', cell: 'F13', value: 'lower' }]);
    expect(after.scorecard.indicators[0]?.suggested?.toFixed()).toBe('20');
    expect(after.assumed.some(({ cell }) => cell !== null && cellName(cell) === 'F13')).toBe(false);
  });

  test('a cell that is no part of the form', () => {
    const file = set(formFile('zhejiang-project-2023'), 12, 10, '请处室核对');
    expect(only(file).form.unread.map(({ text }) => text)).toEqual(['请处室核对']);
    const { form, findings } = only(file, [{ what: 'ignore-cell', cell: 'K13' }]);
    expect(form.unread).toEqual([]);
    expect(findings.map(({ rule }) => rule)).not.toContain('unread-cells');
  });
});

describe('corrections as data', () => {
  const corrections: readonly Correction[] = [
    { what: 'amount-unit', value: '元' },
    { what: 'kind', value: 'project' },
    { what: 'year', value: 2023 },
    { what: 'total-row', row: 25 },
    { what: 'direction', cell: 'E16', value: 'lower' },
    { what: 'ignore-cell', cell: 'K3' },
  ];

  test('survive being written and read', () => {
    expect(parseCorrections(JSON.parse(JSON.stringify(corrections)))).toEqual({ ok: true, corrections });
    expect(parseCorrections([])).toEqual({ ok: true, corrections: [] });
  });

  test.each([
    [{}, 'corrections'],
    [[null], 'corrections[0]'],
    [[{ what: 'unit' }], 'corrections[0].what'],
    [[{ what: 'amount-unit', value: '美元' }], 'corrections[0].value'],
    [[{ what: 'kind', value: 1 }], 'corrections[0].value'],
    [
      [
        { what: 'year', value: 2023 },
        { what: 'year', value: '2023' },
      ],
      'corrections[1].value',
    ],
    [[{ what: 'year', value: 1999 }], 'corrections[0].value'],
    [[{ what: 'total-row', row: 0 }], 'corrections[0].row'],
    [[{ what: 'total-row', row: 1.5 }], 'corrections[0].row'],
    [[{ what: 'direction', cell: 'E16', value: 'up' }], 'corrections[0].value'],
    [[{ what: 'direction', cell: '16E', value: 'lower' }], 'corrections[0].cell'],
    [[{ what: 'ignore-cell', cell: 'A1:B2' }], 'corrections[0].cell'],
  ])('%j is refused with the name of its field', (data, field) => {
    const parsed = parseCorrections(data);
    expect(parsed).toMatchObject({ ok: false, field });
    expect(parsed.ok ? '' : parsed.error.zh).toContain(field);
    expect(parsed.ok ? '' : parsed.error.en).toContain(field);
  });

  test('whatever is parsed, nothing is thrown', () => {
    fc.assert(fc.property(fc.anything(), (data) => typeof parseCorrections(data).ok === 'boolean'));
    fc.assert(fc.property(fc.array(fc.anything()), (data) => typeof parseCorrections(data).ok === 'boolean'));
  });

  test('without corrections, and with ones that meet nothing, a form is read the same', () => {
    const grid = gridOf('yuelu-2022');
    const said = readForms(grid).map(({ indicators, funds, total }) => ({ indicators, funds, total }));
    const strange: readonly Correction[] = [
      { what: 'direction', cell: 'ZZ900', value: 'lower' },
      { what: 'total-row', row: 900 },
      { what: 'ignore-cell', cell: 'ZZ900' },
    ];
    const again = readForms(grid, strange).map(({ indicators, funds, total }) => ({
      indicators,
      funds,
      total,
    }));
    expect(again).toEqual(said);
  });
});
