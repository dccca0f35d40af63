/** What the ribbon's buttons do. The page begins in start.ts. */
export { commands, type Command } from './commands';
