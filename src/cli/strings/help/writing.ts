import { WRITTEN } from './common';

/** Help of the commands that write a file for one form. */
export const WRITING = {
  fill: {
    zh: `用法：ziping fill <文件> -o 输出.xlsx [选项]

填写空白而又能够确定的单元格：执行率、执行得分、完成情况明确的指标得分、总分和分值合计。其余内容原样保留；填不了的
逐格说明原因。从不填写金额、指标值、完成值、原因和表头；没有 --fix 和 --overwrite，填过的一格也不改。
输入是 .xlsx 或 .xlsm；.xls、.et、.xlsb、.ods 请先另存为 .xlsx；Word 文档里的自评表请先复制到 Excel。

  -o, --output 文件  写入的文件（不改动输入文件）
  --force            允许替换已存在的输出文件
  --fix              同时改正有把握的错误（执行率、偏高的得分、总分、等级、文本金额）
  --overwrite        同时把得分改为建议得分，高的低的都改，并重算总分
  --formulas         写入的执行率和总分用公式；加 --fix 时直接填写的也改成公式
  --policy ID|文件.json  计分办法，或自定计分办法的文件
  --sheet 名称       只填写这个工作表
  --format 格式      text（默认）、json

总分里的公式、锁定的单元格、数组公式从不改写；合并的单元格写在左上角。写出即为 0，有未填写的也是 0。
${WRITTEN.zh}
`,
    en: `Usage: ziping fill <file> -o out.xlsx [options]

Fills in what is blank and can be known: execution rates, the execution score, scores of indicators whose completion is clear, totals. Everything else stays as it is; what can't be filled is listed with the reason. Amounts, targets, results, reasons and the head are never filled in; without --fix and --overwrite nothing that was typed is changed.
The input is .xlsx or .xlsm: save .xls, .et, .xlsb and .ods as .xlsx first; copy a form in a Word document into Excel.

  -o, --output FILE  the file to write (the input is never changed)
  --force            replace the output if it exists
  --fix              also correct what is surely wrong (rates, scores too high, totals, grades, amounts typed as text)
  --overwrite        also set scores to the suggestion, up or down, and the total with them
  --formulas         write rates and totals as formulas; with --fix, typed ones as well
  --policy ID|FILE.json  scoring policy, or a file with one of your own
  --sheet NAME       only this sheet
  --format FORMAT    text (default), json

A formula in a total, locked cells and array formulas are never replaced; of merged cells the top left one is written. The status is 0 once the file is written, also where cells were left.
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
