import { readDocument } from '../../src/docx';
import { LIMITS, readWorkbook } from '../../src/xlsx';
import { documentBytes, p, plainTable, span, tbl, tc, tr } from './word-files';

const whyNot = (bytes: Uint8Array) => {
  const read = readDocument(bytes);
  return read.kind === 'refusal' ? read.why : read.kind;
};

/** What is read in time, also while other programs run. */
function quickly<Result>(read: () => Result): Result {
  const start = performance.now();
  const result = read();
  expect(performance.now() - start).toBeLessThan(10_000);
  return result;
}

test('what is no document, or a damaged one', () => {
  expect(whyNot(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('damaged');
  expect(whyNot(documentBytes('<w:tbl><w:tr>'))).toBe('damaged');
  expect(whyNot(documentBytes('').subarray(0, 300))).toBe('damaged');
  expect(whyNot(new Uint8Array(LIMITS.file + 1))).toBe('too-large');
});

test('a document is told from a workbook by what it holds, macros or not', () => {
  const macro = documentBytes(p('甲'), { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' });
  for (const bytes of [documentBytes(p('甲')), macro]) {
    expect(readWorkbook(bytes, '自评表.xlsx')).toMatchObject({ why: 'word' });
    expect(whyNot(bytes)).toBe('document');
  }
});

test('elements in the wrong places are left out', () => {
  const odd = `<w:tr>${tc('甲')}</w:tr>${tc('乙')}<w:tbl>${tc('丙')}${p('丁')}<w:tr>${p('戊')}<w:tr/></w:tr></w:tbl><w:t>己</w:t>`;
  expect(whyNot(documentBytes(odd))).toBe('document');
});

test('columns without end', () => {
  const read = readDocument(
    documentBytes(
      tbl(
        [1000, 1000],
        [
          tr([tc('甲', span(4_000_000_000)), tc('乙', span(-7)), tc('丙', '<w:gridSpan w:val="x"/>')]),
          tr(['丁'], '<w:gridBefore w:val="99999999999"/>'),
          tr([tc('戊', '<w:tcW w:w="9e99" w:type="dxa"/>')]),
        ],
      ),
    ),
  );
  const [sheet] = read.kind === 'document' ? read.sheets : [];
  expect(sheet?.grid.at(0, 0)?.text).toBe('甲');
  expect(sheet?.grid.cells.every(({ column }) => column < 100)).toBe(true);
});

test('columns beyond the limit are not read, and it is said', () => {
  const row = tr(Array<string>(150).fill('甲'));
  const read = readDocument(documentBytes(`<w:tbl>${row}</w:tbl>`));
  const [sheet] = read.kind === 'document' ? read.sheets : [];
  expect(sheet?.grid.cells).toHaveLength(100);
  expect(sheet?.grid.bounds).toEqual({ top: 0, left: 0, bottom: 1999, right: 99 });
});

test('rows beyond the limit are not read, and it is said', () => {
  const read = readDocument(documentBytes(tbl([1000], Array<string>(2100).fill(tr(['甲'])))));
  const [sheet] = read.kind === 'document' ? read.sheets : [];
  expect(sheet?.grid.rows).toHaveLength(2000);
  expect(sheet?.grid.bounds).toMatchObject({ bottom: 1999 });
});

test('millions of cells, paragraphs or tables', () => {
  const cells = tbl([1000], [tr(Array<string>(210_000).fill('<w:tc></w:tc>'))]);
  const tables = Array<string>(210_000).fill('<w:tbl></w:tbl>').join('');
  for (const body of [cells, '<w:p/>'.repeat(210_000), tables])
    expect(quickly(() => whyNot(documentBytes(body)))).toBe('too-many-cells');
  const apart = Array<string>(1100)
    .fill(plainTable([['甲', '乙']]))
    .join(p('话。'));
  expect(quickly(() => whyNot(documentBytes(apart)))).toBe('too-many-cells');
});

test('deep nesting', () => {
  const deep = (open: string, inside: string, close: string, times: number) =>
    open.repeat(times) + inside + close.repeat(times);
  const tables = deep('<w:tbl><w:tr><w:tc>', p('甲'), '</w:tc></w:tr></w:tbl>', 5000);
  expect(quickly(() => whyNot(documentBytes(tables)))).toBe('damaged');
  for (const name of ['w:ins', 'w:sdt', 'w:r', 'w:p', 'w:txbxContent', 'x']) {
    const body = deep(`<${name.replace('x', 'w:x')}>`, p('甲'), `</${name.replace('x', 'w:x')}>`, 20_000);
    expect(quickly(() => whyNot(documentBytes(`<w:p>${body}</w:p>`)))).toBe('damaged');
  }
});

test('a long text is cut as Excel would cut it', () => {
  const read = readDocument(documentBytes(plainTable([['甲'.repeat(100_000), '乙']])));
  const [sheet] = read.kind === 'document' ? read.sheets : [];
  expect(sheet?.grid.at(0, 0)?.text).toHaveLength(32_767);
});

test('many tables that touch are read in time', () => {
  const touching = Array<string>(900)
    .fill(
      plainTable([
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
    )
    .join('');
  expect(quickly(() => whyNot(documentBytes(touching)))).toBe('document');
});

test('many lists, and fields that never end', () => {
  const numbering = Array.from(
    { length: 20_000 },
    (_, index) => `<w:num w:numId="${index}"><w:abstractNumId w:val="${index}"/></w:num>`,
  ).join('');
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const body = tbl([1000], [tr([tc(`<w:p>${begin.repeat(20_000)}<w:r><w:t>甲</w:t></w:r></w:p>`)])]);
  expect(quickly(() => whyNot(documentBytes(body, { numbering })))).toBe('document');
});
