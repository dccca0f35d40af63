/** The sign after points: 99.55分. */
export const POINTS_SIGN = '分';

/** Points in the brackets of a label: 50分, 权重：50, 计50分, 满分100. */
export const POINTS_IN_BRACKETS =
  /^(?:(?:共|满分|权重|分值|计)?:?(\d{1,3}(?:\.\d{1,4})?)(?:分|%)?|[^\d每各扣加减得*]{1,8}(\d{1,3}(?:\.\d{1,4})?)分)$/;

/** The end of a number in brackets that is a weight: 50分, 50%. */
export const WEIGHT_SIGN = /[分%]$/;

/** A weight after the name of a level, without brackets: 数量指标15分, 产出指标50%, 运行成本 分值10. */
export const BARE_WEIGHT =
  /^(?<name>\D{2,20}?)(?:(?:分值|权重)?(?<marked>\d{1,3}(?:\.\d{1,2})?)[分%]|(?:分值|权重)(?<named>\d{1,3}(?:\.\d{1,2})?))$/;

/** Points at the end of an indicator's name: 培训人次（5分）. */
export const POINTS_AT_END = /[(（]\s*\d+(?:\.\d+)?\s*分\s*[)）]\s*$/;

/** Points with a remark in brackets: 20分（因总人数减少，…）. */
export const POINTS_WITH_REMARK = /^(\s*[\d.]+\s*分)\s*[(（](.*)[)）]\s*$/s;

/** A sign % at the end of a label: its figures are percentages (执行率%). */
export const PERCENT_AT_END = /(?<=[率例度比])%$/;

/** A question for reasons, which may contain a figure: 未达到90%的原因. */
export const ASKS_REASON = /^[^=/×÷≤≥<>]*(?:原因|理由)$/;
