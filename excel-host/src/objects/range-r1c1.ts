import type { Box } from '../address';
import { fromR1C1, toR1C1 } from '../formula-r1c1';
import type { Host } from '../host';
import { matrix, spread, writeInputs } from './cells';

/** A cell's formula in R1C1, or its value. */
export const formulaR1C1At =
  (host: Host, { sheet }: { readonly sheet: string }) =>
  (row: number, column: number) => {
    const { value, formula } = host.engine.content(sheet, row, column);
    return formula === null ? (value ?? '') : toR1C1(formula, { row, column });
  };

/** Writes formulas that are given in R1C1. */
export function writeR1C1(host: Host, box: Box, given: unknown): void {
  const at = spread(box, given);
  const inputs = matrix(box, (row, column) => {
    const input = at(row, column);
    return typeof input === 'string' && input.startsWith('=') ? fromR1C1(input, { row, column }) : input;
  });
  writeInputs(host, box, inputs);
}
