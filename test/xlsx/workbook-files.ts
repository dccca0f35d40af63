import { strFromU8, strToU8, unzipSync, zipSync, type ZipOptions } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface WorkbookSpec {
  /** Each sheet: its name, the inside of its <worksheet>, its state. */
  sheets: { name: string; inner: string; state?: string }[];
  strings?: string[];
  /** The inside of styles.xml. */
  styles?: string;
  /** Further elements of workbook.xml after <sheets>, such as definedNames. */
  workbookTail?: string;
  workbookHead?: string;
  /** Further parts by name. */
  parts?: Record<string, string>;
  relations?: string;
  types?: string;
  macro?: boolean;
  strict?: boolean;
  /** Element prefix of the sheets: 'x:'. */
  prefix?: string;
  absolute?: boolean;
}

/** The parts of a workbook as Excel would write them, to be changed by a test. */
export function partsOf(spec: WorkbookSpec): Record<string, string> {
  const main = spec.strict ? STRICT_MAIN : MAIN;
  const office = spec.strict ? STRICT_OFFICE : OFFICE;
  const p = spec.prefix ?? '';
  const ns = p === '' ? `xmlns="${main}"` : `xmlns:${p.slice(0, -1)}="${main}"`;
  const root = spec.absolute ? '/xl/' : '';
  const n = spec.sheets.length;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spec.macro ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' : `${CONTENT}.sheet.main+xml`}"/>${spec.sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${spec.types ?? ''}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${spec.absolute ? '/' : ''}xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<${p}workbook ${ns} xmlns:r="${office}">${spec.workbookHead ?? ''}<${p}sheets>${spec.sheets.map((s, i) => `<${p}sheet name="${s.name}" sheetId="${i + 1}"${s.state ? ` state="${s.state}"` : ''} r:id="rId${i + 1}"/>`).join('')}</${p}sheets>${spec.workbookTail ?? ''}</${p}workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${spec.sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="${root}worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${n + 1}" Type="${office}/styles" Target="${root}styles.xml"/><Relationship Id="rId${n + 2}" Type="${office}/sharedStrings" Target="${root}sharedStrings.xml"/>${spec.relations ?? ''}</Relationships>`,
    ...Object.fromEntries(
      spec.sheets.map((s, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${HEAD}<${p}worksheet ${ns} xmlns:r="${office}">${s.inner}</${p}worksheet>`,
      ]),
    ),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${main}">${spec.styles ?? STYLES}</styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${main}">${(spec.strings ?? []).map((s) => (s.startsWith('<') ? `<si>${s}</si>` : `<si><t xml:space="preserve">${s}</t></si>`)).join('')}</sst>`,
    ...spec.parts,
  };
}

/** 0 General, 1 0.00%, 2 yyyy年m月 (id 57), 3 a code of its own, 4 unlocked, 5 0%. */
export const STYLES =
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0.00&quot;万元&quot;"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="57" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center"/></xf></cellXfs>';

/** The bytes of a package. */
export function zipped(parts: Record<string, string | Uint8Array>): Buffer {
  const packed = Object.entries(parts).map(([name, part]): [string, [Uint8Array, ZipOptions]] => {
    const bytes = typeof part === 'string' ? strToU8(part) : part;
    // Packing many megabytes well takes ten times as long.
    return [name, [bytes, { level: bytes.length > 100_000 ? 1 : 6 }]];
  });
  return Buffer.from(zipSync(Object.fromEntries(packed)));
}

export function workbookBytes(spec: WorkbookSpec): Buffer {
  return zipped(partsOf(spec));
}

/** The parts of a package by name, as text. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Rows of a sheet from cells' XML by row number: {5: '<c r="A5">…</c>'} */
export function sheetData(rows: Record<number, string>): string {
  return `<sheetData>${Object.entries(rows)
    .map(([row, cells]) => `<row r="${row}">${cells}</row>`)
    .join('')}</sheetData>`;
}
