import { rootOf, type Element } from './elements';
import { partText, type Package } from './package';

export const CONTENT_TYPES = '[Content_Types].xml';

/** The content type of a part, by its own entry or its extension; '' where neither is listed. */
export function contentTypeOf(pkg: Package, part: string): string {
  const text = partText(pkg, CONTENT_TYPES);
  if (text === null) return '';
  const { children } = rootOf(text);
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const entry =
    children.find((each) => isEntryOf(each, part)) ??
    children.find(({ attributes }) => attributes['Extension']?.toLowerCase() === extension);
  return entry?.attributes['ContentType'] ?? '';
}

/** Whether an entry of the list is the own one of a part. */
export function isEntryOf({ attributes }: Element, part: string): boolean {
  return attributes['PartName']?.toLowerCase() === `/${part.toLowerCase()}`;
}
