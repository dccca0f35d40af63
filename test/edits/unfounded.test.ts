import { unfounded, type Edit } from '../../src/edits';
import { parseCell } from '../../src/grid';

function edit(name: string, restsOn: readonly string[] = [], sheetName = '自评表'): Edit {
  const cells = restsOn.map((each) => parseCell(each)!);
  return {
    sheetName,
    cell: parseCell(name)!,
    before: { value: null, text: '', formula: null, numberFormat: 'General' },
    after: { value: null, text: '', formula: null, numberFormat: null },
    reason: { zh: '', en: '' },
    ...(cells.length > 0 ? { restsOn: cells } : {}),
  };
}

const score = edit('H16');
const total = edit('H25', ['H16', 'H17']);

test('a total is not written if one of its scores cannot be', () => {
  const lost = unfounded([total, edit('G25', ['G16'])], [edit('H17'), edit('A1')]);
  expect([...lost.keys()]).toEqual([total]);
  expect(lost.get(total)?.zh).toBe('其中的 H17 未能写入，合计会与表中不符，未写入。');
  expect(lost.get(total)?.en).toContain('H17');
});

test('other sheets, formulas and edits that are lost themselves do not count', () => {
  expect(unfounded([total], [edit('H16', [], '另一张')]).size).toBe(0);
  expect(unfounded([edit('H25')], [score]).size).toBe(0);
  expect(unfounded([score, total], [score, total]).size).toBe(0);
  expect(unfounded([score, total], []).size).toBe(0);
});
