import { cellName, makeGrid, parseCell, type Grid } from '../../src/grid';
import type { SheetBlock } from '../../src/report';
import { holdsReport, keptRows, planReportUpdate, readMemory, remembered } from '../../src/taskpane';

const block = (style: SheetBlock['style'], id: string | null, ...texts: string[]): SheetBlock => ({
  style,
  id,
  texts,
  continued: false,
});
const sheet = (cells: Record<string, string>): Grid =>
  makeGrid({
    sheetName: '自评报告',
    cells: Object.entries(cells).map(([name, value]) => ({ ...parseCell(name)!, value })),
  });

const WRITTEN = [
  block('title', null, '报告'),
  block('body', 'funds', '预算 100 万元。'),
  block('body', 'goal', '目标完成。'),
  block('table-row', null, '指标一', '20', '18'),
];
const AS_WRITTEN = { A1: '报告', A2: '预算 100 万元。', A3: '目标完成。', C4: '指标一', D4: '20', E4: '18' };

describe('updating a report', () => {
  it('offers only what the form changed', () => {
    const fresh = [WRITTEN[0]!, block('body', 'funds', '预算 120 万元。'), WRITTEN[2]!, WRITTEN[3]!];
    const { plan } = planReportUpdate(keptRows(WRITTEN), fresh, sheet(AS_WRITTEN));
    expect(plan.left).toEqual([]);
    expect(plan.edits.map(({ cell, before, after }) => [cellName(cell), before.text, after.text])).toEqual([
      ['A2', '预算 100 万元。', '预算 120 万元。'],
    ]);
  });

  it('offers nothing if the form is unchanged, whatever the user wrote', () => {
    const { plan } = planReportUpdate(keptRows(WRITTEN), WRITTEN, sheet({ ...AS_WRITTEN, A3: '自己写的。' }));
    expect(plan).toEqual({ edits: [], left: [] });
  });

  it('lists what both the form and the user changed, and writes neither', () => {
    const fresh = [WRITTEN[0]!, block('body', 'funds', '预算 120 万元。'), WRITTEN[2]!, WRITTEN[3]!];
    const { plan } = planReportUpdate(
      keptRows(WRITTEN),
      fresh,
      sheet({ ...AS_WRITTEN, A2: '预算约 100 万元。' }),
    );
    expect(plan.edits).toEqual([]);
    expect(plan.left).toMatchObject([
      {
        cell: { row: 1, column: 0 },
        reason: { zh: '由您改过，未更新。' },
        change: { before: '预算约 100 万元。', after: '预算 120 万元。' },
      },
    ]);
  });

  it('finds paragraphs that were moved down, and single cells of the table', () => {
    const fresh = [
      WRITTEN[0]!,
      WRITTEN[1]!,
      block('body', 'goal', '目标未完成。'),
      block('table-row', null, '指标一', '20', '16'),
    ];
    const moved = {
      A1: '报告',
      A2: '预算 100 万元。',
      A4: '新加的一段。',
      A6: '目标完成。',
      C9: '指标一',
      D9: '20',
      E9: '18',
    };
    const { plan } = planReportUpdate(keptRows(WRITTEN), fresh, sheet(moved));
    expect(plan.edits.map(({ cell, after }) => [cellName(cell), after.text])).toEqual([
      ['A6', '目标未完成。'],
      ['E9', '16'],
    ]);
  });

  it('lists added and removed paragraphs, and deletes none', () => {
    const fresh = [WRITTEN[0]!, WRITTEN[1]!, block('body', 'measures', '改进措施。'), WRITTEN[3]!];
    const { plan } = planReportUpdate(keptRows(WRITTEN), fresh, sheet(AS_WRITTEN));
    expect(plan.edits).toEqual([]);
    expect(plan.left).toMatchObject([
      {
        cell: { row: 2 },
        reason: { zh: '按本表已没有这一段，未删除。' },
        change: { before: '目标完成。', after: '' },
      },
      {
        cell: { row: 1 },
        reason: { zh: '按本表新增一段，请自行加在这一段之后。' },
        change: { before: '', after: '改进措施。' },
      },
    ]);
  });

  it('remembers what was written, so that the next update starts from it', () => {
    const fresh = [WRITTEN[0]!, block('body', 'funds', '预算 120 万元。'), WRITTEN[2]!, WRITTEN[3]!];
    const update = planReportUpdate(keptRows(WRITTEN), fresh, sheet(AS_WRITTEN));
    const rows = remembered(keptRows(WRITTEN), update, update.plan.edits);
    expect(rows).toEqual(keptRows(fresh));
    expect(remembered(keptRows(WRITTEN), update, [])).toEqual(keptRows(WRITTEN));
  });
});

describe('whether a sheet is the report', () => {
  const rows = keptRows([
    ...WRITTEN,
    block('body', 'cause', '　　因疫情影响。'),
    block('heading1', 'one', '一、概况'),
  ]);

  it.each<[boolean, Record<string, string>]>([
    [true, AS_WRITTEN],
    [true, { A1: '报告', A2: '都是自己写的。' }],
    [true, { A1: '改了的题目', B7: '　　因疫情影响。' }],
    [false, { A1: '自评表', C4: '指标一', D4: '20', E4: '18' }],
    [false, { A1: '另一份', A2: '一、概况' }],
    [false, {}],
  ])('%j: %j', (is, cells) => {
    expect(holdsReport(rows, sheet(cells))).toBe(is);
  });
});

describe('remembered reports', () => {
  const memory = { sheetId: 'r', formSheetId: 's', form: 0, outline: 'o', rows: keptRows(WRITTEN) };

  it('are read back as written', () => {
    expect(readMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
  });

  it.each([
    null,
    'x',
    7,
    {},
    { ...memory, rows: 'x' },
    { ...memory, form: 1.5 },
    { ...memory, rows: [{ key: 1 }] },
  ])('are none if the stored value is invalid: %j', (value) => {
    expect(readMemory(value)).toBeNull();
  });
});
