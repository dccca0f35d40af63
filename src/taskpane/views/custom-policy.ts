import { customPolicy, MOST_GRADES, type SettingProblem } from '../../policy';
import { h, type Described } from '../dom';
import { CATEGORIES, pointsIn, problemAt, settingsIn, type PolicyDraft } from '../policy-draft';
import { CATEGORY_WEIGHTS, POLICY, POLICY_PHRASE, REVERSE } from '../strings-policy';
import type { View } from '../view';
import { describedBy, fold, policyField, problemsAmong, problemsOf } from './fields';
import { exchange } from './policy-file';
import { button } from './parts';

/** The fields of the custom policy; null while another policy is chosen. */
export function customFields(view: View): Described | null {
  const { state, say } = view;
  const { draft } = state;
  if (state.policy !== 'custom' || !draft) return null;
  const problems = customPolicy(settingsIn(draft)).problems.map(problemAt);
  return h(
    'div',
    { key: 'custom', class: 'custom' },
    problems.length > 0 &&
      h('p', { key: 'problems', class: 'problem' }, say(POLICY_PHRASE.problems(problems.length))),
    pointsGroup(view, draft, problems),
    judgingGroup(view, draft, problems),
    gradesGroup(view, draft, problems),
    exchange(view),
    h('p', { key: 'stored', class: 'quiet' }, say(POLICY.storedWhere)),
  );
}

function wrongIn(
  { say }: View,
  problems: readonly SettingProblem[],
  fields: readonly string[],
): string | null {
  const { length } = problemsAmong(problems, fields);
  return length === 0 ? null : say(POLICY_PHRASE.toCorrect(length));
}

function pointsGroup(view: View, draft: PolicyDraft, problems: readonly SettingProblem[]): Described {
  const { say } = view;
  const group = 'categories';
  const title = `${say(POLICY.points)} · ${say(POLICY_PHRASE.sum(pointsIn(draft)))}`;
  return fold(
    'points',
    { title, wrong: wrongIn(view, problems, ['title', 'execution', group]), open: true },
    policyField(view, problems, {
      field: 'title',
      value: draft.title,
      label: say(POLICY.title),
      maxlength: 40,
    }),
    h(
      'fieldset',
      { key: 'weights', class: 'cells-of-two', 'aria-describedby': describedBy(problems, group) },
      h('legend', { class: 'unseen' }, say(POLICY.points)),
      policyField(view, problems, {
        field: 'execution',
        value: draft.execution,
        label: say(POLICY.execution),
        numeric: true,
        group,
      }),
      CATEGORIES.map((key) =>
        policyField(view, problems, {
          field: `categories.${key}`,
          value: draft.categories[key],
          label: say(CATEGORY_WEIGHTS[key]),
          numeric: true,
          group,
        }),
      ),
    ),
    problemsOf(view, problems, group),
    h('p', { key: 'what', class: 'quiet' }, say(POLICY.weightsWhat)),
  );
}

function judgingGroup(view: View, draft: PolicyDraft, problems: readonly SettingProblem[]): Described {
  const { say, act } = view;
  const fields = ['overFulfilment', 'executionReasonBelow', 'reverse', 'bands'];
  const percent = (field: string, value: string, label: string) =>
    policyField(view, problems, { field, value, label, numeric: true });
  return fold(
    'judging',
    { title: say(POLICY.judging), wrong: wrongIn(view, problems, fields) },
    h(
      'div',
      { key: 'shares', class: 'cells-of-two' },
      percent('overFulfilment', draft.overFulfilment, say(POLICY.overFulfilment)),
      percent('executionReasonBelow', draft.executionReasonBelow, say(POLICY.executionReasonBelow)),
      percent('bands.met', draft.bands.met, say(POLICY.bandMet)),
      percent('bands.partly', draft.bands.partly, say(POLICY.bandPartly)),
    ),
    h(
      'div',
      { key: 'reverse', class: 'policy-field' },
      h('label', { for: 'policy-reverse' }, say(POLICY.reverse)),
      h(
        'select',
        {
          id: 'policy-reverse',
          live: { value: draft.reverse },
          'aria-describedby': describedBy(problems, 'reverse'),
          on: {
            change: (event) => {
              if (!(event.target instanceof HTMLSelectElement)) return;
              act({ type: 'edit-policy', field: 'reverse', value: event.target.value });
              act({ type: 'commit-policy' });
            },
          },
        },
        (['ratio', 'linear'] as const).map((value) => h('option', { value }, say(REVERSE[value]))),
      ),
      problemsOf(view, problems, 'reverse'),
    ),
    h(
      'label',
      { key: 'printed', class: 'tick' },
      h('input', {
        type: 'checkbox',
        live: { checked: draft.printedTotalHolds },
        on: {
          change: (event) => {
            if (!(event.target instanceof HTMLInputElement)) return;
            act({ type: 'edit-policy', field: 'printedTotalHolds', value: String(event.target.checked) });
            act({ type: 'commit-policy' });
          },
        },
      }),
      h('span', {}, say(POLICY.printedTotalHolds)),
    ),
  );
}

function gradesGroup(view: View, draft: PolicyDraft, problems: readonly SettingProblem[]): Described {
  const { say } = view;
  const group = 'grades';
  return fold(
    'grades',
    { title: say(POLICY.gradesGroup), wrong: wrongIn(view, problems, [group]) },
    h('p', { key: 'what', class: 'quiet' }, say(POLICY.gradesWhat)),
    h(
      'div',
      { key: 'head', class: 'grade head', 'aria-hidden': 'true' },
      h('span', {}, say(POLICY.gradeName)),
      h('span', {}, say(POLICY.gradeFrom)),
      // As wide as the buttons below.
      h('span', { class: 'button' }, say(POLICY.remove)),
    ),
    h(
      'ul',
      { key: 'rows', 'aria-label': say(POLICY.gradesGroup) },
      draft.grades.map(({ name, from }, index) =>
        h(
          'li',
          { key: String(index), class: 'grade' },
          policyField(view, problems, {
            field: `grades[${index}].name`,
            value: name,
            label: say(POLICY_PHRASE.nameOf(index + 1)),
            unlabelled: true,
            maxlength: 10,
            group,
          }),
          policyField(view, problems, {
            field: `grades[${index}].from`,
            value: from,
            label: say(POLICY_PHRASE.fromOf(index + 1)),
            unlabelled: true,
            numeric: true,
            group,
          }),
          button(
            view,
            POLICY.remove,
            { type: 'remove-grade', index },
            {
              key: 'remove',
              describe: say(POLICY_PHRASE.removeGrade(index + 1)),
              disabled: draft.grades.length === 1,
            },
          ),
        ),
      ),
    ),
    problemsOf(view, problems, group),
    button(
      view,
      POLICY.addGrade,
      { type: 'add-grade' },
      { key: 'add', disabled: draft.grades.length >= MOST_GRADES },
    ),
  );
}
