import type { Host } from '../host';
import { threads, type Thread } from '../objects/comment-store';
import { conditionalFormattings, formattingsOn } from '../objects/conditional-format-store';
import { addXmlPart, xmlParts } from '../objects/custom-xml';
import { validations } from '../objects/data-validation-store';
import { links } from '../objects/hyperlinks';
import { newId } from '../objects/ids';
import { defineName, definedNames } from '../objects/names';
import { notes } from '../objects/notes';
import { keptPage, openPage } from '../objects/page-layout';
import { storedSettings } from '../objects/settings';
import { isProtected, protectSheet } from '../objects/protection';
import { setVisibility, visibilityOf } from '../objects/worksheet';
import type { Book, BookComment, BookName, BookSheet } from './book';
import { isOfGrid, sheetIdOf } from './sheet-numbers';

/** Takes over what a book has beyond its cells, for which the engine is not responsible. */
export function openIn(host: Host, book: Book): void {
  const ids = host.engine.sheetIds();
  for (const { name, formula, sheet } of book.names) {
    defineName(host, name, formula, sheet === undefined ? null : (ids[sheet] ?? null));
  }
  for (const [key, json] of book.settings) storedSettings(host).set(key, json);
  for (const xml of book.xmlParts) addXmlPart(host, xml);
  ids.forEach((id, position) => {
    const sheet = book.sheets[position];
    if (sheet) openSheet(host, id, sheet);
  });
}

/** Takes over what a sheet has beyond its cells. */
export function openSheet(host: Host, id: string, sheet: BookSheet): void {
  for (const each of sheet.comments) threads(host).push(threadOf(host, id, each));
  for (const { row, column, author, content } of sheet.notes) {
    notes(host).push({ sheet: id, areas: [{ row, column, rows: 1, columns: 1 }], author, content });
  }
  for (const each of sheet.validations) validations(host).push({ ...each, sheet: id });
  for (const { look, ...each } of sheet.conditionalFormats) {
    conditionalFormattings(host).push({ ...each, look: { ...look }, id: newId(host), sheet: id });
  }
  for (const each of sheet.links) links(host).push({ ...each, sheet: id });
  if (sheet.page) openPage(host, id, sheet.page);
  if (sheet.isProtected) protectSheet(host, id, true);
  if (sheet.hidden === 'VeryHidden') setVisibility(host, id, 'VeryHidden');
}

function threadOf(host: Host, sheet: string, comment: BookComment): Thread {
  const { row, column, replies, ...remark } = comment;
  return {
    ...remark,
    id: newId(host),
    sheet,
    areas: [{ row, column, rows: 1, columns: 1 }],
    replies: replies.map((reply) => ({ ...reply, id: newId(host) })),
  };
}

/** The workbook as it is now. */
export function bookOfHost(host: Host): Book {
  const book = host.engine.save();
  const ids = host.engine.sheetIds();
  // sheets that a person copies in the grid get an id in Excel's form only now
  const newIds = book.sheets.flatMap(({ number = 0 }, position): [string, string][] => {
    const [before, after] = [ids[position] ?? '', sheetIdOf(number)];
    return isOfGrid(before) ? [[before, after]] : [];
  });
  const known = (json: string) =>
    newIds.reduce((text, [before, after]) => text.replaceAll(before, after), json);
  return {
    ...book,
    names: definedNames(host).map(({ name, formula, sheet }): BookName =>
      sheet === null ? { name, formula } : { name, formula, sheet: ids.indexOf(sheet) },
    ),
    settings: new Map([...storedSettings(host)].map(([key, json]) => [key, known(json)])),
    xmlParts: [...xmlParts(host).xml.values()],
    sheets: book.sheets.map((sheet, position) => {
      const id = ids[position] ?? '';
      return { ...sheet, ...beyondCells(host, id) };
    }),
  };
}

type BeyondCells = Pick<
  BookSheet,
  'hidden' | 'isProtected' | 'comments' | 'notes' | 'validations' | 'conditionalFormats' | 'links' | 'page'
>;

function beyondCells(host: Host, id: string): BeyondCells {
  const isHere = ({ sheet }: { readonly sheet: string }) => sheet === id;
  return {
    hidden: visibilityOf(host, id),
    isProtected: isProtected(host, id),
    page: keptPage(host, id),
    comments: threads(host).filter(isHere).flatMap(commentOf),
    notes: notes(host)
      .filter(isHere)
      .flatMap(({ areas, author, content }) =>
        areas.map(({ row, column }) => ({ row, column, author, content })),
      ),
    validations: validations(host)
      .filter(isHere)
      .map(({ areas, rule, ignoreBlanks, prompt, errorAlert }) => ({
        areas,
        rule,
        ignoreBlanks,
        prompt,
        errorAlert,
      })),
    conditionalFormats: formattingsOn(host, id).map(({ type, areas, stopIfTrue, settings, look }) => ({
      type,
      areas,
      stopIfTrue,
      settings,
      look,
    })),
    links: links(host)
      .filter(isHere)
      .map(({ areas, address, documentReference, screenTip }) => ({
        areas,
        address,
        documentReference,
        screenTip,
      })),
  };
}

function commentOf({ areas, resolved, replies, ...thread }: Thread): BookComment[] {
  const remark = ({
    authorName,
    authorEmail,
    created,
    content,
    mentions,
  }: Omit<Thread['replies'][number], 'id'>) => ({
    authorName,
    authorEmail,
    created,
    content,
    mentions,
  });
  return areas.map(({ row, column }) => ({
    row,
    column,
    resolved,
    ...remark(thread),
    replies: replies.map(remark),
  }));
}
