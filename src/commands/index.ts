/** What the ribbon buttons do. The page starts in start.ts. */
export { commands, type Command } from './commands';
