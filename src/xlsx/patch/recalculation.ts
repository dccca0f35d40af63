import {
  child,
  CONTENT_TYPES,
  isEntryOf,
  partText,
  prefixOf,
  relationsName,
  rootOf,
  withParts,
  type Element,
  type Package,
} from '../package';
import { readListing } from '../read';
import { insertion, placeAfter, retagged, spliced, withAttributes } from './splice';

const BEFORE_CALCULATION = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/** The workbook part, changed so that programs calculate every formula when they open it. */
export function recalculated(workbook: string): string {
  const root = rootOf(workbook);
  const calculation = child(root, 'calcPr');
  const splice = calculation
    ? retagged(workbook, calculation.tag, (tag) => withAttributes(tag, { fullCalcOnLoad: '1' }))
    : insertion(
        placeAfter(root, BEFORE_CALCULATION),
        `<${prefixOf(root.tag.rawName)}calcPr fullCalcOnLoad="1"/>`,
      );
  return spliced(workbook, [splice]);
}

/** The package without its calculation chain, which would name a cell that no longer has a formula. */
export function withoutCalcChain(pkg: Package): Package {
  const { part, relations } = readListing(pkg);
  const chain = relations.find((relation) => relation.type === 'calcChain');
  if (!chain) return pkg;
  const without = (name: string, isGone: (child: Element) => boolean): [string, string] => {
    const text = partText(pkg, name) ?? '';
    const gone = rootOf(text).children.find(isGone);
    return [name, gone ? spliced(text, [{ start: gone.tag.start, end: gone.end, text: '' }]) : text];
  };
  return withParts(pkg, [
    [chain.target, null],
    without(relationsName(part), ({ attributes }) => attributes['Id'] === chain.id),
    without(CONTENT_TYPES, (each) => isEntryOf(each, chain.target)),
  ]);
}
