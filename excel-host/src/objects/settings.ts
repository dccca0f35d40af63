import { text } from '../request/arguments';
import { found } from '../request/errors';
import { defineKind, readOnly, stateOf, type Ref, type Kind } from '../request/kind';
import type { Host } from '../host';

/** What the add-in keeps in the workbook, as JSON text by key. */
export const storedSettings = stateOf(() => new Map<string, string>());

function settingOf(host: Host, key: unknown): Ref | null {
  const wanted = text(key);
  return storedSettings(host).has(wanted) ? setting.of(wanted) : null;
}

const setting: Kind<string> = defineKind<string>('Setting', {
  id: (_host, key) => key,
  properties: {
    key: readOnly((_host, key) => key),
    value: {
      get: (host, key) => JSON.parse(found(storedSettings(host).get(key))) as unknown,
      set(host, key, value) {
        storedSettings(host).set(key, JSON.stringify(value));
        host.events.ofDocument('settingsChanged');
      },
    },
  },
  methods: {
    delete(host, key) {
      if (!storedSettings(host).delete(key)) found(null);
      host.events.ofDocument('settingsChanged');
    },
  },
});

/** `workbook.settings`; their own event comes by the older interface of Office. */
export const settings: Kind<unknown> = defineKind<unknown>('SettingCollection', {
  items: (host) => [...storedSettings(host).keys()].map((key) => setting.of(key)),
  item: (host, _self, key) => found(settingOf(host, key)),
  methods: {
    add(host, _self, key, value) {
      storedSettings(host).set(text(key), JSON.stringify(value));
      host.events.ofDocument('settingsChanged');
      return setting.of(text(key));
    },
    getItem: (host, _self, key) => found(settingOf(host, key)),
    getItemOrNullObject: (host, _self, key) => settingOf(host, key),
    getCount: (host) => storedSettings(host).size,
  },
});
