import { squeeze } from '../grid';
import type { CategoryKey, DimensionKey } from './policy';

/** How categories (一级指标) are called in published forms, without spaces and brackets. */
const CATEGORY_LABELS: Readonly<Record<CategoryKey, readonly string[]>> = {
  output: ['产出指标', '产出', '项目产出', '项目产出指标', '部门产出', '产出类指标', '绩效产出', '履职产出'],
  benefit: ['效益指标', '效益', '项目效益', '项目效益指标', '部门效益', '效益类指标', '效果指标', '项目效果'],
  satisfaction: [
    '满意度指标',
    '满意度',
    '服务对象满意度',
    '服务对象满意度指标',
    '社会公众满意度',
    '社会公众满意度指标',
    '群众满意度',
    '群众满意度指标',
    '满意度类指标',
    '社会满意度',
    '社会满意度指标',
  ],
  cost: ['成本指标', '成本', '项目成本', '项目成本指标', '部门成本', '成本类指标'],
};

/** How dimensions (二级指标) are called. A dimension of satisfaction may bear its category's name. */
const DIMENSION_LABELS: Readonly<Record<DimensionKey, readonly string[]>> = {
  quantity: ['数量指标', '数量', '产出数量', '产出数量指标'],
  quality: ['质量指标', '质量', '产出质量', '产出质量指标'],
  timeliness: ['时效指标', '时效', '产出时效', '产出时效指标', '进度指标'],
  cost: [
    '成本指标',
    '成本',
    '产出成本',
    '产出成本指标',
    '经济成本指标',
    '经济成本',
    '社会成本指标',
    '社会成本',
    '生态环境成本指标',
    '生态环境成本',
  ],
  economic: ['经济效益指标', '经济效益', '经济效益类指标'],
  social: ['社会效益指标', '社会效益', '社会效益类指标'],
  ecological: ['生态效益指标', '生态效益', '环境效益指标', '环境效益', '生态环境效益指标', '生态环境效益'],
  sustained: ['可持续影响指标', '可持续影响', '可持续发展指标', '可持续性影响指标', '可持续影响类指标'],
  satisfaction: CATEGORY_LABELS.satisfaction,
};

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
