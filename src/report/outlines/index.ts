import type { Outline } from '../outline';
import { department7 } from './department-7';
import { department9 } from './department-9';
import { project } from './project';

/** Every outline; the first of a kind is its default. */
export const outlines: readonly Outline[] = [department7, department9, project];

/** The outline with the id, or null. */
export function outlineById(id: string): Outline | null {
  return outlines.find((outline) => outline.id === id) ?? null;
}
