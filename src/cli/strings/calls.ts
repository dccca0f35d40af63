import type { Sentence } from '../../grid';
import { nearest } from '../../policy';

/** Between what is not known and what there is: the word that was meant, where one is near. */
const meansZh = (near: string | null): string => (near === null ? '；' : `，是否指 ${near}？`);
const meansEn = (near: string | null): string => (near === null ? '' : ` (did you mean ${near}?)`);

/** What is wrong with the words of a call. */
export const CALLS = {
  unknownCommand: (name: string, near: string | null = null): Sentence => ({
    zh: `没有“${name}”这个命令${meansZh(near)}可用 ziping --help 查看全部命令。`,
    en: `There is no command “${name}”${meansEn(near)}; ziping --help lists them.`,
  }),
  unknownOption: (name: string, near: string | null = null): Sentence => ({
    zh: `没有“${name}”这个选项${meansZh(near)}可用 --help 查看此命令的选项。`,
    en: `There is no option “${name}”${meansEn(near)}; --help lists those of the command.`,
  }),
  optionNeedsValue: (name: string): Sentence => ({
    zh: `选项“${name}”后面需要一个值。`,
    en: `The option “${name}” needs a value.`,
  }),
  optionTakesNone: (name: string): Sentence => ({
    zh: `选项“${name}”后面不带值。`,
    en: `The option “${name}” takes no value.`,
  }),
  badLanguage: (value: string): Sentence => ({
    zh: `--lang 应为 zh 或 en，收到“${value}”。`,
    en: `--lang takes zh or en, not “${value}”.`,
  }),
  badFormat: (value: string, known: readonly string[]): Sentence => ({
    zh: `不支持格式“${value}”${meansZh(nearest(value, known))}可用：${known.join('、')}。`,
    en: `The format “${value}” is not known${meansEn(nearest(value, known))}; there are: ${known.join(', ')}.`,
  }),
  badJobs: (value: string): Sentence => ({
    zh: `--jobs 应为 1 至 64 的整数，收到“${value}”。`,
    en: `--jobs takes a whole number from 1 to 64, not “${value}”.`,
  }),
  unknownPolicy: (id: string, known: readonly string[]): Sentence => ({
    zh: `没有计分办法“${id}”${meansZh(nearest(id, known))}可用：${known.join('、')}，或自定计分办法的 .json 文件。`,
    en: `There is no policy “${id}”${meansEn(nearest(id, known))}; there are: ${known.join(', ')}, or a .json file with a policy of your own.`,
  }),
  policyFileUnread: (path: string, code: string): Sentence => ({
    zh: `无法读取计分办法文件“${path}”（${code}），请检查路径和权限。`,
    en: `The policy file “${path}” could not be read (${code}): check the path and that you may read it.`,
  }),
  policyFileEncoding: (file: string): Sentence => ({
    zh: `计分办法文件“${file}”不是 UTF-8 编码，未读取；请用记事本打开，另存为 UTF-8。`,
    en: `The policy file “${file}” is not UTF-8 and was not read: open it in an editor and save it as UTF-8.`,
  }),
  noPolicyInFile: (file: string): Sentence => ({
    zh: `“${file}”不是 JSON 格式的计分办法；可从 ziping policies --format json 复制一份 settings 再修改。`,
    en: `“${file}” holds no policy in JSON; copy the settings of one from ziping policies --format json and edit them.`,
  }),
  badPolicyFile: (file: string, problems: readonly ({ readonly field: string } & Sentence)[]): Sentence => ({
    zh: `计分办法文件“${file}”有误：${problems.map(({ field, zh }) => (field === '' ? zh : `${field} ${zh}`)).join('')}`,
    en: `The policy file “${file}” is wrong: ${problems.map(({ field, en }) => (field === '' ? en : `${field}: ${en}`)).join(' ')}`,
  }),
  unknownOutline: (id: string, known: readonly string[]): Sentence => ({
    zh: `没有提纲“${id}”${meansZh(nearest(id, known))}可用：${known.join('、')}。`,
    en: `There is no outline “${id}”${meansEn(nearest(id, known))}; there are: ${known.join(', ')}.`,
  }),
  noInput: (): Sentence => ({
    zh: '请给出要处理的文件、文件夹或通配符。',
    en: 'Name the files, folders or patterns to work on.',
  }),
  oneInput: (): Sentence => ({
    zh: '此命令一次处理一个文件。',
    en: 'This command takes one file at a time.',
  }),
} as const;
