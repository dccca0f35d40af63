import { child, type Element, isTrue } from '../../../src/xlsx';
import type { ConditionalLook } from '../objects/conditional-format-store';
import type { BookConditionalFormat } from './book';
import { colorOf } from './xlsx-colors';
import { PRESETS, VALUE_TYPES, excelIcons } from './xlsx-conditional-words';
import { elementsOf, textIn } from './xlsx-elements';
import { operatorOf } from './xlsx-validations';
import { areasOf } from './xlsx-areas';

type Rule = Pick<BookConditionalFormat, 'type' | 'settings'>;

const LINES: Readonly<Record<string, 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot'>> = {
  thin: 'Continuous',
  medium: 'Continuous',
  dashed: 'Dash',
  dashDot: 'DashDot',
  dashDotDot: 'DashDotDot',
  dotted: 'Dot',
  hair: 'Dot',
};

function colorIn(element: Element | undefined): string | undefined {
  return (element && colorOf(element.attributes)) ?? undefined;
}

/** What a mark such as `<b/>` says: nothing if it is not there. */
function mark(parent: Element | undefined, name: string): boolean | undefined {
  const found = parent && child(parent, name);
  if (!found) return undefined;
  return found.attributes['val'] === undefined || isTrue(found.attributes['val']);
}

const SIDES = { left: 'EdgeLeft', right: 'EdgeRight', top: 'EdgeTop', bottom: 'EdgeBottom' } as const;

function bordersOf(element: Element | undefined): ConditionalLook['borders'] {
  const lines = Object.entries(SIDES).flatMap(([name, edge]) => {
    const side = element && child(element, name);
    const style = LINES[side?.attributes['style'] ?? ''];
    if (!side || !style) return [];
    return [[edge, { style, color: colorIn(child(side, 'color')) ?? '#000000' }] as const];
  });
  return lines.length > 0 ? Object.fromEntries(lines) : undefined;
}

/** The looks that conditional formats name by their numbers. */
export function conditionalLooks(stylesXml: string): ConditionalLook[] {
  return elementsOf(stylesXml, 'dxf').map((element) => {
    const font = child(element, 'font');
    const underline = font && child(font, 'u');
    const pattern = child(element, 'fill')?.children[0];
    const parts = {
      fill: pattern && (colorIn(child(pattern, 'bgColor')) ?? colorIn(child(pattern, 'fgColor'))),
      fontColor: font && colorIn(child(font, 'color')),
      bold: mark(font, 'b'),
      italic: mark(font, 'i'),
      strikethrough: mark(font, 'strike'),
      underline: underline && (underline.attributes['val'] === 'double' ? 'Double' : 'Single'),
      numberFormat: child(element, 'numFmt')?.attributes['formatCode'],
      borders: bordersOf(child(element, 'border')),
    };
    return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  });
}

const formulasIn = (element: Element) =>
  element.children.filter(({ name }) => name === 'formula').map((formula) => `=${textIn(formula)}`);

function pointOf({ attributes: given }: Element) {
  const type = VALUE_TYPES[given['type'] ?? ''] ?? 'Number';
  const isEnd = type === 'LowestValue' || type === 'HighestValue';
  return { formula: isEnd || given['val'] === undefined ? null : `=${given['val']}`, type };
}

function scaleOf(element: Element): Rule {
  const scale = child(element, 'colorScale');
  const values = scale?.children.filter(({ name }) => name === 'cfvo') ?? [];
  const colors = scale?.children.filter(({ name }) => name === 'color') ?? [];
  const points = values.map((value, index) => ({ ...pointOf(value), color: colorIn(colors[index]) ?? null }));
  const [minimum, second, third] = points;
  const criteria = third ? { minimum, midpoint: second, maximum: third } : { minimum, maximum: second };
  return { type: 'ColorScale', settings: { criteria } };
}

function barOf(element: Element): Rule {
  const bar = child(element, 'dataBar');
  const [lower, upper] = bar?.children.filter(({ name }) => name === 'cfvo').map(pointOf) ?? [];
  const fillColor = colorIn(bar && child(bar, 'color')) ?? '#638EC6';
  return {
    type: 'DataBar',
    settings: {
      showDataBarOnly: bar?.attributes['showValue'] === '0',
      barDirection: 'Context',
      axisFormat: 'Automatic',
      axisColor: '#000000',
      lowerBoundRule: lower,
      upperBoundRule: upper,
      positiveFormat: { fillColor, gradientFill: true, borderColor: '' },
      negativeFormat: {
        fillColor: '#FF0000',
        matchPositiveFillColor: false,
        borderColor: '',
        matchPositiveBorderColor: false,
      },
    },
  };
}

function iconsOf(element: Element): Rule {
  const icons = child(element, 'iconSet');
  const criteria = icons?.children.map((point, index) => {
    if (index === 0) return {};
    const operator = point.attributes['gte'] === '0' ? 'GreaterThan' : 'GreaterThanOrEqual';
    return { ...pointOf(point), operator };
  });
  return {
    type: 'IconSet',
    settings: {
      style: excelIcons(icons?.attributes['iconSet'] ?? '3TrafficLights1'),
      reverseIconOrder: isTrue(icons?.attributes['reverse']),
      showIconOnly: icons?.attributes['showValue'] === '0',
      criteria: criteria ?? [],
    },
  };
}

function topOf({ attributes: given }: Element): Rule {
  const end = isTrue(given['bottom']) ? 'Bottom' : 'Top';
  const unit = isTrue(given['percent']) ? 'Percent' : 'Items';
  return { type: 'TopBottom', settings: { rule: { rank: Number(given['rank']), type: `${end}${unit}` } } };
}

/** The preset whose rule says the same. */
function presetOf({ attributes: given }: Element): Rule | null {
  const names = ['timePeriod', 'aboveAverage', 'equalAverage', 'stdDev'] as const;
  const criterion = Object.entries(PRESETS).find(
    ([, [type, more]]) => type === given['type'] && names.every((name) => more[name] === given[name]),
  )?.[0];
  return criterion === undefined ? null : { type: 'PresetCriteria', settings: { rule: { criterion } } };
}

const TEXTS = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
} as const;

function ruleOf(element: Element): Rule | null {
  const { attributes: given } = element;
  const type = given['type'] ?? '';
  const [formula1 = '=', formula2] = formulasIn(element);
  if (type === 'expression') return { type: 'Custom', settings: { formula: formula1 } };
  if (type === 'cellIs') {
    const operator = operatorOf(given['operator']).replace(/^(Greater|Less)ThanOrEqualTo$/, '$1ThanOrEqual');
    const second = formula2 === undefined ? {} : { formula2 };
    return { type: 'CellValue', settings: { rule: { formula1, ...second, operator } } };
  }
  if (type in TEXTS) {
    const operator = TEXTS[type as keyof typeof TEXTS];
    return { type: 'ContainsText', settings: { rule: { operator, text: given['text'] ?? '' } } };
  }
  if (type === 'top10') return topOf(element);
  if (type === 'colorScale') return scaleOf(element);
  if (type === 'dataBar') return barOf(element);
  if (type === 'iconSet') return iconsOf(element);
  return presetOf(element);
}

/** The conditional formats of a sheet's XML, the first to be looked at first. */
export function conditionalsOf(xml: string, looks: readonly ConditionalLook[]): BookConditionalFormat[] {
  const all = elementsOf(xml, 'conditionalFormatting').flatMap((element) => {
    const areas = areasOf(element.attributes['sqref'] ?? '');
    return element.children.flatMap((rule) => {
      const known = rule.name === 'cfRule' && areas.length > 0 ? ruleOf(rule) : null;
      if (!known) return [];
      const look = { ...looks[Number(rule.attributes['dxfId'] ?? -1)] };
      const stopIfTrue = isTrue(rule.attributes['stopIfTrue']);
      const format: BookConditionalFormat = { ...known, areas, stopIfTrue, look };
      return [{ priority: Number(rule.attributes['priority'] ?? 0), format }];
    });
  });
  return all.sort((one, other) => one.priority - other.priority).map(({ format }) => format);
}
