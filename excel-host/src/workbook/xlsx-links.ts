import { attributesXml, type NewRelation } from '../../../src/xlsx';
import type { BookLink } from './book';
import { areasOf, sqref } from './xlsx-areas';
import { elementsOf } from './xlsx-elements';

/** The part of a sheet's XML that holds its links, and the relations that tell where they lead. */
export function linksXml(links: readonly BookLink[]): {
  readonly xml: string;
  readonly relations: NewRelation[];
} {
  const relations: NewRelation[] = [];
  const all = links.flatMap(({ areas, address, documentReference, screenTip }) => {
    const id = address === null ? undefined : `link${relations.length + 1}`;
    if (id !== undefined && address !== null) {
      relations.push({ id, type: 'hyperlink', target: address, external: true });
    }
    return areas.map((area) => {
      const tag = attributesXml({
        ref: sqref([area]),
        'r:id': id,
        location: documentReference ?? undefined,
        tooltip: screenTip ?? undefined,
      });
      return `<hyperlink${tag}/>`;
    });
  });
  return { xml: all.length > 0 ? `<hyperlinks>${all.join('')}</hyperlinks>` : '', relations };
}

/** The links of a sheet's XML; `targets` are its relations by their ids. */
export function linksOf(xml: string, targets: ReadonlyMap<string, string>): BookLink[] {
  return elementsOf(xml, 'hyperlink').flatMap(({ attributes: given }) => {
    const areas = areasOf(given['ref'] ?? '');
    if (areas.length === 0) return [];
    return [
      {
        areas,
        address: targets.get(given['id'] ?? '') ?? null,
        documentReference: given['location'] ?? null,
        screenTip: given['tooltip'] ?? null,
      },
    ];
  });
}
