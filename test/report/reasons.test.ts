import { cellName } from '../../src/grid';
import { paragraphText, writeReport } from '../../src/report';
import { review } from '../../src/rules';
import { gridOfRows } from '../forms/load';

/** A form that lost points for one indicator, with what its reason column holds. */
function formWith(reason: string) {
  const grid = gridOfRows({
    rows: [
      ['2022年度项目支出绩效自评表'],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      ['产出指标', '数量指标', '培训人数', '≥100人', '90人', 60, 54, reason],
      ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '95%', 40, 40, ''],
      ['总分', null, null, null, null, 100, 94, null],
    ],
  });
  const reviewed = review(grid)[0]!;
  const missing = reviewed.findings.filter(({ rule }) => rule === 'deviation-reason-missing');
  const { missing: slots, sections } = writeReport(reviewed);
  return {
    missing: missing.map(({ cells }) => cells.map(cellName)),
    asked: slots.filter(({ id }) => id.startsWith('reason-')).map(({ id }) => id),
    text: sections.flatMap(({ paragraphs }) => paragraphs.map(paragraphText)).join('\n'),
  };
}

test.each(['', '……', '***', '不涉及', '不适用', '无', '0', '—', '无偏差', '暂无', 'N/A'])(
  'a reason of %j is none: the rule asks for one, and so does the report',
  (reason) => {
    const { missing, asked } = formWith(reason);
    expect(missing).toEqual([['H3', 'G3']]);
    expect(asked).toEqual(['reason-C3']);
  },
);

test.each(['报名人数不足', '无法如期举办', '不适用线上形式，改为线下，人数减少'])('%j is one', (reason) => {
  const { missing, asked, text } = formWith(reason);
  expect(missing).toEqual([]);
  expect(asked).toEqual([]);
  expect(text).toContain(`原因：${reason}`);
});
