import {
  child,
  contentTypeOf,
  isTrue,
  partBytes,
  partNames,
  partText,
  prefixed,
  Refused,
  relationsOf,
  rootOf,
  type Package,
  type Relation,
} from '../package';

export interface ListedSheet {
  readonly name: string;
  /** The number that Excel knows it by, which stays when sheets come and go; null where the file has none. */
  readonly number: number | null;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** The name of its part: 'xl/worksheets/sheet1.xml'. */
  readonly part: string;
  /** 'worksheet', 'chartsheet' and so on. */
  readonly type: string;
}

/** The content of the workbook part. */
export interface WorkbookListing {
  readonly part: string;
  readonly sheets: readonly ListedSheet[];
  /** Whether days count from 1904. */
  readonly date1904: boolean;
  readonly relations: readonly Relation[];
}

/**
 * Reads the workbook part.
 * @throws Refused damaged, word, presentation, ods, xlsb, zip-without-workbook or zip-of-workbooks
 */
export function readListing(pkg: Package): WorkbookListing {
  const part = workbookPart(pkg);
  const relations = relationsOf(pkg, part);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const root = rootOf(partText(pkg, part) ?? '');
  const sheets = (child(root, 'sheets')?.children ?? []).map(({ attributes }): ListedSheet => {
    const relation = byId.get(prefixed(attributes, 'id') ?? '');
    const state = attributes['state'];
    const number = Number(attributes['sheetId'] ?? NaN);
    return {
      name: attributes['name'] ?? '',
      number: Number.isInteger(number) ? number : null,
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      part: relation?.target ?? '',
      type: relation?.type ?? '',
    };
  });
  const date1904 = isTrue(child(root, 'workbookPr')?.attributes['date1904']);
  return { part, sheets, date1904, relations };
}

/** The name of the workbook's part of a type ('styles'); null where it has none. */
export function partOfType({ relations }: WorkbookListing, type: string): string | null {
  return relations.find((relation) => relation.type === type)?.target ?? null;
}

function workbookPart(pkg: Package): string {
  const main = relationsOf(pkg, '').find((relation) => relation.type === 'officeDocument')?.target;
  const part = main ?? 'xl/workbook.xml';
  const type = contentTypeOf(pkg, part);
  const has = (name: string): boolean => partBytes(pkg, name) !== null;
  if (/wordprocessingml|ms-word/.test(type)) throw new Refused('word');
  if (/presentationml/.test(type)) throw new Refused('presentation');
  if (/sheet\.binary/.test(type) || part.toLowerCase().endsWith('.bin')) throw new Refused('xlsb');
  if (has(part)) return part;
  if (has('xl/workbook.bin')) throw new Refused('xlsb');
  if (has('word/document.xml')) throw new Refused('word');
  if (has('ppt/presentation.xml')) throw new Refused('presentation');
  const mimetype = new TextDecoder().decode(partBytes(pkg, 'mimetype') ?? new Uint8Array());
  if (mimetype.includes('opendocument.spreadsheet')) throw new Refused('ods');
  const count = partNames(pkg).filter((name) => WORKBOOK_NAME.test(name)).length;
  throw count > 0 ? new Refused('zip-of-workbooks', count) : new Refused('zip-without-workbook');
}

/** The name of a workbook in a zip, in any folder; what Finder adds and lock files (~$) are none. */
const WORKBOOK_NAME = /^(?!__MACOSX\/)(?:.*\/)?(?!~\$)[^/]+\.(?:xlsx|xlsm|xls|xlsb|et|ett|ods)$/i;
