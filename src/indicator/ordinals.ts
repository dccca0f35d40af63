import { numeralValue } from './numerals';
import { ORDERS, ROMAN, WITHIN, type Order } from './vocabulary';

/**
 * A place in an order: 一等奖, Ⅲ类, 第二名, 前5名, B级, 3A级, 三级甲等. A higher rank is better; orders of different
 * scales do not compare.
 */
export interface Ordinal {
  readonly scale: string;
  readonly rank: number;
}

/** Lower numbers are better: ranks count down from here. */
const FIRST = 1000;

/** The rank of a place; null if its number cannot be read. */
function rankOf(counts: Order['counts'], place: string, within: string): number | null {
  switch (counts) {
    case 'letters':
      return FIRST - place.charCodeAt(0);
    case 'stars':
      return Number(place);
    case 'levels':
      return (numeralValue(place) ?? 0) * 10 + (WITHIN[within] ?? 0);
    case 'numbers': {
      const number = ROMAN[place] ?? (/^\d+$/.test(place) ? Number(place) : numeralValue(place));
      return number !== null && number > 0 && number < FIRST ? FIRST - number : null;
    }
  }
}

const LONGEST_PLACE = 20;

/** Reads a whole normalised text as a place in an order; null if it is none. */
export function ordinalOf(text: string): Ordinal | null {
  if (text.length > LONGEST_PLACE) return null;
  for (const { scale, pattern, counts } of ORDERS) {
    const [, place, within = ''] = pattern.exec(text) ?? [];
    const rank = place === undefined ? null : rankOf(counts, place, within);
    if (rank !== null) return { scale, rank };
  }
  return null;
}
