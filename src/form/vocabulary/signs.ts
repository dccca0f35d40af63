/** A comparator alone in a cell: ≥, 不低于. */
export const COMPARATOR =
  /^(?:[≥≤><=＝＞＜≧≦]{1,2}|(?:不(?:低|高|少|多|大|小|超)[于过]|[大小高低多少]于(?:等于|或等于)?|等于|达到|超过))$/;

/** Words of a sign column that are not a comparator: 定量, 正向, 文字描述. */
export const NO_COMPARATOR = /定|向|^正|^反|描述/;

/** Words of a sign column that say which way is better: 正向, 反向. */
export const SAYS_DIRECTION = /向|^正|^反/;

/** The word of a sign column for each way. */
export const DIRECTION_SIGNS: Readonly<Record<'higher' | 'lower', string>> = {
  higher: '正向',
  lower: '反向',
};
