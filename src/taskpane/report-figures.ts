import { cellName, sameCell, type CellRef, type Grid, type Sentence } from '../grid';
import type { Form } from '../form';
import { paragraphText, type FigureRun, type Paragraph, type Report } from '../report';
import { nameOfCell } from './cell-names';
import { differences, figuresIn, tokensOf } from './differences';
import type { KeptRow } from './report-memory';
import type { Place } from './report-rows';

/** A figure that the report tells and the form gives otherwise now. */
export interface FigureChange {
  /** What the figure is, in the words of the report or of the form. */
  readonly name: Sentence;
  readonly before: string;
  readonly after: string;
  /** The form's cell to look at first. */
  readonly cell: CellRef;
  /** Where the report tells it; `number` counts its paragraphs, null for the table of scores. */
  readonly told: readonly { readonly number: number | null; readonly cell: CellRef }[];
}

type Change = Omit<FigureChange, 'told'> & { readonly told: FigureChange['told'][number] };

/**
 * The figures of the form that differ from those on the report's sheet. A paragraph is compared with itself as it was
 * written; where as many figures went as came, they are paired in turn, and otherwise nothing is claimed.
 * @param fresh the report that the form gives now
 * @param kept the rows of the report as written, and `standing` where they stand on its sheet
 */
export function changedFigures(
  form: Form,
  fresh: Report,
  kept: readonly KeptRow[],
  standing: ReadonlyMap<string, Place>,
  sheet: Grid,
): readonly FigureChange[] {
  const paragraphs = fresh.sections.flatMap((section) => section.paragraphs);
  const changes: Change[] = [];
  paragraphs.forEach((paragraph, index) => {
    const rows = kept.filter(({ key }) => key.slice(0, key.lastIndexOf('/')) === paragraph.id);
    const place = rows[0] && standing.get(rows[0].key);
    const [cell] = place?.cells ?? [];
    if (!cell) return;
    const held = figuresIn(
      rows
        .flatMap(({ key }) => standing.get(key)?.cells ?? [])
        .map((at) => String(sheet.at(at.row, at.column)?.value ?? ''))
        .join(''),
    );
    const before = rows.map(({ texts }) => texts.join('')).join('');
    for (const change of ofParagraph(form, paragraph, before.trim()))
      if (held.includes(change.before)) changes.push({ ...change, told: { number: index + 1, cell } });
  });
  return together([...changes, ...ofTable(form, fresh, kept, standing, sheet)]);
}

function ofParagraph(form: Form, paragraph: Paragraph, before: string): readonly Omit<Change, 'told'>[] {
  const after = paragraphText(paragraph);
  const pieces = differences(before, after);
  const runs = figureRuns(paragraph);
  let at = 0;
  return pieces.flatMap(({ kind, text }, index) => {
    const start = at;
    if (kind !== 'gone') at += text.length;
    const gone = pieces[index - 1];
    if (kind !== 'come' || gone?.kind !== 'gone') return [];
    const [was, is] = [figuresIn(gone.text), figuresWithPlaces(text, start)];
    if (was.length !== is.length) return [];
    return is.flatMap(({ figure, from }, nth) => {
      const found = runs.find((run) => from >= run.from && from < run.to);
      const old = was[nth];
      if (!found || old === undefined || old === figure) return [];
      const { cell } = found.run;
      return [{ name: named(form, cell, after.slice(0, found.from)), before: old, after: figure, cell }];
    });
  });
}

function figureRuns({ runs }: Paragraph): readonly { run: FigureRun; from: number; to: number }[] {
  let to = 0;
  return runs.flatMap((run) => {
    const from = to;
    to += run.kind === 'slot' ? paragraphText({ id: '', runs: [run] }).length : run.text.length;
    return run.kind === 'figure' ? [{ run, from, to }] : [];
  });
}

function figuresWithPlaces(text: string, start: number): readonly { figure: string; from: number }[] {
  let at = start;
  return tokensOf(text).flatMap((token) => {
    const from = at;
    at += token.length;
    return /^\d/.test(token) ? [{ figure: token, from }] : [];
  });
}

/** The most signs of a name that the report gives. */
const MOST_SIGNS = 16;

/** The form's name of the cell, and the words right before the figure where they say more: '项目支出 全年执行数'. */
function named(form: Form, cell: CellRef, before: string): Sentence {
  const clause = (/[^，。；：、！？“”（）()]*$/.exec(before)?.[0] ?? '').replace(/[为是共达]+$/, '').trim();
  const words = /[\p{L}]{2}/u.test(clause) && clause.length <= MOST_SIGNS ? clause : '';
  const name = nameOfCell(form, cell) ?? { zh: '', en: '' };
  if (words.includes(name.zh)) return alike(words === '' ? cellName(cell) : words);
  return name.zh.includes(words) ? name : alike(`${name.zh} ${words}`);
}

const alike = (zh: string): Sentence => ({ zh, en: zh });

/** Changes in the table of scores, if its rows are about the same as when it was written. */
function ofTable(
  form: Form,
  { scores }: Report,
  kept: readonly KeptRow[],
  standing: ReadonlyMap<string, Place>,
  sheet: Grid,
): readonly Change[] {
  const rows = kept.filter(({ key }) => key.startsWith('table-row/'));
  if (!scores || rows.length !== scores.rows.length) return [];
  return scores.rows.flatMap((row, nth) => {
    const kept = rows[nth];
    const cells = kept && standing.get(kept.key)?.cells;
    if (!kept || !cells) return [];
    return row.flatMap(({ text, cell }, index): Change[] => {
      const before = kept.texts[index] ?? '';
      const at = cells[index];
      if (!cell || !at || before === text || !isFigure(before) || !isFigure(text)) return [];
      if (String(sheet.at(at.row, at.column)?.value ?? '') !== before) return [];
      const name = nameOfCell(form, cell);
      const title = scores.header[index] ?? '';
      const zh = name === null ? title : `${name.zh} ${title}`;
      return [{ name: alike(zh), before, after: text, cell, told: { number: null, cell: at } }];
    });
  });
}

const isFigure = (text: string) => figuresIn(text).length === 1;

/** One change for each figure, with all places that tell it. */
function together(changes: readonly Change[]): readonly FigureChange[] {
  const all: FigureChange[] = [];
  for (const { told, ...change } of changes) {
    const same = all.findIndex(
      (each) =>
        sameCell(each.cell, change.cell) && each.before === change.before && each.after === change.after,
    );
    const known = all[same];
    if (known?.told.some(({ number }) => number === told.number)) continue;
    if (known) all[same] = { ...known, told: [...known.told, told] };
    else all.push({ ...change, told: [told] });
  }
  return all;
}
