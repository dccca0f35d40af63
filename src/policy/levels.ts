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

/** A longer text is not the label of a level. */
const LONGEST_LABEL = 100;

/** The bare label: without spaces, numbering, weights in brackets （50分）, and a final 等 or colon. */
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
 * The category of a label of the first level; null if no policy knows it (投入, 过程, 项目决策 …). A form without a first
 * level may name a dimension there ('社会效益'), which belongs to its category.
 */
export function categoryKey(label: string): CategoryKey | null {
  const category = find(CATEGORY_LABELS, label);
  if (category !== null) return category;
  const dimension = find(DIMENSION_LABELS, label);
  return dimension === null ? null : CATEGORY_OF_DIMENSION[dimension];
}

/** Ends of a dimension of satisfaction, whoever is asked: 社会公众或服务对象满意度指标. */
const ASKS_SATISFACTION = /满意[度率](?:类?指标)?$/;

/** The dimension of a label of the second level; null if it is the unit's own. */
export function dimensionKey(label: string): DimensionKey | null {
  return find(DIMENSION_LABELS, label) ?? (ASKS_SATISFACTION.test(bare(label)) ? 'satisfaction' : null);
}

/** Categories that a dimension may stand in besides its own: cost as a category, satisfaction among the benefits. */
const ALSO_IN: Readonly<Partial<Record<DimensionKey, CategoryKey>>> = {
  cost: 'cost',
  satisfaction: 'benefit',
};

/** The categories that a dimension may stand in, its own first. */
export function categoriesOfDimension(key: DimensionKey): readonly CategoryKey[] {
  const also = ALSO_IN[key];
  return [CATEGORY_OF_DIMENSION[key], ...(also ? [also] : [])];
}
