import { readDocument } from '../../src/docx';
import { areaName, cellName } from '../../src/grid';
import { documentBytes, GOES_ON, MERGED_BELOW, p, plainTable, r, span, tbl, tc, tr } from './word-files';

/** The tables of a body. */
function tablesIn(body: string) {
  const document = readDocument(documentBytes(body));
  if (document.kind === 'refusal') throw new Error(document.why);
  return document.sheets.map(({ name, grid }) => ({
    name,
    cells: grid.cells.map((cell) => `${cellName(cell)} ${cell.text}`),
    merges: grid.merges.map(areaName),
    above: grid.above,
    grid,
  }));
}

const only = (body: string) => {
  const [table, other] = tablesIn(body);
  if (!table || other) throw new RangeError('Not one table.');
  return table;
};

const width = (twentieths: number) => `<w:tcW w:w="${twentieths}" w:type="dxa"/>`;

describe('columns and merges', () => {
  test('spans and downward merges', () => {
    const { cells, merges } = only(
      tbl(
        [1000, 1000, 1000],
        [
          tr([tc('题', span(3))]),
          tr([tc('甲', MERGED_BELOW), tc('乙', `${span(2)}${MERGED_BELOW}`)]),
          tr([tc('', GOES_ON), tc('', `${span(2)}${GOES_ON}`)]),
          tr(['丙', '丁', '戊']),
        ],
      ),
    );
    expect(cells).toEqual(['A1 题', 'A2 甲', 'B2 乙', 'A4 丙', 'B4 丁', 'C4 戊']);
    expect(merges).toEqual(['A1:C1', 'A2:A3', 'B2:C3']);
  });

  test('a cell that goes on with nothing is a cell of its own, and one of another width ends a merge', () => {
    const { cells, merges } = only(
      tbl(
        [1000, 1000],
        [
          tr([tc('甲', GOES_ON), tc('乙', MERGED_BELOW)]),
          tr([tc('丙', `${span(2)}${GOES_ON}`)]),
          tr(['丁', tc('戊', GOES_ON)]),
        ],
      ),
    );
    expect(cells).toEqual(['A1 甲', 'B1 乙', 'A2 丙', 'A3 丁', 'B3 戊']);
    expect(merges).toEqual(['A2:B2']);
  });

  test('sideways merges of old files', () => {
    const { cells, merges } = only(
      tbl(
        [1000, 1000, 1000],
        [tr([tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), '乙']), tr(['1', '2', '3'])],
      ),
    );
    expect(cells.slice(0, 2)).toEqual(['A1 甲', 'C1 乙']);
    expect(merges).toEqual(['A1:B1']);
  });

  test('columns left out before and after', () => {
    const { cells } = only(
      tbl(
        [1000, 1000, 1000],
        [tr(['甲'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'), tr(['1', '2', '3'])],
      ),
    );
    expect(cells[0]).toBe('B1 甲');
  });

  test('rows that are divided otherwise, by their widths', () => {
    const half = width(1500);
    const { cells, merges } = only(
      tbl(
        [1000, 1000, 1000],
        [
          tr([tc('甲', half), tc('乙', half)]),
          tr([tc('1', width(1000)), tc('2', width(1000)), tc('3', width(1000))]),
          tr([tc('丙', width(2020)), tc('丁', width(980))]),
        ],
      ),
    );
    expect(cells).toEqual(['A1 甲', 'C1 乙', 'A2 1', 'B2 2', 'D2 3', 'A3 丙', 'D3 丁']);
    expect(merges).toEqual(['A1:B1', 'C1:D1', 'B2:C2', 'A3:C3']);
  });

  test('edges a hair’s breadth apart are one, unless a cell is as narrow', () => {
    const apart = tbl([1000, 20, 1000], [tr([tc('甲', span(2)), '乙']), tr(['丙', tc('丁', span(2))])]);
    expect(only(apart).cells).toEqual(['A1 甲', 'B1 乙', 'A2 丙', 'B2 丁']);
    const narrow = tbl([1000, 20, 1000], [tr(['甲', '窄', '乙'])]);
    expect(only(narrow).cells).toEqual(['A1 甲', 'B1 窄', 'C1 乙']);
  });

  test('a table without a list of columns, or with columns without widths', () => {
    const rows = [tr([tc('甲', span(2)), '乙']), tr(['1', '2', '3'])];
    for (const table of [
      `<w:tbl>${rows.join('')}</w:tbl>`,
      `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>${rows.join('')}</w:tbl>`,
    ]) {
      expect(only(table).cells).toEqual(['A1 甲', 'C1 乙', 'A2 1', 'B2 2', 'C2 3']);
    }
  });

  test('hidden rows are hidden, deleted ones gone', () => {
    const { cells, grid } = only(
      tbl(
        [1000, 1000],
        [tr(['甲', '乙'], '<w:hidden/>'), tr(['丙', '丁'], '<w:del w:id="1"/>'), tr(['戊', '己'])],
      ),
    );
    expect(cells).toEqual(['A1 甲', 'B1 乙', 'A2 戊', 'B2 己']);
    expect([...grid.hiddenRows]).toEqual([0]);
  });

  test('tables, rows and cells inside of content controls, and settings before a change', () => {
    const control = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const before = '<w:tcPrChange w:id="1"><w:tcPr><w:gridSpan w:val="2"/></w:tcPr></w:tcPrChange>';
    const rows = [`<w:tr>${control(tc('甲'))}${tc('乙')}</w:tr>`, tr([tc('丙', before), '丁'])];
    const { cells } = only(control(tbl([1000, 1000], rows.map(control))));
    expect(cells).toEqual(['A1 甲', 'B1 乙', 'A2 丙', 'B2 丁']);
  });
});

describe('which tables there are', () => {
  test('they are numbered in their order', () => {
    const tables = tablesIn(plainTable([['甲', '乙']]) + p('之间的话。') + plainTable([['丙', '丁']]));
    expect(tables.map(({ name, cells }) => [name, cells[0]])).toEqual([
      ['表1', 'A1 甲'],
      ['表2', 'A1 丙'],
    ]);
  });

  test.each([
    ['nothing', ''],
    ['a blank paragraph', p('')],
    ['a page break', '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'],
    ['the head of a further page', p('项目支出绩效自评表（续表）') + p('单位：万元')],
    ['a page number', p('第2页')],
  ])('a table cut in two by %s counts as one', (_what, between) => {
    const { cells } = only(plainTable([['甲', '乙']]) + between + plainTable([['丙', '丁']]));
    expect(cells).toEqual(['A1 甲', 'B1 乙', 'A2 丙', 'B2 丁']);
  });

  test('a merge goes on in the second half', () => {
    const { merges } = only(
      tbl([900, 900], [tr([tc('甲', MERGED_BELOW), '1'])]) +
        p('') +
        tbl([900, 900], [tr([tc('', GOES_ON), '2'])]),
    );
    expect(merges).toEqual(['A1:A2']);
  });

  test('tables with other columns are two, but where they touch', () => {
    const wide = tbl([1500, 1500], [tr(['甲', '乙'])]);
    const other = tbl([1000, 1000, 1000], [tr(['1', '2', '3'])]);
    expect(tablesIn(wide + p('') + other)).toHaveLength(2);
    expect(only(wide + other).cells).toEqual(['A1 甲', 'C1 乙', 'A2 1', 'B2 2', 'D2 3']);
  });

  const form = (name: string) =>
    plainTable([
      ['项目名称', name, '', '', '', ''],
      ['项目资金', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', '100', '95', '10', '95%', '9.5'],
      ['一级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '培训场次', '≥12场', '12场', '90', '90'],
    ]);

  test.each([
    ['touching', ''],
    ['with a blank line between', p('')],
  ])('two whole forms of the same columns are two, %s', (_how, between) => {
    expect(tablesIn(form('甲') + between + form('乙'))).toHaveLength(2);
  });

  test('a table of its own inside a cell is a table, and not text of the cell', () => {
    const inner = plainTable([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
    const tables = tablesIn(tbl([1000, 3000], [tr(['外', tc(p('明细') + inner + p(''))]), tr(['1', '2'])]));
    expect(tables.map(({ name, cells, above }) => [name, cells.slice(0, 2), above])).toEqual([
      ['表1', ['A1 外', 'B1 明细'], []],
      ['表2', ['A1 甲', 'B1 乙'], ['明细']],
    ]);
  });

  test('a table that only arranges the text of a cell is text', () => {
    const { cells } = only(tbl([1000, 3000], [tr(['外', tc(tbl([500, 500], [tr(['左', '右'])]) + p(''))])]));
    expect(cells).toEqual(['A1 外', 'B1 左 右']);
  });

  test('a frame around a table is none; its lines are those above the table', () => {
    const inner = plainTable([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
    const { name, cells, above } = only(
      tbl(
        [5000],
        [tr([tc(p('项目支出绩效自评表'))]), tr([tc(tbl([4000], [tr([tc(inner + p(''))])]) + p(''))])],
      ),
    );
    expect([name, cells[0], above]).toEqual(['表1', 'A1 甲', ['项目支出绩效自评表']]);
  });

  test('a table in a text box, once', () => {
    const inner = plainTable([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
    const box = `<w:txbxContent>${inner}</w:txbxContent>`;
    const body = `<w:p>${r('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(only(body)).toMatchObject({ cells: ['A1 甲', 'B1 乙', 'A2 丙', 'B2 丁'], above: ['前'] });
  });
});

describe('the lines above a table', () => {
  test('short ones right above it, blank ones left out', () => {
    const { above } = only(
      p('各单位应当如实填写，并对所填内容负责。') +
        p('附件2') +
        p('') +
        p('2022年度项目支出绩效自评表') +
        p('填报单位：某局\t单位：万元') +
        plainTable([['甲', '乙']]),
    );
    expect(above).toEqual(['附件2', '2022年度项目支出绩效自评表', '填报单位：某局\t单位：万元']);
  });

  test('a title in a box of its own', () => {
    const [, table] = tablesIn(
      tbl([5000], [tr(['项目支出绩效自评表'])]) + p('') + plainTable([['甲', '乙']]),
    );
    expect(table?.above).toEqual(['项目支出绩效自评表']);
  });
});
