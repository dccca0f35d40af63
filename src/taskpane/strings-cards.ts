import type { Sentence } from '../grid';
import { catalogue } from '../rules';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Rules whose findings say the same of each cell: the title of two or more of them. */
const SAME: Readonly<Partial<Record<string, (n: number) => Sentence>>> = {
  'score-missing': (n) => ({ zh: `${n} 项未填得分`, en: `${n} scores missing` }),
  'deviation-reason-missing': (n) => ({ zh: `${n} 项缺少偏差原因`, en: `${n} reasons missing` }),
  'actual-missing': (n) => ({ zh: `${n} 项未填实际完成值`, en: `${n} actuals missing` }),
  'target-missing': (n) => ({ zh: `${n} 项未填指标值`, en: `${n} targets missing` }),
  'weight-missing': (n) => ({ zh: `${n} 项没有分值`, en: `${n} weights missing` }),
  'amount-missing': (n) => ({ zh: `${n} 处未填金额`, en: `${n} amounts missing` }),
  'execution-rate-missing': (n) => ({ zh: `${n} 处未填执行率`, en: `${n} rates missing` }),
  'indicator-empty-row': (n) => ({
    zh: `${n} 个二级指标下没有指标`,
    en: `${n} dimensions without an indicator`,
  }),
  'block-missing': (n) => ({ zh: `缺少 ${n} 个部分`, en: `${n} blocks missing` }),
};

/** So many findings of any other rule become one card: each has figures of its own, which a card would hide. */
const MANY = 5;

/** From how many findings of a rule on they are shown as one card. */
export const leastAlike = (rule: string): number => (SAME[rule] ? 2 : MANY);

export const CARD_PHRASE = {
  /** '10 项未填得分'. */
  title(rule: string, n: number): Sentence {
    const same = SAME[rule];
    if (same) return same(n);
    const { zh, en } = catalogue.find(({ id }) => id === rule)?.title ?? { zh: rule, en: rule };
    return { zh: `${zh}（${n} 处）`, en: `${en} (${n})` };
  },
  fixAll(n: number): Sentence {
    return { zh: `改正可直接改的 ${n} 条…`, en: `Fix ${count(n, 'finding', 'findings')}…` };
  },
  fixThese(n: number): Sentence {
    return { zh: `改正这 ${n} 处…`, en: `Fix ${count(n, 'cell', 'cells')}…` };
  },
  fillThese(n: number): Sentence {
    return { zh: `填写这 ${n} 处…`, en: `Fill ${count(n, 'cell', 'cells')}…` };
  },
  done(done: number, all: number): Sentence {
    return { zh: `已处理 ${done} / ${all}`, en: `${done} of ${all} done` };
  },
} as const;
