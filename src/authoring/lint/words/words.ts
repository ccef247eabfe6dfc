/** The words that rules on wording look for, by language. A second language is one file and one line in `LISTS`. */
import en from './en.json' with { type: 'json' };

/** What a word file holds: words and phrases in small letters; one with a capital is found in that spelling only. */
export type WordLists = Readonly<Record<WordList | 'common', readonly string[]>> & { readonly ranges: Readonly<Record<RangeWord, readonly string[]>> };

/** The lists that rules ask for by name. */
export type WordList =
  | 'questionWords'
  | 'joiners'
  | 'joined'
  | 'placing'
  | 'auxiliaries'
  | 'subjects'
  | 'requests'
  | 'verbs'
  | 'leading'
  | 'hypothetical'
  | 'jargon'
  | 'rater'
  | 'periods'
  | 'flows'
  | 'judgements'
  | 'grades'
  | 'empty'
  | 'filling'
  | 'notMeant'
  | 'undecided'
  | 'protected'
  | 'proxies'
  | 'manner'
  | 'traits'
  | 'letter';

/** How figures are said to begin and to end. */
export type RangeWord = 'below' | 'atMost' | 'above' | 'atLeast' | 'orMore' | 'orLess' | 'to' | 'between' | 'andBetween' | 'about';

/** Every language there are words for, by its tag without region. */
const LISTS: Readonly<Record<string, WordLists>> = { en };

/** Which words fit a rubric. */
export type Choice =
  | { readonly lists: WordLists; readonly language: string }
  /** `language` is what the rubric says; `null` where it says nothing and reads like none that is known. */
  | { readonly lists: null; readonly language: string | null };

/**
 * @returns the words for texts in a language: by the tag of the rubric, region left aside; without a tag by how many of the commonest
 * words of a language stand in the texts. Where neither tells, there are none: nobody is accused in a language that was not understood.
 */
export function chooseWords(tag: string | undefined, texts: () => readonly string[]): Choice {
  const language = tag === undefined ? languageOf(texts()) : (tag.toLowerCase().split('-')[0] ?? '');
  const lists = language !== null && Object.hasOwn(LISTS, language) ? LISTS[language] : undefined;
  return lists === undefined || language === null ? { lists: null, language } : { lists, language };
}

/** One word in four of running English is among the commonest; of other languages hardly one in twenty. */
const LEAST_COMMON = 0.2;

function languageOf(texts: readonly string[]): string | null {
  const words = texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  for (const [language, { common }] of Object.entries(LISTS)) {
    const known = new Set(common);
    if (words.length > 0 && words.filter((word) => known.has(word)).length / words.length >= LEAST_COMMON) return language;
  }
  return null;
}
