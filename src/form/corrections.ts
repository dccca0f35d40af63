import { isRecord, parseCell, sameCell, type Grid, type Sentence } from '../grid';
import type { AmountUnit, Form, Indicator } from './form';
import { partOfGrid } from './sheet';
import { AMOUNT_UNITS, DIRECTION_SIGNS } from './vocabulary';

/**
 * A person's correction of what was read or assumed. Plain data that the workbook keeps: cells by name ('G5'), rows
 * counted from 1 as in Excel.
 */
export type Correction =
  | { readonly what: 'amount-unit'; readonly value: AmountUnit }
  | { readonly what: 'kind'; readonly value: Form['kind'] }
  | { readonly what: 'year'; readonly value: number }
  /** The row that sums the scores. */
  | { readonly what: 'total-row'; readonly row: number }
  /** The better way of the indicator with its target or name in the cell. */
  | { readonly what: 'direction'; readonly cell: string; readonly value: 'higher' | 'lower' }
  /** The cell does not belong to the form. */
  | { readonly what: 'ignore-cell'; readonly cell: string };

/** The result of parsing; an error names the field and what it may be. */
export type ParsedCorrections =
  | { readonly ok: true; readonly corrections: readonly Correction[] }
  | { readonly ok: false; readonly field: string; readonly error: Sentence };

const KINDS: readonly Form['kind'][] = ['department', 'project'];
const DIRECTIONS = ['higher', 'lower'] as const;
const LAST_ROW = 1048576;
const MOST = 1000;

/** Reads corrections from parsed JSON of any shape. Never throws. */
export function parseCorrections(data: unknown): ParsedCorrections {
  if (!Array.isArray(data)) return refused('corrections', '列表', 'a list');
  if (data.length > MOST) return refused('corrections', `至多 ${MOST} 项的列表`, `a list of at most ${MOST}`);
  const corrections: Correction[] = [];
  for (const [index, one] of data.entries()) {
    const parsed = parseOne(one, `corrections[${index}]`);
    if (!parsed.ok) return parsed;
    corrections.push(...parsed.corrections);
  }
  return { ok: true, corrections };
}

function parseOne(data: unknown, path: string): ParsedCorrections {
  if (!isRecord(data)) return refused(path, '对象', 'an object');
  const { what, value, row, cell } = data;
  switch (what) {
    case 'amount-unit':
      return oneOf(AMOUNT_UNITS, value, `${path}.value`, (unit) => ({ what, value: unit }));
    case 'kind':
      return oneOf(KINDS, value, `${path}.value`, (kind) => ({ what, value: kind }));
    case 'year':
      return isWholeNumber(value, 2000, 2099)
        ? accepted({ what, value })
        : refused(`${path}.value`, '2000 至 2099 的年份', 'a year from 2000 to 2099');
    case 'total-row':
      return isWholeNumber(row, 1, LAST_ROW)
        ? accepted({ what, row })
        : refused(`${path}.row`, `1 至 ${LAST_ROW} 的行号`, `a row number from 1 to ${LAST_ROW}`);
    case 'direction':
      if (!isCell(cell)) return refusedCell(path);
      return oneOf(DIRECTIONS, value, `${path}.value`, (way) => ({ what, cell, value: way }));
    case 'ignore-cell':
      return isCell(cell) ? accepted({ what, cell }) : refusedCell(path);
    default: {
      const names = 'amount-unit, kind, year, total-row, direction, ignore-cell';
      return refused(`${path}.what`, names.replaceAll(', ', '、'), `one of ${names}`);
    }
  }
}

function oneOf<Value extends string>(
  values: readonly Value[],
  given: unknown,
  field: string,
  make: (value: Value) => Correction,
): ParsedCorrections {
  const value = values.find((one) => one === given);
  return value === undefined
    ? refused(field, values.join('、'), `one of ${values.join(', ')}`)
    : accepted(make(value));
}

const accepted = (correction: Correction): ParsedCorrections => ({ ok: true, corrections: [correction] });

function refused(field: string, zh: string, en: string): ParsedCorrections {
  return { ok: false, field, error: { zh: `${field} 应为${zh}。`, en: `${field} must be ${en}.` } };
}

const refusedCell = (path: string) =>
  refused(`${path}.cell`, '单元格名称，如 G5', 'the name of a cell, such as G5');

const isWholeNumber = (value: unknown, from: number, to: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;

const isCell = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 12 && parseCell(value) !== null;

/** The corrections of one kind; the last one holds. */
export function correctionsOf<What extends Correction['what']>(
  corrections: readonly Correction[],
  what: What,
): readonly Extract<Correction, { what: What }>[] {
  return corrections.filter((one): one is Extract<Correction, { what: What }> => one.what === what);
}

/** The grid without the cells that a person set aside. */
export function withoutExcludedCells(grid: Grid, corrections: readonly Correction[]): Grid {
  const excluded = correctionsOf(corrections, 'ignore-cell').flatMap(({ cell }) => parseCell(cell) ?? []);
  if (excluded.length === 0) return grid;
  return partOfGrid(grid, (cell) => !excluded.some((one) => sameCell(one, cell)));
}

/** Applies corrections of the better way: each becomes the sign of a target, as a column 正向 / 反向 would give it. */
export function withDirections(
  indicators: readonly Indicator[],
  corrections: readonly Correction[],
): readonly Indicator[] {
  const directions = correctionsOf(corrections, 'direction');
  if (directions.length === 0) return indicators;
  return indicators.map((indicator) => {
    const { target, nameCell } = indicator;
    const isMeant = ({ cell }: (typeof directions)[number]) => {
      const named = parseCell(cell);
      return named && [target?.cell, nameCell].some((own) => own && sameCell(own, named));
    };
    const last = directions.filter(isMeant).at(-1);
    if (!target || !last) return indicator;
    const sign = { text: DIRECTION_SIGNS[last.value], cell: target.sign?.cell ?? target.cell };
    return { ...indicator, target: { ...target, sign } };
  });
}
