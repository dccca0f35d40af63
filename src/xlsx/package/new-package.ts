import { CONTENT_TYPES } from './content-types';
import { TRANSITIONAL, XML_HEAD } from './namespaces';
import { relationsName } from './relations';
import { attributesXml, escapeMarkup, xmlBytes } from './xml';
import { zipOf } from './zip-writer';

/** A part of a new package. */
export interface NewPart {
  /** 'xl/workbook.xml' */
  readonly name: string;
  readonly xml: string;
  /** Its content type; omitted if `extensions` gives it, or for plain XML. */
  readonly type?: string;
  readonly relations?: readonly NewRelation[];
}

export interface NewRelation {
  readonly id: string;
  /** 'worksheet', or a whole address for one that Office does not define. */
  readonly type: string;
  /** Relative to the part's folder; an address where it is external. */
  readonly target: string;
  readonly external?: boolean;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * The bytes of a package: the list of content types, the relations, and the parts in their order. The first part is
 * the main one.
 * @param extensions content types of parts by the ending of their names, besides 'rels' and 'xml'
 */
export function newPackage(
  parts: readonly NewPart[],
  extensions: Readonly<Record<string, string>> = {},
): Uint8Array {
  const main = { id: 'rId1', type: 'officeDocument', target: parts[0]?.name ?? '' };
  const files: readonly (readonly [name: string, xml: string])[] = [
    [CONTENT_TYPES, typesXml(parts, extensions)],
    [relationsName(''), relationsXml([main])],
    ...parts.map(({ name, xml }) => [name, xml] as const),
    ...parts.flatMap(({ name, relations = [] }) =>
      relations.length > 0 ? [[relationsName(name), relationsXml(relations)] as const] : [],
    ),
  ];
  return zipOf(files.map(([name, xml]) => ({ name, content: xmlBytes(xml) })));
}

function typesXml(parts: readonly NewPart[], extensions: Readonly<Record<string, string>>): string {
  const byExtension = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    ...extensions,
  };
  const defaults = Object.entries(byExtension).map(
    ([Extension, ContentType]) => `<Default${attributesXml({ Extension, ContentType })}/>`,
  );
  const own = parts.flatMap(({ name, type }) =>
    type === undefined ? [] : [`<Override${attributesXml({ PartName: `/${name}`, ContentType: type })}/>`],
  );
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${own.join('')}</Types>`;
}

function relationsXml(relations: readonly NewRelation[]): string {
  const all = relations.map(({ id, type, target, external }) => {
    const Type = type.includes(':') ? type : `${TRANSITIONAL.office}/${type}`;
    const mode = external ? ' TargetMode="External"' : '';
    return `<Relationship${attributesXml({ Id: id, Type })} Target="${escapeMarkup(target)}"${mode}/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}
