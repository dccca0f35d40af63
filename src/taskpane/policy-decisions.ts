import {
  customPolicy,
  defaultPolicy,
  policyById,
  settingsOf,
  type Policy,
  type PolicySettings,
} from '../policy';
import type { Sentence } from '../grid';
import { isSame, makeDecided } from './decided';
import type { Handlers } from './intent';
import { draftOf, jsonIn, settingsIn, withGrade, withoutGrade, type PolicyDraft } from './policy-draft';
import { chosenPolicy, shownReview, type State } from './state';
import type { Step } from './steps';
import type { Store } from './store';
import { POLICY, POLICY_PHRASE } from './words';
import type { WorkbookKeeper } from './workbook-keeper';

type PolicyChoice = Pick<State, 'policy' | 'custom'>;

/** The user's decisions about the scoring policy. */
export interface PolicyDecisions {
  readonly handlers: Handlers<
    'set-policy' | 'commit-policy' | 'add-grade' | 'remove-grade' | 'start-policy' | 'import-policy'
  >;
}

/** What decisions about the policy need from the others. */
export interface PolicyDeciding {
  readonly step: Step;
  /** Reviews the last reading again. */
  readonly reviewAgain: () => Promise<void>;
  /** Stores one decision after another. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

export function decidePolicies(
  store: Store,
  keeper: WorkbookKeeper,
  { step, reviewAgain, inTurn }: PolicyDeciding,
): PolicyDecisions {
  const policies = makeDecided<PolicyChoice>(
    () => ({ policy: store.state.policy, custom: store.state.custom }),
    async ({ policy, custom }) => {
      const isChanged = !isSame(custom, store.state.custom);
      store.dispatch({ type: 'decided', what: isChanged ? { policy, custom } : { policy } });
      await reviewAgain();
    },
  );

  async function setPolicy(id: string | null): Promise<void> {
    if (id === 'custom' && !store.state.custom) return startPolicy(policyInUse(store.state));
    await decidePolicy({ policy: id });
  }

  async function decidePolicy(changed: Partial<PolicyChoice>, shown?: () => void): Promise<void> {
    const keep = (stored: PolicyChoice) =>
      inTurn(async () => {
        await keeper.policy(changed);
        return { ...stored, ...changed };
      });
    await step(null, async () => {
      try {
        await policies.decide((value) => ({ ...value, ...changed }), keep, shown);
      } catch (error) {
        const { custom } = store.state;
        if (changed.custom) store.dispatch({ type: 'drafted', draft: custom && draftOf(custom) });
        throw error;
      }
    });
  }

  /** A custom policy starts as a copy without the title, because it is no longer the regulation. */
  async function startPolicy(from: Policy): Promise<void> {
    await takePolicy({ ...settingsOf(from), title: '' });
  }

  /** Adopts settings as the custom policy and starts editing them; returns the problems if they are invalid. */
  async function takePolicy(settings: unknown): Promise<readonly Sentence[]> {
    const { policy, problems } = customPolicy(settings);
    if (!policy) return problems;
    const taken = settingsOf(policy);
    store.dispatch({ type: 'drafted', draft: draftOf(taken) });
    await usePolicy(taken);
    return [];
  }

  async function usePolicy(settings: PolicySettings): Promise<void> {
    const isChosen = store.state.policy === 'custom';
    await decidePolicy({ custom: settings, ...(isChosen ? {} : { policy: 'custom' }) }, () => {
      store.dispatch({ type: 'announced', sentence: POLICY.inUse, first: true });
    });
  }

  /** Applies the draft once it is valid; until then the last valid policy stays. */
  async function commitPolicy(): Promise<void> {
    const { draft, custom } = store.state;
    if (!draft) return;
    const { policy, problems } = customPolicy(settingsIn(draft));
    if (!policy) {
      store.dispatch({ type: 'announced', sentence: POLICY_PHRASE.problems(problems.length) });
      return;
    }
    const settings = settingsOf(policy);
    if (JSON.stringify(settings) !== JSON.stringify(custom)) await usePolicy(settings);
  }

  async function editDraft(change: (draft: PolicyDraft) => PolicyDraft): Promise<void> {
    const { draft } = store.state;
    if (!draft) return;
    store.dispatch({ type: 'drafted', draft: change(draft) });
    await commitPolicy();
  }

  async function importPolicy(name: string, text: string): Promise<void> {
    const problems = await takePolicy(jsonIn(text));
    store.dispatch({ type: 'refused-file', file: problems.length === 0 ? null : { name, problems } });
  }

  return {
    handlers: {
      'set-policy': ({ id }) => setPolicy(id),
      'commit-policy': commitPolicy,
      'add-grade': () => editDraft(withGrade),
      'remove-grade': ({ index }) => editDraft((draft) => withoutGrade(draft, index)),
      'start-policy': ({ id }) => startPolicy(policyById(id) ?? defaultPolicy),
      'import-policy': ({ name, text }) => importPolicy(name, text),
    },
  };
}

/** The policy of the shown form's review; if no form is shown, the chosen one. */
function policyInUse(state: State): Policy {
  const chosen = chosenPolicy(state);
  return (
    shownReview(state)?.policy ?? (typeof chosen === 'string' ? policyById(chosen) : chosen) ?? defaultPolicy
  );
}
