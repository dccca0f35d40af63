import { EventType } from '../events';
import { defineKind, readOnly, stateOf, type Kind } from '../request/kind';
import { text } from '../request/arguments';
import { registration } from './events';

interface RuntimeState {
  startup: unknown;
}

const runtimeState = stateOf<RuntimeState>(() => ({ startup: 'Inactive' }));

/** The pane and the buttons share one runtime: this shows and hides the pane. */
const appRuntime: Kind<null> = defineKind<null>('AppRuntimeService', {
  methods: {
    setAppRuntimeState(host, _self, state) {
      host.setPane(state === 'Visible');
    },
    getAppRuntimeState: (host) => (host.paneVisible ? 'Visible' : 'Background'),
    ...registration('VisibilityChangedEvent', EventType.runtimeVisibility, () => ''),
  },
});

const appRuntimePersistence: Kind<null> = defineKind<null>('AppRuntimePersistenceService', {
  methods: {
    setAppRuntimeStartState(host, _self, state) {
      runtimeState(host).startup = state;
    },
    getAppRuntimeStartState: (host) => runtimeState(host).startup,
  },
});

const addinInternal: Kind<null> = defineKind<null>('AddinInternalService', {
  methods: { notifyActionHandlerReady: () => null },
});

const ribbonButton: Kind<string> = defineKind<string>('RibbonButton', {
  properties: {
    id: readOnly((_host, id) => id),
    enabled: {
      get: () => true,
      set(host, id, enabled) {
        host.options.onRibbon?.({ id, enabled });
      },
    },
  },
});

/** Office.ribbon.requestUpdate and requestCreateControls. */
export const dynamicRibbon: Kind<null> = defineKind<null>('DynamicRibbon', {
  methods: {
    getButton: (_host, _self, id) => ribbonButton.of(text(id)),
    executeRequestUpdate(host, _self, json) {
      host.options.onRibbon?.(json);
    },
    executeRequestCreate(host, _self, json) {
      host.options.onRibbon?.(json);
    },
  },
});

/** Services by the names that Office.js makes them by. */
export const runtimeServices: Readonly<Record<string, Kind<null>>> = {
  'Microsoft.InternalService.AddinInternalService': addinInternal,
  'Microsoft.AppRuntime.AppRuntimeService': appRuntime,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': appRuntimePersistence,
  'Microsoft.DynamicRibbon.DynamicRibbon': dynamicRibbon,
};

/** `context.runtime` */
export const runtime: Kind<unknown> = defineKind<unknown>('Runtime', {
  properties: {
    enableEvents: {
      get: (host) => host.events.enabled,
      set(host, _self, enabled) {
        host.events.enabled = enabled === true;
      },
    },
  },
});
