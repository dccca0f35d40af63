import { PAGE, textWidth, type Report, type Run, type ScoreTable } from '../report';
import { escapeXml, newPackage, TRANSITIONAL, XML_HEAD } from '../xlsx';
import { FOOTER_XML, STYLES_XML, WORD_SPACE } from './styles';

const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Word measures in twentieths of a point. */
const twentieths = (points: number) => Math.round(points * 20);
const BODY_WIDTH = twentieths(PAGE.bodyWidth);

/** The bytes of a .docx with the reports, each on a new page. */
export function documentOf(reports: readonly Report[]): Uint8Array {
  return newPackage([
    {
      name: 'word/document.xml',
      xml: documentXml(reports),
      type: `${CONTENT}.document.main+xml`,
      relations: [
        { id: 'rId1', type: 'styles', target: 'styles.xml' },
        { id: 'rId2', type: 'footer', target: 'footer1.xml' },
      ],
    },
    { name: 'word/styles.xml', xml: STYLES_XML, type: `${CONTENT}.styles+xml` },
    { name: 'word/footer1.xml', xml: FOOTER_XML, type: `${CONTENT}.footer+xml` },
  ]);
}

function documentXml(reports: readonly Report[]): string {
  const body = reports.map((report, index) => reportXml(report, index > 0)).join('');
  const size = `<w:pgSz w:w="${twentieths(PAGE.width)}" w:h="${twentieths(PAGE.height)}"/>`;
  const sides = (['top', 'right', 'bottom', 'left'] as const).map(
    (side) => `w:${side}="${twentieths(PAGE.margins[side])}"`,
  );
  const margins = `<w:pgMar ${sides.join(' ')} w:header="850" w:footer="1400" w:gutter="0"/>`;
  return `${XML_HEAD}<w:document ${WORD_SPACE} xmlns:r="${TRANSITIONAL.office}"><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>${size}${margins}</w:sectPr></w:body></w:document>`;
}

function reportXml(report: Report, onNewPage: boolean): string {
  return [
    paragraph('ReportTitle', words(report.title), onNewPage ? '<w:pageBreakBefore/>' : ''),
    ...report.sections.flatMap((section) => [
      paragraph(section.level === 1 ? 'Level1' : 'Level2', words(section.title)),
      ...section.paragraphs.map(({ runs }) => paragraph('Body', runs.map(runXml).join(''))),
    ]),
    report.scores ? tableXml(report.scores) : '',
  ].join('');
}

/** A slot is tinted, so that staff see what is missing. */
function runXml(run: Run): string {
  if (run.kind !== 'slot') return words(run.text);
  return words(
    `【待补充：${run.text}】`,
    '<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFF4CE"/></w:rPr>',
  );
}

function words(text: string, look = ''): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${look}${lines.join('<w:br/>')}</w:r>`;
}

function paragraph(style: string, content: string, settings = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${settings}</w:pPr>${content}</w:p>`;
}

/** The table of scores on a new page; its header is repeated on each page. */
function tableXml(table: ScoreTable): string {
  const widths = columnWidths(table);
  const cell = (text: string, index: number, style: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 1000}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(style, words(text))}</w:tc>`;
  const row = (cells: readonly string[], settings: string): string =>
    `<w:tr><w:trPr><w:cantSplit/>${settings}</w:trPr>${cells.join('')}</w:tr>`;
  const head = row(
    table.header.map((text, index) => cell(text, index, 'TableHead')),
    '<w:tblHeader/>',
  );
  const rows = table.rows.map((cells) =>
    row(
      cells.map(({ text }, index) => cell(text, index, 'TableText')),
      '',
    ),
  );
  const edge = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  );
  const settings = `<w:tblPr><w:tblW w:w="${BODY_WIDTH}" w:type="dxa"/><w:tblBorders>${edge.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const xml = `<w:tbl>${settings}<w:tblGrid>${grid}</w:tblGrid>${head}${rows.join('')}</w:tbl>`;
  // Word requires a paragraph after a table.
  return `${paragraph('TableTitle', words(table.title))}${xml}${paragraph('TableText', '')}`;
}

/** Shares the width of the page among the columns by their longest texts. */
function columnWidths(table: ScoreTable): readonly number[] {
  const longest = table.header.map((title, index) =>
    Math.min(14, Math.max(3.5, title.length, ...table.rows.map((row) => textWidth(row[index]?.text ?? '')))),
  );
  const sum = longest.reduce((total, length) => total + length, 0);
  return longest.map((length) => Math.floor((length * BODY_WIDTH) / sum));
}
