import { fromR1C1, toR1C1 } from '../formula-r1c1';
import { oneOf, text, type Bag } from '../request/arguments';
import { ApiError } from '../request/errors';
import { defineKind, readOnly, type Kind, type Property, type Ref } from '../request/kind';
import { colorOf } from './color';
import type { ConditionalFormatting, FormatType } from './conditional-format-store';
import { conditionalRangeFormat } from './conditional-range-format';

const bagOf = (value: unknown): Bag => {
  if (typeof value !== 'object' || value === null) throw new ApiError('InvalidArgument');
  return value as Bag;
};

/** A setting that is kept as given, after a check. */
function setting(
  name: string,
  check: (value: unknown) => unknown = (value) => value,
): Property<ConditionalFormatting> {
  return {
    get: (_host, { settings }) => settings[name] ?? null,
    set(_host, formatting, value) {
      formatting.settings = { ...formatting.settings, [name]: check(value) };
    },
  };
}

/** A setting inside of another, as the colours of data bars are. */
function inner(
  group: string,
  name: string,
  check: (value: unknown) => unknown = (value) => value,
): Property<ConditionalFormatting> {
  return {
    get: (_host, { settings }) => bagOf(settings[group])[name] ?? null,
    set(_host, formatting, value) {
      const changed = { ...bagOf(formatting.settings[group]), [name]: check(value) };
      formatting.settings = { ...formatting.settings, [group]: changed };
    },
  };
}

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

/** A rule with a look. */
function looking(name: string, checkRule: (rule: Bag) => Bag): Kind<ConditionalFormatting> {
  return defineKind<ConditionalFormatting>(name, {
    properties: { rule: setting('rule', (rule) => checkRule(bagOf(rule))) },
    links: { format: (_host, formatting) => conditionalRangeFormat.of(formatting) },
  });
}

const cellValue = looking('CellValueConditionalFormat', (rule) => {
  const operator = oneOf(OPERATORS, rule['operator']);
  const needsTwo = operator === 'Between' || operator === 'NotBetween';
  const formulas = [rule['formula1'], ...(needsTwo ? [rule['formula2']] : [])].map((formula) =>
    text(formula),
  );
  const [formula1, formula2] = formulas;
  return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator };
});

const textComparison = looking('TextConditionalFormat', (rule) => ({
  operator: oneOf(['Contains', 'NotContains', 'BeginsWith', 'EndsWith'], rule['operator']),
  text: text(rule['text']),
}));

const topBottom = looking('TopBottomConditionalFormat', (rule) => {
  const type = oneOf(['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'], rule['type']);
  const rank = Number(rule['rank']);
  const most = type.endsWith('Percent') ? 100 : 1000;
  if (!Number.isInteger(rank) || rank < 1 || rank > most) throw new ApiError('InvalidArgument');
  return { rank, type };
});

const preset = looking('PresetCriteriaConditionalFormat', (rule) => ({ criterion: text(rule['criterion']) }));

const origin = ({ areas }: ConditionalFormatting) => ({
  row: Math.min(...areas.map(({ row }) => row)),
  column: Math.min(...areas.map(({ column }) => column)),
});

const formula: Property<ConditionalFormatting> = setting('formula', (value) => {
  const given = text(value);
  return given.startsWith('=') ? given : `=${given}`;
});

const customRule: Kind<ConditionalFormatting> = defineKind<ConditionalFormatting>('ConditionalFormatRule', {
  properties: {
    formula,
    formulaLocal: formula,
    formulaR1C1: {
      get: (_host, formatting) => toR1C1(text(formatting.settings['formula']), origin(formatting)),
      set(host, formatting, value) {
        formula.set?.(host, formatting, fromR1C1(text(value), origin(formatting)));
      },
    },
  },
});

const custom: Kind<ConditionalFormatting> = defineKind<ConditionalFormatting>('CustomConditionalFormat', {
  links: {
    rule: (_host, formatting) => customRule.of(formatting),
    format: (_host, formatting) => conditionalRangeFormat.of(formatting),
  },
});

const colorScale: Kind<ConditionalFormatting> = defineKind<ConditionalFormatting>(
  'ColorScaleConditionalFormat',
  {
    properties: {
      criteria: setting('criteria', (value) => {
        const { minimum, midpoint, maximum } = bagOf(value);
        const point = (given: unknown) => {
          const { formula: at = null, type, color } = bagOf(given);
          return { formula: at, type, color: color === undefined ? null : colorOf(color) };
        };
        const middle = midpoint === undefined || midpoint === null ? {} : { midpoint: point(midpoint) };
        return { minimum: point(minimum), ...middle, maximum: point(maximum) };
      }),
      threeColorScale: readOnly((_host, { settings }) => 'midpoint' in bagOf(settings['criteria'])),
    },
  },
);

const positiveFormat: Kind<ConditionalFormatting> = defineKind<ConditionalFormatting>(
  'ConditionalDataBarPositiveFormat',
  {
    properties: {
      fillColor: inner('positiveFormat', 'fillColor', colorOf),
      gradientFill: inner('positiveFormat', 'gradientFill'),
      borderColor: inner('positiveFormat', 'borderColor', (color) => (color === '' ? '' : colorOf(color))),
    },
  },
);

const negativeFormat: Kind<ConditionalFormatting> = defineKind<ConditionalFormatting>(
  'ConditionalDataBarNegativeFormat',
  {
    properties: {
      fillColor: inner('negativeFormat', 'fillColor', colorOf),
      matchPositiveFillColor: inner('negativeFormat', 'matchPositiveFillColor'),
      borderColor: inner('negativeFormat', 'borderColor', (color) => (color === '' ? '' : colorOf(color))),
      matchPositiveBorderColor: inner('negativeFormat', 'matchPositiveBorderColor'),
    },
  },
);

const dataBar: Kind<ConditionalFormatting> = defineKind<ConditionalFormatting>('DataBarConditionalFormat', {
  properties: {
    showDataBarOnly: setting('showDataBarOnly'),
    barDirection: setting('barDirection', (value) => oneOf(['Context', 'LeftToRight', 'RightToLeft'], value)),
    axisFormat: setting('axisFormat', (value) => oneOf(['Automatic', 'None', 'CellMidPoint'], value)),
    axisColor: setting('axisColor', (color) => (color === '' ? '' : colorOf(color))),
    lowerBoundRule: setting('lowerBoundRule', bagOf),
    upperBoundRule: setting('upperBoundRule', bagOf),
  },
  links: {
    positiveFormat: (_host, formatting) => positiveFormat.of(formatting),
    negativeFormat: (_host, formatting) => negativeFormat.of(formatting),
  },
});

const iconSet: Kind<ConditionalFormatting> = defineKind<ConditionalFormatting>('IconSetConditionalFormat', {
  properties: {
    style: setting('style', text),
    criteria: setting('criteria', (value) => {
      if (!Array.isArray(value)) throw new ApiError('InvalidArgument');
      return value as unknown[];
    }),
    reverseIconOrder: setting('reverseIconOrder'),
    showIconOnly: setting('showIconOnly'),
  },
});

/** The object under each name of a conditional format, and the type that has it. */
const RULES = {
  cellValue: ['CellValue', cellValue],
  custom: ['Custom', custom],
  textComparison: ['ContainsText', textComparison],
  topBottom: ['TopBottom', topBottom],
  preset: ['PresetCriteria', preset],
  colorScale: ['ColorScale', colorScale],
  dataBar: ['DataBar', dataBar],
  iconSet: ['IconSet', iconSet],
} as const satisfies Record<string, readonly [FormatType, Kind<ConditionalFormatting>]>;

/** `cellValue`, `cellValueOrNullObject` and so on: a format of another type has none. */
export const ruleLinks: Readonly<Record<string, (host: unknown, self: ConditionalFormatting) => Ref | null>> =
  Object.fromEntries(
    Object.entries(RULES).flatMap(([name, [type, kind]]) => {
      const orNull = (_host: unknown, self: ConditionalFormatting) =>
        self.type === type ? kind.of(self) : null;
      const orError = (host: unknown, self: ConditionalFormatting) => {
        const rule = orNull(host, self);
        if (!rule) throw new ApiError('InvalidOperation');
        return rule;
      };
      return [
        [name, orError],
        [`${name}OrNullObject`, orNull],
      ];
    }),
  );
