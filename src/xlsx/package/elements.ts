import { Refused } from './refusal';
import { walk, type Tag } from './xml';

/** An element of an XML text with all that is in it, and where it is in the text. */
export interface Element extends Pick<Tag, 'name' | 'attributes'> {
  readonly children: readonly Element[];
  /** The text right inside of it, not that of its children. */
  readonly text: string;
  readonly tag: Tag;
  /** Where its end tag begins; of an empty element where it ends. */
  readonly closeStart: number;
  readonly end: number;
}

type OpenElement = { -readonly [Key in keyof Element]: Element[Key] } & { readonly children: OpenElement[] };

/** A workbook with every style that Excel allows has half as many in its styles.xml; more exhaust the memory. */
const MOST_ELEMENTS = 1_000_000;

/**
 * The elements of an XML text that have a name, in their order.
 * @throws Refused damaged where the text is not well-formed or has too many elements
 */
export function elementsOf(xml: string, wanted: string): readonly Element[] {
  return elementsWhere(xml, ({ name }) => name === wanted);
}

/**
 * The whole of an XML text. Parts of sheets are too large for it: see `walk`.
 * @throws Refused damaged where the text is not well-formed or has too many elements
 */
export function rootOf(xml: string): Element {
  const [root] = elementsWhere(xml, () => true);
  if (!root) throw new Refused('damaged');
  return root;
}

/** The first child with a name. */
export function child({ children }: Element, name: string): Element | undefined {
  return children.find((each) => each.name === name);
}

function elementsWhere(xml: string, isWanted: (tag: Tag) => boolean): readonly Element[] {
  const found: OpenElement[] = [];
  const open: OpenElement[] = [];
  let count = 0;
  walk(xml, {
    open(tag) {
      const parent = open.at(-1);
      if (!parent && !isWanted(tag)) return;
      count += 1;
      if (count > MOST_ELEMENTS) throw new Refused('damaged');
      const { name, attributes, end } = tag;
      const element = { name, attributes, children: [], text: '', tag, closeStart: end, end };
      (parent?.children ?? found).push(element);
      open.push(element);
    },
    text(text) {
      const parent = open.at(-1);
      if (parent) parent.text += text;
    },
    close(_name, start, end) {
      Object.assign(open.pop() ?? {}, { closeStart: start, end });
    },
  });
  return found;
}
