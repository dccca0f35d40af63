import { defineKind, constant, stateOf, type Kind, type Property } from '../request/kind';
import { figure, flag, oneOf, whole } from '../request/arguments';
import { ApiError } from '../request/errors';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const calculation = stateOf<{ mode: (typeof MODES)[number] }>(() => ({ mode: 'Automatic' }));

/** `workbook.application` */
export const application: Kind<unknown> = defineKind<unknown>('Application', {
  properties: {
    calculationMode: {
      get: (host) => calculation(host).mode,
      set(host, _self, mode) {
        calculation(host).mode = oneOf(MODES, mode);
        host.engine.setManual(mode === 'Manual');
      },
    },
    calculationState: constant('Done'),
    calculationEngineVersion: constant(191_029),
    decimalSeparator: constant('.'),
    thousandsSeparator: constant(','),
    useSystemSeparators: constant(true),
  },
  links: {
    cultureInfo: () => cultureInfo.of(null),
    iterativeCalculation: () => iterativeCalculation.of(null),
  },
  methods: {
    calculate: (host, _self, type) =>
      host.engine.calculate(oneOf(['Recalculate', 'Full', 'FullRebuild'], type) !== 'Recalculate'),
    suspendApiCalculationUntilNextSync(host) {
      host.suspendCalculation();
    },
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});

/** China's; other countries' numbers and dates are not emulated. */
const cultureInfo: Kind<null> = defineKind<null>('CultureInfo', {
  properties: { name: constant('zh-CN') },
  links: {
    numberFormat: () => numberFormatInfo.of(null),
    datetimeFormat: () => datetimeFormatInfo.of(null),
  },
});

const numberFormatInfo: Kind<null> = defineKind<null>('NumberFormatInfo', {
  properties: { numberDecimalSeparator: constant('.'), numberGroupSeparator: constant(',') },
});

const datetimeFormatInfo: Kind<null> = defineKind<null>('DatetimeFormatInfo', {
  properties: {
    dateSeparator: constant('/'),
    timeSeparator: constant(':'),
    shortDatePattern: constant('yyyy/M/d'),
    longDatePattern: constant("yyyy'年'M'月'd'日'"),
    longTimePattern: constant('H:mm:ss'),
  },
});

interface Iteration {
  enabled: boolean;
  maxIteration: number;
  maxChange: number;
}

const iteration = stateOf<Iteration>(() => ({ enabled: false, maxIteration: 100, maxChange: 0.001 }));

function kept<K extends keyof Iteration>(name: K, read: (value: unknown) => Iteration[K]): Property<null> {
  return {
    get: (host) => iteration(host)[name],
    set(host, _self, value) {
      iteration(host)[name] = read(value);
    },
  };
}

/** Kept as set; circular formulas are not calculated. */
const iterativeCalculation: Kind<null> = defineKind<null>('IterativeCalculation', {
  properties: {
    enabled: kept('enabled', flag),
    maxIteration: kept('maxIteration', (value) => {
      if (whole(value) < 1 || whole(value) > 32_767) throw new ApiError('InvalidArgument');
      return whole(value);
    }),
    maxChange: kept('maxChange', figure),
  },
});
