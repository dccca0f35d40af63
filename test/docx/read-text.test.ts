import { readDocument } from '../../src/docx';
import { documentBytes, p, r, tbl, tc, tr } from './word-files';

/** The grid of a table with one cell. */
function cellOf(inside: string, parts = {}) {
  const document = readDocument(documentBytes(tbl([1000, 1000], [tr(['名', tc(inside)])]), parts));
  if (document.kind === 'refusal') throw new Error(document.why);
  return document.sheets[0]?.grid.at(0, 1);
}

const textOf = (inside: string, parts = {}) => cellOf(inside, parts)?.value ?? '';
const inParagraph = (inside: string) => `<w:p>${inside}</w:p>`;
const run = (inside: string, look = '') => `<w:r><w:rPr>${look}</w:rPr>${inside}</w:r>`;
const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

test.each([
  ['paragraphs are lines', p('甲') + p('乙'), '甲\n乙'],
  [
    'breaks and tabs',
    inParagraph(r('甲') + run('<w:br/>') + r('乙') + run('<w:tab/>') + r('丙')),
    '甲\n乙\t丙',
  ],
  ['a hyphen that does not break', inParagraph(r('A') + run('<w:noBreakHyphen/>') + r('1')), 'A-1'],
  ['hyperlinks', inParagraph(`<w:hyperlink r:id="rId9">${r('网址')}</w:hyperlink>`), '网址'],
  ['inserted text', inParagraph(`${r('甲')}<w:ins w:id="1">${r('乙')}</w:ins>`), '甲乙'],
  [
    'deleted text',
    inParagraph(`${r('甲')}<w:del w:id="1"><w:r><w:delText>乙</w:delText></w:r></w:del>`),
    '甲',
  ],
  [
    'moved text, where it is now',
    inParagraph(`<w:moveFrom w:id="1">${r('旧')}</w:moveFrom><w:moveTo w:id="2">${r('新')}</w:moveTo>`),
    '新',
  ],
  [
    'a deleted end of a paragraph',
    `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('甲')}</w:p>${p('乙')}`,
    '甲乙',
  ],
  ['the same at the end', `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('甲')}</w:p>`, '甲'],
  ['comments', inParagraph(`${r('甲')}<w:r><w:commentReference w:id="0"/></w:r>`), '甲'],
  ['hidden text', inParagraph(r('甲') + r('密', '<w:vanish/>') + r('乙', '<w:vanish w:val="0"/>')), '甲乙'],
  [
    'text whose look before a change was hidden',
    inParagraph(r('甲', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')),
    '甲',
  ],
  [
    'a field shows its result',
    inParagraph(
      `${field('begin')}<w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>${field('separate')}${r('95')}分${field('end')}${r('整')}`,
    ),
    '95整',
  ],
  [
    'a field in the code of another shows nothing',
    inParagraph(
      `${field('begin')}${field('begin')}${field('separate')}${r('内')}${field('end')}${field('separate')}${r('外')}${field('end')}`,
    ),
    '外',
  ],
  ['a simple field', inParagraph(`<w:fldSimple w:instr="DATE">${r('2023年')}</w:fldSimple>`), '2023年'],
  [
    'a tick box of a form’s field',
    inParagraph(
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>${field('separate')}${field('end')}${r('是')}`,
    ),
    '☑是',
  ],
  [
    'a tick box of a content control',
    inParagraph(
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${r('☒')}</w:sdtContent></w:sdt>${r('是')}`,
    ),
    '☑是',
  ],
  [
    'the hint of an empty content control',
    inParagraph(
      `${r('甲')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处输入文字。')}</w:sdtContent></w:sdt>`,
    ),
    '甲',
  ],
  [
    'signs of Wingdings',
    inParagraph(
      run('<w:sym w:font="Wingdings" w:char="F0FE"/>') +
        run('<w:sym w:font="Wingdings" w:char="00A8"/>') +
        run('<w:sym w:font="Wingdings 2" w:char="F050"/>') +
        run('<w:sym w:font="Wingdings" w:char="F04A"/>') +
        r('þ 是', '<w:rFonts w:ascii="Wingdings"/>'),
    ),
    '☑□√☑',
  ],
  [
    'a guide to pronunciation',
    inParagraph(
      `<w:r><w:ruby><w:rt>${r('jīng')}</w:rt><w:rubyBase>${r('经')}</w:rubyBase></w:ruby></w:r>${r('费')}`,
    ),
    '经费',
  ],
  [
    'what is only for older programs',
    inParagraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    '新',
  ],
])('%s', (_what, inside, text) => {
  expect(textOf(inside)).toBe(text);
});

describe('automatic numbers', () => {
  const level = (depth: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${depth}">${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%3.%4')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${level(0, 'decimalEnclosedCircle', '%1', '<w:start w:val="3"/>')}${level(1, 'lowerLetter', '%2)')}${level(2, 'upperRoman', '%3')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="12"/></w:lvlOverride></w:num>',
  ].join('');
  const styles =
    '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const item = (text: string, list: number, depth = 0) =>
    p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
  const lines = (...items: string[]) => textOf(items.join(''), { numbering, styles });

  test('Chinese and other figures, level by level', () => {
    expect(
      lines(
        item('甲', 1),
        item('乙', 1, 1),
        item('丙', 1, 2),
        item('丁', 1, 3),
        item('戊', 1, 2),
        item('己', 1),
      ),
    ).toBe('一、甲\n（一）乙\n1.丙\n1.1丁\n2.戊\n二、己');
    expect(lines(item('甲', 3), item('乙', 3, 1), item('丙', 3, 2))).toBe('③甲\na)乙\nI丙');
  });

  test('of a style, of a list that begins elsewhere, of none', () => {
    expect(lines(p('甲', '<w:pStyle w:val="H1"/>'), item('乙', 4), item('丙', 4))).toBe(
      '一、甲\n十二、乙\n十三、丙',
    );
    expect(lines(item('甲', 2), item('乙', 0), item('丙', 9))).toBe('甲\n乙\n丙');
  });

  test('a blank paragraph stays blank, and a numbered figure a figure', () => {
    expect(lines(item('', 1))).toBe('');
    expect(lines(item('95%', 1))).toBe(0.95);
  });
});

test.each([
  ['12', 12, 'General'],
  ['-3', -3, 'General'],
  ['0', 0, 'General'],
  [' 9.50 ', 9.5, '0.00'],
  ['1,602.40', 1602.4, '#,##0.00'],
  ['1，602', 1602, '#,##0'],
  ['95%', 0.95, '0%'],
  ['95.00%', 0.95, '0.00%'],
  ['213.78 %', 2.1378, '0.00%'],
  ['９５％', 0.95, '0%'],
])('%s is a number as if it had been typed', (text, value, numberFormat) => {
  expect(cellOf(p(text))).toMatchObject({ value, numberFormat, text: text.trim() });
});

test.each([
  '0012',
  '00',
  '1234567890123456',
  '1,23',
  '12,3456',
  '12万元',
  '≥95%',
  '2022-12',
  '1.',
  '—',
  '1\n2',
  '1e5',
])('%s stays text', (text) => {
  expect(cellOf(p(text))).toMatchObject({ value: text, numberFormat: 'General' });
});
