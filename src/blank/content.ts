import { plain, sumFormula, type CellRef } from '../grid';
import type { BlankLayout, RowKind } from './layout';
import type { BlankRow } from './rows';
import type { Allowed, BlankCell, Look } from './shape';

interface Around {
  readonly layout: BlankLayout;
  readonly rows: readonly BlankRow[];
}

interface Place extends CellRef {
  readonly text: string;
  readonly kind: RowKind;
}

/** A cell of a layout, with the formula of what it stands for. */
export function contentOf({ row, column, text, kind }: Place, around: Around): BlankCell {
  const [, word = '', rest = ''] = /^\[(\S+?)(?: (.+))?\]$/.exec(text) ?? [];
  const meant = word === '' ? labelled(text, kind) : MEANINGS[word]?.({ row, column }, rest, around);
  if (!meant) throw new Error(`no such cell: ${text}`);
  return { row, column, numberFormat: null, allowed: null, isOpen: false, ...meant };
}

type Meant = Pick<BlankCell, 'content' | 'look'> & Partial<BlankCell>;

function labelled(content: string, kind: RowKind): Meant {
  const own: Partial<Record<RowKind, Look>> = { title: 'title', caption: 'caption', foot: 'foot' };
  return { content, look: own[kind] ?? 'label' };
}

const AMOUNT = '0.00';
const POINTS = 'General';
const RATE = '0.00%';

const open = (look: Look, allowed: Allowed | null, numberFormat: string | null = null): Meant => ({
  content: '',
  look,
  allowed,
  numberFormat,
  isOpen: true,
});
const figure = (content: string | number, numberFormat = POINTS): Meant => ({
  content,
  look: 'figure',
  numberFormat,
});

const MEANINGS: Readonly<Record<string, (at: CellRef, rest: string, around: Around) => Meant>> = {
  文字: () => open('words', null),
  原样: () => open('words', null, '@'),
  金额: () => open('figure', { kind: 'amount' }, AMOUNT),
  人数: () => open('figure', { kind: 'people' }),
  分值: () => open('figure', { kind: 'points' }),
  得分: () => open('figure', { kind: 'points' }),
  选: (_, rest) => open('figure', { kind: 'choice', of: rest.split(',') }),
  合计: (at, rest) => figure(sumIfAny(stepsFrom(at, rest)), AMOUNT),
  执行率: ({ row }, rest) => {
    const [executed, budget] = named(rest.split('/'), row);
    return figure(`=IF(AND(N(${budget})>0,ISNUMBER(${executed})),${executed}/${budget},"")`, RATE);
  },
  执行得分: ({ row }, rest) => {
    const [rate, weight] = named(rest.split('*'), row);
    return figure(`=IF(ISNUMBER(${rate}),ROUND(MIN(${rate},1)*N(${weight}),2),"")`);
  },
  执行分值: (_at, _rest, { layout }) => figure(Number(plain(layout.policy.execution.weight))),
  满分: (_at, _rest, { layout }) => figure(Number(plain(layout.policy.total))),
  总分: (_at, _rest, { rows }) => figure(sumIfAny(scoresOf(rows))),
};

const named = (columns: readonly string[], row: number) =>
  columns.map((column) => `${column}${row + 1}`) as [string, string];

/** Where all scores stand: that of the execution, and those of the indicators. */
function scoresOf(rows: readonly BlankRow[]): readonly CellRef[] {
  return rows.flatMap(({ texts }, row) =>
    texts.flatMap((text, column) => (/^\[(?:得分\]|执行得分 )/.test(text) ? [{ row, column }] : [])),
  );
}

/** ↓1↓4 → the cells 1 and 4 rows below. */
function stepsFrom({ row, column }: CellRef, steps: string): readonly CellRef[] {
  return [...steps.matchAll(/([↓↑→])(\d)/g)].map(([, way, count]) => ({
    row: row + (way === '→' ? 0 : Number(count) * (way === '↓' ? 1 : -1)),
    column: column + (way === '→' ? Number(count) : 0),
  }));
}

/** A sum that shows nothing until there is something to sum. */
function sumIfAny(cells: readonly CellRef[]): string {
  const sum = sumFormula(cells).slice(1);
  return `=IF(${sum.replace('SUM', 'COUNT')}=0,"",${sum})`;
}
