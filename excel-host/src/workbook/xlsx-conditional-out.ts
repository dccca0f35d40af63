import { attributesXml, escapeXml } from '../../../src/xlsx';
import { letters } from '../address';
import type { ConditionalLook } from '../objects/conditional-format-store';
import type { Operator } from '../objects/data-validation-store';
import type { Bag } from '../request/arguments';
import type { BookConditionalFormat } from './book';
import { argb } from './xlsx-colors';
import { PRESETS, VALUE_TYPES, fileIcons } from './xlsx-conditional-words';
import { operatorInFile } from './xlsx-validations';
import { bare, sqref } from './xlsx-areas';

const LINES = {
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
  Double: 'double',
} as const;

/** A look as the list of conditional looks in styles.xml holds it. */
export function lookXml(look: ConditionalLook): string {
  const underline = look.underline === 'Double' ? '<u val="double"/>' : look.underline ? '<u/>' : '';
  const font = [
    look.bold === undefined ? '' : `<b val="${look.bold ? 1 : 0}"/>`,
    look.italic === undefined ? '' : `<i val="${look.italic ? 1 : 0}"/>`,
    look.strikethrough === undefined ? '' : `<strike val="${look.strikethrough ? 1 : 0}"/>`,
    look.fontColor ? `<color rgb="${argb(look.fontColor)}"/>` : '',
    underline,
  ].join('');
  const side = (
    name: 'left' | 'right' | 'top' | 'bottom',
    edge: keyof NonNullable<ConditionalLook['borders']>,
  ) => {
    const line = look.borders?.[edge];
    return line ? `<${name} style="${LINES[line.style]}"><color rgb="${argb(line.color)}"/></${name}>` : '';
  };
  const border = [
    side('left', 'EdgeLeft'),
    side('right', 'EdgeRight'),
    side('top', 'EdgeTop'),
    side('bottom', 'EdgeBottom'),
  ].join('');
  return [
    '<dxf>',
    font ? `<font>${font}</font>` : '',
    look.numberFormat ? `<numFmt numFmtId="200" formatCode="${escapeXml(look.numberFormat)}"/>` : '',
    look.fill ? `<fill><patternFill><bgColor rgb="${argb(look.fill)}"/></patternFill></fill>` : '',
    border ? `<border>${border}</border>` : '',
    '</dxf>',
  ].join('');
}

const formulaXml = (formula: unknown) =>
  `<formula>${escapeXml(bare(typeof formula === 'string' ? formula : ''))}</formula>`;
const bag = (value: unknown) => (value ?? {}) as Bag;

/** A point of a scale, a bar or a set of icons. */
function pointXml(
  type: unknown,
  formula: unknown,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const word = Object.entries(VALUE_TYPES).find(([, each]) => each === type)?.[0] ?? 'num';
  const isAuto = type === 'Automatic';
  const val = typeof formula === 'string' ? bare(formula) : undefined;
  return `<cfvo${attributesXml({ type: isAuto ? 'min' : word, val, ...more })}/>`;
}

interface RuleXml {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly content?: string;
}

/** The formula by which Excel itself finds a text, seen from the first cell. */
function textRule({ settings, areas }: BookConditionalFormat): RuleXml {
  const { operator, text } = bag(settings['rule']);
  const sought = `"${String(text).replace(/"/g, '""')}"`;
  const [first] = areas;
  const cell = first ? `${letters(first.column)}${first.row + 1}` : 'A1';
  const rules = {
    Contains: ['containsText', 'containsText', `NOT(ISERROR(SEARCH(${sought},${cell})))`],
    NotContains: ['notContainsText', 'notContains', `ISERROR(SEARCH(${sought},${cell}))`],
    BeginsWith: ['beginsWith', 'beginsWith', `LEFT(${cell},LEN(${sought}))=${sought}`],
    EndsWith: ['endsWith', 'endsWith', `RIGHT(${cell},LEN(${sought}))=${sought}`],
  } as const;
  const [type, word, formula] = rules[operator as keyof typeof rules];
  return { type, attributes: { operator: word, text: String(text) }, content: formulaXml(formula) };
}

function scaleRule({ settings }: BookConditionalFormat): RuleXml {
  const { minimum, midpoint, maximum } = bag(settings['criteria']);
  const points = [minimum, midpoint, maximum].filter((point) => point !== undefined).map(bag);
  const values = points.map(({ type, formula }) => pointXml(type, formula));
  const colors = points.map(({ color }) => `<color rgb="${argb(String(color))}"/>`);
  return { type: 'colorScale', content: `<colorScale>${values.join('')}${colors.join('')}</colorScale>` };
}

function barRule({ settings }: BookConditionalFormat): RuleXml {
  const [lower, upper] = [bag(settings['lowerBoundRule']), bag(settings['upperBoundRule'])];
  const high = upper['type'] === 'Automatic' ? { type: 'HighestValue' } : upper;
  const { fillColor } = bag(settings['positiveFormat']);
  const shown = settings['showDataBarOnly'] === true ? ' showValue="0"' : '';
  const points = pointXml(lower['type'], lower['formula']) + pointXml(high['type'], high['formula']);
  const color = `<color rgb="${argb(String(fillColor))}"/>`;
  return { type: 'dataBar', content: `<dataBar${shown}>${points}${color}</dataBar>` };
}

function iconRule({ settings }: BookConditionalFormat): RuleXml {
  const criteria = (settings['criteria'] ?? []) as readonly Bag[];
  const points = criteria.map(({ type, formula, operator }, index) =>
    index === 0
      ? '<cfvo type="percent" val="0"/>'
      : pointXml(type, formula, operator === 'GreaterThan' ? { gte: '0' } : {}),
  );
  const tag = attributesXml({
    iconSet: fileIcons(String(settings['style'])),
    reverse: settings['reverseIconOrder'] === true,
    showValue: settings['showIconOnly'] === true ? '0' : undefined,
  });
  return { type: 'iconSet', content: `<iconSet${tag}>${points.join('')}</iconSet>` };
}

function ruleOf(format: BookConditionalFormat): RuleXml {
  const { type, settings } = format;
  const rule = bag(settings['rule']);
  switch (type) {
    case 'Custom':
      return { type: 'expression', content: formulaXml(settings['formula']) };
    case 'CellValue': {
      const word = String(rule['operator']).replace(/Equal$/, 'EqualTo') as Operator;
      const formulas = [rule['formula1'], rule['formula2']].filter((formula) => formula !== undefined);
      const operator = operatorInFile(word);
      return { type: 'cellIs', attributes: { operator }, content: formulas.map(formulaXml).join('') };
    }
    case 'ContainsText':
      return textRule(format);
    case 'TopBottom': {
      const kind = String(rule['type']);
      const flags = { percent: kind.endsWith('Percent'), bottom: kind.startsWith('Bottom') };
      return { type: 'top10', attributes: { ...flags, rank: Number(rule['rank']) } };
    }
    case 'PresetCriteria': {
      const [kind, more] = PRESETS[String(rule['criterion'])] ?? ['containsBlanks', {}];
      return { type: kind, attributes: more };
    }
    case 'ColorScale':
      return scaleRule(format);
    case 'DataBar':
      return barRule(format);
    case 'IconSet':
      return iconRule(format);
  }
}

const NO_LOOK = new Set(['ColorScale', 'DataBar', 'IconSet']);

/** The part of a sheet's XML that holds its conditional formats; `numberOf` gives a look its number. */
export function conditionalXml(
  formats: readonly BookConditionalFormat[],
  numberOf: (look: ConditionalLook) => number,
): string {
  return formats
    .map((format, index) => {
      const { type, attributes: more = {}, content = '' } = ruleOf(format);
      const hasLook = !NO_LOOK.has(format.type);
      const tag = attributesXml({
        type,
        dxfId: hasLook ? numberOf(format.look) : undefined,
        priority: index + 1,
        stopIfTrue: hasLook && format.stopIfTrue,
        ...more,
      });
      const rule = `<cfRule${tag}>${content}</cfRule>`;
      return `<conditionalFormatting sqref="${sqref(format.areas)}">${rule}</conditionalFormatting>`;
    })
    .join('');
}
