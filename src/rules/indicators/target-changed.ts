import { cellName, plain, type CellRef, type Sentence } from '../../grid';
import type { Form, Indicator } from '../../form';
import { GOOD_PRACTICE } from '../../policy';
import { isKnown } from '../../scoring';
import type { Observation, Rule } from '../finding';
import { compared, type GoalForm, type Kept } from '../goal-form';
import { namesAlike, projectOf } from '../project-name';
import { named } from '../wording';

/** Where the goal form is, for the sentence: “目标表”, with both projects if they are named otherwise. */
function placeOf(own: Form, { form, file }: GoalForm): Sentence {
  const zh = file === null ? `“${form.sheetName}”` : `“${file}”的“${form.sheetName}”`;
  const en = file === null ? `“${form.sheetName}”` : `“${form.sheetName}” of “${file}”`;
  if (namesAlike(own, form) !== 'other') return { zh, en };
  const [theirs, ours] = [named(projectOf(form)), named(projectOf(own))];
  return {
    zh: `${zh}（项目名称“${theirs}”，本表为“${ours}”）`,
    en: `${en} (its project “${theirs}”, this form's “${ours}”)`,
  };
}

/** What of a goal was changed, as a person would say it; null if nothing was. */
function changeOf({ goal, own, isRenamed, isTargetChanged, isWeightChanged }: Kept): Sentence | null {
  const zh: string[] = [];
  const en: string[] = [];
  if (isRenamed) {
    zh.push(`名称为“${named(goal.name)}”`);
    en.push(`the name “${named(goal.name)}”`);
  }
  if (isTargetChanged) {
    const [was, is] = [goal.target?.full.trim() ?? '', own.target?.full.trim() ?? ''];
    zh.push(`指标值为 ${was || '空'}，本表填 ${is || '空'}`);
    en.push(`the target ${was || 'blank'}, this form ${is || 'blank'}`);
  }
  if (isWeightChanged && isKnown(goal.weight) && isKnown(own.weight)) {
    zh.push(`分值为 ${plain(goal.weight.value)} 分，本表填 ${plain(own.weight.value)} 分`);
    en.push(`the weight ${plain(goal.weight.value)}, this form ${plain(own.weight.value)}`);
  }
  return zh.length === 0 ? null : { zh: zh.join('；'), en: en.join('; ') };
}

function changed(place: Sentence, kept: Kept): Observation | null {
  const change = changeOf(kept);
  if (!change) return null;
  const { own } = kept;
  const target = own.target && kept.isTargetChanged ? own.target.cell : null;
  const weight = own.weight && kept.isWeightChanged ? own.weight.cell : null;
  const at = cellName(kept.goal.target?.cell ?? kept.goal.nameCell);
  return {
    cells: [target, weight, own.nameCell].filter((cell): cell is CellRef => cell !== null),
    message: {
      zh: `“${named(own.name)}”与目标表不一致：${place.zh}${at} 的${change.zh}。自评应沿用批复的目标。`,
      en: `“${named(own.name)}” differs from the goal form: ${place.en} ${at} has ${change.en}. The approved goals hold.`,
    },
    actual: own.target?.full ?? null,
    expected: kept.goal.target?.full ?? null,
  };
}

/** Indicators that only one of the two forms has, in one finding. */
function missing(
  indicators: readonly Indicator[],
  cells: readonly CellRef[],
  { zh, en }: Sentence,
): readonly Observation[] {
  if (indicators.length === 0) return [];
  const names = indicators.slice(0, MOST_NAMES).map(({ name }) => `“${named(name)}”`);
  const more = indicators.length > MOST_NAMES;
  return [
    {
      cells,
      message: {
        zh: `${zh}：${names.join('、')}${more ? `等 ${indicators.length} 项` : ''}。`,
        en: `${en}: ${names.join(', ')}${more ? ` and ${indicators.length - MOST_NAMES} more` : ''}.`,
      },
    },
  ];
}

const MOST_NAMES = 3;

/** A goal form of the same project and year differs from the self-assessment: a target, weight or name, or the indicators. */
export const targetChanged: Rule = {
  id: 'target-changed',
  severity: 'warning',
  title: { zh: '与绩效目标表不一致', en: 'Differs from the goal form' },
  block: 'indicators',
  basis: GOOD_PRACTICE,
  fixable: false,
  *check({ form, goal }) {
    if (!goal) return;
    const { kept, dropped, added } = compared(form, goal.form);
    const place = placeOf(form, goal);
    for (const each of kept) {
      const observation = changed(place, each);
      if (observation) yield observation;
    }
    const last = form.indicators.at(-1)?.nameCell;
    yield* missing(dropped, last ? [last] : [], {
      zh: `目标表${place.zh}中的指标未列入本表`,
      en: `Indicators of the goal form ${place.en} are not in this form`,
    });
    yield* missing(
      added,
      added.map(({ nameCell }) => nameCell),
      { zh: `目标表${place.zh}中没有的指标`, en: `Indicators that the goal form ${place.en} does not have` },
    );
  },
};
