import { CHECKED } from './common';

/** Help of the commands that check files. */
export const CHECKING = {
  check: {
    zh: `用法：ziping check <文件|文件夹|通配符>… [选项]

核对自评表：资金、执行率、分值、得分、总分、指标值与完成值。文件夹含其下各级文件夹，取其中的
.xlsx、.xlsm、.xls、.et、.xlsb、.ods、.docx；.csv 读不了，逐个说明；跳过没有自评表的 .docx、~$ 开头的锁定文件和 ziping 写出的
汇总、问题清单。

  --policy ID|文件.json  计分办法（ziping policies 列出；.json 为自定计分办法；默认按表式选定）
  --sheet 名称       只核对这个工作表
  --goal 文件        与这个文件中的绩效目标表对照（同一工作簿中的目标表不必指明）
  --format 格式      text（默认）、json、jsonl、csv
  --jobs N           同时处理的文件数（默认按文件多少和处理器核数）
  --explain          逐格说明读成了什么、为什么，并列出各处差错的起因（text 格式）
${CHECKED.zh}
`,
    en: `Usage: ziping check <file|folder|pattern>… [options]

Checks forms: funds, execution rates, weights, scores, totals, targets and actuals. Folders with all below them:
.xlsx, .xlsm, .xls, .et, .xlsb, .ods and .docx in them are read, .csv can’t be and is told one by one; .docx
without a form, lock files (~$) and summaries and lists that ziping wrote are skipped.

  --policy ID|FILE.json  scoring policy (ziping policies lists them; a .json file is one of your own; chosen by the layout unless told)
  --sheet NAME       only this sheet
  --goal FILE        hold the forms against the goals in this file (those in the same workbook need not be named)
  --format FORMAT    text (default), json, jsonl, csv
  --jobs N           files at a time (by how many there are and the number of cores unless told)
  --explain          what each cell was read as and why, and which slip comes from which (format text)
${CHECKED.en}
`,
  },
  summary: {
    zh: `用法：ziping summary <文件夹>… -o 汇总.xlsx [选项]

汇总各单位自评表：第一张表每份自评表一行，第二张表列出全部问题，第三张表按规则计数。

  -o, --output 文件  写入的文件
  --force            允许替换已存在的输出文件
  --policy ID|文件.json  计分办法，或自定计分办法的文件
  --jobs N           同时处理的文件数
${CHECKED.zh}
`,
    en: `Usage: ziping summary <folder>… -o out.xlsx [options]

One line a form over a folder; a second sheet lists every finding, a third counts by rule.

  -o, --output FILE  the file to write
  --force            replace the output if it exists
  --policy ID|FILE.json  scoring policy, or a file with one of your own
  --jobs N           files at a time
${CHECKED.en}
`,
  },
} as const;
