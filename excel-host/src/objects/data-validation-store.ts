import type { Box, Extent } from '../address';
import { follow } from '../followers';
import type { Host } from '../host';
import { placedThings, type Placed } from '../placed';
import { without } from '../shift';

/** What a cell may hold, in Excel's own words; formulas have their '='. */
export type Rule =
  | {
      readonly type: 'WholeNumber' | 'Decimal' | 'TextLength' | 'Date' | 'Time';
      readonly operator: Operator;
      readonly formula1: string;
      readonly formula2: string | null;
    }
  | { readonly type: 'List'; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly type: 'Custom'; readonly formula: string };

export const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Prompt {
  readonly message: string;
  readonly title: string;
  readonly showPrompt: boolean;
}

export interface ErrorAlert {
  readonly message: string;
  readonly title: string;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly showAlert: boolean;
}

/** A validation as it is set on cells. */
export interface ValidationSettings {
  rule: Rule | null;
  ignoreBlanks: boolean;
  prompt: Prompt;
  errorAlert: ErrorAlert;
}

export interface Validation extends Placed, ValidationSettings {}

/** The settings of cells without a validation. */
export const NO_VALIDATION: Readonly<ValidationSettings> = {
  rule: null,
  ignoreBlanks: true,
  prompt: { message: '', title: '', showPrompt: false },
  errorAlert: { message: '', title: '', style: 'Stop', showAlert: true },
};

function reformulated(rule: Rule, change: (formula: string) => string): Rule {
  switch (rule.type) {
    case 'List':
      return { ...rule, source: rule.source.startsWith('=') ? change(rule.source) : rule.source };
    case 'Custom':
      return { ...rule, formula: change(rule.formula) };
    case 'WholeNumber':
    case 'Decimal':
    case 'TextLength':
    case 'Date':
    case 'Time':
      return {
        ...rule,
        formula1: change(rule.formula1),
        formula2: rule.formula2 === null ? null : change(rule.formula2),
      };
  }
}

/** The validations of a workbook: a cell has one at most. */
export const validations = placedThings<Validation>({
  copy: (_host, validation) => ({ ...validation }),
  reformulate(validation, change) {
    if (validation.rule) validation.rule = reformulated(validation.rule, change);
  },
});

const inside = ({ row, column, rows, columns }: Extent, r: number, c: number) =>
  r >= row && r < row + rows && c >= column && c < column + columns;

/** The validation of a cell, or null. */
export function validationAt(host: Host, sheet: string, row: number, column: number): Validation | null {
  return (
    validations(host).find(
      (each) => each.sheet === sheet && each.areas.some((area) => inside(area, row, column)),
    ) ?? null
  );
}

/** Removes validations from cells. */
export function clearValidation(host: Host, box: Box): void {
  const all = validations(host).splice(0);
  for (const each of all) if (each.sheet === box.sheet) each.areas = without(each.areas, box);
  validations(host).push(...all.filter(({ areas }) => areas.length > 0));
}

follow({
  cleared(host, box, what) {
    if (what === 'All') clearValidation(host, box);
  },
});
