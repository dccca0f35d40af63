import { decimal, parseCell, type CellRef } from '../../src/grid';
import {
  packageBytes,
  readWorkbook,
  writeCells,
  type CellWrite,
  type Workbook,
  type WrittenCells,
} from '../../src/xlsx';
import { sheetData, unzipped, workbookBytes, type WorkbookSpec } from './workbook-files';

function open(bytes: Uint8Array): Workbook {
  const workbook = readWorkbook(bytes, '表.xlsx');
  if (workbook.kind === 'refusal') throw new Error(workbook.why);
  return workbook;
}

function at(name: string): CellRef {
  return parseCell(name)!;
}

type Input = Partial<Omit<CellWrite, 'cell'>>;

/** Writes cells of the first sheet; gives the parts before and after. */
function write(spec: WorkbookSpec, cells: Record<string, Input>) {
  const bytes = workbookBytes(spec);
  const sheetName = spec.sheets[0]!.name;
  const blank = { sheetName, value: null, formula: null, numberFormat: null };
  const writes = Object.entries(cells).map(([name, input]): CellWrite => ({
    ...blank,
    cell: at(name),
    ...input,
  }));
  const result: WrittenCells = writeCells(open(bytes), writes);
  const after = packageBytes(result.pkg);
  return { before: unzipped(bytes), after: unzipped(after), result, workbook: open(after) };
}

const SHEET = 'xl/worksheets/sheet1.xml';
const one = (inner: string): WorkbookSpec => ({ sheets: [{ name: '表', inner }] });

function dataOf(xml: string | undefined): string {
  return /<sheetData[\s\S]*<\/sheetData>/.exec(xml ?? '')![0];
}

describe('cells', () => {
  test('a number keeps the style of its cell, and all around it stays byte for byte', () => {
    const inner =
      '<sheetPr/><dimension ref="A1:B1"/>\r\n<sheetData><row r="1" spans="1:2" ht="30" x:y="1" xmlns:x="u"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"  s="3"/></row></sheetData><!-- 批注 --><pageMargins left="1"/>';
    const { before, after } = write({ ...one(inner), strings: ['旧'] }, { A1: { value: decimal('0.1') } });
    expect(after[SHEET]).toBe(
      before[SHEET]!.replace('<c r="A1" s="1" t="s"><v>0</v></c>', '<c r="A1" s="1"><v>0.1</v></c>'),
    );
    for (const name of Object.keys(before)) if (name !== SHEET) expect(after[name]).toBe(before[name]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });

  test('new cells and rows stand in the right order, and the used range grows', () => {
    const inner = `<dimension ref="B2:B4"/>${sheetData({ 2: '<c r="B2"><v>1</v></c><c r="D2"><v>2</v></c>', 4: '' }).replace('<row r="4"></row>', '<row r="4" hidden="1"/>')}`;
    const value = decimal(9);
    const { after } = write(one(inner), {
      C2: { value },
      A2: { value },
      E2: { value },
      A4: { value },
      A1: { value },
      B3: { value },
      A3: { value },
      A9: { value },
    });
    expect(dataOf(after[SHEET])).toBe(
      '<sheetData><row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><v>9</v></c><c r="B2"><v>1</v></c><c r="C2"><v>9</v></c><c r="D2"><v>2</v></c><c r="E2"><v>9</v></c></row><row r="3"><c r="A3"><v>9</v></c><c r="B3"><v>9</v></c></row><row r="4" hidden="1"><c r="A4"><v>9</v></c></row><row r="9"><c r="A9"><v>9</v></c></row></sheetData>',
    );
    expect(after[SHEET]).toContain('<dimension ref="A1:E9"/>');
  });

  test('an empty <sheetData/> is opened; a new cell looks like its row or column', () => {
    const empty = write(one('<cols><col min="2" max="3" style="4"/></cols><sheetData/>'), {
      B1: { value: '好' },
    });
    expect(dataOf(empty.after[SHEET])).toBe(
      '<sheetData><row r="1"><c r="B1" s="4" t="inlineStr"><is><t xml:space="preserve">好</t></is></c></row></sheetData>',
    );
    const row = write(one('<sheetData><row r="1" s="3" customFormat="1"/></sheetData>'), {
      B1: { value: decimal(1) },
    });
    expect(dataOf(row.after[SHEET])).toContain('<c r="B1" s="3"><v>1</v></c>');
  });

  test('text never becomes a formula or markup, and survives a reading', () => {
    const texts = ['=1+1', '+1', '-1', '@SUM', '<b>&"\'', ' 一 \n 二\r三', '_x000D_', 'a\u0001b', '𠮷'];
    const cells = Object.fromEntries(texts.map((value, index) => [`A${index + 1}`, { value }]));
    const { workbook } = write(one('<sheetData/>'), cells);
    const { grid } = workbook.sheets[0]!;
    texts.forEach((text, index) => {
      expect(grid.at(index, 0)).toMatchObject({ value: text, formula: null });
    });
  });

  test('a blank cell keeps its style; a cell of rich data loses the metadata that no longer fits', () => {
    const { after } = write(
      one(sheetData({ 1: '<c r="A1" s="3"><v>1</v></c><c r="B1" cm="1" vm="2"><v>1</v></c>' })),
      {
        A1: { value: null },
        B1: { value: decimal(2) },
      },
    );
    expect(dataOf(after[SHEET])).toContain('<c r="A1" s="3"/><c r="B1"><v>2</v></c>');
  });

  test('a write under a merge goes to its anchor', () => {
    const { after } = write(
      one(
        `${sheetData({ 1: '<c r="A1" s="3"/><c r="B1"/>' })}<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`,
      ),
      { B2: { value: decimal(5) } },
    );
    expect(dataOf(after[SHEET])).toBe(
      '<sheetData><row r="1"><c r="A1" s="3"><v>5</v></c><c r="B1"/></row></sheetData>',
    );
  });

  test('a file whose elements carry a prefix gets elements with that prefix', () => {
    const { after, workbook } = write(
      {
        sheets: [{ name: '表', inner: '<x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData>' }],
        prefix: 'x:',
      },
      { A1: { value: decimal(1), formula: '=2-1' }, B2: { value: '二' } },
    );
    expect(after[SHEET]).toContain('<x:c r="A1"><x:f>2-1</x:f><x:v>1</x:v></x:c>');
    expect(workbook.sheets[0]!.grid.at(1, 1)).toMatchObject({ value: '二' });
    expect(after['xl/workbook.xml']).toContain('<x:calcPr fullCalcOnLoad="1"/>');
  });
});

describe('number formats', () => {
  const cells = sheetData({
    1: '<c r="A1" s="5"><v>1</v></c><c r="B1" s="5"><v>1</v></c><c r="C1"><v>1</v></c>',
  });

  test('a format that is there already by another style is made from the cell’s own style', () => {
    const { after, workbook } = write(one(cells), {
      A1: { value: decimal('2.1378'), numberFormat: '0.00%' },
      B1: { value: decimal('2.4860'), numberFormat: '0.00%' },
    });
    expect(after['xl/styles.xml']).toContain('<cellXfs count="7">');
    expect(after['xl/styles.xml']).toContain(
      '<xf numFmtId="10" applyNumberFormat="1" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center"/></xf></cellXfs>',
    );
    expect(workbook.sheets[0]!.grid.at(0, 0)).toMatchObject({ text: '213.78%' });
    expect(workbook.sheets[0]!.grid.at(0, 1)).toMatchObject({ text: '248.60%' });
  });

  test('a new code gets a new id; the cell’s own code changes nothing', () => {
    const { after } = write(one(cells), { A1: { value: decimal('0.5'), numberFormat: '0.000%' } });
    expect(after['xl/styles.xml']).toContain(
      '<numFmts count="2"><numFmt numFmtId="176" formatCode="#,##0.00&quot;万元&quot;"/><numFmt numFmtId="177" formatCode="0.000%"/></numFmts>',
    );
    const same = write(one(cells), { A1: { value: decimal('0.5'), numberFormat: '0%' } });
    expect(same.after['xl/styles.xml']).toBe(same.before['xl/styles.xml']);
  });

  test('a workbook without numFmts gets them first', () => {
    const styles = '<cellXfs count="1"><xf numFmtId="49" fontId="0"/></cellXfs>';
    const { after } = write({ ...one(cells), styles }, { C1: { value: decimal(1), numberFormat: '0.000' } });
    expect(after['xl/styles.xml']).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts><cellXfs count="2">',
    );
  });

  test('a figure in a cell formatted as text becomes a number, a text stays text', () => {
    const styles = '<cellXfs count="1"><xf numFmtId="49" fontId="0"/></cellXfs>';
    const { after } = write({ ...one(cells), styles }, { C1: { value: decimal(1) }, D1: { value: '1' } });
    expect(dataOf(after[SHEET])).toContain('<c r="C1" s="1"><v>1</v></c><c r="D1" t="inlineStr">');
  });
});

describe('formulas', () => {
  test('kept results go where they depend on a written cell, on any sheet, and nowhere else', () => {
    const { before, after } = write(
      {
        sheets: [
          {
            name: '表',
            inner: sheetData({
              1: '<c r="A1"><v>1</v></c><c r="B1" t="str"><f>A1&amp;"分"</f><v>1分</v></c><c r="C1"><f>B1</f><v>1</v></c><c r="D1"><f>E1</f><v>7</v></c>',
              2: '<c r="A2"><f>SUM(A:A)</f><v>1</v></c><c r="B2"><f>SUM(1:1)</f><v>1</v></c><c r="C2"><f>合计</f><v>1</v></c><c r="D2"><f>INDIRECT("A1")</f><v>1</v></c><c r="E2"><f>"A1"</f><v>1</v></c>',
            }),
          },
          {
            name: "他 '人",
            inner: sheetData({ 1: '<c r="A1"><f>表!C1*2</f><v>1</v></c><c r="B1"><f>A2</f><v>1</v></c>' }),
          },
          {
            name: '无关',
            inner: sheetData({
              1: '<c r="A1"><f>\'他 \'\'人\'!B1</f><v>1</v></c><c r="B1"><f>A1</f><v>3</v></c>',
            }),
          },
        ],
        workbookTail:
          '<definedNames><definedName name="合计">表!$A$1:$A$1</definedName></definedNames><calcPr calcId="1"/><extLst/>',
      },
      { A1: { value: decimal(2) } },
    );
    expect(dataOf(after[SHEET])).toBe(
      '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1&amp;"分"</f></c><c r="C1"><f>B1</f></c><c r="D1"><f>E1</f><v>7</v></c></row><row r="2"><c r="A2"><f>SUM(A:A)</f></c><c r="B2"><f>SUM(1:1)</f></c><c r="C2"><f>合计</f></c><c r="D2"><f>INDIRECT("A1")</f></c><c r="E2"><f>"A1"</f><v>1</v></c></row></sheetData>',
    );
    expect(dataOf(after['xl/worksheets/sheet2.xml'])).toContain(
      '<c r="A1"><f>表!C1*2</f></c><c r="B1"><f>A2</f><v>1</v></c>',
    );
    expect(after['xl/worksheets/sheet3.xml']).toBe(before['xl/worksheets/sheet3.xml']);
    expect(after['xl/workbook.xml']).toBe(
      before['xl/workbook.xml']!.replace('<calcPr calcId', '<calcPr fullCalcOnLoad="1" calcId'),
    );
  });

  test('a formula with the name of a cell in quotes, of another workbook, of a table', () => {
    const { after } = write(
      one(
        sheetData({
          1: '<c r="A1"><v>1</v></c><c r="B1"><f>[1]表!A1</f><v>1</v></c><c r="C1"><f>表1[得分]</f><v>1</v></c><c r="D1"><f>LOG10(A2)</f><v>1</v></c><c r="E1"><f>SUM(表!$A$1:$A$3)</f><v>1</v></c>',
        }),
      ),
      { A1: { value: decimal(2) } },
    );
    expect(dataOf(after[SHEET])).toContain(
      '<c r="B1"><f>[1]表!A1</f><v>1</v></c><c r="C1"><f>表1[得分]</f></c><c r="D1"><f>LOG10(A2)</f><v>1</v></c><c r="E1"><f>SUM(表!$A$1:$A$3)</f></c>',
    );
  });

  test('the master of a shared formula is written over: the others keep their formulas', () => {
    const { after, workbook } = write(
      one(
        sheetData({
          1: '<c r="A1"><f t="shared" ref="A1:A3" si="0">B1/$C$1</f><v>1</v></c><c r="B1"><v>2</v></c>',
          2: '<c r="A2"><f t="shared" si="0"/><v>2</v></c>',
          3: '<c r="A3" s="1"><f t="shared" si="0"/><v>3</v></c>',
        }),
      ),
      { A1: { value: decimal('0.5') } },
    );
    expect(dataOf(after[SHEET])).toContain(
      '<row r="2"><c r="A2"><f>B2/$C$1</f><v>2</v></c></row><row r="3"><c r="A3" s="1"><f>B3/$C$1</f><v>3</v></c></row>',
    );
    expect(workbook.sheets[0]!.grid.at(0, 0)).toMatchObject({ value: 0.5, formula: null });
  });

  test('the chain of calculation goes only where a formula gave way to a value', () => {
    const spec: WorkbookSpec = {
      ...one(sheetData({ 1: '<c r="A1"><f>B1</f><v>1</v></c><c r="B1"><v>1</v></c>' })),
      parts: { 'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>' },
      relations:
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
      types:
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
    };
    const kept = write(spec, { B1: { value: decimal(2) } });
    expect(kept.after['xl/calcChain.xml']).toBe(kept.before['xl/calcChain.xml']);
    const gone = write(spec, { A1: { value: decimal(2) } });
    expect(gone.after['xl/calcChain.xml']).toBeUndefined();
    expect(gone.after['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(gone.after['[Content_Types].xml']).not.toContain('calcChain');
    const formula = write(spec, { A1: { value: decimal(2), formula: '=B1*2' } });
    expect(formula.after['xl/calcChain.xml']).toBeDefined();
  });

  test('a part of an array formula is left; its kept results go when it depends', () => {
    const { after, result } = write(
      one(
        sheetData({
          1: '<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="B1"><v>1</v></c>',
          2: '<c r="A2"><v>4</v></c><c r="B2"><v>2</v></c>',
        }),
      ),
      { A2: { value: decimal(9) }, B2: { value: decimal(3) } },
    );
    expect(result.left).toEqual([{ sheetName: '表', cell: { row: 1, column: 0 }, why: 'array' }]);
    expect(dataOf(after[SHEET])).toBe(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"></c><c r="B2"><v>3</v></c></row></sheetData>',
    );
  });
});

describe('a protected sheet', () => {
  test('takes only what its unlocked cells take', () => {
    const { after, result } = write(
      one(`${sheetData({ 1: '<c r="A1" s="4"/><c r="B1" s="1"/>' })}<sheetProtection sheet="1"/>`),
      { A1: { value: decimal(1) }, B1: { value: decimal(1) }, C7: { value: decimal(1) } },
    );
    expect(dataOf(after[SHEET])).toBe(
      '<sheetData><row r="1"><c r="A1" s="4"><v>1</v></c><c r="B1" s="1"/></row></sheetData>',
    );
    expect(result.left.map(({ cell, why }) => [cell.row, cell.column, why])).toEqual([
      [0, 1, 'locked'],
      [6, 2, 'locked'],
    ]);
  });
});
