import { UNIT_CAPTION } from './money';

/** The label of a row that numbers the columns: 列次 0 1 6 7. */
export const COUNTS_COLUMNS: readonly string[] = ['列次', '栏次', '列号', '栏号'];

/** Lines that belong to the page: 附件1, 公开14表, （单位：万元）, 某某局（制）, （20__年度）. */
export const CAPTION = new RegExp(
  [
    String.raw`^(?:附件|附表|附|公开|表|GK)[\d一二三四五六七八九十]*(?:-\d+)*[:、]?(?:表)?$`,
    String.raw`^公开\d+(?:-\d+)?表$`,
    `^${UNIT_CAPTION}$`,
    String.raw`^.{2,30}[局厅部办处委]\((?:印|监)?制\)$`,
    String.raw`^\(?20_+\d{0,2}_*年?度?\)?$`,
  ].join('|'),
);

/** The number of a page: 第1页共2页, —1—. */
export const PAGE_NUMBER = /^第\d+页(?:[,，、/]?共\d+页)?$|^[-—–]+\d{1,3}[-—–]+$/;

/** The end of a title on a further page: （续表）. */
export const CONTINUED = /(?:[(（]续(?:表|上表)?\d*[)）]|续表)$/;

/** The place for a seal or a signature: （盖章）. */
export const SEAL = /^\(?(?:单位)?(?:公章|盖章|签章|签字|签名)\)?$/;

/** A date alone at the foot. */
export const DATE = /^20\d{2}年\d{1,2}月\d{1,2}日$/;
