import { planEdits, type PlanOptions } from '../../src/edits';
import { checkJson, fillJson, sheetJson } from '../../src/cli/json';
import { cellName, type Grid, type Language } from '../../src/grid';
import { reportJson, writeReport } from '../../src/report';
import { review, type Review } from '../../src/rules';
import { drawnForms, expectedForms, expectedOf, publishedForms } from '../forms/expected';
import { gridOf } from '../forms/load';
import { MADE_FORMS } from './made';

/** What a command prints of a form: the schema that it must meet, and the value after its way through JSON. */
export interface Printed {
  readonly form: string;
  readonly schema: string;
  readonly value: unknown;
}

/** Forms drawn with what published ones seldom have, from a rate out of 100 to sources as columns. */
const RARE = /\be(?:08|26|3\d|4\d)/;

/** Sheets whose output is looked at: those made for these tests, the published ones, and the rare ones of those drawn. */
function* sheets(): Generator<readonly [name: string, grid: Grid]> {
  yield* Object.entries(MADE_FORMS);
  const names = [...expectedForms, ...publishedForms, ...drawnForms.filter((name) => RARE.test(name))];
  for (const name of new Set(names.map((form) => expectedOf(form).on.sheet))) yield [name, gridOf(name)];
}

/** What check, fill and report print of every sheet, each reviewed once, in Chinese and English in turn. */
export function* printedForms(): Generator<Printed> {
  let language: Language = 'en';
  for (const [form, grid] of sheets()) {
    language = language === 'zh' ? 'en' : 'zh';
    const reviews = review(grid);
    yield { form, schema: 'check.schema.json', value: throughJson(checkOf(form, reviews, language)) };
    for (const one of reviews) {
      yield { form, schema: 'fill.schema.json', value: throughJson(fillOf(grid, one, language)) };
      yield { form, schema: 'report.schema.json', value: throughJson(reportOf(one, language)) };
    }
  }
}

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function checkOf(form: string, reviews: readonly Review[], language: Language): unknown {
  const sheets = reviews.map((one) => sheetJson(one, language));
  return checkJson([{ file: form, sheets, error: null }], 'auto');
}

const ALL: PlanOptions = { fix: true, overwrite: true, formulas: true };

function fillOf(grid: Grid, one: Review, language: Language): unknown {
  const { edits, left } = planEdits(grid, one, ALL);
  const sheet = one.form.sheetName;
  return fillJson(
    edits,
    left.map(({ cell, reason }) => ({ sheet, cell: cellName(cell), reason })),
    language,
  );
}

function reportOf(one: Review, language: Language): unknown {
  return { sheet: one.form.sheetName, ...reportJson(writeReport(one), language) };
}
