import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { gridOf } from '../../forms/load';
import { ziping } from '../call';
import { sheetData, unzipped, workbookBytes, zipped } from '../../xlsx/workbook-files';
import { temporaryFolder } from '../temporary-folder';

const FORMS = join(__dirname, '../../forms');
const YUELU = join(FORMS, 'yuelu-2022.xlsx');

interface Finding {
  rule: string;
  severity: string;
  cells: string[];
  message: string;
  expected: string | null;
  fix: { cell: string; value: number; numberFormat: string | null } | null;
}
interface Checked {
  tool: string;
  version: string;
  policy: string;
  files: {
    file: string;
    sheets: { sheet: string; form: Record<string, unknown>; findings: Finding[]; score: Score }[];
    error: string | null;
  }[];
  summary: Record<string, number>;
}
interface Score {
  execution: { suggested: string | null; cell: string };
  indicators: { cell: string; suggested: string | null }[];
  total: { given: string | null };
}

/** The sample with some cells changed: values by name, null for blank. */
function sample(changes: Record<string, string | number | null>, path: string): string {
  const parts = unzipped(readFileSync(YUELU));
  const name = 'xl/worksheets/sheet1.xml';
  let xml = parts[name]!;
  for (const [cell, value] of Object.entries(changes)) {
    const pattern = new RegExp(`<c r="${cell}"( s="\\d+")?(?: t="s")?(?:/>|>.*?</c>)`);
    const content =
      value === null ? '' : typeof value === 'number' ? `<v>${value}</v>` : `<is><t>${value}</t></is>`;
    xml = xml.replace(
      pattern,
      (_, style: string) =>
        `<c r="${cell}"${style}${typeof value === 'string' ? ' t="inlineStr"' : ''}>${content}</c>`,
    );
  }
  writeFileSync(path, zipped({ ...parts, [name]: xml }));
  return path;
}

describe('check', () => {
  test('the sample: what was proven by hand', async () => {
    const { status, out, err } = await ziping('check', YUELU, '--format', 'json');
    expect(status).toBe(1);
    expect(err).toBe('');
    const json = JSON.parse(out) as Checked;
    expect(json).toMatchObject({
      tool: 'ziping',
      policy: 'mof-2020',
      summary: { files: 1, forms: 1, unreadable: 0 },
    });
    const { form, findings } = json.files[0]!.sheets[0]!;
    expect(form).toMatchObject({
      kind: 'department',
      year: 2022,
      amountUnit: '万元',
      headcount: { quota: '20', actual: '19' },
    });
    expect((form['funds'] as unknown[])[0]).toEqual({
      block: 'source',
      item: '合计',
      role: 'total',
      initial: null,
      budget: { value: '6838.18', cell: 'E5' },
      executed: { value: '14618.52', cell: 'F5' },
      rate: { value: '1', text: '100%', cell: 'G5' },
      weight: { value: '10', cell: 'H5' },
      score: { value: '10', cell: 'I5' },
    });
    const of = (rule: string) => findings.filter((finding) => finding.rule === rule);
    const rates = of('execution-rate').flatMap((finding) => finding.cells);
    expect(rates).toEqual(expect.arrayContaining(['G5', 'G6', 'G8', 'G12']));
    for (const right of ['G7', 'G9', 'G10', 'G11']) expect(rates).not.toContain(right);
    const first = of('execution-rate')[0]!;
    expect(first.message).toContain('213.78%');
    expect(first.fix).toMatchObject({ cell: 'G5' });
    expect(typeof first.fix!.value).toBe('number');
    expect(of('basic-expenditure-parts')[0]!.message).toContain('1604.40');
    expect(of('target-contradicts-name').flatMap(({ cells }) => cells)).toContain('E24');
    expect(of('score-over-completion')).toEqual([]);
    expect(of('total-score')).toEqual([]);
  });

  test('a missing figure is null, and amounts are strings', async () => {
    const { out } = await ziping('check', YUELU, '--format', 'json');
    const funds = (JSON.parse(out) as Checked).files[0]!.sheets[0]!.form['funds'] as Record<
      string,
      unknown
    >[];
    expect(funds[1]).toMatchObject({ role: 'fiscal', weight: null, score: null, initial: null });
  });

  test('text for a person: file, block, mark, cells, message, what was checked', async () => {
    const { out } = await ziping('check', YUELU);
    expect(out).toContain('yuelu-2022.xlsx');
    expect(out).toMatch(/资金\n/);
    expect(out).toMatch(/✕ 错误 {2}G5 .*213\.78%/);
    expect(out).toMatch(/已核对 \d+ 个数据、9 个指标、\d+ 条规则/);
    const english = await ziping('check', YUELU, '--lang', 'en');
    expect(english.out).toMatch(/✕ error {2}G5/);
  });

  test('jsonl has a line a file, csv a line a finding', async () => {
    const folder = temporaryFolder();
    copyFileSync(YUELU, join(folder, '甲 单位.xlsx'));
    mkdirSync(join(folder, '下级'));
    copyFileSync(YUELU, join(folder, '下级', '乙.XLSX'));
    writeFileSync(join(folder, '~$甲.xlsx'), 'lock');
    writeFileSync(join(folder, '坏.xlsx'), 'PK');
    const lines = await ziping('check', folder, '--format', 'jsonl');
    expect(lines.status).toBe(2);
    const files = lines.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Checked['files'][number]);
    expect(files.map(({ file, error }) => [file.slice(folder.length + 1), error === null])).toEqual([
      [join('下级', '乙.XLSX'), true],
      ['坏.xlsx', false],
      ['甲 单位.xlsx', true],
    ]);
    expect(lines.err).toContain('坏.xlsx: ');
    const csv = await ziping('check', join(folder, '**/*.xlsx').replace(/\\/g, '/'), '--format', 'csv');
    expect(csv.out.startsWith('\ufeff文件,工作表,')).toBe(true);
    expect(csv.out).toContain('execution-rate');
    expect(csv.out).not.toMatch(/(?:^|,)[=@]/m);
  });

  test('a workbook without a form says so; two forms and hidden sheets are listed each', async () => {
    const folder = temporaryFolder();
    const empty = join(folder, '空表.xlsx');
    writeFileSync(
      empty,
      workbookBytes({ sheets: [{ name: '表', inner: sheetData({ 1: '<c r="A1"><v>1</v></c>' }) }] }),
    );
    const none = await ziping('check', empty, '--format', 'json');
    expect(none.status).toBe(2);
    expect((JSON.parse(none.out) as Checked).files[0]).toMatchObject({
      sheets: [],
      error: expect.stringContaining('没有找到自评表') as string,
    });
    const wrong = await ziping('check', YUELU, '--sheet', '没有');
    expect(wrong.status).toBe(2);
    expect(wrong.err).toContain('自评表');
  });

  test.each([
    [['check'], '请给出'],
    [['chek', 'a'], '没有“chek”这个命令'],
    [['check', 'a', '--colour'], '没有“--colour”这个选项'],
    [['summary', 'a', '-o', 'b.xlsx', '--sheet', 'c'], '没有“--sheet”这个选项'],
    [['check', 'a', '-o', 'b.csv'], '没有“-o”这个选项'],
    [['check', 'a', '--policy'], '“--policy”后面需要一个值'],
    [['check', 'a', '--policy', 'x'], 'mof-2020'],
    [['check', 'a', '--format', 'xml'], 'jsonl'],
    [['check', 'a', '--jobs', '0'], '--jobs'],
    [['check', '/无/此/文件.xlsx'], '没有这个文件'],
    [['fill', YUELU], '-o'],
    [['report', YUELU, '-o', 'a.pdf'], '.docx'],
    [['report', YUELU, '-o', 'a.md', '--outline', 'x'], '提纲'],
  ])('%j is answered on stderr, status 2', async (words, sentence) => {
    const { status, out, err } = await ziping(...words);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('help of every command, in both languages', async () => {
    for (const command of ['check', 'fill', 'report', 'summary', 'rules', 'policies', 'outlines']) {
      expect((await ziping(command, '--help')).out).toContain(`用法：ziping ${command}`);
      expect((await ziping(command, '--help', '--lang', 'en')).out).toContain(`Usage: ziping ${command}`);
      // Only these two look for errors in forms.
      const findsErrors = ['check', 'summary'].includes(command);
      expect((await ziping(command, '--help')).out.includes('；1 至少发现一个错误')).toBe(findsErrors);
    }
    expect((await ziping('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('fill', () => {
  const INDICATORS = ['H16', 'H17', 'H18', 'H19', 'H20', 'H21', 'H22', 'H23'];

  test('the sample with its scores blanked', async () => {
    const folder = temporaryFolder();
    const blanks = Object.fromEntries(
      ['I5', 'H16', 'H17', 'H18', 'H19', 'H20', 'H21', 'H22', 'H23', 'H24', 'H25'].map((cell) => [
        cell,
        null,
      ]),
    );
    const input = sample(blanks, join(folder, '空白.xlsx'));
    const output = join(folder, '填好.xlsx');
    const before = readFileSync(input);
    const { status, out } = await ziping('fill', input, '-o', output, '--format', 'json');
    expect(status).toBe(0);
    const { edits } = JSON.parse(out) as {
      edits: { cell: string; after: string; before: unknown; reason: string }[];
    };
    const after = Object.fromEntries(edits.map((edit) => [edit.cell, edit.after]));
    expect(after['I5']).toBe('10');
    expect(INDICATORS.map((cell) => after[cell])).toEqual(['20', '10', '10', '10', '10', '10', '5', '5']);
    expect(after['H24']).toBe('10');
    expect(after['H25']).toBe('100');
    expect(edits.every((edit) => edit.reason !== '' && edit.before === null)).toBe(true);
    expect(readFileSync(input).equals(before)).toBe(true);
    const old = unzipped(before);
    const now = unzipped(readFileSync(output));
    for (const name of Object.keys(old)) if (!name.includes('sheet1')) expect(now[name]).toBe(old[name]);
    const written = utils.sheet_to_json<unknown[]>(read(readFileSync(output)).Sheets['自评表']!, {
      header: 1,
    });
    expect(written[24]?.[7]).toBe(100);
  });

  test('a total is not written where one of its scores is locked', async () => {
    const folder = temporaryFolder();
    const input = sample({ H16: null, H17: null, H25: null }, join(folder, '保护.xlsx'));
    const parts = unzipped(readFileSync(input));
    const unlocked =
      '<xf numFmtId="0" fontId="2" borderId="1" xfId="0"><protection locked="0"/></xf></cellXfs>';
    const styles = parts['xl/styles.xml']!.replace('</cellXfs>', unlocked).replace(
      '<cellXfs count="5"',
      '<cellXfs count="6"',
    );
    const xml = parts['xl/worksheets/sheet1.xml']!.replace(
      /<c r="(H16|H25)" s="2"/g,
      '<c r="$1" s="5"',
    ).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
    writeFileSync(input, zipped({ ...parts, 'xl/styles.xml': styles, 'xl/worksheets/sheet1.xml': xml }));
    const output = join(folder, '填好.xlsx');
    const { out } = await ziping('fill', input, '-o', output, '--format', 'json');
    const filled = JSON.parse(out) as { edits: { cell: string }[]; left: { cell: string; reason: string }[] };
    expect(filled.edits.map(({ cell }) => cell)).toEqual(['H16']);
    expect(filled.left.map(({ cell }) => cell)).toEqual(['H17', 'H25']);
    expect(filled.left[1]?.reason).toBe('其中的 H17 未能写入，合计会与表中不符，未写入。');
    const sheet = read(readFileSync(output)).Sheets['自评表']!;
    expect([sheet['H16'], sheet['H25']]).toEqual([expect.objectContaining({ v: 20 }), undefined]);
  });

  test('--fix mends the rates in a copy; the rest of the sheet is as it was', async () => {
    const folder = temporaryFolder();
    const output = join(folder, '改.xlsx');
    expect((await ziping('fill', YUELU, '-o', output, '--fix')).status).toBe(0);
    const { out } = await ziping('check', output, '--format', 'json');
    const { findings } = (JSON.parse(out) as Checked).files[0]!.sheets[0]!;
    expect(findings.filter(({ rule }) => rule === 'execution-rate')).toEqual([]);
    const book = read(readFileSync(output), { cellText: true, cellNF: true });
    expect((book.Sheets['自评表']!['G5'] as { w: string }).w).toBe('213.78%');
    const grid = gridOf('yuelu-2022');
    for (const cell of grid.cells.filter(({ column }) => column !== 6)) {
      const name = utils.encode_cell({ r: cell.row, c: cell.column });
      expect((book.Sheets['自评表']![name] as { v: unknown }).v).toBe(cell.value);
    }
  });

  test('the output is never the input, and replaces nothing unasked', async () => {
    const folder = temporaryFolder();
    const input = join(folder, '表.xlsx');
    copyFileSync(YUELU, input);
    expect((await ziping('fill', input, '-o', join(folder, '.', '表.xlsx'), '--force')).status).toBe(2);
    const output = join(folder, '出.xlsx');
    writeFileSync(output, 'x');
    const refused = await ziping('fill', input, '-o', output);
    expect([refused.status, readFileSync(output, 'utf8')]).toEqual([2, 'x']);
    expect((await ziping('fill', input, '-o', output, '--force')).status).toBe(0);
    expect((await ziping('fill', input, '-o', join(folder, '无', '出.xlsx'))).err).toContain('无法写入');
    expect(readdirSync(folder).sort()).toEqual(['出.xlsx', '表.xlsx'].sort());
  });
});

describe('report', () => {
  test('.xlsx: a sheet beside the form, print-ready, the other parts untouched', async () => {
    const folder = temporaryFolder();
    const once = join(folder, '一.xlsx');
    const twice = join(folder, '二.xlsx');
    expect((await ziping('report', YUELU, '-o', once)).status).toBe(0);
    expect((await ziping('report', once, '-o', twice)).status).toBe(0);
    const book = read(readFileSync(twice));
    expect(book.SheetNames).toEqual(['自评表', '自评报告 (2)', '自评报告']);
    const old = unzipped(readFileSync(YUELU));
    const now = unzipped(readFileSync(once));
    expect(now['xl/worksheets/sheet1.xml']).toBe(old['xl/worksheets/sheet1.xml']);
    expect(now['xl/sharedStrings.xml']).toBe(old['xl/sharedStrings.xml']);
    const sheet = now['xl/worksheets/sheet2.xml']!;
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>',
    );
    for (const [, height] of sheet.matchAll(/ ht="([\d.]+)"/g))
      expect(Number(height)).toBeLessThanOrEqual(409.5);
    expect(now['xl/workbook.xml']).toMatch(
      /_xlnm\.Print_Area" localSheetId="1">'自评报告'!\$A\$1:\$A\$\d+,'自评报告'!\$C\$/,
    );
    const text = utils.sheet_to_csv(read(readFileSync(once)).Sheets['自评报告']!);
    expect(text).toContain('2022年度部门整体支出绩效自评报告');
    expect(text).toContain('【待补充：');
    expect((await ziping('check', once)).status).toBe(1);
  });

  test('.docx and .md and json', async () => {
    const folder = temporaryFolder();
    const docx = join(folder, '报告.docx');
    expect((await ziping('report', YUELU, '-o', docx)).status).toBe(0);
    const parts = unzipped(readFileSync(docx));
    expect(parts['word/document.xml']).toContain('2022年度部门整体支出绩效自评报告');
    expect(parts['word/document.xml']).toContain(
      '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"',
    );
    expect(parts['word/styles.xml']).toContain('w:eastAsia="方正小标宋简体"');
    const md = join(folder, '报告.md');
    expect((await ziping('report', YUELU, '-o', md)).status).toBe(0);
    expect(readFileSync(md, 'utf8')).toMatch(/^# 2022年度/);
    const { out, status } = await ziping('report', YUELU, '--format', 'json');
    expect(status).toBe(0);
    const json = JSON.parse(out) as {
      sections: { paragraphs: { figures: { cell: string }[] }[] }[];
      missing: unknown[];
    };
    expect(
      json.sections
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ figures }) => figures))
        .map(({ cell }) => cell),
    ).toContain('F5');
    expect(json.missing.length).toBeGreaterThan(0);
  });
});

test('summary: a line a form, each finding, counts by rule', async () => {
  const folder = temporaryFolder();
  for (const name of ['甲', '乙']) copyFileSync(YUELU, join(folder, `${name}.xlsx`));
  writeFileSync(join(folder, '坏.xlsx'), '');
  const output = join(folder, '汇总.xlsx');
  expect((await ziping('summary', folder, '-o', output)).status).toBe(2);
  const book = read(readFileSync(output));
  expect(book.SheetNames).toEqual(['汇总', '问题', '按规则']);
  const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['汇总']!);
  expect(rows).toHaveLength(3);
  const good = rows.find((row) => String(row['文件']).endsWith('甲.xlsx'))!;
  expect(good).toMatchObject({
    年度: 2022,
    全年预算数: 6838.18,
    全年执行数: 14618.52,
    自评得分: 99,
    执行率: 2.137779,
  });
  expect(rows.find((row) => String(row['文件']).endsWith('坏.xlsx'))).toMatchObject({
    说明: expect.stringContaining('空的') as string,
  });
  // The summary of last time is replaced and not summed up.
  expect((await ziping('summary', folder, '-o', output, '--force')).status).toBe(2);
  expect(utils.sheet_to_json(read(readFileSync(output)).Sheets['汇总']!)).toHaveLength(3);
});

test('summary: never replaces a form, and its own last one only when asked', async () => {
  const folder = temporaryFolder();
  const form = join(folder, 'yuelu-2022.xlsx');
  copyFileSync(YUELU, form);
  const bytes = readFileSync(form);
  for (const inputs of [[folder], [form], [join(folder, '*')]]) {
    const { status, err } = await ziping('summary', ...inputs, '-o', form, '--force');
    expect([status, err]).toEqual([2, expect.stringContaining('-o 与输入文件相同，未写入任何内容')]);
    expect(readFileSync(form).equals(bytes)).toBe(true);
  }
  const last = join(folder, '汇总.xlsx');
  await ziping('summary', folder, '-o', last);
  const again = await ziping('summary', folder, '-o', last);
  expect([again.status, again.err]).toEqual([
    2,
    expect.stringContaining('已存在，未写入任何内容；确要替换请加 --force'),
  ]);
  const replaced = await ziping('summary', folder, '-o', last, '--force');
  expect(replaced.out).toContain('共 1 个文件、1 份自评表');
});

test('an empty folder beside a form is told, and the form is checked', async () => {
  const folder = temporaryFolder();
  const { status, out, err } = await ziping('check', YUELU, folder, '--format', 'json');
  expect([status, err]).toEqual([
    2,
    `${folder}: “${folder}”下没有找到 .xlsx、.xlsm、.xls、.et、.xlsb、.ods 文件，也没有含自评表的 .docx。\n`,
  ]);
  expect(JSON.parse(out)).toMatchObject({ summary: { files: 1, forms: 1 } });
});

test('fill and report name the file that they could not use', async () => {
  for (const command of ['fill', 'report']) {
    const { status, err } = await ziping(command, '没有.xlsx', '-o', join(temporaryFolder(), 'b.xlsx'));
    expect([status, err]).toEqual([2, expect.stringMatching(/^没有\.xlsx: .*。\n$/)]);
  }
});

test.each([
  [['check', 'a', '--lang', 'fr'], '--lang 应为 zh 或 en，收到“fr”。\n'],
  [['rules', '--lang'], '--lang 应为 zh 或 en，收到“”。\n'],
  [['rules', '--lang='], '--lang 应为 zh 或 en，收到“”。\n'],
])('%j: a language that there is not', async (words, sentence) => {
  expect(await ziping(...words)).toMatchObject({ status: 2, out: '', err: sentence });
});
