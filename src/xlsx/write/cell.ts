import { cellName, plain, type CellRef, type Decimal } from '../../grid';
import { escapeXml } from '../package';

interface CellContent {
  readonly at: CellRef;
  readonly style: number;
  /** Of a formula the result that is kept; null where there is none. A text is never a formula. */
  readonly value: string | number | boolean | Decimal | null;
  /** With or without '='. */
  readonly formula: string | null;
  readonly isError?: boolean;
}

/** A cell as XML; `prefix` is that of the part's elements, with its colon. */
export function cellXml({ at, style, value, formula, isError = false }: CellContent, prefix = ''): string {
  const head = `<${prefix}c r="${cellName(at)}"${style === 0 ? '' : ` s="${style}"`}`;
  const code = formula === null ? '' : `<${prefix}f>${escapeXml(formula.replace(/^=/, ''))}</${prefix}f>`;
  if (value === null) return code === '' ? `${head}/>` : `${head}>${code}</${prefix}c>`;
  if (typeof value === 'string' && formula === null && !isError) {
    // An inline string leaves the shared strings as they are; Excel moves it there when it saves.
    const text = `<${prefix}t xml:space="preserve">${escapeXml(value)}</${prefix}t>`;
    return `${head} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
  }
  const [type, content] = typed(value, isError);
  return `${head}${type}>${code}<${prefix}v>${content}</${prefix}v></${prefix}c>`;
}

function typed(
  value: string | number | boolean | Decimal,
  isError: boolean,
): readonly [type: string, content: string] {
  if (typeof value === 'string') return [isError ? ' t="e"' : ' t="str"', escapeXml(value)];
  if (typeof value === 'boolean') return [' t="b"', value ? '1' : '0'];
  return ['', typeof value === 'number' ? String(value) : plain(value)];
}
