// Writes docs/rules: a page for every rule and an index, from the catalogue and the text beside each rule.
// Writes the ids of the catalogue into docs/schema as well.
// `node scripts/rule-pages.mjs` writes them, `--check` exits 1 if they are not as they should be.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { SCHEMA, schemaTexts } from './schema-words.mjs';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'src/rules');
const TARGET = join(ROOT, 'docs/rules');

const require = createRequire(import.meta.url);
require('./typescript.cjs');
const { catalogue } = require('../src/rules/index.ts');

const SEVERITY = { error: '错误 error', warning: '提醒 warning', info: '提示 info' };
const BLOCKS = {
  funds: '资金',
  goal: '总体目标',
  indicators: '绩效指标与分值',
  total: '总分与等级',
  sheet: '表格本身',
};
const GENERATED = '<!-- 由 scripts/rule-pages.mjs 生成，请改 src/rules 下的同名文件。 -->';

/** The changes of a near-miss, said in words: 'E3 → 95%' is '`E3` 填 95%'. */
function change(text) {
  const arrow = text.indexOf('→');
  const cell = text.slice(0, arrow).trim();
  const value = text.slice(arrow + 1).trim();
  return value === '' || value === '（空）' ? `\`${cell}\` 留空` : `\`${cell}\` 填 \`${value}\``;
}

/** The body of a page: its near-misses as sentences, the notation of tables explained where it is used. */
function body(text) {
  return text
    .split('\n')
    .map((line) => {
      if (line === '## 不符合') return '## 会提示的例子';
      if (line === '## 符合') return '## 不会提示的例子\n\n把上表改成下面这样，就不再提示：';
      if (line.startsWith('> ')) {
        const [cells, ...message] = line.slice(2).split('：');
        return `> **${cells}**　${message.join('：')}`;
      }
      if (!line.startsWith('- ')) return line;
      const at = line.lastIndexOf('：');
      return `- ${line.slice(2, at).split('；').map(change).join('，')}（${line.slice(at + 1)}）`;
    })
    .join('\n')
    .replace(/\n\n\n+/g, '\n\n');
}

function page(rule, text) {
  return `${GENERATED}

# ${rule.title.zh}

*${rule.title.en}*

| 编号 | 级别 | 部分 | 依据 | 可自动改正 |
| --- | --- | --- | --- | --- |
| \`${rule.id}\` | ${SEVERITY[rule.severity]} | ${BLOCKS[rule.block]} | ${rule.basis.zh} | ${rule.fixable ? '是' : '否'} |

${body(text).trim()}

---

例子里 \`<\` 表示与左边的单元格合并，\`^\` 表示与上面的单元格合并，行号带括号的是隐藏行。[全部规则](README.md)
`;
}

function index() {
  const sections = Object.entries(BLOCKS).flatMap(([block, name]) => {
    const rules = catalogue.filter((rule) => rule.block === block);
    if (rules.length === 0) return [];
    const rows = rules.map(
      (rule) =>
        `| [${rule.id}](${rule.id}.md) | ${SEVERITY[rule.severity]} | ${rule.title.zh} | ${rule.title.en} | ${rule.basis.zh} | ${rule.fixable ? '是' : '否'} |`,
    );
    return [
      `## ${name}\n\n| 编号 | 级别 | 规则 | In English | 依据 | 可自动改正 |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
    ];
  });
  return `${GENERATED}

# 校验规则

共 ${catalogue.length} 条。级别：错误——表内自相矛盾或不符合计分办法，审核时会退回；提醒——多半有误，或审核人会询问；提示——值得看一眼。
表中没有的栏目不会要求填写；空白、“—”、未计算的公式都不当作 0。

${sections.join('\n')}`;
}

async function wanted() {
  const pages = new Map([['README.md', index()]]);
  const texts = (await readdir(SOURCE, { recursive: true })).filter((name) => name.endsWith('.md'));
  for (const rule of catalogue) {
    const text = texts.find((name) => basename(name) === `${rule.id}.md`);
    if (!text) throw new Error(`src/rules has no page ${rule.id}.md`);
    pages.set(`${rule.id}.md`, page(rule, await readFile(join(SOURCE, text), 'utf8')));
  }
  return pages;
}

async function existing() {
  const files = (await readdir(TARGET).catch(() => [])).filter((name) => name.endsWith('.md'));
  return new Map(
    await Promise.all(files.map(async (name) => [name, await readFile(join(TARGET, name), 'utf8')])),
  );
}

const [should, is] = await Promise.all([wanted(), existing()]);
const names = [...new Set([...should.keys(), ...is.keys()])].sort();
const differing = names.filter((name) => should.get(name) !== is.get(name));
const schema = await schemaTexts();

if (process.argv.includes('--check')) {
  for (const name of differing) console.error(`docs/rules/${name} is not up to date`);
  if (schema.is !== schema.should) console.error('docs/schema/common.schema.json is not up to date');
  if (differing.length > 0 || schema.is !== schema.should) {
    console.error('Run: node scripts/rule-pages.mjs');
    process.exitCode = 1;
  }
} else {
  await mkdir(TARGET, { recursive: true });
  for (const name of differing) {
    const text = should.get(name);
    if (text === undefined) await rm(join(TARGET, name));
    else await writeFile(join(TARGET, name), text);
  }
  if (schema.is !== schema.should) await writeFile(SCHEMA, schema.should);
  console.log(`${should.size} pages, ${differing.length} changed`);
}
