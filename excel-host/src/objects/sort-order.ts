import type { Box } from '../address';
import { contentType } from '../display';
import type { Content } from '../engine/engine';
import { PLAIN } from '../engine/style';
import type { Host } from '../host';
import { flag, oneOf, whole } from '../request/arguments';
import { ApiError } from '../request/errors';
import { colorOf } from './color';

/** One condition of a sort, as it was given. */
export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
  readonly color?: string;
  readonly dataOption?: string;
}

export interface SortOptions {
  readonly matchCase: boolean;
  /** How Chinese characters are ordered. */
  readonly method: 'PinYin' | 'StrokeCount';
}

/** Reads the conditions of a sort. */
export function fieldsOf(given: unknown, size: number): SortField[] {
  if (!Array.isArray(given) || given.length === 0) throw new ApiError('InvalidArgument');
  return given.map((each: unknown) => {
    const field = each as SortField;
    if (whole(field.key) < 0 || field.key >= size) throw new ApiError('InvalidArgument');
    return field;
  });
}

/** Numbers, then texts, no and yes, errors; blank cells come last whatever the direction. */
const RANKS = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 } as const;

function compareTexts(one: string, other: string, { matchCase, method }: SortOptions): number {
  const order = method === 'PinYin' ? 'zh-CN-u-co-pinyin' : 'zh-CN-u-co-stroke';
  return new Intl.Collator(order, { sensitivity: matchCase ? 'variant' : 'accent' }).compare(one, other);
}

function compareContents(one: Content, other: Content, field: SortField, options: SortOptions): number {
  const read = (content: Content): Content => {
    const { value } = content;
    const isNumeric = typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value));
    return field.dataOption === 'TextAsNumber' && isNumeric ? { ...content, value: Number(value) } : content;
  };
  const [readOne, readOther] = [read(one), read(other)];
  const [a, b] = [readOne.value ?? '', readOther.value ?? ''];
  const [rankA, rankB] = [RANKS[contentType(readOne)], RANKS[contentType(readOther)]];
  if (rankA === RANKS.Empty || rankB === RANKS.Empty) return rankA - rankB;
  const direction = field.ascending === false ? -1 : 1;
  if (rankA !== rankB) return direction * (rankA - rankB);
  if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
  if (typeof a === 'string' && typeof b === 'string') {
    // All errors are equal.
    return rankA === RANKS.Error ? 0 : direction * compareTexts(a, b, options);
  }
  return direction * (Number(a) - Number(b));
}

/** Compares two cells by one condition: negative where the first comes before the other. */
export function compareCells(
  host: Host,
  [one, other]: readonly [Box, Box],
  field: SortField,
  options: SortOptions,
): number {
  const { engine } = host;
  const sortOn = oneOf(['Value', 'CellColor', 'FontColor', 'Icon'], field.sortOn ?? 'Value');
  if (sortOn === 'Icon') throw new ApiError('ApiNotFound', 'The emulated Excel does not sort by icons.');
  if (sortOn === 'Value') {
    const contentOf = ({ sheet, row, column }: Box) => engine.content(sheet, row, column);
    return compareContents(contentOf(one), contentOf(other), field, options);
  }
  const wanted = colorOf(field.color ?? '');
  const hasColor = ({ sheet, row, column }: Box) => {
    const style = engine.style(sheet, row, column);
    const color =
      sortOn === 'CellColor' ? (style.fill ?? PLAIN.fillColor) : (style.fontColor ?? PLAIN.fontColor);
    return color === wanted;
  };
  const order = Number(hasColor(other)) - Number(hasColor(one));
  return field.ascending === false ? -order : order;
}

/** The options of a sort. */
export function optionsOf(matchCase: unknown, method: unknown): SortOptions {
  return { matchCase: flag(matchCase), method: oneOf(['PinYin', 'StrokeCount'], method ?? 'PinYin') };
}
