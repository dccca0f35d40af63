import { WRITTEN } from './common';

/** Help of the commands that write a file for one form. */
export const WRITING = {
  fill: {
    zh: `用法：ziping fill <文件> -o 输出.xlsx [选项]

填写空白而又能够确定的单元格：执行率、执行得分、完成情况明确的指标得分、总分。其余内容原样保留；填不了的逐格说明原因。
输入是 .xlsx 或 .xlsm；.xls、.et、.xlsb、.ods 请先另存为 .xlsx；Word 文档里的自评表请先复制到 Excel。

  -o, --output 文件  写入的文件（不改动输入文件）
  --force            允许替换已存在的输出文件
  --fix              同时改正有把握的错误（执行率、合计、文本数字）
  --overwrite        同时替换与建议不同的得分
  --formulas         执行率和总分写成公式
  --policy ID|文件.json  计分办法，或自定计分办法的文件
  --sheet 名称       只填写这个工作表
  --format 格式      text（默认）、json
${WRITTEN.zh}
`,
    en: `Usage: ziping fill <file> -o out.xlsx [options]

Fills in what is blank and can be known: execution rates, the execution score, scores of indicators whose completion is clear, totals. Everything else stays as it is; what can't be filled is listed with the reason.
The input is .xlsx or .xlsm: save .xls, .et, .xlsb and .ods as .xlsx first; copy a form in a Word document into Excel.

  -o, --output FILE  the file to write (the input is never changed)
  --force            replace the output if it exists
  --fix              also correct what is surely wrong (rates, totals, numbers typed as text)
  --overwrite        also replace scores that differ from the suggestion
  --formulas         write formulas for rates and totals
  --policy ID|FILE.json  scoring policy, or a file with one of your own
  --sheet NAME       only this sheet
  --format FORMAT    text (default), json
${WRITTEN.en}
`,
  },
  report: {
    zh: `用法：ziping report <文件> -o 输出.xlsx|输出.docx|输出.md [选项]

写出自评报告：.xlsx 在自评表旁新增工作表，.docx 为公文格式，.md 为纯文本；输入是
.xls、.et、.xlsb、.ods 时写 .docx 或 .md。数据都来自自评表，表中没有的标为【待补充：…】。

  -o, --output 文件  写入的文件，格式由扩展名决定
  --force            允许替换已存在的输出文件
  --outline ID       提纲（ziping outlines 列出；默认按自评表种类）
  --policy ID|文件.json  计分办法，或自定计分办法的文件
  --sheet 名称       只为这个工作表写报告
  --format 格式      text（默认）、json（此时可不写 -o）
${WRITTEN.zh}
`,
    en: `Usage: ziping report <file> -o out.xlsx|out.docx|out.md [options]

Writes the report: .xlsx as a new sheet beside the form, .docx in the official layout, .md as text; of
.xls, .et, .xlsb and .ods only .docx and .md. All figures come from the form; what it lacks is marked 【待补充：…】.

  -o, --output FILE  the file to write; its ending says the kind
  --force            replace the output if it exists
  --outline ID       outline (ziping outlines lists them; by the kind of form unless told)
  --policy ID|FILE.json  scoring policy, or a file with one of your own
  --sheet NAME       only for this sheet
  --format FORMAT    text (default), json (-o may then be left out)
${WRITTEN.en}
`,
  },
} as const;
