import type { Sentence } from '../../../grid';

/** Help of the program as a whole. */
export const GENERAL_HELP: Sentence = {
  zh: `绩效自评助手：核对、计分、填写绩效自评表，写出自评报告。

用法：
  ziping check   <文件|文件夹|通配符>…   核对自评表
  ziping fill    <文件> -o 输出.xlsx      填写执行率、得分和总分
  ziping report  <文件> -o 输出.xlsx|.docx|.md   写出自评报告
  ziping summary <文件夹> -o 汇总.xlsx    汇总一个文件夹的自评表
  ziping rules | policies | outlines      列出校验规则、计分办法、报告提纲

每个命令都可加 --help；--version 显示版本。读取 .xlsx、.xlsm、.xls、.et、.xlsb、.ods 和 Word 文档
（.docx）里的自评表；写入工作簿只用 .xlsx、.xlsm。从不运行其中的宏，从不改动输入文件。
`,
  en: `ziping checks, scores and fills in budget performance self-assessment forms and writes their reports.

Usage:
  ziping check   <file|folder|pattern>…  check forms
  ziping fill    <file> -o out.xlsx       fill in rates, scores and totals
  ziping report  <file> -o out.xlsx|.docx|.md   write the report
  ziping summary <folder> -o out.xlsx     one line a form over a folder
  ziping rules | policies | outlines      list the rules, scoring policies, report outlines

Each command has --help; --version prints the version. Reads .xlsx, .xlsm, .xls, .et, .xlsb, .ods and forms kept
as tables in .docx; writes workbooks as .xlsx and .xlsm only. Never runs a macro, never changes its input.
`,
};
