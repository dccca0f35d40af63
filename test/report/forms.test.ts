import fc from 'fast-check';
import { cellName, decimal, sum, type Decimal } from '../../src/grid';
import { review, type Review } from '../../src/rules';
import { outlines, reportJson, reportText, sheetBlocks, writeReport, type Report } from '../../src/report';
import { codePoint } from '../code-point';
import { formFile, gridOf, gridOfRows } from '../forms/load';
import { runsOf, section } from './builder';

const NAMES = [
  'yuelu-2022',
  'yongde-2022',
  'hainan-2023',
  'huangshi-2022',
  'baoshan-2022',
  'jishan-2020',
  'langfang-2019',
  'xiaoxian-2023',
  'huoshan-2024',
  'hunan-scoring-table',
];

const GRADES = ['优', '良', '中', '差'];

function reviewOf(name: string): Review {
  const [first] = review(gridOf(name));
  if (!first) throw new RangeError(`no form in ${name}`);
  return first;
}

describe('the sample', () => {
  const report = writeReport(reviewOf('yuelu-2022'));
  const textsOf = (id: string) => section(report, id);

  test('has the seven sections in their order', () => {
    expect(report.title).toBe('2022年度部门整体支出绩效自评报告');
    expect(report.sections.map(({ title }) => title)).toEqual([
      '一、部门（单位）概况',
      '（一）部门（单位）基本情况',
      '（二）部门（单位）整体支出规模、使用方向和主要内容、涉及范围等',
      '二、部门（单位）整体支出管理及使用情况',
      '（一）基本支出',
      '（二）专项支出',
      '三、部门（单位）专项组织实施情况',
      '四、部门（单位）整体支出绩效情况',
      '五、存在的主要问题及原因分析',
      '六、下一步改进措施和有关建议',
      '七、其他需要说明的情况',
    ]);
  });

  test('describes the unit', () => {
    const [name, duties, headcount] = textsOf('unit');
    expect(name).toBe('单位名称：【待补充：单位名称，并请补入标题】。');
    expect(duties).toMatch(
      /^主要职责：长沙市岳麓区机关事务中心负责制定.*完成新区管委会交办的其他各项工作。$/,
    );
    expect(headcount).toBe('人员编制20人，实有19人。');
  });

  test('gives every amount of the funds, with the true rates', () => {
    expect(textsOf('scale')).toEqual([
      '2022年度部门整体支出全年预算数6838.18万元，全年执行数14618.52万元，预算执行率213.78%。',
      '全年执行数比全年预算数多7780.34万元，原因：【待补充：年度中预算调整（追加）情况】。',
      '按资金来源分：财政拨款全年预算数6838.18万元、全年执行数14618.52万元，执行率213.78%；其他资金全年预算数0万元、全年执行数0万元。',
      '上年结转：【待补充：上年结转（结余）资金】。',
      '按支出结构分：基本支出全年预算数1602.40万元、全年执行数1602.40万元，执行率100%（其中：人员支出全年预算数1275.97万元、全年执行数1275.97万元，执行率100%；公用支出全年预算数328.43万元、全年执行数328.43万元，执行率100%）；项目支出全年预算数5235.78万元、全年执行数13016.12万元，执行率248.60%。',
      '决算支出按经济分类：【待补充：工资福利支出、商品和服务支出、对个人和家庭的补助、资本性支出（基本建设）、资本性支出、对企业补助各项决算数】。',
    ]);
    expect(textsOf('basic-expenditure')[0]).toBe(
      '基本支出1602.40万元（全年预算数1602.40万元，执行率100%），系为保障单位机构正常运转、完成日常工作任务而发生的支出，其中：人员支出1275.97万元、公用支出328.43万元。',
    );
    expect(textsOf('project-expenditure')[0]).toBe(
      '项目支出13016.12万元（全年预算数5235.78万元，执行率248.60%），系为完成特定行政工作任务或事业发展目标而发生的支出。',
    );
  });

  test('describes performance from goal to grade', () => {
    const performance = textsOf('performance');
    expect(performance.slice(0, 4)).toEqual([
      '2022年度总体目标：为机关大院、湘麓金座、公卫中心正常工作秩序提供保障。',
      '全年完成情况：100%。',
      '主要工作任务：【待补充：年度主要工作任务及完成情况，逐项说明】。',
      '预算执行率213.78%，得10分（分值10分）。',
    ]);
    expect(performance[4]).toMatch(
      /^产出指标共4项，分值50分，得50分：数量指标“1、大院和.*按合同按月考核支付”，年度指标值为100%，实际完成值为100%，得20分（分值20分）；质量指标“物管费按合同支付，水电燃气费用按实支付”，/,
    );
    expect(performance[5]).toMatch(/^效益指标共4项，分值30分，得30分：经济效益指标“有效保障机关大院/);
    expect(performance[6]).toBe(
      '满意度指标共1项，分值10分，得9分：服务对象满意度指标“机关与湘麓金座、公卫中心干部职工对后勤保障工作满意率达95%以上”，年度指标值为100%，实际完成值为100%，得9分（分值10分）。',
    );
    expect(performance[7]).toBe('自评总分99分（满分100分），按90分（含）以上为“优”的标准，自评等级为“优”。');
    expect(performance).toHaveLength(8);
  });

  test('gives the lost point with its reason and leaves the rest to staff', () => {
    expect(textsOf('problems')).toEqual([
      '满意度指标“机关与湘麓金座、公卫中心干部职工对后勤保障工作满意率达95%以上”得9分（分值10分），原因：反映机关大院停车位较少。',
      '【待补充：存在的主要问题及原因分析】。',
    ]);
    expect(textsOf('measures')).toEqual(['【待补充：下一步改进措施和有关建议】。']);
    expect(textsOf('remark')).toEqual(['【待补充：其他需要说明的情况，没有的填“无”】。']);
  });

  test('lists what the form lacks', () => {
    expect(report.missing.map(({ id }) => id)).toEqual([
      'unit-name',
      'over-budget',
      'carryover',
      'economic-classes',
      'basic-content',
      'three-public',
      'project-content',
      'organisation',
      'tasks',
      'problems',
      'measures',
      'remark',
    ]);
  });

  test('warns that basic expenditure contradicts its parts, and that printed rates are wrong', () => {
    const byRule = (rule: string) => report.warnings.filter((warning) => warning.rule === rule);
    const cells = byRule('basic-expenditure-parts').flatMap((warning) => warning.cells.map(cellName));
    expect(cells).toEqual(expect.arrayContaining(['E9', 'E10', 'E11', 'F9', 'F10', 'F11']));
    expect(byRule('basic-expenditure-parts')[0]?.message.zh).toMatch(/^引用的数据有待核对：E9、/);
    expect(
      byRule('execution-rate').map((warning) => [warning.cells.map(cellName), warning.message.zh]),
    ).toEqual([
      [['G5', 'G6'], expect.stringMatching(/^报告写的是计算所得的执行率，与表中不同：G5、G6。.*213\.78%/)],
      [['G12'], expect.stringMatching(/^报告写的是计算所得的执行率，与表中不同：G12。.*248\.60%/)],
    ]);
  });

  test('has ten scored lines and the total in its table', () => {
    const rows = report.scores?.rows.map((row) => row.map(({ text }) => text)) ?? [];
    expect(rows).toHaveLength(11);
    expect(rows[0]).toEqual(['预算执行率', '', '', '', '213.78%', '10', '10']);
    expect(rows[10]).toEqual(['总分', '', '', '', '', '100', '99']);
    const points = rows.slice(0, 10).map((row) => Number(row[6]));
    expect(points.reduce((sum, score) => sum + score, 0)).toBe(99);
  });
});

/** The number in a text, without separators, unit and percent sign; null for words. */
function numberIn(text: string): Decimal | null {
  const bare = text.replace(/[,\s]|万元?$|元$|分$|%$/g, '');
  return /^-?[0-9]+(\.[0-9]+)?$/.test(bare) ? decimal(bare) : null;
}

/** Whether a figure equals what its single cell shows. */
function isAsShown(text: string, shown: string): boolean {
  const [one, other] = [numberIn(text), numberIn(shown)];
  return text === shown.trim() || (one !== null && other !== null && one.eq(other));
}

/** Whether a figure follows from what its cells show: a rate, a sum, a difference. */
function follows(text: string, shown: readonly string[]): boolean {
  const figure = numberIn(text);
  const values = shown.map((one) => numberIn(one));
  if (!figure || values.some((value) => value === null)) return false;
  const [first, second = decimal(0)] = values as Decimal[];
  if (text.endsWith('%'))
    return figure.times(second).minus(first!.times(100)).abs().lte(second.times('0.005'));
  return figure.eq(sum(values as Decimal[])) || figure.eq(first!.minus(second));
}

describe.each(NAMES)('%s', (name) => {
  const reviewed = reviewOf(name);
  const grid = gridOf(name);
  const reports: readonly Report[] = outlines.map(({ id }) => writeReport(reviewed, { outline: id }));

  test('has no trace of a missing value and no repeated punctuation', () => {
    for (const report of reports) {
      const shown = [reportText(report), JSON.stringify(sheetBlocks(report))].join('\n');
      expect(shown).not.toMatch(/undefined|NaN|\[object|null分|“”/);
      expect(reportText(report)).not.toMatch(/null|([，。；：、])\1|：。|，。|（）/);
      expect(JSON.stringify(reportJson(report).sections)).not.toMatch(/null|undefined/);
    }
  });

  test('has figures that equal their cell or follow from their cells', () => {
    const figures = reports.flatMap(runsOf).filter((run) => run.kind === 'figure');
    const strange = figures.filter(({ text, cells }) => {
      const shown = cells.map(({ row, column }) => grid.shown(row, column)?.text ?? '');
      const [first = '', ...beside] = shown;
      if (cells.length === 1 && (isAsShown(text, first) || GRADES.includes(text))) return false;
      // The weight is in a label: 产出指标（50分）.
      if (cells.length === 1 && first.includes(`（${text}分`)) return false;
      // Sign and unit are in columns of their own.
      if (text.includes(first) && text === `${beside[0] ?? ''}${first}${beside[1] ?? ''}`) return false;
      if (text === first || text === `${first}${beside[0] ?? ''}`) return false;
      return !follows(text, shown);
    });
    expect(strange.map(({ text, cells }) => [text, ...cells.map(cellName)])).toEqual([]);
    expect(figures.length).toBeGreaterThan(10);
  });

  test('gives every amount, weight and score of the form', () => {
    const [report] = reports.filter(({ outline }) => outline === writeReport(reviewed).outline);
    const used = new Set([
      ...runsOf(report!).flatMap((run) => (run.kind === 'figure' ? run.cells.map(cellName) : [])),
      ...(report!.scores?.rows.flat().flatMap(({ cell }) => (cell ? [cellName(cell)] : [])) ?? []),
    ]);
    const { form } = reviewed;
    const headline = form.funds.find(({ role }) => role === 'total');
    const repeated = form.funds.filter((line) => line.role === 'total' && line !== headline);
    const figures = [
      ...form.funds
        .filter((line) => !repeated.includes(line))
        .flatMap((line) => [line.initial, line.budget, line.executed]),
      ...form.indicators.flatMap((line) => [line.weight, line.score]),
      form.total?.weight ?? null,
      form.total?.score ?? null,
    ];
    const left = figures.filter((one) => one !== null && one.value !== null && !used.has(cellName(one.cell)));
    expect(left.map((one) => one && cellName(one.cell))).toEqual([]);
  });

  test('has unique ids for paragraphs and slots', () => {
    for (const report of reports) {
      const ids = report.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const slots = report.missing.map(({ id }) => id);
      expect(slots.filter((id, index) => slots.indexOf(id) !== index)).toEqual([]);
    }
  });
});

test('the report on a form without weights and scores mentions neither', () => {
  const text = reportText(writeReport(reviewOf('huoshan-2024')));
  expect(text).toContain('数量指标“享受医疗救助人次”，年度指标值为≥50000人次，实际完成值为110406；');
  expect(text).not.toMatch(/得[0-9]|分值|自评总分/);
  expect(text).toContain('| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |');
});

test('the report on a scoring table mentions neither targets nor rates', () => {
  const text = reportText(writeReport(reviewOf('hunan-scoring-table')));
  expect(text).toContain('投入共2项指标，分值13分，得13分：预算配置“在职人员控制率”，得5分（分值5分）；');
  expect(text).not.toMatch(/指标值为|完成值为|执行率[0-9]/);
});

test('a changed cell changes only the figures that come from it', () => {
  const file = formFile('yuelu-2022');
  const texts = (rows: typeof file.rows) => {
    const [first] = review(gridOfRows({ ...file, rows }));
    return writeReport(first!).sections.flatMap(({ paragraphs }) => paragraphs);
  };
  const before = texts(file.rows);
  const after = texts(
    file.rows.map((row, i) => (i === 24 ? row.map((cell) => (cell === 99 ? 98 : cell)) : row)),
  );
  const changed = after.filter((paragraph, i) => JSON.stringify(paragraph) !== JSON.stringify(before[i]));
  expect(changed.map(({ id }) => id)).toEqual(['performance.result']);
});

test('whatever the cells of a form contain, its report is complete', () => {
  const pieces = fc.constantFrom(
    '0',
    '—',
    '无',
    '',
    '100%',
    '。。',
    '万元',
    '1,602.40',
    '#REF!',
    '=1+1',
    '\n',
    '\u202e',
  );
  const value = fc.oneof(
    fc.constant(null),
    fc.constant({ v: '', fmt: 'General', f: '1+1', uncomputed: true as const }),
    fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
    fc
      .array(fc.oneof(pieces, fc.string({ unit: codePoint, maxLength: 5 })), { maxLength: 4 })
      .map((parts) => parts.join('')),
  );
  const change = fc.record({ row: fc.nat(40), column: fc.nat(9), value });
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.array(change, { maxLength: 12 }), (name, changes) => {
      const file = formFile(name);
      for (const { row, column, value } of changes) {
        const cells = file.rows[row];
        if (cells && column < cells.length) cells[column] = value;
      }
      for (const reviewed of review(gridOfRows(file))) {
        const report = writeReport(reviewed);
        const ids = report.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
        expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
        expect(reportText(report)).not.toMatch(/undefined|NaN|null分|null%|“”|：。|，。|（）/);
        const columns = report.scores?.header.length;
        expect(report.scores?.rows.filter((row) => row.length !== columns) ?? []).toEqual([]);
        expect(
          sheetBlocks(report).filter(({ style, texts }) => style === 'body' && (texts[0]?.length ?? 0) > 370),
        ).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});
