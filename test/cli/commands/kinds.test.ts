import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ziping } from '../call';
import { sheetData, unzipped, workbookBytes, zipped } from '../../xlsx/workbook-files';
import { temporaryFolder } from '../temporary-folder';

/** What files of other programs, and hostile ones, come to on the command line. */

const SHEET = 'xl/worksheets/sheet1.xml';

type Value = string | number | null;

/** Rows of a small form without a fault; `at` changes the rows of amounts. */
function rowsOf(amounts: readonly Value[] = [10, 8, 10, 0.8, 8]): readonly (readonly Value[])[] {
  return [
    ['2022年度项目支出绩效自评表'],
    ['项目名称', '培训经费'],
    ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', ...amounts],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ['产出指标', '数量指标', '培训人数', '≥100人', '120人', 50, 50, null],
    ['效益指标', '社会效益指标', '知识普及', '提高', '提高', 40, 40, null],
    ['总分', null, null, null, null, 100, 98],
  ];
}

function cellsXml(rows: readonly (readonly Value[])[], style: number): string {
  return sheetData(
    Object.fromEntries(
      rows.map((values, row) => [
        row + 1,
        values
          .map((value, column) => {
            const head = `<c r="${String.fromCharCode(65 + column)}${row + 1}"`;
            if (value === null) return `${head}/>`;
            if (typeof value === 'number') return `${head} s="${style}"><v>${value}</v></c>`;
            return `${head} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
          })
          .join(''),
      ]),
    ),
  );
}

function saved(name: string, bytes: Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

const formBytes = (rows = rowsOf(), styles?: string) =>
  workbookBytes({
    sheets: [{ name: '表', inner: cellsXml(rows, 1) }],
    ...(styles === undefined ? {} : { styles }),
  });

async function filled(path: string) {
  const output = join(temporaryFolder(), '已填.xlsx');
  const { status, out, err } = await ziping('fill', path, '--fix', '-o', output, '--format', 'json');
  const { edits } = JSON.parse(out) as { edits: { cell: string; after: { value: string | null } }[] };
  return { status, err, edits, parts: unzipped(readFileSync(output)) };
}

const GENERAL =
  '<numFmts count="1"><numFmt numFmtId="0" formatCode=""/></numFmts><cellXfs count="2"><xf/><xf numFmtId="0"/></cellXfs>';

test('an empty number format: right cells stay', async () => {
  const bytes = formBytes(rowsOf(), GENERAL);
  const { edits, parts } = await filled(saved('表.xlsx', bytes));
  expect(edits).toEqual([]);
  expect(parts).toEqual(unzipped(bytes));
});

test.each(['123456789012345678', '1e999', '９９９９９９９９９９９９９９９９９９', '-1e999', '1E+400'])(
  'the amount %s as a text: its digits stay, and no number is infinite',
  async (amount) => {
    const bytes = formBytes(rowsOf([10, amount, 10, null, null]), GENERAL);
    const { edits, parts } = await filled(saved('表.xlsx', bytes));
    expect(edits.map(({ cell }) => cell)).not.toContain('C4');
    expect(parts[SHEET]).toContain(`>${amount}<`);
    for (const part of Object.values(parts)) expect(part).not.toMatch(/Infinity|NaN/);
    const checked = await ziping('check', saved('表.xlsx', bytes), '--format', 'json');
    expect(checked.out).not.toMatch(/Infinity|NaN/);
  },
);

/** Milliseconds that only a hang comes to; bench/large.ts measures. */
const HANG = 300_000;

test('cells of 32,000 blanks or line breaks do not keep it from its end', async () => {
  const fillers = [' ', '\n', '\t', '\u3000', ' \n', '\u00a0'].map((one) =>
    one.repeat(Math.floor(32000 / one.length)),
  );
  const rows = [
    ...rowsOf(),
    ...fillers.flatMap((text) => [[text, `${text}一`, `一${text}`, `一${text}二`, `（${text}）`]]),
  ];
  rows.splice(1, 0, [`单位${fillers[0]}名称`, fillers[1]!]);
  const path = saved('表.xlsx', formBytes(rows, GENERAL));
  const start = performance.now();
  const { status } = await ziping('check', path, '--format', 'json');
  expect(status).toBe(0);
  expect(performance.now() - start).toBeLessThan(HANG);
});

test('a part that never ends is refused, and the other files are checked', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '好.xlsx'), formBytes());
  const open = `<worksheet><sheetData>${'<x>'.repeat(2_000_000)}`;
  writeFileSync(join(folder, '坏.xlsx'), zipped({ ...unzipped(formBytes()), [SHEET]: open }));
  const { status, out, err } = await ziping('check', folder, '--format', 'json');
  expect(status).toBe(2);
  expect(err).toMatch(/坏\.xlsx: 文件已损坏/);
  expect(JSON.parse(out)).toMatchObject({ summary: { files: 2, forms: 1, unreadable: 1 } });
});

test.each(['check', 'fill'])('%s says how many workbooks a zip holds', async (command) => {
  const path = saved('包.xlsx', zipped({ '甲.xlsx': formBytes(), '乙.xlsx': formBytes() }));
  const output = command === 'fill' ? ['-o', join(temporaryFolder(), '已填.xlsx')] : [];
  const { status, err } = await ziping(command, path, ...output);
  expect([status, err]).toEqual([2, `${path}: 这是一个压缩包，里面有 2 个工作簿；请解压后分别核对。\n`]);
});

describe('a digitally signed workbook', () => {
  const signed = (rows = rowsOf()) =>
    zipped({
      ...unzipped(formBytes(rows)),
      '_xmlsignatures/sig1.xml': '<Signature/>',
      '_xmlsignatures/origin.sigs': '',
    });
  const SAID = '原文件有数字签名，写入之后签名不再有效；如需签名，请在核对之后重新签名。\n';

  test('fill says that the signature no longer holds, where something is written', async () => {
    const { err, parts } = await filled(saved('签.xlsx', signed(rowsOf([10, 8, 10, null, 8]))));
    expect(err).toBe(SAID);
    expect(parts['_xmlsignatures/sig1.xml']).toBe('<Signature/>');
    expect((await filled(saved('签.xlsx', signed()))).err).toBe('');
  });

  test('a report beside the form says it as well, a document does not', async () => {
    const path = saved('签.xlsx', signed());
    const output = (name: string) => join(temporaryFolder(), name);
    expect((await ziping('report', path, '-o', output('报告.xlsx'))).err).toBe(SAID);
    expect((await ziping('report', path, '-o', output('报告.docx'))).err).toBe('');
    expect((await ziping('report', path, '-o', output('a.xlsx'), '--lang', 'en')).err).toContain(
      'breaks the signature',
    );
  });
});
