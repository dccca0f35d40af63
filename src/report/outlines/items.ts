import type { OutlineItem, OutlineSection, Passage, Wanted } from '../outline';

/** A section; a title that begins with （一） is of the second level. */
export function section(id: string, title: string, ...items: readonly OutlineItem[]): OutlineSection {
  return { id, title, level: title.startsWith('（') ? 2 : 1, items };
}

/** A fact that no form holds: 主要用于：【待补充：基本支出的主要内容】. */
export function ask(id: string, text: string, before = ''): { readonly wanted: Wanted } {
  return { wanted: { id, text, before } };
}

/** A passage, and what is asked for if the form gives nothing for it. */
export function writeOrAsk(passage: Passage, text: string, before = ''): OutlineItem {
  return { write: passage, otherwise: ask(passage, text, before).wanted };
}
