import { elementsOf } from './elements';
import { partText, type Package } from './package';

export interface Relation {
  readonly id: string;
  /** The last word of the type, the same in strict and transitional files: 'worksheet', 'styles'. */
  readonly type: string;
  /** The full name of the part, or an address where the relation is external. */
  readonly target: string;
  readonly external: boolean;
}

/** Where a part keeps its relations: 'xl/_rels/workbook.xml.rels'; those of the package itself '_rels/.rels'. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relations of a part ('' for the package itself), in their order. */
export function relationsOf(pkg: Package, part: string): readonly Relation[] {
  const text = partText(pkg, relationsName(part));
  if (text === null) return [];
  return elementsOf(text, 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

/** The part that a target names: relative to the part's folder, or from the root where it starts with '/'. */
function resolveTarget(part: string, target: string): string {
  const path = decodeTarget(target.replace(/\\/g, '/'));
  if (path.startsWith('/')) return path.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
