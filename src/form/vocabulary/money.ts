import type { AmountUnit } from '../form';

/** A unit of money: how many 元 it stands for, and how it is written. */
interface MoneyUnit {
  readonly unit: AmountUnit;
  readonly yuan: number;
  /** Longest first. */
  readonly written: readonly string[];
}

/** Units of money. A unit that another one ends with (元) comes after it. */
export const MONEY_UNITS: readonly MoneyUnit[] = [
  { unit: '亿元', yuan: 100000000, written: ['亿元', '亿'] },
  { unit: '百万元', yuan: 1000000, written: ['百万元'] },
  { unit: '万元', yuan: 10000, written: ['万元', '万'] },
  { unit: '千元', yuan: 1000, written: ['千元'] },
  { unit: '元', yuan: 1, written: ['元'] },
];

/** The units of amounts from the smallest to the largest. */
export const AMOUNT_UNITS: readonly AmountUnit[] = MONEY_UNITS.map(({ unit }) => unit).reverse();

/** The unit for reading an amount when it makes no difference. */
export const ANY_UNIT: AmountUnit = '元';

/** The unit of a form that names none. */
export const USUAL_UNIT: AmountUnit = '万元';

/** The currency before a unit: 人民币元. */
const CURRENCY = '人民币';

/** Any unit after an amount, for patterns: 亿元, 亿, 百万元, 万元, 万, 千元, 元. */
export const MONEY_WORD: string = MONEY_UNITS.flatMap(({ written }) => written).join('|');

/** Any unit by its full name, for patterns. */
const FULL_UNIT = MONEY_UNITS.map(({ unit }) => unit).join('|');

/** The unit that a text names, with or without the currency; null if it names none. */
export function moneyUnit(words: string): AmountUnit | null {
  const name = words.startsWith(CURRENCY) ? words.slice(CURRENCY.length) : words;
  return MONEY_UNITS.find(({ written }) => written.includes(name))?.unit ?? null;
}

/** The label of a unit: 单位, 金额单位. */
const UNIT_LABEL = '(?:金额)?单位';

/** The label before a unit in brackets: （单位：万元）. */
export const BEFORE_UNIT = new RegExp(`^${UNIT_LABEL}:?`);

/** A unit with its label at the end of a label: 资金情况 单位:万元. */
export const UNIT_AT_END = new RegExp(`${UNIT_LABEL}:(${FULL_UNIT})$`);

/** A unit with its label in a line of text. Other words behind it make it a name: 单位：元宝区民政局. */
export const UNIT_IN_LINE = new RegExp(
  `${UNIT_LABEL}[:：]?(?:${CURRENCY})?(${FULL_UNIT})(?!\\p{Script=Han}(?<!币))`,
  'u',
);

/** A sign that a line may name the unit: 单位, （元）. */
export const MAY_NAME_UNIT = /单位|元\)/;

/** A line of its own that gives the unit: （单位：万元）. */
export const UNIT_CAPTION = `\\(?${UNIT_LABEL}:?(?:${CURRENCY})?(?:${FULL_UNIT})\\)?`;

/** The unit of a column, alone in the line below its header: 万元, （%）. */
export const COLUMN_UNIT = new RegExp(`^\\(?(?:${FULL_UNIT}|%|‰|分)\\)?$`);

/** A number with its unit: ¥1,602.40万元, (12.5)元, 99.55分, 98%. */
export const AMOUNT = new RegExp(
  `^([¥￥]?)(\\(?)([-+]?)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)(\\)?)(${MONEY_WORD}|分|%)?(\\)?)$`,
);

/** A name and its amount in one cell with a colon between: 其中：一般公共预算：1873.66万元. */
export const NAME_COLON_AMOUNT = new RegExp(
  `^(.*[^\\d:：\\s])\\s*[:：]\\s*([-\\d.,，]+\\s*(?:${MONEY_WORD})?)\\s*$`,
  's',
);

/** A name followed by its amount, with or without a colon: 合计：109.8万元, 中央财政165万元. */
export const NAME_AMOUNT = new RegExp(
  `^(?<name>[^\\d]{2,30}?)[:：]?\\s*(?<amount>\\d[\\d,，.]*\\s*(?:${MONEY_WORD}))$`,
  's',
);
