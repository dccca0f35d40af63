import { constant, defineKind, stateOf, type Kind } from '../request/kind';
import { oneOf } from '../request/arguments';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const calculation = stateOf<{ mode: (typeof MODES)[number] }>(() => ({ mode: 'Automatic' }));

/** `workbook.application`: calculation itself is always automatic. */
export const application: Kind<unknown> = defineKind<unknown>('Application', {
  properties: {
    calculationMode: {
      get: (host) => calculation(host).mode,
      set(host, _self, mode) {
        calculation(host).mode = oneOf(MODES, mode);
      },
    },
    calculationState: constant('Done'),
    calculationEngineVersion: constant(191_029),
    decimalSeparator: constant('.'),
    thousandsSeparator: constant(','),
    useSystemSeparators: constant(true),
  },
  links: { cultureInfo: () => cultureInfo.of(null) },
  methods: {
    calculate: (host) => host.engine.settle(),
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});

const cultureInfo: Kind<null> = defineKind<null>('CultureInfo', { properties: { name: constant('zh-CN') } });
