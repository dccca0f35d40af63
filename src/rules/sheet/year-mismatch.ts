import { quoted, remember, squeeze, type CellRef } from '../../grid';
import { yearIn, type Form } from '../../form';
import { parseValue, periodInName, type Value } from '../../indicator';
import type { Scorecard } from '../../scoring';
import { FORM_ITSELF } from '../../policy';
import type { Observation, Rule } from '../finding';
import { distinct } from '../wording';
import { YEAR_CAPTION } from './year-caption';

/** The only year in a text; null if it names none or several (2021—2023年). */
function onlyYear(text: string): number | null {
  const years = new Set(squeeze(text).match(/20\d{2}(?=年|$)/g) ?? []);
  return years.size > 1 ? null : yearIn(text);
}

/**
 * The other year that a period or deadline falls in; null if none. A later deadline may belong to a multi-year project.
 */
function isOfAnotherYear(value: Value, year: number): number | null {
  if (value.kind !== 'period' && value.kind !== 'deadline') return null;
  const from = value.days?.from.year ?? null;
  const to = value.days?.to.year ?? null;
  if (from === null || to === null) return null;
  if (to < year) return to;
  return value.kind === 'period' && from > year ? from : null;
}

/** A part of a year within a name: 2022年第四季度补贴发放及时率. A whole year (2021年结转项目) may well be another one. */
const PART_OF_YEAR = /(20\d{2})年(?:第?[一二三四1-4]季度|[上下]半年|全年|\d{1,2}月)/g;

/** The earlier year of which a name mentions a part; null if there is none, or if the name mentions several. */
function earlierYearIn(name: string, year: number): number | null {
  const only = onlyYearOfParts(name);
  return only !== null && only < year ? only : null;
}

const onlyYearOfParts = remember((name: string): number | null => {
  const years = new Set([...squeeze(name).matchAll(PART_OF_YEAR)].map(([, found]) => Number(found)));
  const [only = null] = years;
  return years.size === 1 ? only : null;
});

function* ofIndicators(form: Form, scorecard: Scorecard, year: number): Generator<Observation> {
  for (const { indicator, target } of scorecard.indicators) {
    const { name, nameCell } = indicator;
    const inName = periodInName(name)
      ? isOfAnotherYear(parseValue({ text: name }), year)
      : earlierYearIn(name, year);
    const inTarget = target && isOfAnotherYear(target, year);
    const stated: { words: string; other: number; cell: CellRef }[] = [];
    if (inName !== null) stated.push({ words: name, other: inName, cell: nameCell });
    if (target && inTarget !== null && indicator.target)
      stated.push({ words: target.text, other: inTarget, cell: indicator.target.cell });
    for (const { words, other, cell } of stated) {
      yield {
        cells: [cell, ...(form.yearCell ? [form.yearCell] : [])],
        block: 'indicators',
        message: {
          zh: `指标时间“${quoted(words)}”是 ${other} 年，本表是 ${year} 年度：请核对。`,
          en: `“${quoted(words)}” is of ${other}, the form of ${year}: please check.`,
        },
        actual: String(other),
        expected: String(year),
      };
    }
  }
}

/** The years in the title, the line below it, the sheet name and the indicators' periods must agree. */
export const yearMismatch: Rule = {
  id: 'year-mismatch',
  severity: 'warning',
  title: { zh: '年度不一致', en: 'Years disagree' },
  block: 'sheet',
  basis: FORM_ITSELF,
  fixable: false,
  *check({ form, grid, scorecard }) {
    const { year, titleCell, yearCell } = form;
    if (year === null) return;
    yield* ofIndicators(form, scorecard, year);
    const ofSheet = onlyYear(form.sheetName);
    if (ofSheet !== null && ofSheet !== year) {
      yield {
        cells: distinct([yearCell, titleCell].filter((cell): cell is CellRef => cell !== null)).slice(0, 1),
        message: {
          zh: `工作表名“${quoted(form.sheetName)}”是 ${ofSheet} 年，表内是 ${year} 年度：请统一。`,
          en: `The sheet's name says ${ofSheet}, the form ${year}: please make them agree.`,
        },
        actual: String(ofSheet),
        expected: String(year),
      };
    }
    // The caption below the title: （2021年度）
    for (let row = form.rows.first; row <= form.rows.first + 4; row += 1) {
      for (const cell of grid.row(row)) {
        const text = squeeze(cell.text.slice(0, 60));
        if (!YEAR_CAPTION.test(text)) continue;
        const other = yearIn(text);
        if (other === null || other === year) continue;
        yield {
          cells: [{ row: cell.row, column: cell.column }, ...(titleCell ? [titleCell] : [])],
          message: {
            zh: `标题是 ${year} 年度，此处写 ${other} 年：请统一。`,
            en: `The title says ${year}, this cell ${other}: please make them agree.`,
          },
          actual: String(other),
          expected: String(year),
        };
      }
    }
  },
};
