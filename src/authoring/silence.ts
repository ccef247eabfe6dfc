/** Silences: advice that an author disagrees with, taken back with a written reason. */
import { ADVICE_CODES, isAdvice, isKnownCode } from '../problems/catalogue.ts';
import type { Locate, Place } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import type { RawRubric } from '../rubric/schema/rubric.ts';
import { type Advice, advice } from './advice.ts';

/** What is left to say. */
export interface Heard {
  readonly advice: readonly Advice[];
  /** How many pieces of advice were silenced. */
  readonly silenced: number;
}

type Silence = NonNullable<RawRubric['silence']>[number];

/** @returns the advice that no silence takes back, and advice on silences that take nothing back. */
export function applySilences(all: readonly Advice[], silences: readonly Silence[], locate: Locate): Heard {
  const written = new Set(silences.map(keyOf));
  const met = new Set<string>();
  const left = all.filter(({ problem: { code }, question }) => {
    const keys = [keyOf({ code }), ...(question === null ? [] : [keyOf({ code, question })])].filter((key) => written.has(key));
    for (const key of keys) met.add(key);
    return keys.length === 0;
  });
  const useless = silences.flatMap((silence, i): Advice[] => (met.has(keyOf(silence)) ? [] : [adviceOn(silence, locate(['silence', i, 'code'], 'value'))]));
  return { advice: [...left, ...useless], silenced: all.length - left.length };
}

/** What a silence is about, as one word. */
function keyOf({ code, question = '' }: Pick<Silence, 'code' | 'question'>): string {
  return `${code} ${question}`;
}

/** A silence that takes nothing back: of what there is no advice, or of what is mended. */
function adviceOn({ code, question = null }: Pick<Silence, 'code'> & { readonly question?: string | null | undefined }, at: Place | null): Advice {
  if (isKnownCode(code) && isAdvice(code)) return advice('useless-silence', { code, question }, at, question);
  return advice('unknown-silence', { code, suggestion: suggest(code, ADVICE_CODES), isError: isKnownCode(code) }, at, question);
}
