/** The pane: its state, its intents, and the controller that carries them out. */
export * from './state';
export { makeStore, type Store } from './store';
export { makeController, type Controller, type Surroundings } from './controller';
export { mount, setTheme } from './mount';
export { readPreferences, keepPreferences, type Preferences } from './preferences';
export type { Act, Intent } from './intent';
export { TEXT } from './strings';
