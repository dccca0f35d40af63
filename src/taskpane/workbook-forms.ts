import { oneLine, type Sentence } from '../grid';
import type { Form } from '../form';
import { counts, standing } from './standing';
import type { State } from './state';
import { BOOK_PHRASE } from './words';
import { withRows, type SheetRow, type WholeWorkbook } from './workbook-sheets';

/** A form in the list of all sheets, as the pane shows it once its sheet is opened. */
export interface ListedForm {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Its place among the forms of its sheet, and how many these are. */
  readonly index: number;
  readonly of: number;
  readonly title: string;
  /** The project, or the unit of a department's form; '' if the form names none. */
  readonly about: string;
  readonly counts: ReturnType<typeof counts>;
  readonly standing: Sentence | null;
  readonly isOld: boolean;
}

/** The forms on all sheets that were read. Ignored findings are left out, as they are on the sheet itself. */
export function listedForms(state: State): readonly ListedForm[] {
  return (state.workbook?.rows ?? []).flatMap((row) =>
    row.reviews.map(({ form }, index) => {
      const opened = openedAt(state, row, index);
      return {
        sheetId: row.id,
        sheetName: row.name,
        index,
        of: row.reviews.length,
        title: form.title,
        about: aboutOf(form),
        counts: counts(opened),
        standing: standing(opened),
        isOld: row.isOld,
      };
    }),
  );
}

/** What was found on all sheets. */
export function foundWords(workbook: WholeWorkbook, state: State): Sentence {
  const forms = listedForms(state);
  const sum = (of: 'errors' | 'warnings') => forms.reduce((all, form) => all + form.counts[of], 0);
  const read = workbook.phase === 'stopped' ? workbook.rows.length : null;
  return BOOK_PHRASE.found(workbook.all, read, forms.length, sum('errors'), sum('warnings'));
}

/** The pane as it shows a form of the list. */
function openedAt(state: State, { id, name, grid, reviews }: SheetRow, chosen: number): State {
  return { ...state, sheet: { id, name, protected: false }, grid, reviews, chosen };
}

function aboutOf({ kind, entries, unitName }: Form): string {
  const project = kind === 'project' && entries.find(({ role }) => role === 'project')?.value.text;
  return oneLine(project === false || project === undefined ? (unitName ?? '') : project);
}

const READ = ['sheet', 'grid', 'reviews'] as const;
const OF_ALL = ['policy', 'custom'] as const;

/**
 * The list after a change of the state: the shown sheet's row follows what the pane shows, and rows that were read under
 * other decisions are old.
 */
export function workbookAfter(before: State, after: State): WholeWorkbook | null {
  const { workbook, sheet, reviews } = after;
  if (!workbook) return workbook;
  const isRead = sheet !== null && READ.some((each) => before[each] !== after[each]);
  const ofAll = OF_ALL.some((each) => before[each] !== after[each]);
  const isDecided = (id: string) =>
    ofAll ||
    before.corrections.get(id) !== after.corrections.get(id) ||
    before.goalSheets.get(id) !== after.goalSheets.get(id);
  if (
    isRead &&
    reviews.length > 0 &&
    workbook.phase === 'done' &&
    !workbook.rows.some(({ id }) => id === sheet.id)
  )
    return { ...workbook, all: workbook.all + 1, rows: [...workbook.rows, shownRow(after, sheet)] };
  return withRows(workbook, (row) => {
    if (isRead && row.id === sheet.id) return { ...shownRow(after, sheet), isOld: after.stale && row.isOld };
    // The shown sheet is reviewed again at once.
    return row.isOld || row.id === sheet?.id || !isDecided(row.id) ? row : { ...row, isOld: true };
  });
}

function shownRow({ grid, reviews }: State, { id, name }: Pick<SheetRow, 'id' | 'name'>): SheetRow {
  return { id, name, grid: reviews.length > 0 ? grid : null, reviews, fault: null, isOld: false };
}
