import { SaxesParser } from 'saxes';
import { Refused } from './refusal';

/** A start tag. `name` has no prefix; `start` and `end` are positions in the text that is walked. */
export interface Tag {
  readonly name: string;
  /** As written: 'x:c'. */
  readonly rawName: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** Just after '>'. */
  readonly end: number;
  readonly empty: boolean;
}

/** Called during a walk. `path` holds the local names of the elements around, outermost first. */
export interface Visitor {
  open?(tag: Tag, path: readonly string[]): void;
  /** Start and end of the end tag; of an empty element both are where it ends. */
  close?(name: string, start: number, end: number): void;
  text?(text: string, path: readonly string[]): void;
}

const CHUNK = 1 << 16;

/** Parts of workbooks nest some twenty elements; what nests more was made to exhaust its reader. */
const DEEPEST = 128;

/**
 * Walks an XML text. The walk ends early where `enough`, called after each 64 K, gives true.
 * @throws Refused damaged where the text is not well-formed or nests too deep
 */
export function walk(text: string, visitor: Visitor, enough?: () => boolean): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on('error', () => {
    throw new Refused('damaged');
  });
  parser.on('opentag', (tag) => {
    if (path.length >= DEEPEST) throw new Refused('damaged');
    const name = localName(tag.name);
    const end = parser.position;
    visitor.open?.(
      {
        name,
        rawName: tag.name,
        attributes: tag.attributes,
        // A well-formed tag has no other '<' in it.
        start: text.lastIndexOf('<', end - 1),
        end,
        empty: tag.isSelfClosing,
      },
      path,
    );
    path.push(name);
  });
  parser.on('closetag', (tag) => {
    path.pop();
    const end = parser.position;
    const start = tag.isSelfClosing ? end : text.lastIndexOf('<', end - 1);
    visitor.close?.(localName(tag.name), start, end);
  });
  if (visitor.text) {
    parser.on('text', (part) => visitor.text?.(part, path));
    parser.on('cdata', (part) => visitor.text?.(part, path));
  }
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    if (enough?.()) return;
  }
  parser.close();
}

/** A name without its prefix: 'c' of 'x:c'. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute with any prefix (r:id); null where there is none. */
export function prefixed(attributes: Readonly<Record<string, string>>, name: string): string | null {
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? null : (attributes[key] ?? null);
}

/** The prefix of a raw name with its colon: 'x:' of 'x:c', '' of 'c'. */
export function prefixOf(rawName: string): string {
  return rawName.slice(0, rawName.indexOf(':') + 1);
}

/** Whether an attribute of XML's boolean type is set. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/**
 * The text of an XML part, in the encoding of its byte order mark or declaration, UTF-8 without either.
 * @throws Refused damaged where the encoding is unknown
 */
export function xmlText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(wideEncoding(bytes) ?? declaredEncoding(bytes)).decode(bytes);
  } catch {
    throw new Refused('damaged');
  }
}

/** Which UTF-16 a part is in, by its byte order mark or by how '<' is written; null where it is in none. */
function wideEncoding([first, second]: Uint8Array): string | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : null;
}

/** What the declaration says, unless it says UTF-16 of single bytes: some programs copy that from a text in memory. */
function declaredEncoding(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1];
  return declared === undefined || /^(?:utf-?16|ucs-?2|unicode)/i.test(declared) ? 'utf-8' : declared;
}

/** The bytes of an XML part, always UTF-8; a declaration of another encoding is changed with it. */
export function xmlBytes(text: string): Uint8Array {
  const declared = text.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[\w.-]+/, '$1UTF-8');
  return new TextEncoder().encode(declared);
}

/** Text for an element or attribute of a workbook; characters that XML can't hold are escaped as Excel does. */
export function escapeXml(text: string): string {
  return escapeMarkup(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, escapedCharacter)
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
}

/** Text without the characters that are markup in XML: for addresses, which Excel does not escape itself. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}

function escapedCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Attributes of a tag, each with a space before it: undefined and false are left out, true is 1. */
export function attributesXml(
  given: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${value === true ? 1 : escapeXml(String(value))}"`)
    .join('');
}

/** Undoes Excel's own escape of characters: '_x000D_'. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
