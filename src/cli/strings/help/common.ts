import type { Sentence } from '../../../grid';

/** The options of every command, and its exit status. */
function common(status: Sentence): Sentence {
  return {
    zh: `  --lang zh|en       语言（默认 zh）
  --help             显示本帮助

退出码：${status.zh}`,
    en: `  --lang zh|en       language (zh unless told)
  --help             this help

Exit status: ${status.en}`,
  };
}

export const CHECKED = common({
  zh: '0 没有错误；1 至少发现一个错误；2 有文件未能核对或没有自评表，或命令有误。',
  en: '0 no error; 1 at least one error found; 2 a file could not be checked or holds no form, or the call is wrong.',
});
export const WRITTEN = common({
  zh: '0 已写出，自评表可以有问题；2 文件未能读写，或命令有误。',
  en: '0 written, whatever the form holds; 2 a file could not be read or written, or the call is wrong.',
});
export const LISTED = common({ zh: '0 已列出；2 命令有误。', en: '0 listed; 2 the call is wrong.' });
