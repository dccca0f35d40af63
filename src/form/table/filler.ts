import { squeeze } from '../../grid';

/** What a template leaves in a row that nobody filled: '……', '指标2：', '/', '—', '...'. */
export function isFiller(text: string): boolean {
  const words = squeeze(text);
  if (words === '') return true;
  return (
    /^[.…·。]+$/.test(words) ||
    /^指标[\d一二三四五六七八九十]*[:：、.]?$/.test(words) ||
    /^[-—–―/／\\]+$/.test(words)
  );
}
