import type { Host } from '../host';
import { defineName, definedNames } from '../objects/names';
import { addXmlPart, xmlParts } from '../objects/custom-xml';
import { storedSettings } from '../objects/settings';
import { isProtected, protectSheet } from '../objects/protection';
import { setVisibility, visibilityOf } from '../objects/worksheet';
import type { Book } from './book';

/** Takes over what a book has beyond its cells, for which the engine is not responsible. */
export function openIn(host: Host, book: Book): void {
  for (const { name, formula } of book.names) defineName(host, name, formula);
  for (const [key, json] of book.settings) storedSettings(host).set(key, json);
  for (const xml of book.xmlParts) addXmlPart(host, xml);
  host.engine.sheetIds().forEach((id, position) => {
    const sheet = book.sheets[position];
    if (sheet?.isProtected) protectSheet(host, id, true);
    if (sheet?.hidden === 'VeryHidden') setVisibility(host, id, 'VeryHidden');
  });
}

/** The workbook as it is now. */
export function bookOfHost(host: Host): Book {
  const book = host.engine.save();
  const ids = host.engine.sheetIds();
  return {
    ...book,
    names: definedNames(host),
    settings: storedSettings(host),
    xmlParts: [...xmlParts(host).xml.values()],
    sheets: book.sheets.map((sheet, position) => {
      const id = ids[position] ?? '';
      return { ...sheet, hidden: visibilityOf(host, id), isProtected: isProtected(host, id) };
    }),
  };
}
