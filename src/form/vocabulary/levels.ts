import { words } from '../../grid';
/** Categories (一级指标) that the templates know. */
export type CategoryKey = 'output' | 'benefit' | 'satisfaction' | 'cost';

/** Dimensions (二级指标) that the templates know. */
export type DimensionKey =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustained'
  | 'satisfaction';

/** Names of categories (一级指标) in published forms, without spaces and brackets. */
export const CATEGORY_LABELS: Readonly<Record<CategoryKey, readonly string[]>> = {
  output: ['产出指标', '产出', '项目产出', '项目产出指标', '部门产出', '产出类指标', '绩效产出', '履职产出'],
  benefit: words('效益指标 效益 项目效益 项目效益指标 部门效益 效益类指标 效果 效果指标 项目效果'),
  satisfaction: words(`
    满意度指标 满意度 服务对象满意度 服务对象满意度指标 社会公众满意度 社会公众满意度指标
    群众满意度 群众满意度指标 满意度类指标 社会满意度 社会满意度指标 受益对象满意度
    受益对象满意度指标
  `),
  cost: ['成本指标', '成本', '项目成本', '项目成本指标', '部门成本', '成本类指标'],
};

/** Names of dimensions (二级指标). A dimension of satisfaction may have its category's name. */
export const DIMENSION_LABELS: Readonly<Record<DimensionKey, readonly string[]>> = {
  quantity: ['数量指标', '数量', '产出数量', '产出数量指标'],
  quality: ['质量指标', '质量', '产出质量', '产出质量指标'],
  timeliness: ['时效指标', '时效', '产出时效', '产出时效指标', '进度指标'],
  cost: words(`
    成本指标 成本 产出成本 产出成本指标 经济成本指标 经济成本 社会成本指标 社会成本
    生态环境成本指标 生态环境成本
  `),
  economic: ['经济效益指标', '经济效益', '经济效益类指标'],
  social: ['社会效益指标', '社会效益', '社会效益类指标'],
  ecological: ['生态效益指标', '生态效益', '环境效益指标', '环境效益', '生态环境效益指标', '生态环境效益'],
  sustained: words('可持续影响指标 可持续影响 可持续发展 可持续发展指标 可持续性影响指标 可持续影响类指标'),
  satisfaction: CATEGORY_LABELS.satisfaction,
};

/** Whether a name without numbering and weight is that of a category. */
export function namesCategory(name: string): boolean {
  return ALL_CATEGORIES.has(name);
}

/** Whether a name without numbering and weight is that of a dimension. */
export function namesDimension(name: string): boolean {
  return ALL_DIMENSIONS.has(name);
}

const ALL_CATEGORIES: ReadonlySet<string> = new Set(Object.values(CATEGORY_LABELS).flat());
const ALL_DIMENSIONS: ReadonlySet<string> = new Set(Object.values(DIMENSION_LABELS).flat());

/** A dimension before an indicator's name, in a table without a column for dimensions: 数量指标：快速检测. */
export const DIMENSION_BEFORE =
  /^((?:产出)?(?:数量|质量|时效|成本)(?:指标)?|(?:经济|社会|生态|环境)(?:效益|影响)?(?:指标)?|可持续(?:影响|发展)?(?:指标)?|(?:服务对象)?满意度(?:指标)?)[:：]/;
