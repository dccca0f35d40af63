import type { Sentence } from '../../grid';

/** Names of the commands. */
export type CommandName = 'check' | 'fill' | 'report' | 'summary' | 'rules' | 'policies' | 'outlines';

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

const CHECKED = common({
  zh: '0 没有错误；1 至少发现一个错误；2 有文件未能核对或没有自评表，或命令有误。',
  en: '0 no error; 1 at least one error found; 2 a file could not be checked or holds no form, or the call is wrong.',
});
const WRITTEN = common({
  zh: '0 已写出，自评表可以有问题；2 文件未能读写，或命令有误。',
  en: '0 written, whatever the form holds; 2 a file could not be read or written, or the call is wrong.',
});
const LISTED = common({ zh: '0 已列出；2 命令有误。', en: '0 listed; 2 the call is wrong.' });

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

export const HELP: Readonly<Record<CommandName, Sentence>> = {
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
  rules: {
    zh: `用法：ziping rules [--format text|json]

列出全部校验规则：编号、严重程度、内容、依据；json 中另有中英文标题、能否自动改正（fixable）。

${LISTED.zh}
`,
    en: `Usage: ziping rules [--format text|json]

Lists the rules: id, severity, title, basis; as json with both languages and whether a fix is offered.

${LISTED.en}
`,
  },
  policies: {
    zh: `用法：ziping policies [--format text|json]

列出计分办法：编号、权重、等级、依据。

自定计分办法：把 --format json 所列某一办法的 settings 复制到一个 .json 文件，改好后用 --policy 文件.json。
分值和比例写数字（“10”“0.3”）；各项分值合计 100 分；等级从高到低，最后一个从 0 分起。

${LISTED.zh}
`,
    en: `Usage: ziping policies [--format text|json]

Lists the scoring policies: id, weights, grades, basis.

A policy of your own: copy the settings of one from --format json into a .json file, edit it, and name it with --policy FILE.json.
Points and ratios are numbers ("10", "0.3"); the weights sum to 100; grades go from the highest down, the last from 0.

${LISTED.en}
`,
  },
  outlines: {
    zh: `用法：ziping outlines [--format text|json]

列出报告提纲及各节标题。

${LISTED.zh}
`,
    en: `Usage: ziping outlines [--format text|json]

Lists the report's outlines and their sections.

${LISTED.en}
`,
  },
};
