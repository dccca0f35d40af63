export { words } from '../../grid';
