import type { Language, Sentence } from '../../grid';
import { catalogue } from '../../rules';
import * as en from './en';
import * as zh from './zh';

/** Texts of both languages under one name: a sentence for a text, a function of sentences for one of texts. */
type Paired<Texts> = {
  readonly [Name in keyof Texts]: Texts[Name] extends (...given: infer Given) => string
    ? (...given: Given) => Sentence
    : Sentence;
};

type Text = string | ((...given: never[]) => string);

function pair(chinese: Text, english: Text): unknown {
  return typeof chinese === 'string' || typeof english === 'string'
    ? { zh: chinese, en: english }
    : (...given: never[]) => ({ zh: chinese(...given), en: english(...given) });
}

function paired<Texts extends object>(chinese: Texts, english: Texts): Paired<Texts> {
  const entries = Object.entries(chinese).map(([name, text]) => [
    name,
    pair(text as Text, english[name as keyof Texts] as Text),
  ]);
  return Object.fromEntries(entries) as Paired<Texts>;
}

export const TEXT = paired(zh.TEXT, en.TEXT);
export const PHRASE = paired(zh.PHRASE, en.PHRASE);
export const DROPPED = paired(zh.DROPPED, en.DROPPED);
export const ALIKE = paired(zh.ALIKE, en.ALIKE);
export const CARD_PHRASE = paired(zh.CARD_PHRASE, en.CARD_PHRASE);
export const BLANK = paired(zh.BLANK, en.BLANK);
export const BLANK_PHRASE = paired(zh.BLANK_PHRASE, en.BLANK_PHRASE);
export const GOAL = paired(zh.GOAL, en.GOAL);
export const GOAL_PHRASE = paired(zh.GOAL_PHRASE, en.GOAL_PHRASE);
export const POLICY = paired(zh.POLICY, en.POLICY);
export const CATEGORY_WEIGHTS = paired(zh.CATEGORY_WEIGHTS, en.CATEGORY_WEIGHTS);
export const REVERSE = paired(zh.REVERSE, en.REVERSE);
export const POLICY_PHRASE = paired(zh.POLICY_PHRASE, en.POLICY_PHRASE);
export const PREVIEW = paired(zh.PREVIEW, en.PREVIEW);
export const PREVIEW_PHRASE = paired(zh.PREVIEW_PHRASE, en.PREVIEW_PHRASE);
export const READING = paired(zh.READING, en.READING);
export const VALUES = paired(zh.VALUES, en.VALUES);
export const WHAT = paired(zh.WHAT, en.WHAT);
export const READING_PHRASE = paired(zh.READING_PHRASE, en.READING_PHRASE);
export const REPORT = paired(zh.REPORT, en.REPORT);
export const REPORT_PHRASE = paired(zh.REPORT_PHRASE, en.REPORT_PHRASE);
export const SCORE = paired(zh.SCORE, en.SCORE);
export const SCORE_PHRASE = paired(zh.SCORE_PHRASE, en.SCORE_PHRASE);
export const BOOK = paired(zh.BOOK, en.BOOK);
export const BOOK_PHRASE = paired(zh.BOOK_PHRASE, en.BOOK_PHRASE);

/** The sentence in the pane's language. */
export function say(language: Language, sentence: Sentence): string {
  return sentence[language];
}

/** A phrase around sentences, each language around its own. */
export function around<Inner extends readonly Sentence[]>(
  phrase: (...words: { readonly [Place in keyof Inner]: string }) => Sentence,
  ...inner: Inner
): Sentence {
  const words = (language: Language) =>
    inner.map((sentence) => sentence[language]) as unknown as { [Place in keyof Inner]: string };
  return { zh: phrase(...words('zh')).zh, en: phrase(...words('en')).en };
}

/** The title of several findings of a rule: '10 项未填得分'. */
export function titleOfAlike(rule: string, n: number): Sentence {
  if (rule in ALIKE) return ALIKE[rule as keyof typeof ALIKE](n);
  const title = catalogue.find(({ id }) => id === rule)?.title ?? { zh: rule, en: rule };
  return around((words) => CARD_PHRASE.many(words, n), title);
}
