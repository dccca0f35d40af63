/**
 * The official layout (GB/T 9704 and custom): fonts by their Chinese names, sizes in half points, 28 points
 * from line to line, the body's first line indented by two characters.
 */
interface Look {
  readonly id: string;
  readonly name: string;
  readonly font: string;
  readonly halfPoints: number;
  readonly paragraph: string;
  readonly bold?: boolean;
}

const LINE = '<w:spacing w:line="560" w:lineRule="exact"/>';
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

const LOOKS: readonly Look[] = [
  {
    id: 'ReportTitle',
    name: 'Title',
    font: '方正小标宋简体',
    halfPoints: 44,
    paragraph:
      '<w:keepNext/><w:spacing w:after="560" w:line="720" w:lineRule="exact"/><w:jc w:val="center"/>',
  },
  {
    id: 'Level1',
    name: 'heading 1',
    font: '黑体',
    halfPoints: 32,
    paragraph: `<w:keepNext/>${LINE}${INDENT}<w:outlineLvl w:val="0"/>`,
  },
  {
    id: 'Level2',
    name: 'heading 2',
    font: '楷体',
    halfPoints: 32,
    paragraph: `<w:keepNext/>${LINE}${INDENT}<w:outlineLvl w:val="1"/>`,
  },
  {
    id: 'Body',
    name: 'Body Text',
    font: '仿宋',
    halfPoints: 32,
    paragraph: `${LINE}${INDENT}<w:jc w:val="both"/>`,
  },
  {
    id: 'TableTitle',
    name: 'caption',
    font: '黑体',
    halfPoints: 32,
    paragraph:
      '<w:keepNext/><w:pageBreakBefore/><w:spacing w:after="120" w:line="560" w:lineRule="exact"/><w:jc w:val="center"/>',
  },
  { id: 'TableHead', name: 'Table Head', font: '黑体', halfPoints: 22, paragraph: '<w:jc w:val="center"/>' },
  { id: 'TableText', name: 'Table Text', font: '仿宋', halfPoints: 22, paragraph: '' },
  { id: 'PageNumber', name: 'footer', font: '宋体', halfPoints: 28, paragraph: '<w:jc w:val="center"/>' },
];

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Fonts of a run, each for all kinds of signs: figures stand in the font of the words around them. */
function fonts(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}

/** word/styles.xml */
export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles ${SPACE}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${LOOKS.map(
  ({ id, name, font, halfPoints, paragraph }) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(font)}<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr></w:style>`,
).join('')}</w:styles>`;

/** word/footer1.xml: the page's number between dashes. */
export const FOOTER_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr ${SPACE}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;
