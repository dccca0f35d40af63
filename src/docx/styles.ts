import { LOOKS, type SheetBlock } from '../report';
import { XML_HEAD } from '../xlsx';

/** A style of the document, with the font and size of the report's layout. */
interface DocumentStyle {
  readonly id: string;
  readonly name: string;
  readonly look: { readonly font: string; readonly size: number };
  readonly paragraph: string;
}

const lineOf = (style: SheetBlock['style']): string =>
  `w:line="${LOOKS[style].line * 20}" w:lineRule="exact"`;
const LINE = `<w:spacing ${lineOf('body')}/>`;
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

const DOCUMENT_STYLES: readonly DocumentStyle[] = [
  {
    id: 'ReportTitle',
    name: 'Title',
    look: LOOKS.title,
    paragraph: `<w:keepNext/><w:spacing w:after="560" ${lineOf('title')}/><w:jc w:val="center"/>`,
  },
  {
    id: 'Level1',
    name: 'heading 1',
    look: LOOKS.heading1,
    paragraph: `<w:keepNext/>${LINE}${INDENT}<w:outlineLvl w:val="0"/>`,
  },
  {
    id: 'Level2',
    name: 'heading 2',
    look: LOOKS.heading2,
    paragraph: `<w:keepNext/>${LINE}${INDENT}<w:outlineLvl w:val="1"/>`,
  },
  {
    id: 'Body',
    name: 'Body Text',
    look: LOOKS.body,
    paragraph: `${LINE}${INDENT}<w:jc w:val="both"/>`,
  },
  {
    id: 'TableTitle',
    name: 'caption',
    look: LOOKS['table-title'],
    paragraph: `<w:keepNext/><w:pageBreakBefore/><w:spacing w:after="120" ${lineOf('table-title')}/><w:jc w:val="center"/>`,
  },
  { id: 'TableHead', name: 'Table Head', look: LOOKS['table-header'], paragraph: '<w:jc w:val="center"/>' },
  { id: 'TableText', name: 'Table Text', look: LOOKS['table-row'], paragraph: '' },
  {
    id: 'PageNumber',
    name: 'footer',
    look: { font: '宋体', size: 14 },
    paragraph: '<w:jc w:val="center"/>',
  },
];

export const WORD_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** One font for all scripts, so that figures have the font of the words around them. */
function fonts(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}

/** word/styles.xml */
export const STYLES_XML = `${XML_HEAD}<w:styles ${WORD_SPACE}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${DOCUMENT_STYLES.map(
  ({ id, name, look, paragraph }) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(look.font)}<w:sz w:val="${look.size * 2}"/><w:szCs w:val="${look.size * 2}"/></w:rPr></w:style>`,
).join('')}</w:styles>`;

/** word/footer1.xml: the page's number between dashes. */
export const FOOTER_XML = `${XML_HEAD}<w:ftr ${WORD_SPACE}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;
