import { cellName, oneLine, sameCell, shorten, type CellRef, type Grid, type Sentence } from '../grid';
import { AMOUNT_UNITS, type Correction, type Form, type Indicator } from '../form';
import type { Assumed, Review } from '../rules';

/** What of a form a person may say otherwise. */
export type Correctable = 'amount-unit' | 'kind' | 'year' | 'total-row' | 'direction';

/** Something that was read of a form or assumed, and what it may be instead. */
export interface Reading {
  readonly key: string;
  readonly what: Assumed['what'];
  /** The indicator that it is of; null where it is of the form. */
  readonly name: string | null;
  /** As the correction would name it; null where nothing was read. */
  readonly value: string | null;
  readonly cell: CellRef | null;
  /** Why it was assumed; null where the form says it. */
  readonly because: Sentence | null;
  /** The correction that says a value; null for a value that can't be said. */
  readonly saying: (value: string) => Correction | null;
}

export const KINDS: readonly Form['kind'][] = ['department', 'project'];
export const WAYS = ['higher', 'lower'] as const;
export const YEARS = { first: 2000, last: 2099 } as const;

/** A row that may be the one with the total, as Excel counts it, and what stands in it. */
export interface TotalRow {
  readonly row: number;
  readonly text: string;
}

/** Everything of a form that may be corrected: what was assumed, and what the form is taken to say. */
export function readingsOf(
  review: Review,
  grid: Grid,
): {
  readonly assumed: readonly Reading[];
  readonly directions: readonly Reading[];
  readonly stated: readonly Reading[];
} {
  const assumed = review.assumed.map((each) => assumedReading(each, review.form));
  const stated = statedOf(review.form, grid).filter(
    ({ what }) => !assumed.some((each) => each.what === what),
  );
  return {
    assumed: assumed.filter(({ what }) => what !== 'direction'),
    directions: assumed.filter(({ what }) => what === 'direction'),
    stated,
  };
}

function assumedReading({ what, value, cell, because }: Assumed, form: Form): Reading {
  if (what !== 'direction')
    return { key: what, what, name: null, value, cell, because, saying: sayingOf(what) };
  const own = form.indicators.filter((each) => each.target && cell && sameCell(each.target.cell, cell));
  const place = cell && placeOf(form, own, cell);
  const at = place ? cellName(place) : '';
  return {
    key: `${what}-${at}`,
    what,
    // A name may be a whole paragraph; the reason quotes it in full.
    name: own[0] ? shorten(own[0].name, 24) : null,
    value,
    cell: place,
    because,
    saying: (way) => {
      const said = WAYS.find((each) => each === way);
      return said && place ? { what, cell: at, value: said } : null;
    },
  };
}

/** An indicator is known by its name longer than by its target, which staff may still change. */
function placeOf({ indicators }: Form, own: readonly Indicator[], target: CellRef): CellRef {
  const name = own[0]?.nameCell;
  const isIts = name && indicators.filter(({ nameCell }) => sameCell(nameCell, name)).length === 1;
  return isIts ? name : target;
}

function sayingOf(what: Assumed['what']): Reading['saying'] {
  return (value) => {
    switch (what) {
      case 'amount-unit': {
        const unit = AMOUNT_UNITS.find((each) => each === value);
        return unit ? { what, value: unit } : null;
      }
      case 'kind': {
        const kind = KINDS.find((each) => each === value);
        return kind ? { what, value: kind } : null;
      }
      case 'year':
        return isYear(value) ? { what, value: Number(value) } : null;
      case 'total-row':
        return /^[1-9]\d{0,6}$/.test(value) ? { what, row: Number(value) } : null;
      case 'direction':
      case 'score-scale':
        return null;
    }
  };
}

export function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= YEARS.first && Number(text) <= YEARS.last;
}

function statedOf(form: Form, grid: Grid): readonly Reading[] {
  const totalCell = form.total?.labelCell ?? null;
  const stated = (what: Assumed['what'], value: string | null, cell: CellRef | null): Reading => ({
    key: what,
    what,
    name: null,
    value,
    cell,
    because: null,
    saying: sayingOf(what),
  });
  return [
    ...(form.funds.length > 0 ? [stated('amount-unit', form.amountUnit, null)] : []),
    stated('kind', form.kind, null),
    stated('year', form.year === null ? null : String(form.year), form.yearCell),
    ...(totalRowsOf(form, grid).length > (totalCell ? 1 : 0)
      ? [stated('total-row', totalCell && String(totalCell.row + 1), totalCell)]
      : []),
  ];
}

/** Rows below the first indicator that are none themselves, begin with words and hold a number; the total's own. */
export function totalRowsOf(form: Form, grid: Grid): readonly TotalRow[] {
  const taken = new Set(
    form.indicators
      .filter((each) => !hasNoMeasures(each))
      .flatMap(({ row, breakdown }) => [row, ...breakdown.map(({ cell }) => cell.row)]),
  );
  const first = Math.min(...form.indicators.map(({ row }) => row));
  const own = form.total?.labelCell.row;
  return grid.rows.flatMap((row) => {
    if (row < first || row > form.rows.last || taken.has(row)) return [];
    const cells = grid
      .row(row)
      .filter(({ column }) => !form.columns || (column >= form.columns.first && column <= form.columns.last));
    const [label] = cells;
    if (typeof label?.value !== 'string') return [];
    const numbers = cells.slice(1).filter(({ value, text }) => typeof value === 'number' || isNumber(text));
    if (numbers.length === 0 && row !== own) return [];
    // The last number is the score, which tells rows of the same words apart; more would not fit.
    const text = [label, ...numbers.slice(-1)].map((cell) => oneLine(cell.text)).join(' ');
    return [{ row: row + 1, text: shorten(text, 24) }];
  });
}

/** A sum under a word that no form uses for it (累计) is read as an indicator, but one that neither aims nor reaches. */
function hasNoMeasures({ target, actual }: Indicator): boolean {
  const measures = [target, actual].filter((each) => each !== null);
  return measures.length > 0 && measures.every(({ text }) => text.trim() === '');
}

const isNumber = (text: string) => /^\s*-?\d+(?:\.\d+)?\s*分?\s*$/.test(text);
