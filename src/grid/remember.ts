/**
 * A pure function of a text or a number that keeps its answers. A sheet is read again at every keystroke and nearly
 * all of its words and figures are the same as before. What is kept is bounded: past `KEPT` answers all are dropped,
 * and for a text longer than `LONGEST` nothing is kept.
 */
export function remember<Input extends string | number, Answer>(
  answerTo: (of: Input) => Answer,
): (of: Input) => Answer {
  return rememberBy((of: Input) => of, answerTo);
}

/** The same of anything that a text or number tells from all others: `keyOf` gives it. */
export function rememberBy<Input, Answer>(
  keyOf: (input: Input) => string | number,
  answerTo: (input: Input) => Answer,
): (input: Input) => Answer {
  const kept = new Map<string | number, Answer>();
  return (input) => {
    const key = keyOf(input);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = answerTo(input);
    if (typeof key === 'string' && key.length > LONGEST) return answer;
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, answer);
    return answer;
  };
}

const KEPT = 4000;
const LONGEST = 400;

/** A pure function of an object that never changes, such as a form: what was answered of it is kept as long as it is. */
export function rememberOf<Of extends object, Answer>(answerTo: (of: Of) => Answer): (of: Of) => Answer {
  const kept = new WeakMap<Of, { readonly answer: Answer }>();
  return (of) => {
    const known = kept.get(of);
    if (known) return known.answer;
    const answer = answerTo(of);
    kept.set(of, { answer });
    return answer;
  };
}
