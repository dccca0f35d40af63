import { COLUMNS, ROWS, spell, type Box, type Extent } from './address';
import type { Content, EngineEvent } from './engine/engine';
import { EventType, WORKBOOK } from './events';
import { tell } from './followers';
import { renamedInFormula } from './formula-references';
import type { Host } from './host';
import { afterShift, reformulate } from './moving-cells';
import type { Shift } from './shift';

/** Tells the add-in what a person does in the engine; returns a function that ends it. */
export function hearEngine(host: Host): () => void {
  let active = host.engine.activeSheet();
  const activated = (sheet: string) => {
    if (sheet === active) return;
    const left = active;
    active = sheet;
    if (host.engine.sheet(left)) host.events.ofSheet(EventType.deactivated, left, { worksheetId: left });
    host.events.ofSheet(EventType.activated, sheet, { worksheetId: sheet });
    host.selectionSeen();
  };
  return host.engine.listen((event) => {
    if (event.type === 'activated') activated(event.sheet);
    else heard(host, event);
  });
}

function heard(host: Host, event: EngineEvent): void {
  const { events } = host;
  const { sheet } = event;
  switch (event.type) {
    case 'activated': // The meaning depends on the sheet that was left, see above.
      return;
    case 'edited':
      host.undoList.record({ what: `typed ${spell(event.extent)}`, undo: null });
      void heardEdit(host, { ...event.extent, sheet }, event.before);
      return;
    case 'rows':
    case 'columns':
      heardLines(host, event.type, sheet, event.extent, event.inserted);
      return;
    case 'added':
      events.raise(EventType.added, WORKBOOK, { worksheetId: sheet, source: 'Local' });
      return;
    case 'deleted':
      // Excel cannot undo a deleted sheet, nor anything before it.
      host.undoList.clear();
      // Formulas that referred to it become #REF!.
      reformulate(host, (formula) => renamedInFormula(formula, event.name, null));
      tell('sheetRemoved', host, sheet);
      events.raise(EventType.deleted, WORKBOOK, { worksheetId: sheet, source: 'Local' });
      return;
    case 'calculated':
      events.ofSheet(EventType.calculated, sheet, {
        worksheetId: sheet,
        address: event.extents.map(spell).join(','),
      });
      return;
    case 'renamed':
      reformulate(host, (formula) => renamedInFormula(formula, event.before, event.after));
      events.ofSheet(EventType.nameChanged, sheet, {
        worksheetId: sheet,
        nameBefore: event.before,
        nameAfter: event.after,
        source: 'Local',
      });
      return;
    case 'selected':
      host.selected(sheet, event.areas);
  }
}

/** An edit in the grid; a typed formula is reported with its result. */
async function heardEdit(host: Host, box: Box, content: Content | undefined): Promise<void> {
  const { sheet, row, column } = box;
  if (host.engine.content(sheet, row, column).formula) await host.engine.settle();
  const formulas = content?.formula ? [{ row, column, formula: content.formula }] : [];
  host.changed(box, { before: { single: content, formulas } });
}

function heardLines(
  host: Host,
  what: 'rows' | 'columns',
  sheet: string,
  extent: Extent,
  inserted: boolean,
): void {
  const at = what === 'rows' ? extent.row : extent.column;
  const lines = what === 'rows' ? { column: 0, columns: COLUMNS } : { row: 0, rows: ROWS };
  host.undoList.record({ what: `${inserted ? 'inserted' : 'deleted'} ${what}`, undo: null });
  followLines(host, { sheet, what, at, count: inserted ? extent[what] : -extent[what] });
  const noun = what === 'rows' ? 'Row' : 'Column';
  host.changed({ ...extent, ...lines, sheet }, { changeType: `${noun}${inserted ? 'Inserted' : 'Deleted'}` });
}

/** The engine adjusts formulas and merges where whole lines come or go; everything else follows here. */
export function followLines(host: Host, shift: Shift): void {
  tell('shifted', host, shift);
  tell('reformulated', host, afterShift(host, shift));
  host.references.shift(shift);
}
