import { isBlankOrMarks, squeeze } from '../../grid';
import { ONLY_NAME_NUMBER } from '../vocabulary';

/** What a template leaves in a row that nobody filled: '……', '指标2：', '/'. */
export function isFiller(text: string): boolean {
  return isBlankOrMarks(text) || ONLY_NAME_NUMBER.test(squeeze(text));
}
