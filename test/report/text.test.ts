import fc from 'fast-check';
import { reportText, writeReport } from '../../src/report';
import { codePoint } from '../code-point';
import { at, entry, figure, indicator, reviewed, target } from './builder';

/** A form in which every text is the given one. */
const textOf = (text: string) =>
  reportText(
    writeReport(
      reviewed({
        unitName: text,
        entries: [entry('duties', text), entry('problems', text), entry('remark', text)],
        goal: { target: { text, cell: at('B14') }, actual: { text, cell: at('F14') } },
        indicators: [
          indicator({
            name: text,
            category: { name: text, cell: at('B16'), weight: null },
            target: target('E16', text),
            actual: target('F16', text),
            weight: figure('G16', '20'),
            score: figure('H16', '19'),
            reason: { text, cell: at('I16') },
          }),
        ],
      }),
    ),
  );

test('headings, paragraphs and table are in order', () => {
  const lines = textOf('公务接待').split('\n');
  expect(lines[0]).toBe('# 2022年度公务接待部门整体支出绩效自评报告');
  expect(lines.filter((line) => line.startsWith('## '))).toEqual([
    '## 一、部门（单位）概况',
    '## 二、部门（单位）整体支出管理及使用情况',
    '## 三、部门（单位）专项组织实施情况',
    '## 四、部门（单位）整体支出绩效情况',
    '## 五、存在的主要问题及原因分析',
    '## 六、下一步改进措施和有关建议',
    '## 七、其他需要说明的情况',
    '## 绩效自评得分表',
  ]);
  expect(lines.filter((line) => line.startsWith('### '))).toHaveLength(4);
  expect(lines.filter((line) => line.startsWith('|'))).toEqual([
    '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    '| 公务接待 | 数量指标 | 公务接待 | 公务接待 | 公务接待 | 20 | 19 |',
  ]);
});

describe('text of a cell is never syntax', () => {
  test.each([
    ['甲|乙', '甲\\|乙'],
    ['**甲**', '\\*\\*甲\\*\\*'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[甲](javascript:1)', '\\[甲\\](javascript:1)'],
    ['`甲`', '\\`甲\\`'],
    ['甲\\', '甲\\\\'],
    ['&lt;b&gt;', '\\&lt;b\\&gt'],
    ['https://a.cn', 'https\\://a.cn'],
    ['www.a.cn', 'www\\.a.cn'],
    ['a@b.cn', 'a\\@b.cn'],
    ['~~甲~~', '\\~\\~甲\\~\\~'],
  ])('%s', (text, shown) => {
    expect(textOf(text)).toContain(`全年完成情况：${shown}。`);
  });

  test.each([
    ['# 甲', '\\# 甲。'],
    ['- 甲', '\\- 甲。'],
    ['+ 甲', '\\+ 甲。'],
    ['1. 甲', '1\\. 甲。'],
    ['1) 甲', '1\\) 甲。'],
    ['> 甲', '\\> 甲。'],
    ['===', '\\===。'],
    ['2.5万元', '2.5万元。'],
  ])('at the beginning of a paragraph: %s', (text, shown) => {
    expect(textOf(text).split('\n')).toContain(shown);
  });

  test('whatever the cells contain, every line keeps its kind and every row its columns', () => {
    const sign = fc.constantFrom(
      ...Array.from('|\\*_<>`[]#-+=~!&:()"\'/$@ 。，；甲1.\n\r\t\u2028\u000b\u3000'),
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: sign }), fc.string({ unit: codePoint })), (text) => {
        const blocks = textOf(text).trimEnd().split('\n\n');
        const kinds = blocks.map((block) => /^#{1,3} |^\| /.exec(block)?.[0] ?? 'text');
        expect(kinds.filter((kind) => kind === '# ')).toHaveLength(1);
        expect(kinds.filter((kind) => kind === '## ')).toHaveLength(8);
        expect(kinds.filter((kind) => kind === '### ')).toHaveLength(4);
        expect(kinds.filter((kind) => kind === '| ')).toHaveLength(1);
        const rows = blocks.at(-1)?.split('\n') ?? [];
        expect(rows).toHaveLength(3);
        const bars = rows.map((row) => row.replace(/\\./g, '甲').match(/\|/g)?.length);
        expect(bars).toEqual([8, 8, 8]);
        const broken = blocks.slice(0, -1).filter((block) => {
          const bare = block.replace(/^#+ /, '').replace(/\\./g, '甲');
          return /[\n\r\u2028\u2029*_<>`[\]|~]|^[#+=-]|^[0-9]+[.)]( |$)|#$/.test(bare);
        });
        expect(broken).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('whatever the cells contain, the text has no repeated punctuation', () => {
    const sign = fc.constantFrom(...Array.from('，。；、甲乙1 \n'));
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        expect(textOf(text)).not.toMatch(/([，。；：、])\1|：[，。；]/);
      }),
      { numRuns: 300 },
    );
  });
});
