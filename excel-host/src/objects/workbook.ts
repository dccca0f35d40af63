import type { Box } from '../address';
import { EventType, WORKBOOK } from '../events';
import type { Host } from '../host';
import { oneOf, text } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { constant, defineKind, readOnly, stateOf, type Kind } from '../request/kind';
import { follow } from '../followers';
import { application } from './application';
import { bindings } from './bindings';
import { comments } from './comments';
import { customXmlParts } from './custom-xml';
import { documentProperties } from './document-properties';
import { registration, wholeWorkbook } from './events';
import { functions } from './functions';
import { insertSheets } from './insert-sheets';
import { names } from './names';
import { workbookProtection } from './protection';
import { range } from './range';
import { rangeAreas } from './range-areas';
import { dynamicRibbon, runtime } from './runtime';
import { settings } from './settings';
import { styles } from './styles';
import { tables } from './tables';
import { worksheets } from './worksheets';

/** Opens another workbook, blank or from a file, which doesn't affect this one. */
function openNew(host: Host, _self: unknown, base64File: unknown): void {
  host.options.onOpen?.(typeof base64File === 'string' ? base64File : null);
}

/** Whether something changed since the workbook was saved, and whether it saves itself. */
const state = stateOf(() => ({ dirty: false, autoSave: false }));

/** A person switches AutoSave on or off. */
export function switchAutoSave(host: Host, on: boolean): void {
  if (state(host).autoSave === on) return;
  state(host).autoSave = on;
  host.events.raise(EventType.autoSaveChanged, WORKBOOK, {});
}

/** A person activated the workbook's window. */
export function workbookActivated(host: Host): void {
  host.events.raise(EventType.workbookActivated, WORKBOOK, {});
}

follow({
  changed(host) {
    state(host).dirty = true;
  },
});

function selectedBoxes(host: Host): readonly Box[] {
  const { sheet, areas } = host.engine.selection();
  return areas.map((area) => ({ sheet, ...area }));
}

/** `context.workbook`, the root of all paths. */
export const workbook: Kind<Host> = defineKind<Host>('Workbook', {
  properties: {
    name: readOnly((host) => host.engine.save().name),
    readOnly: readOnly((host) => host.faults.get('readOnly') !== null),
    autoSave: readOnly((host) => state(host).autoSave),
    isDirty: {
      get: (host) => state(host).dirty,
      set(host, _self, dirty) {
        state(host).dirty = dirty === true;
      },
    },
    chartDataPointTrack: constant(true),
    previouslySaved: constant(true),
    calculationEngineVersion: constant(191_029),
    usePrecisionAsDisplayed: { get: () => false, set: () => undefined },
  },
  links: {
    worksheets: (host) => worksheets.of(host),
    application: (host) => application.of(host),
    settings: (host) => settings.of(host),
    properties: (host) => documentProperties.of(host),
    customXmlParts: () => customXmlParts.of(null),
    names: () => names.of(null),
    styles: () => styles.of(null),
    comments: () => comments.of(null),
    bindings: () => bindings.of(null),
    tables: () => tables.of(null),
    functions: () => functions.of(null),
    protection: (host) => workbookProtection.of(host),
    _Runtime: (host) => runtime.of(host),
    dynamicRibbon: () => dynamicRibbon.of(null),
  },
  methods: {
    getSelectedRange(host) {
      const [box, ...others] = selectedBoxes(host);
      if (others.length > 0) throw new ApiError('InvalidSelection');
      return range.of(found(box));
    },
    getSelectedRanges: (host) =>
      rangeAreas.of({ sheet: host.engine.activeSheet(), boxes: selectedBoxes(host) }),
    getActiveCell(host) {
      const { sheet, active } = host.engine.selection();
      return range.of({ sheet, ...active, rows: 1, columns: 1 });
    },
    save(host, _self, behavior) {
      oneOf(['Save', 'Prompt'], behavior ?? 'Save');
      if (host.faults.get('readOnly')) throw new ApiError('AccessDenied');
      state(host).dirty = false;
    },
    close(host, _self, behavior) {
      const saves = oneOf(['Save', 'SkipSave'], behavior ?? 'Save') === 'Save';
      host.afterRequest(() => {
        host.options.onClose?.(saves);
      });
    },
    createAndOpenWorkbook: openNew,
    getIsActiveCollabSession: () => false,
    insertWorksheetsFromBase64: insertSheets,
    _RemoveReference(host, _self, id) {
      host.references.remove(text(id));
    },
    _RemoveAllReferences(host) {
      host.references.clear();
    },
    _GetReferenceCount: (host) => host.references.size,
    _GetObjectByReferenceId: (host, _self, id) => host.references.get(text(id)),
    _GetObjectTypeNameByReferenceId: (host, _self, id) => host.references.get(text(id))?.kind.name ?? '',
    _GetRangeForEventByReferenceId: (host, _self, id) => found(host.references.get(text(id))),
    _GetRangeOrNullObjectForEventByReferenceId: (host, _self, id) => host.references.get(text(id)),
    ...registration('AutoSaveSettingChangedEvent', EventType.autoSaveChanged, wholeWorkbook),
    ...registration('ActivatedEvent', EventType.workbookActivated, wholeWorkbook),
  },
});
