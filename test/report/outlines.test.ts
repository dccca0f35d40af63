import { outlineById, outlines, writeReport } from '../../src/report';
import { reviewed } from './builder';

test('outlines are found by id', () => {
  expect(outlines.map(({ id }) => id)).toEqual(['department-7', 'department-9', 'project']);
  expect(outlineById('project')?.title.en).toBe('Project report');
  expect(outlineById('none')).toBeNull();
});

describe.each(outlines.map((outline) => [outline.id, outline] as const))('%s', (id, outline) => {
  test('has unique ids for sections and slots', () => {
    const sections = outline.sections.map((section) => section.id);
    expect(new Set(sections).size).toBe(sections.length);
    const slots = outline.sections
      .flatMap(({ items }) => items)
      .flatMap((item) => ('wanted' in item ? [item.wanted.id] : item.otherwise ? [item.otherwise.id] : []));
    expect(new Set(slots).size).toBe(slots.length);
  });

  test('numbers its sections without a gap', () => {
    const digits = '一二三四五六七八九十';
    let [first, second] = [0, 0];
    for (const { title, level } of outline.sections) {
      if (level === 1) [first, second] = [first + 1, 0];
      else second += 1;
      expect(title).toMatch(level === 1 ? `${digits[first - 1]!}、` : `（${digits[second - 1]!}）`);
    }
  });

  test('leaves no section empty for a blank form', () => {
    const { sections } = writeReport(reviewed(), { outline: id });
    sections.forEach((section, index) => {
      const parent = section.level === 1 && sections[index + 1]?.level === 2;
      if (!parent) expect(section.paragraphs).not.toEqual([]);
      for (const { runs } of section.paragraphs) expect(runs.some(({ kind }) => kind === 'slot')).toBe(true);
    });
  });
});
