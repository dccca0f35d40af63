import { plain, type Decimal } from '../decimal';
import type { Piece } from './code';
import { isDigit, literal } from './pieces';

/** A number as a fraction: 1.25 in `# ?/?` is 1 1/4, in `?/?` 5/4; `# ?/8` counts eighths. */
export function shownFraction(value: Decimal, pieces: readonly Piece[], slash: number): string {
  const before = pieces.slice(0, slash);
  const numeratorAt = startOfRun(before);
  const wholeDigits = before.slice(0, numeratorAt).filter(isDigit);
  const below = pieces.slice(slash + 1);
  const end = below.findIndex((piece) => !isDigit(piece) && !/^[0-9]$/.test(literal(piece)));
  const denominatorPieces = end < 0 ? below : below.slice(0, end);
  const hasWhole = wholeDigits.length > 0;
  const whole = Number(plain(value.round(0, 0)));
  const part = Number(plain(hasWhole ? value.minus(whole) : value));
  const given = denominatorPieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
  const isGiven = /^[1-9][0-9]*$/.test(given);
  const [numerator, denominator] = isGiven
    ? [Math.round(part * Number(given)), Number(given)]
    : nearest(part, 10 ** Math.min(denominatorPieces.length, 4) - 1);
  const carried = hasWhole && numerator === denominator ? 1 : 0;
  const top = carried === 1 ? 0 : numerator;
  const isHidden = hasWhole && top === 0;
  const wholeText =
    whole + carried > 0 || isHidden || wholeDigits.some((piece) => 'text' in piece && piece.text === '0')
      ? String(whole + carried)
      : '';
  const width = denominatorPieces.length;
  const fractionText = isHidden
    ? ' '.repeat(2 * width + 1)
    : `${String(top).padStart(before.length - numeratorAt)}/${String(denominator).padEnd(width)}`;
  const heads = before.slice(0, numeratorAt);
  const firstDigit = heads.findIndex(isDigit);
  const head = heads.map((piece, at) =>
    isDigit(piece) ? (at === firstDigit ? wholeText : '') : literal(piece),
  );
  return `${head.join('')}${fractionText}${(end < 0 ? [] : below.slice(end)).map(literal).join('')}`;
}

/** Where the digits right before the slash begin. */
function startOfRun(pieces: readonly Piece[]): number {
  return pieces.map(isDigit).lastIndexOf(false) + 1;
}

/** The fraction nearest to a number whose denominator is at most `most`; the smallest of equally near ones. */
function nearest(value: number, most: number): readonly [numerator: number, denominator: number] {
  let best: readonly [number, number] = [Math.round(value), 1];
  let least = Math.abs(value - best[0]);
  for (let denominator = 2; denominator <= most && least > 1e-15; denominator += 1) {
    const numerator = Math.round(value * denominator);
    const error = Math.abs(value - numerator / denominator);
    if (error < least - 1e-15) [best, least] = [[numerator, denominator], error];
  }
  return best;
}
