/** The environment of jest projects in which `startExcel` works. */
export { default } from './src/node/environment';
