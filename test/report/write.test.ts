import { writeReport } from '../../src/report';
import {
  at,
  entry,
  figure,
  finding,
  fund,
  indicator,
  level,
  reviewed,
  runsOf,
  section,
  sectionOf,
  target,
} from './builder';

const money = (row: number, budget: string, executed: string) => ({
  budget: figure(`E${row}`, budget),
  executed: figure(`F${row}`, executed),
});

/** The funds of the sample: sources, then structure with two parts under basic expenditure. */
const FUNDS = [
  fund({ role: 'total', item: '合计', ...money(5, '6838.18', '14618.52'), rate: figure('G5', '100%') }),
  fund({ role: 'fiscal', item: '财政拨款', parent: 0, ...money(6, '6838.18', '14618.52') }),
  fund({ role: 'other', item: '其他资金', parent: 0, ...money(7, '0', '0') }),
  fund({ role: 'total', item: '合计', block: 'structure', ...money(8, '6838.18', '14618.52') }),
  fund({ role: 'basic', item: '基本支出', block: 'structure', parent: 3, ...money(9, '1602.4', '1602.4') }),
  fund({
    role: 'personnel',
    item: '人员支出',
    block: 'structure',
    parent: 4,
    ...money(10, '1275.97', '1275.97'),
  }),
  fund({ role: 'public', item: '公用支出', block: 'structure', parent: 4, ...money(11, '328.43', '328.43') }),
  fund({
    role: 'project',
    item: '项目支出',
    block: 'structure',
    parent: 3,
    ...money(12, '5235.78', '13016.12'),
  }),
];

describe('the unit', () => {
  test('is described by its duties and head count', () => {
    const texts = sectionOf('unit', {
      unitName: '机关事务中心',
      entries: [entry('duties', '负责公务接待；\n负责机关食堂。')],
      headcount: { quota: figure('C3', '20'), actual: figure('G3', '19') },
    });
    expect(texts).toEqual([
      '单位名称：机关事务中心。',
      '主要职责：负责公务接待；负责机关食堂。',
      '人员编制20人，实有19人。',
    ]);
  });

  test('leaves a slot for each fact that the form lacks, and no figure', () => {
    expect(sectionOf('unit', {})).toEqual([
      '单位名称：【待补充：单位名称，并请补入标题】。',
      '主要职责：【待补充：部门（单位）主要职责】。',
      '【待补充：人员编制和实有人数】。',
    ]);
  });

  test('gives one of the two head counts if the other is blank', () => {
    const texts = sectionOf('unit', { headcount: { quota: figure('C3', '20'), actual: figure('G3', '') } });
    expect(texts.at(-1)).toBe('人员编制20人。');
  });
});

describe('the funds', () => {
  test('give scale, sources and structure with every amount and the true rates', () => {
    const texts = sectionOf('scale', { funds: FUNDS });
    expect(texts[0]).toBe(
      '2022年度部门整体支出全年预算数6838.18万元，全年执行数14618.52万元，预算执行率213.78%。',
    );
    expect(texts[1]).toBe(
      '全年执行数比全年预算数多7780.34万元，原因：【待补充：年度中预算调整（追加）情况】。',
    );
    expect(texts[2]).toBe(
      '按资金来源分：财政拨款全年预算数6838.18万元、全年执行数14618.52万元，执行率213.78%；' +
        '其他资金全年预算数0万元、全年执行数0万元。',
    );
    expect(texts[3]).toBe('上年结转：【待补充：上年结转（结余）资金】。');
    expect(texts[4]).toBe(
      '按支出结构分：基本支出全年预算数1602.40万元、全年执行数1602.40万元，执行率100%' +
        '（其中：人员支出全年预算数1275.97万元、全年执行数1275.97万元，执行率100%；' +
        '公用支出全年预算数328.43万元、全年执行数328.43万元，执行率100%）；' +
        '项目支出全年预算数5235.78万元、全年执行数13016.12万元，执行率248.60%。',
    );
    expect(texts).toHaveLength(6);
  });

  test('give basic and project expenditure in their own sections', () => {
    const report = writeReport(reviewed({ funds: FUNDS }));
    expect(section(report, 'basic-expenditure')[0]).toBe(
      '基本支出1602.40万元（全年预算数1602.40万元，执行率100%），系为保障单位机构正常运转、完成日常工作任务而发生的支出，' +
        '其中：人员支出1275.97万元、公用支出328.43万元。',
    );
    expect(section(report, 'project-expenditure')[0]).toBe(
      '项目支出13016.12万元（全年预算数5235.78万元，执行率248.60%），系为完成特定行政工作任务或事业发展目标而发生的支出。',
    );
  });

  test('keep the structure’s own total if it differs from the sources’', () => {
    const funds = FUNDS.map((line, index) =>
      index === 3 ? { ...line, ...money(8, '6840.18', '14618.52') } : line,
    );
    expect(sectionOf('scale', { funds })[4]).toMatch(
      /^按支出结构分：合计全年预算数6840\.18万元、全年执行数14618\.52万元，执行率213\.72%；基本支出/,
    );
  });

  test('ask for no carry-over if the form has the line', () => {
    const funds = [
      ...FUNDS,
      fund({ role: 'carryover', item: '上年结转资金', parent: 0, ...money(13, '5', '5') }),
    ];
    const texts = sectionOf('scale', { funds });
    expect(texts.join('')).toContain('上年结转资金全年预算数5.00万元、全年执行数5.00万元，执行率100%');
    expect(texts.join('')).not.toContain('【待补充：上年结转');
  });

  test('leave out a line without amounts, and the rate of 0 of 0', () => {
    const funds = [FUNDS[0]!, fund({ role: 'other', item: '其他资金', parent: 0, ...money(7, '', '—') })];
    expect(sectionOf('scale', { funds }).join('')).not.toContain('其他资金全年');
    expect(sectionOf('scale', { funds: FUNDS })[2]).toMatch(/其他资金全年预算数0万元、全年执行数0万元。$/);
  });

  test('have a slot for a budget that is blank, and neither rate nor 0', () => {
    const funds = [fund({ role: 'total', item: '合计', ...money(5, '', '37.24') })];
    expect(sectionOf('scale', { funds })[0]).toBe(
      '2022年度部门整体支出全年预算数【待补充：全年预算数】，全年执行数37.24万元。',
    );
  });

  test('are asked for if the form has none', () => {
    expect(sectionOf('scale', {})[0]).toBe('【待补充：全年预算数、全年执行数】。');
    expect(sectionOf('basic-expenditure', {})[0]).toBe('基本支出：【待补充：基本支出的预算数和决算数】。');
  });

  test('separate the four budgets in the newer outline by the form’s own lines', () => {
    const funds = [...FUNDS, fund({ role: 'item', item: '政府性基金', parent: 0, ...money(13, '10', '8') })];
    expect(sectionOf('government-funds', { funds }, 'department-9')).toEqual([
      '政府性基金全年预算数10.00万元、全年执行数8.00万元，执行率80%。',
    ]);
    expect(sectionOf('state-capital', { funds }, 'department-9')).toEqual([
      '【待补充：国有资本经营预算支出情况，没有的填“无”】。',
    ]);
  });
});

const SATISFACTION = indicator({
  name: '后勤保障满意率达95%以上。',
  category: level('满意度指标', 'B24'),
  dimension: level('服务对象满意度指标', 'C24'),
  nameCell: at('D24'),
  target: target('E24', '100%'),
  actual: target('F24', '100%'),
  weight: figure('G24', '10'),
  score: figure('H24', '9'),
  reason: { text: '反映机关大院停车位较少', cell: at('I24') },
});
const WATER = indicator({
  name: '水电费按实支付',
  nameCell: at('D16'),
  target: target('E16', '及时'),
  actual: target('F16', '完成1部，2套'),
  weight: figure('G16', '20'),
  score: figure('H16', '20'),
  reason: { text: '', cell: at('I16') },
});

describe('performance', () => {
  test('gives goal, execution, each category and the result in this order', () => {
    const texts = sectionOf('performance', {
      funds: [{ ...FUNDS[0]!, weight: figure('H5', '10'), score: figure('I5', '10') }],
      goal: {
        target: { text: '为机关提供保障。', cell: at('B14') },
        actual: { text: '100%', cell: at('F14') },
      },
      indicators: [WATER, SATISFACTION],
      total: { labelCell: at('A25'), weight: figure('G25', '100'), score: figure('H25', '99'), grade: null },
    });
    expect(texts).toEqual([
      '2022年度总体目标：为机关提供保障。',
      '全年完成情况：100%。',
      '主要工作任务：【待补充：年度主要工作任务及完成情况，逐项说明】。',
      '预算执行率213.78%，得10分（分值10分）。',
      '产出指标共1项，分值20分，得20分：数量指标“水电费按实支付”，年度指标值为“及时”，' +
        '实际完成值为“完成1部，2套”，得20分（分值20分）。',
      '满意度指标共1项，分值10分，得9分：服务对象满意度指标“后勤保障满意率达95%以上”，年度指标值为100%，' +
        '实际完成值为100%，得9分（分值10分）。',
      '自评总分99分（满分100分），按90分（含）以上为“优”的标准，自评等级为“优”。',
    ]);
  });

  test.each([
    ['90', '按90分（含）以上为“优”的标准，自评等级为“优”'],
    ['89.99', '按80分（含）至90分为“良”的标准，自评等级为“良”'],
    ['60', '按60分（含）至80分为“中”的标准，自评等级为“中”'],
    ['59.9', '按60分以下为“差”的标准，自评等级为“差”'],
  ])('derives the grade of %s from the policy', (score, conclusion) => {
    const total = { labelCell: at('A25'), weight: null, score: figure('H25', score), grade: null };
    expect(sectionOf('performance', { total }).at(-1)).toBe(`自评总分${score}分，${conclusion}。`);
  });

  test('keeps the grade that the form gives', () => {
    const grade = { text: '良好', full: '良好', cell: at('I25') };
    const total = { labelCell: at('A25'), weight: null, score: figure('H25', '96'), grade };
    expect(sectionOf('performance', { total }).at(-1)).toBe('自评总分96分，自评等级为“良好”。');
  });

  test('derives no grade for a total with another maximum, or above the maximum', () => {
    const total = {
      labelCell: at('A25'),
      weight: figure('G25', '90'),
      score: figure('H25', '88'),
      grade: null,
    };
    expect(sectionOf('performance', { total }).at(-1)).toBe('自评总分88分（满分90分）。');
    const above = { ...total, weight: null, score: figure('H25', '105') };
    expect(sectionOf('performance', { total: above }).at(-1)).toBe('自评总分105分。');
  });

  test('mentions no weights, scores and targets that the form lacks', () => {
    const bare = indicator({ name: '医疗救助人次', actual: target('F23', '110406') });
    const texts = sectionOf('performance', { indicators: [bare], asks: new Set(['actuals']) });
    expect(texts).toContain('产出指标共1项：数量指标“医疗救助人次”，实际完成值为110406。');
  });

  test('has a slot for a blank actual, and no score of 0', () => {
    const open = { ...WATER, actual: target('F16', ''), score: figure('H16', '') };
    const texts = sectionOf('performance', { indicators: [open] });
    expect(texts).toContain(
      '产出指标共1项，分值20分：数量指标“水电费按实支付”，年度指标值为“及时”，实际完成值为【待补充：实际完成值】，分值20分。',
    );
  });

  test('gives a score merged over several indicators once', () => {
    const second = { ...WATER, name: '燃气费按实支付', nameCell: at('D17') };
    const [text = ''] = sectionOf('performance', { indicators: [WATER, second] }).filter((one) =>
      one.startsWith('产出指标'),
    );
    expect(text.match(/得20分/g)).toHaveLength(2); // once for the category, once for the first indicator
  });

  test('gives a score merged over two categories to the first indicator', () => {
    const second = { ...SATISFACTION, score: WATER.score };
    const texts = sectionOf('performance', { indicators: [WATER, second] });
    const [first = '', other = ''] = texts.filter((one) => /^(?:产出|满意度)指标/.test(one));
    expect(first).toContain('得20分（分值20分）');
    expect(other).not.toContain('得20分（');
  });

  test('merges a category that is printed twice', () => {
    const texts = sectionOf('performance', {
      indicators: [WATER, SATISFACTION, { ...WATER, name: '物业费', score: figure('H25', '20') }],
    });
    expect(texts.filter((one) => one.startsWith('产出指标'))).toHaveLength(1);
  });
});

describe('problems, measures and remarks', () => {
  test('give lost points with the reason from staff', () => {
    expect(sectionOf('problems', { indicators: [WATER, SATISFACTION] })).toEqual([
      '满意度指标“后勤保障满意率达95%以上”得9分（分值10分），原因：反映机关大院停车位较少。',
      '【待补充：存在的主要问题及原因分析】。',
    ]);
  });

  test('have a slot for a reason that is missing', () => {
    const silent = { ...SATISFACTION, reason: { text: '0', cell: at('I24') } };
    const report = writeReport(reviewed({ indicators: [silent] }));
    expect(section(report, 'problems')[0]).toBe(
      '满意度指标“后勤保障满意率达95%以上”得9分（分值10分），原因：【待补充：偏差原因分析及改进措施】。',
    );
    expect(report.missing).toContainEqual({
      section: 'problems',
      id: 'reason-D24',
      text: '偏差原因分析及改进措施',
    });
  });

  test('give a reason beside a full score', () => {
    const full = { ...WATER, reason: { text: '超计划完成，因需求增加', cell: at('I16') } };
    expect(sectionOf('problems', { indicators: [full] })[0]).toBe(
      '产出指标“水电费按实支付”得20分（分值20分），原因：超计划完成，因需求增加。',
    );
  });

  test('take the weight of execution from the block’s label, and the reason from the block below the table', () => {
    const texts = sectionOf('problems', {
      funds: [
        fund({
          role: 'total',
          item: '年度财政资金总额',
          ...money(8, '200', '195.5'),
          score: figure('G8', '19.55'),
        }),
      ],
      executionWeight: figure('A7', '20'),
      entries: [entry('reason', '尾款按合同支付。'), entry('measures', '加快支付进度。')],
    });
    expect(texts.slice(0, 2)).toEqual(['预算执行得19.55分（分值20分）。', '偏差原因：尾款按合同支付。']);
  });

  test('use the words of staff, including 无', () => {
    const entries = [
      entry('problems', '预算不够精准。'),
      entry('measures', '加强培训'),
      entry('remark', '无'),
    ];
    expect(sectionOf('problems', { entries })).toEqual(['预算不够精准。']);
    expect(sectionOf('measures', { entries })).toEqual(['加强培训。']);
    expect(sectionOf('remark', { entries })).toEqual(['无。']);
    expect(sectionOf('measures', { entries, kind: 'project' })).toEqual(['加强培训。']);
  });
});

describe('a project’s report', () => {
  const project = {
    kind: 'project' as const,
    entries: [
      entry('project', '河西村补贴到户项目', '项目名称'),
      entry('supervisor', '县农业农村局', '主管部门：'),
      entry('unit', '张庄寨镇人民政府', '实施单位'),
    ],
  };

  test('has the project’s name, its supervisor and its unit', () => {
    const report = writeReport(reviewed(project));
    expect(report.outline).toBe('project');
    expect(report.title).toBe('2022年度河西村补贴到户项目支出绩效自评报告');
    expect(section(report, 'project')[0]).toBe(
      '项目名称：河西村补贴到户项目；主管部门：县农业农村局；实施单位：张庄寨镇人民政府。',
    );
  });

  test('puts each category into its section of the analysis', () => {
    const of = (category: string | null, dimension: string) =>
      indicator({
        name: `${dimension}一`,
        category: category === null ? null : level(category),
        dimension: level(dimension),
      });
    const report = writeReport(
      reviewed({
        ...project,
        indicators: [
          of('项目决策', '项目立项'),
          of('项目管理', '资金管理'),
          of('产出指标', '数量指标'),
          of('成本指标', '社会成本指标'),
          of('效益指标', '社会效益指标'),
          of('满意度指标', '服务对象满意度'),
          of(null, '时效指标'),
          of('其他考核', '加分项'),
        ],
      }),
    );
    const heads = (id: string) => section(report, id).map((text) => text.split('共')[0]);
    expect(heads('decision')).toEqual(['项目决策']);
    expect(heads('process')).toEqual(['项目管理']);
    expect(heads('output')).toEqual(['产出指标', '成本指标', '时效指标']);
    expect(heads('benefit')).toEqual(['效益指标', '满意度指标']);
    expect(heads('analysis')).toEqual(['其他考核']);
  });
});

describe('the whole report', () => {
  test('uses the default outline of the form’s kind, or the chosen one', () => {
    expect(writeReport(reviewed()).outline).toBe('department-7');
    expect(writeReport(reviewed(), { outline: 'department-9' }).outline).toBe('department-9');
    expect(() => writeReport(reviewed(), { outline: 'none' })).toThrow(RangeError);
  });

  test('has a title without the parts that the form lacks', () => {
    expect(writeReport(reviewed({ year: null })).title).toBe('部门整体支出绩效自评报告');
    expect(writeReport(reviewed({ unitName: '机关事务中心' })).title).toBe(
      '2022年度机关事务中心部门整体支出绩效自评报告',
    );
  });

  test('lists its slots in the order of the text', () => {
    const report = writeReport(reviewed({ funds: FUNDS }));
    const slots = runsOf(report).flatMap((run) => (run.kind === 'slot' ? [run.id] : []));
    expect(report.missing.map(({ id }) => id)).toEqual(slots);
    expect(slots.slice(0, 5)).toEqual(['unit-name', 'duties', 'headcount', 'over-budget', 'carryover']);
  });

  test('warns once per error that affects a used figure, and of nothing else', () => {
    const findings = [
      finding('basic-expenditure-parts', ['E9', 'E10', 'E11']),
      finding('execution-over-budget', ['E5', 'F5'], 'warning'),
      finding('formula-error', ['Z99']),
    ];
    const { warnings } = writeReport(reviewed({ funds: FUNDS }, findings));
    expect(warnings).toEqual([
      {
        rule: 'basic-expenditure-parts',
        cells: [at('E9'), at('E10'), at('E11')],
        message: {
          zh: '引用的数据有待核对：E9、E10、E11。基本支出与分项之和相差 2.00 万元。',
          en: 'The report quotes data still to be checked: E9, E10, E11. The parts do not add up.',
        },
      },
    ]);
  });

  test('gives each paragraph a unique and stable id', () => {
    const ids = (executed: string) =>
      writeReport(
        reviewed({
          funds: FUNDS.map((line, index) =>
            index === 0 ? { ...line, executed: figure('F5', executed) } : line,
          ),
          indicators: [WATER, SATISFACTION],
        }),
      ).sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
    expect(new Set(ids('14618.52')).size).toBe(ids('14618.52').length);
    expect(ids('14000')).toEqual(ids('14618.52'));
  });
});
