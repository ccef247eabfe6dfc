/** Silences: advice that an author disagrees with, taken back with a written reason. */
import { ADVICE_CODES, isAdvice, isKnownCode } from '../problems/catalogue.ts';
import type { Locate } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import type { RawRubric } from '../rubric/schema/rubric.ts';
import { type Advice, advice } from './advice.ts';

/** What is left to say. */
export interface Heard {
  readonly advice: readonly Advice[];
  /** How many pieces of advice were silenced. */
  readonly silenced: number;
}

/** @returns the advice that no silence takes back, and advice on silences that take nothing back. */
export function applySilences(all: readonly Advice[], silences: NonNullable<RawRubric['silence']>, locate: Locate): Heard {
  const isMeant = ({ problem, question }: Advice, i: number) => {
    const silence = silences[i];
    return silence !== undefined && silence.code === problem.code && (silence.question === undefined || silence.question === question);
  };
  const left = all.filter((one) => !silences.some((_, i) => isMeant(one, i)));
  const useless = silences.flatMap(({ code, question }, i): Advice[] => {
    const at = locate(['silence', i, 'code'], 'value');
    if (!isKnownCode(code) || !isAdvice(code))
      return [advice('unknown-silence', { code, suggestion: suggest(code, ADVICE_CODES), isError: isKnownCode(code) }, at, question ?? null)];
    return all.some((one) => isMeant(one, i)) ? [] : [advice('useless-silence', { code, question: question ?? null }, at, question ?? null)];
  });
  return { advice: [...left, ...useless], silenced: all.length - left.length };
}
