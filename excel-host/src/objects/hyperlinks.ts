import type { Box, Extent } from '../address';
import { follow } from '../followers';
import type { Host } from '../host';
import { liesOn, placedThings, type Placed } from '../placed';
import { text } from '../request/arguments';
import { ApiError } from '../request/errors';
import type { Property } from '../request/kind';
import { without } from '../shift';
import { restyle, writeInputs } from './cells';
import { guardCells, guardAction } from './protection';

/** Where a cell leads to. */
export interface Link extends Placed {
  readonly address: string | null;
  readonly documentReference: string | null;
  readonly screenTip: string | null;
}

/** The links of a workbook. */
export const links = placedThings<Link>({ copy: (_host, link) => ({ ...link }) });

/** How Excel shows a link. */
const LINK_LOOK = { fontColor: '#0563C1', underline: true } as const;

/** Removes links from cells. */
export function unlink(host: Host, sheet: string, extent: Extent): void {
  const all = links(host).splice(0);
  for (const link of all) if (link.sheet === sheet) link.areas = without(link.areas, extent);
  links(host).push(...all.filter(({ areas }) => areas.length > 0));
}

const optional = (value: unknown) => (value === undefined || value === null ? null : text(value));

/** `range.hyperlink`: null if there is none. */
export const hyperlink: Property<Box> = {
  heavy: true,
  get(host, box) {
    const link = links(host).find((each) => liesOn(each, { ...box, rows: 1, columns: 1 }));
    if (!link) return null;
    const shown = host.engine.content(box.sheet, box.row, box.column).value ?? '';
    const parts = {
      address: link.address,
      documentReference: link.documentReference,
      screenTip: link.screenTip,
      textToDisplay: String(shown),
    };
    return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null));
  },
  set(host, box, given) {
    guardCells(host, box);
    guardAction(host, box.sheet, 'allowInsertHyperlinks');
    if (given === null) {
      unlink(host, box.sheet, box);
      return;
    }
    const { address, documentReference, screenTip, textToDisplay } = given as Record<string, unknown>;
    const link = {
      address: optional(address),
      documentReference: optional(documentReference),
      screenTip: optional(screenTip),
    };
    if (link.address === null && link.documentReference === null) throw new ApiError('InvalidArgument');
    unlink(host, box.sheet, box);
    links(host).push({ ...link, sheet: box.sheet, areas: [box] });
    const first = { ...box, rows: 1, columns: 1 };
    const isEmpty = host.engine.content(box.sheet, box.row, box.column).value === null;
    const shown = optional(textToDisplay) ?? (isEmpty ? (link.address ?? link.documentReference) : null);
    if (shown !== null) writeInputs(host, first, `'${shown}`);
    restyle(host, [box], LINK_LOOK);
  },
};

follow({
  cleared(host, box, what) {
    if (what === 'Contents' || what === 'Formats') return;
    const linked = links(host).some((link) => liesOn(link, box));
    unlink(host, box.sheet, box);
    if (linked && what === 'RemoveHyperlinks') {
      restyle(host, [box], { fontColor: undefined, underline: undefined });
    }
  },
});
