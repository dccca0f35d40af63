import { TEXT_LIMIT } from '../../grid';
import { prefixed, type Tag } from '../../xlsx';
import type { ListPlace } from './numbering';
import { inSymbols, isSymbolFont, symbolOf } from './symbols';

/** Reads the text of one paragraph from its elements. */
export interface ParagraphText {
  open(tag: Tag, path: readonly string[]): void;
  text(text: string): void;
  close(name: string): void;
  /** The text so far. */
  readonly shown: string;
  readonly style: string | null;
  readonly list: ListPlace | null;
  /** The paragraph's end was deleted, so that the next one goes on in its line. */
  readonly isOpenEnded: boolean;
}

/** A run of text in one look. */
interface Run {
  isHidden: boolean;
  font: string;
}

/** A content control: what it shows may stand for something else. */
interface Control {
  isPlaceholder: boolean;
  isTicked: boolean | null;
  isMuted: boolean;
}

/** What elements stand for in text. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/**
 * @param fields the parts of the fields that are open, code or result: a field may go over several paragraphs
 */
export function paragraphText(fields: ('code' | 'result')[]): ParagraphText {
  const runs: Run[] = [];
  const controls: Control[] = [];
  let shown = '';
  let style: string | null = null;
  let list: { list: string | null; level: number } | null = null;
  let isOpenEnded = false;
  /** The tick box of a form's field, which is in the field's code. */
  let box: boolean | null = null;
  const say = (text: string): void => {
    const isSilent = runs.at(-1)?.isHidden || controls.some(({ isMuted }) => isMuted);
    if (!isSilent && !fields.includes('code')) append(text);
  };
  const append = (text: string): void => {
    if (shown.length < TEXT_LIMIT) shown += text.slice(0, TEXT_LIMIT);
  };
  const ofRun = (name: string, tag: Tag): void => {
    const run = runs.at(-1);
    if (!run) return;
    if (name === 'vanish') run.isHidden = isOn(tag);
    else if (name === 'rFonts') run.font = prefixed(tag.attributes, 'ascii') ?? '';
  };
  const ofParagraph = (name: string, tag: Tag): void => {
    const value = prefixed(tag.attributes, 'val');
    if (name === 'pStyle') style = value;
    else if (name === 'numPr') list = { list: null, level: 0 };
    else if (name === 'numId' && list) list.list = value;
    else if (name === 'ilvl' && list) list.level = Number(value) || 0;
  };
  const ofControl = (name: string, tag: Tag): void => {
    const control = controls.at(-1);
    if (!control) return;
    if (name === 'showingPlcHdr') control.isPlaceholder = isOn(tag);
    else if (name === 'checked') control.isTicked = isOn(tag);
    else if (name === 'sdtContent') {
      if (control.isTicked !== null) say(boxOf(control.isTicked));
      control.isMuted = control.isPlaceholder || control.isTicked !== null;
    }
  };
  return {
    open(tag, path) {
      const { name, attributes } = tag;
      const parent = path.at(-1);
      const grandparent = path.at(-2);
      if (name === 'r') runs.push({ isHidden: runs.at(-1)?.isHidden ?? false, font: '' });
      else if (name === 'sdt') controls.push({ isPlaceholder: false, isTicked: null, isMuted: false });
      else if (parent === 'rPr' && grandparent === 'r') ofRun(name, tag);
      else if (parent === 'pPr' || parent === 'numPr') ofParagraph(name, tag);
      else if (parent === 'sdt' || parent === 'sdtPr' || grandparent === 'sdtPr') ofControl(name, tag);
      else if (name === 'fldChar') changeField(fields, prefixed(attributes, 'fldCharType'));
      else if (name === 'checkBox') box = false;
      else if (parent === 'checkBox' && (name === 'checked' || name === 'default')) box = isOn(tag);
      else if (/^(?:del|moveFrom)$/.test(name) && parent === 'rPr' && grandparent === 'pPr')
        isOpenEnded = true;
      else if (name === 'sym') {
        const code = parseInt(prefixed(attributes, 'char') ?? '', 16);
        say(symbolOf(prefixed(attributes, 'font') ?? '', code));
      } else if (parent === 'r') say(SIGNS[name] ?? '');
    },
    text(text) {
      const font = runs.at(-1)?.font ?? '';
      say(isSymbolFont(font) ? inSymbols(font, text) : text);
    },
    close(name) {
      if (name === 'r') runs.pop();
      else if (name === 'sdt') controls.pop();
      else if (name === 'checkBox' && box !== null) {
        append(boxOf(box));
        box = null;
      }
    },
    get shown() {
      return shown;
    },
    get style() {
      return style;
    },
    get list() {
      return list?.list ? { list: list.list, level: list.level } : null;
    },
    get isOpenEnded() {
      return isOpenEnded;
    },
  };
}

/** A field shows its result and not its code, which may hold fields itself. */
function changeField(fields: ('code' | 'result')[], kind: string | null): void {
  if (kind === 'begin') fields.push('code');
  else if (kind === 'separate') fields.splice(-1, 1, 'result');
  else if (kind === 'end') fields.pop();
}

/** Whether a setting that is on or off is on; it is where the file names it without a value. */
function isOn({ attributes }: Tag): boolean {
  return !/^(?:0|false|off|none)$/i.test(prefixed(attributes, 'val') ?? '');
}

function boxOf(isTicked: boolean): string {
  return isTicked ? '☑' : '□';
}
