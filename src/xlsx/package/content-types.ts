import { partText, type Package } from './package';
import { walk } from './xml';

/** The part that lists the content types of all others. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** The content type of a part, by its own entry or its extension; '' where neither is listed. */
export function contentTypeOf(pkg: Package, part: string): string {
  const text = partText(pkg, CONTENT_TYPES);
  if (text === null) return '';
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const found = { own: '', byExtension: '' };
  walk(text, {
    open({ name, attributes }) {
      const type = attributes['ContentType'] ?? '';
      if (name === 'Override' && isPart(attributes['PartName'], part)) found.own = type;
      if (name === 'Default' && attributes['Extension']?.toLowerCase() === extension) {
        found.byExtension = type;
      }
    },
  });
  return found.own || found.byExtension;
}

/** The text of [Content_Types].xml without the entry of one part. */
export function contentTypesWithout(text: string, part: string): string {
  let result = text;
  walk(text, {
    open({ name, attributes, empty, start, end }) {
      if (name === 'Override' && isPart(attributes['PartName'], part) && empty) {
        result = text.slice(0, start) + text.slice(end);
      }
    },
  });
  return result;
}

function isPart(name: string | undefined, part: string): boolean {
  return name?.toLowerCase() === `/${part.toLowerCase()}`;
}
