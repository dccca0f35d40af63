import { formatOfLocal, localFormat } from '../display';
import type { Host } from '../host';
import { flag, text, whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, readOnly, type Kind, type Property, type Ref } from '../request/kind';
import { rangeBorders } from './borders';
import { alignment, look, rangeFill, rangeFont } from './looks';
import {
  addStyle,
  namedStyles,
  removeStyle,
  styleByName,
  type NamedStyle,
  type StylePart,
} from './style-store';

/** Whether a style sets a part of the look. */
function includes(part: StylePart): Property<NamedStyle> {
  return {
    get: (_host, named) => named.includes.has(part),
    set(_host, named, on) {
      const parts = new Set(named.includes);
      if (flag(on)) parts.add(part);
      else parts.delete(part);
      named.includes = parts;
    },
  };
}

const numberFormat = look(
  (style) => style.numberFormat ?? 'General',
  (format) => ({ numberFormat: text(format) }),
);

const style: Kind<NamedStyle> = defineKind<NamedStyle>('Style', {
  id: (_host, { name }) => name,
  properties: {
    name: readOnly((_host, { name }) => name),
    builtIn: readOnly((_host, { builtIn }) => builtIn),
    includeNumber: includes('number'),
    includeFont: includes('font'),
    includeAlignment: includes('alignment'),
    includeBorder: includes('border'),
    includePatterns: includes('patterns'),
    includeProtection: includes('protection'),
    numberFormat,
    numberFormatLocal: look(
      (style) => localFormat(style.numberFormat ?? 'General'),
      (format) => ({ numberFormat: formatOfLocal(text(format)) }),
    ),
    locked: look(
      ({ unseen }) => unseen?.unlocked !== true,
      (on) => ({ unseen: { unlocked: flag(on) ? undefined : true } }),
    ),
    formulaHidden: look(
      ({ unseen }) => unseen?.formulaHidden === true,
      (on) => ({ unseen: { formulaHidden: flag(on) ? true : undefined } }),
    ),
    ...alignment,
  },
  links: {
    font: (_host, named) => rangeFont.of(named),
    fill: (_host, named) => rangeFill.of(named),
    borders: (_host, named) => rangeBorders.of(named),
  },
  methods: {
    delete(host, named) {
      if (named.name === 'Normal') throw new ApiError('InvalidOperation');
      removeStyle(host, named);
    },
  },
});

function styleOf(host: Host, name: unknown): Ref | null {
  const known = styleByName(host, name);
  return known ? style.of(known) : null;
}

/** `workbook.styles` */
export const styles: Kind<null> = defineKind<null>('StyleCollection', {
  items: (host) => [...namedStyles(host).values()].map((each) => style.of(each)),
  item: (host, _self, name) => found(styleOf(host, name)),
  methods: {
    add(host, _self, name) {
      if (styleByName(host, name)) throw new ApiError('ItemAlreadyExists');
      addStyle(host, text(name));
    },
    getCount: (host) => namedStyles(host).size,
    getItem: (host, _self, name) => found(styleOf(host, name)),
    getItemOrNullObject: (host, _self, name) => styleOf(host, name),
    getItemAt: (host, _self, index) => style.of(found([...namedStyles(host).values()][whole(index)])),
  },
});
