import { pickPolicy, policies, policyById, type Policy } from '../../policy';
import { plain, type Sentence } from '../../grid';
import { chosenPolicy, shownReview } from '../state';
import { PHRASE, POLICY, TEXT } from '../words';
import type { Shown } from '../view';
import { CustomPolicy } from './custom-policy';
import { Button, SelectField, Summary } from './parts';
import { ImportPolicy } from './policy-file';

/** The tab 设置. */
export function SettingsTab({ view }: Shown) {
  const { state, say, act } = view;
  return (
    <>
      <PolicyChoice view={view} />
      <Live view={view} />
      <section>
        <SelectField
          label={say(TEXT.language)}
          value={state.language}
          options={[
            { value: 'zh', words: '中文', lang: 'zh-CN' },
            { value: 'en', words: 'English', lang: 'en' },
          ]}
          onChoose={(value) => act({ type: 'set-language', language: value === 'en' ? 'en' : 'zh' })}
        />
        <p class="quiet">{say(TEXT.languageKept)}</p>
      </section>
      <section>
        <h2>{say(TEXT.stored)}</h2>
        <ul class="dots">
          {[TEXT.stored1, TEXT.stored2, TEXT.stored3].map((line) => (
            <li>{say(line)}</li>
          ))}
        </ul>
      </section>
      <div class="actions">
        <Button view={view} label={TEXT.guide} intent={{ type: 'open-guide' }} />
      </div>
    </>
  );
}

function PolicyChoice({ view }: Shown) {
  const { state, say, act } = view;
  const review = shownReview(state);
  const picked = review && state.policy === null ? pickPolicy(review.form) : null;
  const chosen = chosenPolicy(state);
  const policy = review?.policy ?? (typeof chosen === 'string' ? policyById(chosen) : chosen);
  return (
    <section>
      <SelectField
        label={say(TEXT.policy)}
        value={state.policy ?? ''}
        options={[
          { value: '', words: say(TEXT.policyByForm) },
          ...policies.map(({ id, title }) => ({ value: id, words: say(title) })),
          { value: 'custom', words: say(POLICY.custom) },
        ]}
        onChoose={(value) => act({ type: 'set-policy', id: value === '' ? null : value })}
      />
      {picked && <p class="quiet">{`${say(picked.policy.title)}${say(TEXT.colon)}${say(picked.because)}`}</p>}
      <p class="quiet">{say(TEXT.policyKept)}</p>
      <CustomPolicy view={view} />
      <ImportPolicy view={view} />
      {policy && (
        <details class="more">
          <Summary>{say(TEXT.basisOf)}</Summary>
          <ul class="dots">
            {basesOf(policy).map(({ what, basis }) => (
              <li>{`${say(what)}（${say(basis)}）`}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What a policy sets, each with its basis. */
function basesOf(policy: Policy): readonly { readonly what: Sentence; readonly basis: Sentence }[] {
  const { execution, categories, categoriesBasis, grades, gradesBasis } = policy;
  return [
    {
      what: PHRASE.executionWeight(plain(execution.weight)),
      basis: execution.basis,
    },
    {
      what: PHRASE.weights(categories.map(({ name, weight }) => [name, plain(weight)])),
      basis: categoriesBasis,
    },
    {
      what: PHRASE.grades(grades.map(({ name, from }) => [name, plain(from)])),
      basis: gradesBasis,
    },
  ];
}

function Live({ view: { state, say, act } }: Shown) {
  return (
    <div class="toggle">
      <label>
        <input
          type="checkbox"
          checked={state.live}
          aria-describedby="live-what"
          onChange={({ currentTarget }) => act({ type: 'set-live', on: currentTarget.checked })}
        />
        <span>{say(TEXT.live)}</span>
      </label>
      <p id="live-what" class="quiet">
        {say(TEXT.liveWhat)}
      </p>
    </div>
  );
}
