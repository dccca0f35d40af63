/** The pane: what it shows, what can be asked of it, and what does it. */
export * from './state';
export { makeStore, type Store } from './store';
export { makeController, type Controller, type Surroundings } from './controller';
export { mount, setTheme } from './mount';
export { readPreferences, keepPreferences, type Preferences } from './preferences';
export type { Act, Intent } from './intent';
export { TEXT } from './strings';
