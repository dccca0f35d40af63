import { decimal, oneLine, remember, squeeze, type Decimal } from '../../grid';
import type { AmountUnit } from '../form';
import {
  ASKS_REASON,
  BEFORE_UNIT,
  FORMULA_AT_END,
  moneyUnit,
  MONTHS_BEFORE,
  NUMBERING,
  NUMBERING_FIGURES,
  OF_WHICH,
  PERCENT_AT_END,
  POINTS_IN_BRACKETS,
  UNIT_AT_END,
  WEIGHT_SIGN,
} from '../vocabulary';

export interface Label {
  /** The key that the vocabulary knows: without spaces, numbering, brackets and colon. */
  readonly key: string;
  /** Whether the key may be searched for parts of a wording. */
  readonly plain: boolean;
  /** The name for a person, in one line: without numbering, weight, unit and colon, with other brackets. */
  readonly name: string;
  /** Points in the label: 产出指标（50分） → 50. */
  readonly points: Decimal | null;
  /** The unit in the label: 项目资金（万元） → 万元. */
  readonly unit: AmountUnit | null;
  /** The label says that its figures are percentages: 执行率（%）. */
  readonly percent: boolean;
  /** 其中：… – the line is a part of the line above. */
  readonly ofWhich: boolean;
  /** The pattern of the numbering before it: '(#)', '#、'; '' if there is none. */
  readonly numbering: string;
}

const BRACKETED = /[([【〔]([^()[\]【】〔〕]{0,40})[)\]】〕]/g;

const UNCLOSED = /[([【〔][^()[\]【】〔〕]{0,40}$/;

/** A longer text is a paragraph; a sheet holds many, and taking them apart gives nothing. */
const TEXT_LENGTH = 100;
const PARAGRAPH: Label = {
  key: '',
  plain: false,
  name: '',
  points: null,
  unit: null,
  percent: false,
  ofWhich: false,
  numbering: '',
};

type Found = { -readonly [Part in 'points' | 'unit' | 'percent']: Label[Part] };

/** Takes a label apart. Labels longer than `LABEL_LENGTH` are text, not labels: their key is ''. */
export const readLabel: (text: string) => Label = remember(labelIn);

function labelIn(text: string): Label {
  let rest = squeeze(text.slice(0, 400));
  if (rest.length > TEXT_LENGTH) return { ...PARAGRAPH, name: oneLine(text) };
  let numbering = '';
  let ofWhich = false;
  // Numbering and 其中 come in either order: '（1）其中：', '其中：1.'.
  for (let step = 0; step < 4; step += 1) {
    const number = NUMBERING.exec(rest);
    if (number) {
      // （4）=（3）/（2）执行率: the column's number comes with its formula.
      const formula = /^[=＝][\d()/÷×*+%-]+(?=[^\d()/÷×*+%-])/.exec(rest.slice(number[0].length))?.[0] ?? '';
      rest = rest.replace(number[0] + formula, number[0]);
      numbering ||= number[0].replace(NUMBERING_FIGURES, '#');
      rest = rest.slice(number[0].length);
      continue;
    }
    const part = OF_WHICH.exec(rest);
    if (!part) break;
    ofWhich = true;
    rest = rest.slice(part[0].length);
  }
  // A bracket that nobody closed ends with the label: 项目资金（万元.
  const isOpen = UNCLOSED.test(rest);
  if (isOpen) rest += ')';
  const found: Found = { points: null, unit: null, percent: false };
  const keep: string[] = [];
  const withoutBrackets = (text: string) =>
    text.replace(BRACKETED, (whole, inner: string) => {
      const unit = moneyUnit(inner.replace(BEFORE_UNIT, ''));
      const [, bare, named] = POINTS_IN_BRACKETS.exec(inner) ?? [];
      const points = bare ?? named;
      if (unit) found.unit = unit;
      else if (points !== undefined && isWeight(inner)) found.points = decimal(points);
      else if (inner.includes('%')) found.percent = true;
      else if (!/^[A-Za-z]?$|^[A-Z][/÷][A-Z]/.test(inner)) keep.push(whole);
      return '';
    });
  // Brackets may hold brackets: （上年结转+年初预算（不含收回））.
  const bare = withoutBrackets(withoutBrackets(rest)).replace(/[:;,。.、]+$/, '');
  // 执行率D=C/B and 执行率% need no brackets.
  const formula = FORMULA_AT_END.exec(bare)?.[0] ?? '';
  const words = bare.slice(0, bare.length - formula.length);
  const key = words.replace(PERCENT_AT_END, '');
  if (key !== words || formula.includes('%')) found.percent = true;
  const kept = rest.replace(BRACKETED, (whole) => (keep.includes(whole) ? whole : ''));
  const name = (isOpen && kept.endsWith(')') ? kept.slice(0, -1) : kept).replace(/:+$/, '');
  const line = UNIT_AT_END.exec(key)?.[1];
  return {
    key: key.length <= LABEL_LENGTH ? key : '',
    plain: isPlainWords(key),
    name,
    ...found,
    unit: found.unit ?? (line ? moneyUnit(line) : null),
    ofWhich,
    numbering,
  };
}

/** A number in brackets is a weight if it has 分 or %, or is too large for a numbering: （50）, not （2）. */
function isWeight(inner: string): boolean {
  return WEIGHT_SIGN.test(inner) || (/^\d+$/.test(inner) && Number(inner) >= 5 && Number(inner) <= 100);
}

export const LABEL_LENGTH = 30;

/** The key of the words before the first colon ('说明：定量指标…' → 说明), or of all words if there is none. */
export function headKey(text: string): string {
  const head = /^[^:：]{1,30}(?=[:：])/.exec(text.slice(0, 400).trim())?.[0];
  return readLabel(head ?? text).key;
}

/**
 * Only short plain words are searched for parts of a wording, not formulas such as 执行数/预算数×100%. A question for
 * reasons may contain a figure: 未达到90%的原因.
 */
function isPlainWords(key: string): boolean {
  // 1-6月指标值 is plain, too.
  return key.length <= 14 && (MONTHS_BEFORE.test(key) || !/[=/×÷≤≥<>%\d]/.test(key) || ASKS_REASON.test(key));
}
