import { BOX_CHOICE, BOX_SEPARATORS, BOXES, isTick } from '../vocabulary';

/** One of several words with boxes. Places are in the whole text. */
interface Choice {
  readonly word: string;
  readonly isTicked: boolean;
  /** The word and its box, which comes before or after it; the box is '' if it has none. */
  readonly at: { readonly word: number; readonly box: number };
  readonly box: string;
}

/**
 * The words of a cell with boxes, □优 ☑良 □中 □差 or 优（ ）良（√）; null if the text is anything else, a word without a box
 * included.
 */
function choicesIn(text: string): readonly Choice[] | null {
  for (const pattern of BOX_CHOICE) {
    const found = [...text.matchAll(pattern)];
    const rest = text.replace(pattern, '').replace(BOX_SEPARATORS, '');
    if (rest !== '' || !found.some(([whole]) => BOXES.test(whole))) continue;
    return found.map(({ 0: whole, index, groups: { box = '', word = '' } = {} }) => ({
      word,
      isTicked: isTick(box),
      at: { word: index + whole.indexOf(word), box: index + (box === '' ? 0 : whole.indexOf(box)) },
      box,
    }));
  }
  return null;
}

/** The ticked word of a cell with boxes; '' if none or several are ticked. Null if the text has no boxes. */
export function tickedWord(text: string): string | null {
  const choices = choicesIn(text);
  if (!choices) return null;
  const [ticked, another] = choices.filter(({ isTicked }) => isTicked);
  return another === undefined ? (ticked?.word ?? '') : '';
}

/**
 * The text with the tick at another word: the two boxes change places.
 * @param isMeant whether a word is the one to be ticked
 * @returns null if the text has no boxes, no single tick, or no such word
 */
export function withTickAt(text: string, isMeant: (word: string) => boolean): string | null {
  const choices = choicesIn(text) ?? [];
  const [ticked, another] = choices.filter(({ isTicked }) => isTicked);
  const meant = choices.find(({ word }) => isMeant(word));
  if (!ticked || another || !meant || meant.box === '' || meant === ticked) return null;
  const [first, second] = ticked.at.box < meant.at.box ? [ticked, meant] : [meant, ticked];
  return (
    text.slice(0, first.at.box) +
    second.box +
    text.slice(first.at.box + first.box.length, second.at.box) +
    first.box +
    text.slice(second.at.box + second.box.length)
  );
}
