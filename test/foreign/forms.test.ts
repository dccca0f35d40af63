import { cellName, makeGrid, type Grid } from '../../src/grid';
import { review } from '../../src/rules';
import { readWorkbook } from '../../src/xlsx';
import { readForeign } from '../../src/foreign';
import { CIPHERS, formBytes, formWorkbook, written, type WrittenKind } from './foreign-files';

const FORMS = ['yuelu-2022', 'hainan-2023', 'huangshi-2022', 'langfang-2019', 'yongde-2022', 'xiaoxian-2023'];
const KINDS: readonly WrittenKind[] = ['xls', 'xlsb', 'ods'];

/** What a person is told of a sheet. */
function findingsOf(grid: Grid): readonly string[] {
  return review(grid).flatMap(({ findings }) =>
    findings.map(({ rule, cells, message }) => `${rule} ${cells.map(cellName).join(' ')} ${message.zh}`),
  );
}

/** The .xlsx form is read by another reader than its copies. */
function findingsOfXlsx(name: string): readonly string[] {
  const workbook = readWorkbook(formBytes(name), `${name}.xlsx`);
  if (workbook.kind === 'refusal') throw new Error(workbook.why);
  return workbook.sheets.flatMap(({ grid }) => findingsOf(grid));
}

test.each(FORMS.flatMap((name) => KINDS.map((kind) => [name, kind] as const)))(
  '%s as .%s: the findings are those of the .xlsx',
  (name, kind) => {
    const expected = findingsOfXlsx(name);
    expect(expected.length).toBeGreaterThan(0);
    const sheets = readForeign(written(formWorkbook(name), kind), kind, CIPHERS);
    expect('why' in sheets ? sheets.why : sheets.flatMap(({ input }) => findingsOf(makeGrid(input)))).toEqual(
      expected,
    );
  },
);
