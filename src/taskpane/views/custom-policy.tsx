import { customPolicy, MOST_GRADES } from '../../policy';
import { CATEGORIES, pointsIn, problemAt, settingsIn, type PolicyDraft } from '../policy-draft';
import { CATEGORY_WEIGHTS, POLICY, POLICY_PHRASE, REVERSE } from '../words';
import type { Shown } from '../view';
import { describedBy, Group, PolicyField, Problem, problemsAmong, type FieldsProps } from './fields';
import { Exchange } from './policy-file';
import { Button } from './parts';

interface DraftProps extends FieldsProps {
  readonly draft: PolicyDraft;
}

/** The fields of the custom policy; nothing while another policy is chosen. */
export function CustomPolicy({ view }: Shown) {
  const { state, say } = view;
  const { draft } = state;
  if (state.policy !== 'custom' || !draft) return null;
  const problems = customPolicy(settingsIn(draft)).problems.map(problemAt);
  const given = { view, problems, draft };
  return (
    <div class="custom">
      {problems.length > 0 && <p class="problem">{say(POLICY_PHRASE.problems(problems.length))}</p>}
      <Points {...given} />
      <Judging {...given} />
      <Grades {...given} />
      {state.custom && <Exchange view={view} custom={state.custom} />}
      <p class="quiet">{say(POLICY.storedWhere)}</p>
    </div>
  );
}

function wrongIn({ view: { say }, problems }: FieldsProps, ...fields: readonly string[]): string | null {
  const { length } = problemsAmong(problems, fields);
  return length === 0 ? null : say(POLICY_PHRASE.toCorrect(length));
}

function Points({ draft, ...fields }: DraftProps) {
  const { say } = fields.view;
  const group = 'categories';
  const title = `${say(POLICY.points)} · ${say(POLICY_PHRASE.sum(pointsIn(draft)))}`;
  const weight = { ...fields, numeric: true, group };
  return (
    <Group title={title} wrong={wrongIn(fields, 'title', 'execution', group)} open>
      <PolicyField {...fields} field="title" value={draft.title} label={say(POLICY.title)} maxlength={40} />
      <fieldset class="cells-of-two" aria-describedby={describedBy(fields.problems, group)}>
        <legend class="unseen">{say(POLICY.points)}</legend>
        <PolicyField {...weight} field="execution" value={draft.execution} label={say(POLICY.execution)} />
        {CATEGORIES.map((key) => (
          <PolicyField
            key={key}
            {...weight}
            field={`categories.${key}`}
            value={draft.categories[key]}
            label={say(CATEGORY_WEIGHTS[key])}
          />
        ))}
      </fieldset>
      <Problem {...fields} field={group} />
      <p class="quiet">{say(POLICY.weightsWhat)}</p>
    </Group>
  );
}

function Judging({ draft, ...fields }: DraftProps) {
  const { say, act } = fields.view;
  const wrong = wrongIn(fields, 'overFulfilment', 'executionReasonBelow', 'reverse', 'bands');
  const set = (field: string, value: string) => {
    act({ type: 'edit-policy', field, value });
    act({ type: 'commit-policy' });
  };
  const shares = [
    ['overFulfilment', draft.overFulfilment, POLICY.overFulfilment],
    ['executionReasonBelow', draft.executionReasonBelow, POLICY.executionReasonBelow],
    ['bands.met', draft.bands.met, POLICY.bandMet],
    ['bands.partly', draft.bands.partly, POLICY.bandPartly],
  ] as const;
  return (
    <Group title={say(POLICY.judging)} wrong={wrong}>
      <div class="cells-of-two">
        {shares.map(([field, value, label]) => (
          <PolicyField key={field} {...fields} field={field} value={value} label={say(label)} numeric />
        ))}
      </div>
      <div class="policy-field">
        <label for="policy-reverse">{say(POLICY.reverse)}</label>
        <select
          id="policy-reverse"
          value={draft.reverse}
          aria-describedby={describedBy(fields.problems, 'reverse')}
          onChange={({ currentTarget }) => set('reverse', currentTarget.value)}
        >
          {(['ratio', 'linear'] as const).map((value) => (
            <option key={value} value={value}>
              {say(REVERSE[value])}
            </option>
          ))}
        </select>
        <Problem {...fields} field="reverse" />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.printedTotalHolds}
          onChange={({ currentTarget }) => set('printedTotalHolds', String(currentTarget.checked))}
        />
        <span>{say(POLICY.printedTotalHolds)}</span>
      </label>
    </Group>
  );
}

function Grades({ draft, ...fields }: DraftProps) {
  const { view } = fields;
  const { say } = view;
  const group = 'grades';
  const cell = { ...fields, unlabelled: true, group };
  return (
    <Group title={say(POLICY.gradesGroup)} wrong={wrongIn(fields, group)}>
      <p class="quiet">{say(POLICY.gradesWhat)}</p>
      <div class="grade head" aria-hidden>
        <span>{say(POLICY.gradeName)}</span>
        <span>{say(POLICY.gradeFrom)}</span>
        {/* As wide as the buttons below. */}
        <span class="button">{say(POLICY.remove)}</span>
      </div>
      <ul aria-label={say(POLICY.gradesGroup)}>
        {draft.grades.map(({ name, from }, index) => (
          <li key={index} class="grade">
            <PolicyField
              {...cell}
              field={`grades[${index}].name`}
              value={name}
              label={say(POLICY_PHRASE.nameOf(index + 1))}
              maxlength={10}
            />
            <PolicyField
              {...cell}
              field={`grades[${index}].from`}
              value={from}
              label={say(POLICY_PHRASE.fromOf(index + 1))}
              numeric
            />
            <Button
              view={view}
              label={POLICY.remove}
              intent={{ type: 'remove-grade', index }}
              describe={say(POLICY_PHRASE.removeGrade(index + 1))}
              disabled={draft.grades.length === 1}
            />
          </li>
        ))}
      </ul>
      <Problem {...fields} field={group} />
      <Button
        view={view}
        label={POLICY.addGrade}
        intent={{ type: 'add-grade' }}
        disabled={draft.grades.length >= MOST_GRADES}
      />
    </Group>
  );
}
