import type { Sentence } from '../../grid';
import type { FileRefusal } from '../workbook-file';

/** Why a file can't be read or written, each with what to do. */
export const REFUSALS: Readonly<Record<FileRefusal['why'], Sentence>> = {
  missing: {
    zh: '没有这个文件，请核对路径和文件名。',
    en: 'There is no such file: check the path and the name.',
  },
  directory: {
    zh: '这是一个文件夹，此命令需要一个 .xlsx 文件。',
    en: 'This is a folder; the command needs one .xlsx file.',
  },
  'closed-directory': {
    zh: '没有打开这个文件夹的权限，其中的文件都没有读取；请检查文件夹权限。',
    en: 'No permission to open this folder; none of its files was read: check its permissions.',
  },
  'not-a-file': {
    zh: '这不是普通文件（是管道或设备），未读取；请先存为 .xlsx 文件，再给出这个文件。',
    en: 'This is no plain file but a pipe or a device and was not read: save it as an .xlsx file and name that.',
  },
  permission: {
    zh: '没有读取这个文件的权限，请检查文件权限，或是否正被其他程序独占。',
    en: 'No permission to read this file: check its permissions, or whether another program holds it.',
  },
  empty: { zh: '文件是空的（0 字节），请重新取得文件。', en: 'The file is empty (0 bytes): get it again.' },
  'too-large': {
    zh: '文件超过 50 MB，未读取；请删去无关的工作表或图片后再试。',
    en: 'The file is over 50 MB and was not read: remove sheets or pictures that do not belong to the form.',
  },
  'too-large-unpacked': {
    zh: '文件解压后过大（一个部件超过 100 MB，或合计超过 300 MB），未读取；请另存一份只含自评表的文件。',
    en: 'The file unpacks to too much (a part over 100 MB, or over 300 MB in all) and was not read: save a copy that holds only the form.',
  },
  damaged: {
    zh: '文件已损坏或不完整，无法打开；请用 Office 或 WPS 打开修复后另存，或重新取得文件。',
    en: 'The file is damaged or incomplete: repair it by opening and saving it in Office or WPS, or get it again.',
  },
  encrypted: {
    zh: '文件设有打开密码；请用 Office 或 WPS 打开，取消密码后另存。',
    en: 'The file is protected by a password: open it in Office or WPS, remove the password and save it.',
  },
  xls: {
    zh: '这是旧版 .xls 格式，不能写入；请先用 Excel 或 WPS 打开，另存为 .xlsx。',
    en: 'This is the old .xls format, which is not written to: open it in Excel or WPS and save it as .xlsx first.',
  },
  et: {
    zh: '这是 WPS 的 .et 格式，不能写入；请先用 WPS 打开，另存为 .xlsx。',
    en: 'This is the .et format of WPS, which is not written to: open it in WPS and save it as .xlsx first.',
  },
  csv: {
    zh: '这是 .csv 文本，没有自评表需要的合并单元格和格式；请用 Excel 或 WPS 打开后另存为 .xlsx。',
    en: 'This is .csv text without the merges and formats of a form: open it in Excel or WPS and save it as .xlsx.',
  },
  text: {
    zh: '这个文件其实是纯文本，不是工作簿；请用 Excel 或 WPS 打开后另存为 .xlsx。',
    en: 'This file is plain text and no workbook: open it in Excel or WPS and save it as .xlsx.',
  },
  html: {
    zh: '这个文件其实是网页（HTML），不是工作簿；请用 Excel 或 WPS 打开后另存为 .xlsx。',
    en: 'This file is a web page (HTML) and no workbook: open it in Excel or WPS and save it as .xlsx.',
  },
  'xml-spreadsheet': {
    zh: '这是 XML 表格（2003）格式；请用 Excel 或 WPS 打开后另存为 .xlsx。',
    en: 'This is an XML Spreadsheet 2003: open it in Excel or WPS and save it as .xlsx.',
  },
  pdf: {
    zh: '这是 PDF 文件，不是工作簿；请使用自评表的 .xlsx 文件。',
    en: 'This is a PDF and no workbook: use the form’s .xlsx file.',
  },
  ods: {
    zh: '这是 .ods 格式，不能写入；请先用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx。',
    en: 'This is the .ods format, which is not written to: open it in Excel, WPS or LibreOffice and save it as .xlsx first.',
  },
  xlsb: {
    zh: '这是 .xlsb 二进制格式，不能写入；请先用 Excel 打开，另存为 .xlsx。',
    en: 'This is the binary .xlsb format, which is not written to: open it in Excel and save it as .xlsx first.',
  },
  word: {
    zh: '这是 Word 文档，不能写入；请把其中的自评表复制到 Excel，另存为 .xlsx。',
    en: 'This is a Word document, which is not written to: copy its form into Excel and save it as .xlsx.',
  },
  doc: {
    zh: '这是旧版 Word 文档（.doc 或 .wps）；请用 Word 或 WPS 打开后另存为 .docx。',
    en: 'This is an old Word document (.doc or .wps): open it in Word or WPS and save it as .docx.',
  },
  'too-many-cells': {
    zh: '文档过大（段落和单元格超过 20 万个），未读取；请另存一份只含自评表的文件。',
    en: 'The document is too large (more than 200,000 paragraphs and cells) and was not read: save a copy that holds only the form.',
  },
  presentation: {
    zh: '这是演示文稿，不是工作簿；请使用自评表的 .xlsx 文件。',
    en: 'This is a presentation and no workbook: use the form’s .xlsx file.',
  },
  'zip-without-workbook': {
    zh: '这是一个压缩包，里面没有工作簿；请先解压，再使用其中的 .xlsx 文件。',
    en: 'This is a zip without a workbook: unpack it and use the .xlsx file inside.',
  },
  'zip-of-workbooks': {
    zh: '这是一个压缩包，里面有工作簿；请解压后分别核对。',
    en: 'This is a zip of workbooks: unpack it and check each of them.',
  },
  unknown: {
    zh: '这不是 .xlsx 工作簿；请用 Excel 或 WPS 打开后另存为 .xlsx。',
    en: 'This is no .xlsx workbook: open it in Excel or WPS and save it as .xlsx.',
  },
  exhausting: {
    zh: '读取这个文件占用内存过多，已停止；请用 Excel 或 WPS 打开，删去无关的工作表，另存为 .xlsx。',
    en: 'Reading this file took too much memory and was stopped: open it in Excel or WPS, remove sheets that do not belong to the form, and save it as .xlsx.',
  },
  endless: {
    zh: '读取这个文件超过 1 分钟，已停止；请用 Excel 或 WPS 打开后另存为 .xlsx。',
    en: 'Reading this file took more than a minute and was stopped: open it in Excel or WPS and save it as .xlsx.',
  },
  crashed: {
    zh: '读取这个文件时中断，未能核对；请用 Excel 或 WPS 打开后另存为 .xlsx。',
    en: 'Reading this file broke off, so that it was not checked: open it in Excel or WPS and save it as .xlsx.',
  },
  'no-sheets': {
    zh: '工作簿里没有可读取的工作表。',
    en: 'The workbook has no sheet that can be read.',
  },
  'structure-protected': {
    zh: '工作簿的结构受保护，不能添加工作表，未写入任何内容；请先在“审阅”中取消工作簿保护。',
    en: 'The workbook’s structure is protected, so that no sheet can be added; nothing was written. Unprotect the workbook first (Review tab).',
  },
};

/** Why a file can't be read, with how many workbooks there are in a zip of them. */
export function refusalSentence({ why, count }: FileRefusal): Sentence {
  if (why !== 'zip-of-workbooks' || count === undefined) return REFUSALS[why];
  return {
    zh: `这是一个压缩包，里面有 ${count} 个工作簿；请解压后分别核对。`,
    en: `This is a zip that holds ${count === 1 ? 'one workbook: unpack it and check that' : `${count} workbooks: unpack it and check each of them`}.`,
  };
}
