import type { Scalar } from '../engine/engine';
import { valueType } from '../display';
import type { Host } from '../host';
import { ApiError } from '../request/errors';
import { defineKind, readOnly, Ref, type Kind, type Method } from '../request/kind';
import { addressOf } from './names';
import { range } from './range';

/** The result of a function. */
const functionResult: Kind<Scalar> = defineKind<Scalar>('FunctionResult', {
  properties: {
    value: readOnly((_host, value) => (valueType(value) === 'Error' ? null : value)),
    error: readOnly((_host, value) => (valueType(value) === 'Error' ? value : null)),
  },
});

/** An argument as a formula has it. */
function written(host: Host, given: unknown): string {
  if (Array.isArray(given)) return given.map((each) => written(host, each)).join(',');
  const cells = range.from(given);
  if (cells) return addressOf(host, cells);
  const value = given instanceof Ref ? functionResult.from(given) : given;
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return valueType(value) === 'Error' ? value : `"${value.replace(/"/g, '""')}"`;
  throw new ApiError('InvalidArgument');
}

/** Office.js names functions in its own way: chiSq_Dist_RT is CHISQ.DIST.RT. */
const functionName = (member: string) => member.toUpperCase().replace(/_/g, '.');

/** `workbook.functions`: the engine's functions, calculated outside of cells. */
export const functions: Kind<null> = defineKind<null>('Functions', {
  anyMethod(host, member): Method<null> | undefined {
    const name = functionName(member);
    if (!host.engine.knowsFunction(name)) return undefined;
    return async (_host: Host, _self: null, ...args: readonly unknown[]) => {
      await host.settle();
      // Arguments that were left out are empty at the end.
      const list = args.map((each) => written(host, each)).join(',');
      const formula = `=${name}(${list.replace(/,+$/, '')})`;
      const [[value = 0] = []] = await host.engine.evaluate(host.engine.activeSheet(), 0, 0, formula);
      return functionResult.of(value);
    };
  },
});
