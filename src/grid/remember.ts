/**
 * A pure function of text that keeps its answers. A sheet is read again at every keystroke and nearly all of its
 * words are the same as before. What is kept is bounded: past `KEPT` answers, or for a text longer than `LONGEST`,
 * nothing is kept.
 */
export function remember<Answer>(answerTo: (text: string) => Answer): (text: string) => Answer {
  return rememberBy((text: string) => text, answerTo);
}

/** The same of anything that a text tells from all others: `keyOf` gives that text. */
export function rememberBy<Input, Answer>(
  keyOf: (input: Input) => string,
  answerTo: (input: Input) => Answer,
): (input: Input) => Answer {
  const kept = new Map<string, Answer>();
  return (input) => {
    const key = keyOf(input);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = answerTo(input);
    if (key.length > LONGEST) return answer;
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
