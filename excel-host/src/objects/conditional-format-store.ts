import { common, type Box, type Extent } from '../address';
import type { Line } from '../engine/style';
import { follow } from '../followers';
import type { Host } from '../host';
import { liesOn, placedThings, type Placed } from '../placed';
import { without } from '../shift';
import { newId } from './ids';

export const FORMAT_TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;
export type FormatType = (typeof FORMAT_TYPES)[number];

/** How cells look that meet a condition; settings that are left out don't change. */
export interface ConditionalLook {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: 'Single' | 'Double';
  strikethrough?: boolean;
  numberFormat?: string;
  borders?: Partial<
    Record<'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight', Pick<Line, 'style' | 'color'>>
  >;
}

/** A conditional format: its settings have the names and words of Office.js. */
export interface ConditionalFormatting extends Placed {
  readonly id: string;
  readonly type: FormatType;
  stopIfTrue: boolean;
  settings: Readonly<Record<string, unknown>>;
  look: ConditionalLook;
}

/** The settings of a new one. */
const FRESH: Readonly<Record<FormatType, Readonly<Record<string, unknown>>>> = {
  Custom: { formula: '' },
  CellValue: { rule: { formula1: '', operator: 'Between' } },
  ContainsText: { rule: { operator: 'Contains', text: '' } },
  TopBottom: { rule: { rank: 10, type: 'TopItems' } },
  PresetCriteria: { rule: { criterion: 'Blanks' } },
  ColorScale: {
    criteria: {
      minimum: { formula: null, type: 'LowestValue', color: '#F8696B' },
      midpoint: { formula: '=50', type: 'Percentile', color: '#FFEB84' },
      maximum: { formula: null, type: 'HighestValue', color: '#63BE7B' },
    },
  },
  DataBar: {
    showDataBarOnly: false,
    barDirection: 'Context',
    axisFormat: 'Automatic',
    axisColor: '#000000',
    lowerBoundRule: { type: 'Automatic' },
    upperBoundRule: { type: 'Automatic' },
    positiveFormat: { fillColor: '#638EC6', gradientFill: true, borderColor: '#638EC6' },
    negativeFormat: {
      fillColor: '#FF0000',
      matchPositiveFillColor: false,
      borderColor: '#FF0000',
      matchPositiveBorderColor: false,
    },
  },
  IconSet: {
    style: 'ThreeTrafficLights1',
    reverseIconOrder: false,
    showIconOnly: false,
    criteria: [
      {},
      { type: 'Percent', operator: 'GreaterThanOrEqual', formula: '=33' },
      { type: 'Percent', operator: 'GreaterThanOrEqual', formula: '=67' },
    ],
  },
};

/** A text in settings that begins with '=' is a formula. */
function reformulated(value: unknown, change: (formula: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('=') ? change(value) : value;
  if (Array.isArray(value)) return value.map((each) => reformulated(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, reformulated(each, change)]));
}

/** The conditional formats of a workbook; on each sheet the first comes before the others. */
export const conditionalFormattings = placedThings<ConditionalFormatting>({
  copy: (host, each) => ({ ...each, id: newId(host), look: { ...each.look } }),
  reformulate(each, change) {
    each.settings = reformulated(each.settings, change) as ConditionalFormatting['settings'];
  },
});

/** Those of a sheet, or those that touch some of its cells, the first to be looked at first. */
export function formattingsOn(host: Host, sheet: string, boxes?: readonly Extent[]): ConditionalFormatting[] {
  return conditionalFormattings(host).filter(
    (each) =>
      each.sheet === sheet && (!boxes || each.areas.some((area) => boxes.some((box) => common(area, box)))),
  );
}

/** Those of a cell. */
export function formatsAt(host: Host, sheet: string, row: number, column: number): ConditionalFormatting[] {
  const cell = { sheet, row, column, rows: 1, columns: 1 };
  return conditionalFormattings(host).filter((each) => liesOn(each, cell));
}

/** A new one, which comes before all others. */
export function addFormatting(
  host: Host,
  sheet: string,
  areas: readonly Extent[],
  type: FormatType,
): ConditionalFormatting {
  const made: ConditionalFormatting = {
    id: newId(host),
    sheet,
    areas,
    type,
    stopIfTrue: false,
    settings: FRESH[type],
    look: {},
  };
  conditionalFormattings(host).unshift(made);
  return made;
}

export function removeFormatting(host: Host, gone: ConditionalFormatting): void {
  const list = conditionalFormattings(host);
  list.splice(list.indexOf(gone), 1);
}

/** Removes conditional formats from cells; on other cells they stay. */
export function clearFormatting(host: Host, box: Box): void {
  const all = conditionalFormattings(host).splice(0);
  for (const each of all) if (each.sheet === box.sheet) each.areas = without(each.areas, box);
  conditionalFormattings(host).push(...all.filter(({ areas }) => areas.length > 0));
}

/** Moves one in the order of its sheet, counted from 0; a negative place counts from the end. */
export function setPriority(host: Host, moved: ConditionalFormatting, priority: number): void {
  const others = formattingsOn(host, moved.sheet).filter((each) => each !== moved);
  const wanted = priority < 0 ? others.length + 1 + priority : priority;
  const at = Math.min(Math.max(wanted, 0), others.length);
  const inOrder = [...others.slice(0, at), moved, ...others.slice(at)];
  const list = conditionalFormattings(host);
  const rest = list.splice(0).filter(({ sheet }) => sheet !== moved.sheet);
  list.push(...inOrder, ...rest);
}

follow({
  cleared(host, box, what) {
    if (what === 'All' || what === 'Formats') clearFormatting(host, box);
  },
});
