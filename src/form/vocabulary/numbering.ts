/** Chinese numerals in numbering. */
const HAN = '一二三四五六七八九十';

/** The numbering before a label: (1), 1、, 一、, ①, ★. */
export const NUMBERING = new RegExp(
  `^(?:(?<bracket>\\((?:\\d{1,2}|[${HAN}]{1,3})\\))|(?<digit>\\d{1,2}[、.](?!\\d))|(?<han>[${HAN}]{1,3}、)|(?<circle>[①-⑳⑴-⒇])|(?<mark>[★☆*●■▲◆△]+))`,
  'u',
);

/** The numerals in a numbering, which change from line to line. */
export const NUMBERING_FIGURES = new RegExp(`[\\d${HAN}①-⑳⑴-⒇]+`, 'u');

/** The numbering of rows if one column names all levels: 一、, （一） and 1. */
export const LEVEL_NUMBERS: Readonly<Record<'wide' | 'narrow' | 'indicator', RegExp>> = {
  wide: new RegExp(`^[${HAN}]{1,3}(?:[、.．]|$)`),
  narrow: new RegExp(`^[(（][${HAN}]{1,3}[)）]`),
  indicator: /^\d{1,3}(?:[、.．](?!\d)|$)/,
};

/** A numbered heading between blocks: 二、部门年度重点工作任务. */
export const HEADING = new RegExp(`^(?:[${HAN}]+、|\\([${HAN}]+\\)|第[${HAN}]+部分)[^:。;\\d]+$`);

/** A chapter of a report: 一、项目概况. */
export const CHAPTER = new RegExp(`^[${HAN}]+、`);

/** A numbered line of notes: 1. …, (2) …, ③ … */
export const NOTE_LINE = /^(?:\d{1,2}[.、．)]|\(\d{1,2}\)|[①-⑳])/;

/** The name of the next of several forms below each other: 项目二：动物疫病防控. */
export const NEXT_FORM = new RegExp(`^项目[${HAN}\\d]{1,3}[:：]\\S`);

/** The template's own numbering before an indicator's name: '指标1：', '指标 2', '指标3一级种薯'. */
export const NAME_NUMBER = new RegExp(
  `^\\s*指\\s*标\\s*(?:[\\d０-９]{1,2}(?![\\d０-９]|\\.\\d)|[${HAN}]{1,3}(?=\\s*[:：、.．]|\\s|$))\\s*(?:[:：、.．]\\s*)?`,
);

/** A name that is only a number of a template: '1.', '（2）', '③'. */
export const BARE_NUMBER = /^(?:\d{1,2}[.、．]|[(（]\d{1,2}[)）]|[①-⑳])$/;

/** A name that is only the template's numbering: '指标2：', '指标', '1.'. */
export const ONLY_NAME_NUMBER = new RegExp(`^指标[\\d${HAN}]*[:：、.]?$|${BARE_NUMBER.source}`);

/** 其中 before a label: the line is a part of the one above. */
export const OF_WHICH = /^其中[-—–:,、]*/;
