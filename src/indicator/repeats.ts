import { squeeze } from '../grid';
import { raisesDoubt } from './compose';
import { lessens } from './degree';
import type { Value } from './value';
import { ADDS_NOTHING, WHETHER } from './vocabulary';

/** Two states are compared as such: 有效果 does not repeat 有效. */
export const areStates = (target: Value, actual: Value) =>
  [target, actual].every((value) => value.kind === 'state' && value.core !== null);

/** Whether the actual repeats the question in the name, which means yes: 是否专款专用. */
export function repeatsQuestion(name: string, text: string): boolean {
  const asked = WHETHER.exec(squeeze(name).slice(0, 60))?.[1];
  return asked !== undefined && squeeze(text) === asked;
}

/** Whether texts differ only by words that add nothing: 已完成X。 and X. */
export function sameWords(one: string, other: string): boolean {
  const core = (text: string) => squeeze(text).replace(ADDS_NOTHING, '');
  return squeeze(one) === squeeze(other) || (core(one) !== '' && core(one) === core(other));
}

/** Whether an actual repeats the target's words with others that raise no doubt: 已指导城市建设，效果良好. */
export function holdsTarget(target: string, actual: string): boolean {
  const aim = squeeze(target);
  const told = squeeze(actual);
  const rest = told.replace(aim, '');
  // A short target allows only few more words: 正常运行, 已通过.
  const near = aim.length >= 4 || (aim.length >= 2 && rest.length <= 3);
  const before = told.slice(0, Math.max(0, told.indexOf(aim)));
  return near && rest !== told && !raisesDoubt(rest) && !lessens(before);
}
