import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { review } from '../../src/rules';
import { linesOf, Malformed, readSheet, readTable, writeSheet } from '../notation';
import { allForms, expectedOf } from './expected';
import { expectationsIn } from './expectations';
import { fileOf, gridOfRows, pageOf } from './load';
import { readFormPage } from './page';

const PAGE = `- sheet: 自评
- source: https://example.org

|  | A | B |
| --- | --- | --- |
| 1 | 项目自评表 | < |
| 2 | 资金 | 100 |

- form: place 1 of 2; kind project; family scoring; year 2022; unit 万元; indicators 2; weight 100; score （空）; errors 0
- note: anything
- unread: A1 B2
- tolerated: grade, execution-low
- absent: total-score, execution-rate B2
- suggested: B1 9.5, B2 10

| fund | role | initial | budget |
| --- | --- | --- | --- |
| B2 | total | （空） | 100 |
| B1? | fiscal/item |  | 1.5 |

| indicator | category | name | weight | target |
| --- | --- | --- | --- | --- |
| B2 | 产出指标 | 甲<br>乙 | 10 | （空） |

| finding | severity | cells | says |
| --- | --- | --- | --- |
| grade | warning | A1 B2 | 良、93 |
| execution-low |  |  |  |

- form: place 2 of 2; kind department; year （空）; indicators 0
- absent: usual but grade; and unread-cells
`;

const read = (text: string) => readFormPage('page', text);

test('a page has a sheet and what is expected of each of its forms', () => {
  const { sheetName, sheet, forms } = read(PAGE);
  expect(sheetName).toBe('自评');
  expect(sheet.rows).toEqual([
    ['项目自评表', null],
    ['资金', 100],
  ]);
  expect(forms[0]).toEqual({
    on: { sheet: 'page', place: 1, of: 2 },
    kind: 'project',
    family: 'scoring',
    year: 2022,
    amountUnit: '万元',
    indicatorCount: 2,
    total: { weight: 100, score: null },
    maxErrors: 0,
    unread: ['A1', 'B2'],
    tolerated: ['grade', 'execution-low'],
    absent: ['total-score', { rule: 'execution-rate', cell: 'B2' }],
    suggested: { B1: 9.5, B2: 10 },
    funds: [
      { cell: 'B2', role: 'total', initial: null, budget: 100 },
      { cell: 'B1', optional: true, role: 'fiscal', roleAlso: ['item'], budget: 1.5 },
    ],
    indicators: [{ cell: 'B2', category: '产出指标', name: '甲\n乙', weight: 10, target: null }],
    findings: [
      { rule: 'grade', severity: 'warning', cells: ['A1', 'B2'], says: ['良', '93'] },
      { rule: 'execution-low' },
    ],
  });
  expect(forms[1]).toMatchObject({ kind: 'department', family: 'department', year: null, findings: [] });
  expect(forms[1]!.absent).toEqual(expect.arrayContaining(['total-score', 'weights-total', 'unread-cells']));
  expect(forms[1]!.absent).not.toContain('grade');
  expect(forms[1]!.absent).not.toContain('total-typed');
});

test.each([
  ['- sheet: 自评', '- sheets: 自评', 1, "'sheets' is none of"],
  ['- source', '- sheet', 2, "'sheet' comes twice"],
  ['| 2 | 资金 | 100 |', '| 2 | 资金 |', 7, '2 cells, but 3'],
  ['kind project', 'kind projekt', 9, "'projekt' is none of"],
  ['year 2022; ', '', 9, "'year' is missing"],
  ['place 1 of 2', 'place 1', 9, 'is no place'],
  ['indicators 2', 'indicators two', 9, "'two' is no number"],
  ['- note: anything', 'anything', 10, 'neither a table nor'],
  ['unread: A1 B2', 'unread: A1, B2', 11, "'A1,' is no cell"],
  ['grade, execution-low', 'grades', 12, "'grades' is none of"],
  ['execution-rate B2', 'execution-rates B2', 13, "'execution-rates' is none of"],
  ['B1 9.5', 'B1 9.5分', 14, "'9.5分' is no number"],
  ['| fund |', '| line |', 16, "a table of 'line'"],
  ['initial', 'first', 16, "column 'first' is none of"],
  ['| total |', '| sum |', 18, "'sum' is none of"],
  ['| B2 | 产出指标', '| 第2行 | 产出指标', 23, "'第2行' is no cell"],
  ['| B2 | 产出指标', '|  | 产出指标', 23, 'the first cell of a row is blank'],
  ['warning', 'warn', 27, "'warn' is none of"],
])('a malformed page names its line: %s written as %s', (right, wrong, line, reason) => {
  const malformed = () => read(PAGE.replace(right, wrong));
  expect(malformed).toThrow(Malformed);
  expect(malformed).toThrow(`test/forms/page.md:${line}: `);
  expect(malformed).toThrow(reason);
});

test('a sheet that is written is read as the same', () => {
  for (const name of new Set(allForms.map((form) => expectedOf(form).on.sheet))) {
    const { sheet } = pageOf(name);
    const again = readSheet(readTable(linesOf(name, writeSheet(sheet).trim())));
    expect(JSON.stringify(again)).toBe(JSON.stringify(sheet));
  }
});

test('the example of the README is read and found as it says', () => {
  const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');
  const [, example = ''] = /```markdown\n(.*?)```/s.exec(readme) ?? [];
  const page = readFormPage('README', example);
  const [found] = review(gridOfRows(fileOf(page)), { policy: 'mof-2020' });
  const unmet = expectationsIn(found ?? null, page.forms[0]!).filter(({ isMet }) => !isMet);
  expect(unmet.map(({ what }) => what)).toEqual([]);
});
