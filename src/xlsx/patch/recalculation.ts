import {
  CONTENT_TYPES,
  contentTypesWithout,
  partText,
  prefixOf,
  relationsName,
  walk,
  withParts,
  type Package,
} from '../package';
import { readListing } from '../read';
import { insertion, spliced, type Splice } from './splice';

/** Elements of workbook.xml that come before <calcPr>, the last of them first. */
const BEFORE_CALCULATION = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'];

/** The workbook part, changed so that programs calculate every formula when they open it. */
export function recalculated(workbook: string): string {
  let prefix = '';
  let calculation: { start: number; end: number } | null = null;
  const ends = new Map<string, number>();
  walk(workbook, {
    open(tag, path) {
      if (path.length === 0) prefix = prefixOf(tag.rawName);
      if (tag.name === 'calcPr' && path.length === 1) calculation = { start: tag.start, end: tag.end };
    },
    close(name, _start, end, path) {
      if (path.length === 1) ends.set(name, end);
    },
  });
  const found = calculation as { start: number; end: number } | null;
  if (found) {
    const tag = workbook
      .slice(found.start, found.end)
      .replace(/\sfullCalcOnLoad=(?:"[^"]*"|'[^']*')/, '')
      .replace(/^<[^\s/>]+/, (name) => `${name} fullCalcOnLoad="1"`);
    return spliced(workbook, [{ ...found, text: tag }]);
  }
  const place = BEFORE_CALCULATION.map((name) => ends.get(name)).find((end) => end !== undefined);
  if (place === undefined) return workbook;
  return spliced(workbook, [insertion(place, `<${prefix}calcPr fullCalcOnLoad="1"/>`)]);
}

/** The package without its calculation chain, which would name a cell that no longer has a formula. */
export function withoutCalcChain(pkg: Package): Package {
  const { part, relations } = readListing(pkg);
  const chain = relations.find((relation) => relation.type === 'calcChain');
  if (!chain) return pkg;
  const name = relationsName(part);
  const text = partText(pkg, name) ?? '';
  const gone: Splice[] = [];
  walk(text, {
    open(tag) {
      if (tag.name === 'Relationship' && tag.attributes['Id'] === chain.id && tag.empty) {
        gone.push({ start: tag.start, end: tag.end, text: '' });
      }
    },
  });
  return withParts(pkg, [
    [chain.target, null],
    [name, spliced(text, gone)],
    [CONTENT_TYPES, contentTypesWithout(partText(pkg, CONTENT_TYPES) ?? '', chain.target)],
  ]);
}
