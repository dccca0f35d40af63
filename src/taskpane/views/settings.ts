import { pickPolicy, policies, policyById } from '../../policy';
import { plain, type Sentence } from '../../grid';
import { h, type Child, type Described } from '../dom';
import type { Intent } from '../intent';
import { chosenPolicy, shownReview } from '../state';
import { TEXT } from '../strings';
import { POLICY } from '../strings-policy';
import type { View } from '../view';
import { customFields } from './custom-policy';
import { button, summary } from './parts';
import { importPolicy } from './policy-file';

/** The tab 设置. */
export function settingsTab(view: View): readonly Child[] {
  const { state, say } = view;
  return [
    policyChoice(view),
    toggle(view, 'live', TEXT.live, TEXT.liveWhat, state.live, (on) => ({ type: 'set-live', on })),
    toggle(view, 'formulas', TEXT.formulas, TEXT.formulasWhat, state.formulas, (on) => ({
      type: 'set-formulas',
      on,
    })),
    languageChoice(view),
    h(
      'section',
      { key: 'stored' },
      h('h2', {}, say(TEXT.stored)),
      h(
        'ul',
        { class: 'dots' },
        [TEXT.stored1, TEXT.stored2, TEXT.stored3].map((line) => h('li', {}, say(line))),
      ),
    ),
    h(
      'div',
      { key: 'guide', class: 'actions' },
      button(view, TEXT.guide, { type: 'open-guide' }, { key: 'guide' }),
    ),
  ];
}

function policyChoice(view: View): Described {
  const { state, say, act } = view;
  const review = shownReview(state);
  const picked = review && state.policy === null ? pickPolicy(review.form) : null;
  const chosen = chosenPolicy(state);
  const policy = review?.policy ?? (typeof chosen === 'string' ? policyById(chosen) : chosen);
  return h(
    'section',
    { key: 'policy' },
    h(
      'label',
      { class: 'field' },
      h('span', {}, say(TEXT.policy)),
      h(
        'select',
        {
          live: { value: state.policy ?? '' },
          on: {
            change: (event) => {
              if (event.target instanceof HTMLSelectElement)
                act({ type: 'set-policy', id: event.target.value === '' ? null : event.target.value });
            },
          },
        },
        h('option', { value: '' }, say(TEXT.policyByForm)),
        policies.map(({ id, title }) => h('option', { value: id }, say(title))),
        h('option', { value: 'custom' }, say(POLICY.custom)),
      ),
    ),
    picked &&
      h(
        'p',
        { class: 'quiet' },
        say({
          zh: `${picked.policy.title.zh}：${picked.because.zh}`,
          en: `${picked.policy.title.en}: ${picked.because.en}`,
        }),
      ),
    h('p', { class: 'quiet' }, say(TEXT.policyKept)),
    customFields(view),
    importPolicy(view),
    policy &&
      h(
        'details',
        { class: 'more' },
        summary(say(TEXT.basisOf)),
        h(
          'ul',
          { class: 'dots' },
          [
            {
              what: {
                zh: `预算执行率 ${plain(policy.execution.weight)} 分`,
                en: `Execution ${plain(policy.execution.weight)} points`,
              },
              basis: policy.execution.basis,
            },
            {
              what: {
                zh: policy.categories.map(({ name, weight }) => `${name} ${plain(weight)} 分`).join('、'),
                en: policy.categories.map(({ name, weight }) => `${name} ${plain(weight)}`).join(', '),
              },
              basis: policy.categoriesBasis,
            },
            {
              what: {
                zh: policy.grades.map(({ name, from }) => `${name} ${plain(from)} 分起`).join('、'),
                en: policy.grades.map(({ name, from }) => `${name} from ${plain(from)}`).join(', '),
              },
              basis: policy.gradesBasis,
            },
          ].map(({ what, basis }) => h('li', {}, `${say(what)}（${say(basis)}）`)),
        ),
      ),
  );
}

function toggle(
  { say, act }: View,
  key: string,
  label: Sentence,
  what: Sentence,
  on: boolean,
  intent: (on: boolean) => Intent,
): Described {
  return h(
    'div',
    { key, class: 'toggle' },
    h(
      'label',
      {},
      h('input', {
        type: 'checkbox',
        live: { checked: on },
        'aria-describedby': `${key}-what`,
        on: {
          change: (event) => {
            if (event.target instanceof HTMLInputElement) act(intent(event.target.checked));
          },
        },
      }),
      h('span', {}, say(label)),
    ),
    h('p', { id: `${key}-what`, class: 'quiet' }, say(what)),
  );
}

function languageChoice({ state, say, act }: View): Described {
  return h(
    'section',
    { key: 'language' },
    h(
      'label',
      { class: 'field' },
      h('span', {}, say(TEXT.language)),
      h(
        'select',
        {
          live: { value: state.language },
          on: {
            change: (event) => {
              if (event.target instanceof HTMLSelectElement)
                act({ type: 'set-language', language: event.target.value === 'en' ? 'en' : 'zh' });
            },
          },
        },
        h('option', { value: 'zh', lang: 'zh-CN' }, '中文'),
        h('option', { value: 'en', lang: 'en' }, 'English'),
      ),
    ),
    h('p', { class: 'quiet' }, say(TEXT.languageKept)),
  );
}
