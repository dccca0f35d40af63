import { squeeze } from '../grid';
import { CATEGORY_LABELS, DIMENSION_LABELS, type CategoryKey, type DimensionKey } from '../form';

const CATEGORY_OF_DIMENSION: Readonly<Record<DimensionKey, CategoryKey>> = {
  quantity: 'output',
  quality: 'output',
  timeliness: 'output',
  cost: 'output',
  economic: 'benefit',
  social: 'benefit',
  ecological: 'benefit',
  sustained: 'benefit',
  satisfaction: 'satisfaction',
};

/** Longer words are no label of a level. */
const LONGEST_LABEL = 100;

/** The label alone: without spaces, brackets with weights (（50分）), numbering, a closing 等 or colon. */
function bare(label: string): string {
  return squeeze(label.slice(0, LONGEST_LABEL))
    .replace(/[([【].*?[)\]】]/g, '')
    .replace(/^(?:[一二三四五六七八九十]+|[0-9]+)[、.]/, '')
    .replace(/[0-9.]+分?$/, '')
    .replace(/[:：等]+$/, '');
}

function find<Key extends string>(
  labels: Readonly<Record<Key, readonly string[]>>,
  label: string,
): Key | null {
  const text = bare(label);
  const keys = Object.keys(labels) as Key[];
  return keys.find((key) => labels[key].includes(text)) ?? null;
}

/**
 * The category that a label of the first level names; null for one that no policy knows (投入, 过程, 项目决策 …).
 * A form without a first level may name a dimension there ('社会效益'): that is a part of its category.
 */
export function categoryKey(label: string): CategoryKey | null {
  const category = find(CATEGORY_LABELS, label);
  if (category !== null) return category;
  const dimension = find(DIMENSION_LABELS, label);
  return dimension === null ? null : CATEGORY_OF_DIMENSION[dimension];
}

/** The dimension that a label of the second level names; null for one of the unit's own. */
export function dimensionKey(label: string): DimensionKey | null {
  return find(DIMENSION_LABELS, label);
}
