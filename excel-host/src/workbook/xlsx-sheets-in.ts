import { strFromU8 } from 'fflate';
import type { BookSheet } from './book';
import { commentsOf, notesOf, personsOf, type Person } from './xlsx-comments-in';
import { conditionalLooks, conditionalsOf } from './xlsx-conditional-in';
import { linksOf } from './xlsx-links';
import { readSheetLook, readStyles, type SheetLook } from './xlsx-looks';
import { validationsOf } from './xlsx-validations';
import { parse } from './xlsx-xml';

type Files = Readonly<Record<string, Uint8Array>>;

/** What of a sheet is read beside its contents. */
export type SheetBeside = SheetLook &
  Pick<BookSheet, 'comments' | 'notes' | 'validations' | 'conditionalFormats' | 'links'> & {
    /** The file's number of it. */
    readonly number: number | null;
  };

interface Target {
  readonly type: string;
  readonly path: string;
}

const NONE = '<none/>';
const xmlOf = (files: Files, path: string | undefined) => {
  const bytes = path === undefined ? undefined : files[path];
  return bytes ? strFromU8(bytes) : NONE;
};

/** A path of the package, from one that is told from the place of another part. */
function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The relations of a part by their ids; those that lead out of the file keep their addresses. */
function relationsOf(files: Files, path: string): ReadonlyMap<string, Target> {
  const folder = path.replace(/[^/]+$/, '');
  const targets = new Map<string, Target>();
  parse(xmlOf(files, `${folder}_rels/${path.slice(folder.length)}.rels`), (name, attributes) => {
    if (name !== 'Relationship') return;
    const { Id = '', Target: target = '', Type = '', TargetMode } = attributes as Record<string, string>;
    const isOutside = TargetMode === 'External';
    targets.set(Id, { type: Type.replace(/^.*\//, ''), path: isOutside ? target : resolved(path, target) });
  });
  return targets;
}

function sheetOf(
  files: Files,
  path: string | undefined,
  styles: ReturnType<typeof readStyles>,
  looks: ReturnType<typeof conditionalLooks>,
  persons: ReadonlyMap<string, Person>,
): Omit<SheetBeside, 'number'> {
  const xml = xmlOf(files, path);
  const relations = path === undefined ? new Map<string, Target>() : relationsOf(files, path);
  const partOf = (type: string) => [...relations.values()].find((each) => each.type === type)?.path;
  return {
    ...readSheetLook(xml, styles),
    comments: commentsOf(xmlOf(files, partOf('threadedComment')), persons),
    notes: notesOf(xmlOf(files, partOf('comments'))),
    validations: validationsOf(xml),
    conditionalFormats: conditionalsOf(xml, looks),
    links: linksOf(xml, new Map([...relations].map(([id, target]) => [id, target.path]))),
  };
}

/** What the sheets of an .xlsx file have beside their contents, in their order. */
export function sheetsBeside(files: Files): SheetBeside[] {
  const book = 'xl/workbook.xml';
  const relations = relationsOf(files, book);
  const stylesXml = xmlOf(files, 'xl/styles.xml');
  const [styles, looks] = [readStyles(stylesXml), conditionalLooks(stylesXml)];
  const persons = personsOf(
    xmlOf(files, [...relations.values()].find(({ type }) => type === 'person')?.path),
  );
  const sheets: SheetBeside[] = [];
  parse(xmlOf(files, book), (name, attributes, path) => {
    if (name !== 'sheet' || path.at(-1) !== 'sheets') return;
    const id = Object.entries(attributes).find(([key]) => /^(?:.*:)?id$/.test(key))?.[1] ?? '';
    const number = Number(attributes['sheetId'] ?? NaN);
    sheets.push({
      ...sheetOf(files, relations.get(id)?.path, styles, looks, persons),
      number: Number.isInteger(number) ? number : null,
    });
  });
  return sheets;
}
