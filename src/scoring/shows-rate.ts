import { round, type Decimal } from '../grid';
import type { KnownFigure } from './known';

/**
 * Whether a shown rate is right: the true one rounds to it at the decimals shown, either at once or by way of two more
 * decimals, as on a calculator's display (1294.84 ÷ 1426.90 = 90.744970…% shows as 90.7450 %, then as 90.75 %).
 */
export function showsRate(rate: KnownFigure, truth: Decimal): boolean {
  const places = (rate.places ?? 2) + 2;
  const stated = round(rate.value, places);
  return round(truth, places).eq(stated) || round(round(truth, places + 2), places).eq(stated);
}
