/**
 * Caches a pure function of a text or number. A sheet is read again at every keystroke, and nearly all of its cells
 * are the same as before. The cache is bounded: it empties after `KEPT` answers, and after a few for texts longer than
 * `LONGEST_KEY`.
 */
export function remember<Input extends string | number, Answer>(
  answerTo: (of: Input) => Answer,
): (of: Input) => Answer {
  return rememberBy((of: Input) => of, answerTo);
}

/** Caches a pure function of anything that `keyOf` identifies by a text or number. */
export function rememberBy<Input, Answer>(
  keyOf: (input: Input) => string | number,
  answerTo: (input: Input) => Answer,
): (input: Input) => Answer {
  const short = new Map<string | number, Answer>();
  const long = new Map<string | number, Answer>();
  return (input) => {
    const key = keyOf(input);
    const isLong = typeof key === 'string' && key.length > LONGEST_KEY;
    const kept = isLong ? long : short;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = answerTo(input);
    if (kept.size >= (isLong ? KEPT_LONG : KEPT)) kept.clear();
    kept.set(key, answer);
    return answer;
  };
}

const KEPT = 4000;
const LONGEST_KEY = 400;
const KEPT_LONG = 8;

/** Caches a pure function of an immutable object, such as a form, for the lifetime of the object. */
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
