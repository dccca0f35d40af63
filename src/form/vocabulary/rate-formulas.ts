/** The letter or number of a column: A, 3, ③. */
const MARK = '[A-Z]|\\d{1,2}|[①-⑳]';

/** Where a header says its own letter: 预算数（A）, A全年预算, 1.预算数, 预算数A=B+C, ③, or D=C/B in a row of its own. */
export const OWN_MARKS: readonly RegExp[] = [
  new RegExp(`\\((${MARK})(?:=[^)]*)?\\)`),
  /^([A-Z]|[①-⑳])[.、]?(?=\p{Script=Han})/u,
  /^(\d{1,2})[.、](?!\d)/,
  /(?<=\p{Script=Han})([A-Z]|[①-⑳])(?:=.*)?$/u,
  new RegExp(`^(${MARK})(?:=.*)?$`),
];

/** A whole operand that is a column's letter. */
export const MARK_ALONE = new RegExp(`^(?:${MARK})$`);

/** A letter with the header's name behind it, as in (4)=(3)/(2)执行率. */
export const MARK_BEFORE_NAME = new RegExp(`^(${MARK})(?=\\p{Script=Han})`, 'u');

/** A letter in brackets of its own, which stands for the letter: （3）/（2）. */
export const MARK_IN_BRACKETS = new RegExp(`\\((${MARK})\\)`, 'g');

/** A formula of letters behind the words of a header: 执行率D=C/B×100%. */
export const FORMULA_AT_END =
  /(?<=\p{Script=Han})(?:[A-Z]|[①-⑳])?=(?:[A-Z]|[①-⑳]|\d{1,2})[/÷](?:[A-Z]|[①-⑳]|\d{1,2})(?:[×*]100%)?$/u;

/** A quotient in the header of a rate: （C/B）, ④=③/②, （实际支出÷实际到位×100%）. */
export const QUOTIENT = /(?:^|[()=:])([^()=:/÷]{1,14})[/÷]([^()=:/÷×*]{1,14})/;
