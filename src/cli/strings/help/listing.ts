import { LISTED } from './common';

/** Help of the commands that list what there is. */
export const LISTING = {
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
} as const;
