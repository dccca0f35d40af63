import { isBlankOrMarks, squeeze } from '../../grid';
import { ONLY_NAME_NUMBER } from '../vocabulary';

/** Whether text is a template's filler in an unused row: '……', '指标2：', '/'. */
export function isFiller(text: string): boolean {
  return isBlankOrMarks(text) || ONLY_NAME_NUMBER.test(squeeze(text));
}
