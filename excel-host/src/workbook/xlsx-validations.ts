import { attributesXml, child, type Element, escapeXml, isTrue } from '../../../src/xlsx';
import type { Extent } from '../address';
import { NO_VALIDATION, OPERATORS, type Operator, type Rule } from '../objects/data-validation-store';
import type { BookValidation } from './book';
import { areasOf, bare, sqref } from './xlsx-areas';
import { elementsOf, textIn } from './xlsx-elements';

const TYPES = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
} as const;

/** Excel's words for comparisons begin with small letters in files, and some are shorter. */
const IN_FILE: Readonly<Record<Operator, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** The comparison of a word in a file. */
export function operatorOf(word: string | undefined): Operator {
  return OPERATORS.find((operator) => IN_FILE[operator] === word) ?? 'Between';
}

/** The word of a comparison in a file. */
export const operatorInFile = (operator: Operator): string => IN_FILE[operator];

const formulas = (rule: Rule): readonly (string | null)[] => {
  if (rule.type === 'Custom') return [rule.formula];
  if (rule.type === 'List') return [rule.source.startsWith('=') ? rule.source : `="${rule.source}"`];
  return [rule.formula1, rule.formula2];
};

function validationXml({ areas, rule, ignoreBlanks, prompt, errorAlert }: BookValidation): string {
  const type = Object.entries(TYPES).find(([, each]) => each === rule?.type)?.[0];
  const operator = rule && 'operator' in rule ? operatorInFile(rule.operator) : undefined;
  const tag = attributesXml({
    type: type ?? 'none',
    operator: operator === 'between' ? undefined : operator,
    errorStyle: errorAlert.style === 'Stop' ? undefined : errorAlert.style.toLowerCase(),
    allowBlank: ignoreBlanks,
    // files say that the list is not to be shown
    showDropDown: rule?.type === 'List' && !rule.inCellDropDown,
    showInputMessage: prompt.showPrompt,
    showErrorMessage: errorAlert.showAlert,
    errorTitle: errorAlert.title || undefined,
    error: errorAlert.message || undefined,
    promptTitle: prompt.title || undefined,
    prompt: prompt.message || undefined,
    sqref: sqref(areas),
  });
  const parts = (rule ? formulas(rule) : []).map((formula, index) =>
    formula === null ? '' : `<formula${index + 1}>${escapeXml(bare(formula))}</formula${index + 1}>`,
  );
  return `<dataValidation${tag}>${parts.join('')}</dataValidation>`;
}

/** The part of a sheet's XML that holds its validations. */
export function validationsXml(validations: readonly BookValidation[]): string {
  if (validations.length === 0) return '';
  const all = validations.map(validationXml).join('');
  return `<dataValidations count="${validations.length}">${all}</dataValidations>`;
}

/** Where a validation lies: newer files tell it in an element of its own. */
function placeOf(element: Element): Extent[] {
  const own = child(element, 'sqref');
  return areasOf(own ? own.text : (element.attributes['sqref'] ?? ''));
}

function ruleOf(element: Element): Rule | null {
  const type = TYPES[element.attributes['type'] as keyof typeof TYPES] as Rule['type'] | undefined;
  const read = (name: string) => {
    const formula = child(element, name);
    return formula ? `=${textIn(formula).trim()}` : null;
  };
  const formula1 = read('formula1') ?? '=';
  if (type === undefined) return null;
  if (type === 'Custom') return { type, formula: formula1 };
  if (type === 'List') {
    const written = /^="(.*)"$/s.exec(formula1)?.[1];
    const inCellDropDown = !isTrue(element.attributes['showDropDown']);
    return { type, source: written?.replace(/""/g, '"') ?? formula1, inCellDropDown };
  }
  const operator = operatorOf(element.attributes['operator']);
  return { type, operator, formula1, formula2: read('formula2') };
}

const ALERTS: Readonly<Record<string, 'Warning' | 'Information'>> = {
  warning: 'Warning',
  information: 'Information',
};

function validationOf(element: Element): BookValidation[] {
  const { attributes: given } = element;
  const areas = placeOf(element);
  if (areas.length === 0) return [];
  const { errorAlert, prompt } = NO_VALIDATION;
  return [
    {
      areas,
      rule: ruleOf(element),
      ignoreBlanks: isTrue(given['allowBlank']),
      prompt: {
        message: given['prompt'] ?? prompt.message,
        title: given['promptTitle'] ?? prompt.title,
        showPrompt: isTrue(given['showInputMessage']),
      },
      errorAlert: {
        message: given['error'] ?? errorAlert.message,
        title: given['errorTitle'] ?? errorAlert.title,
        style: ALERTS[given['errorStyle'] ?? ''] ?? 'Stop',
        showAlert: isTrue(given['showErrorMessage']),
      },
    },
  ];
}

/** The validations of a sheet's XML. */
export function validationsOf(xml: string): BookValidation[] {
  return elementsOf(xml, 'dataValidation').flatMap(validationOf);
}
