/** Problems of `--redact`: where and what, without the line they stand in and without what somebody wrote there. */
import type { Problem, ProblemCode } from '../../problems/problem.ts';

/** What stands where a word of the input was. */
const REMOVED = '(redacted)';

/** What of a problem is fit's own, or the rubric's. What is not named here goes, so that nothing new slips through. */
const STAYS: ReadonlySet<string> = new Set([
  ...['file', 'reason', 'fix', 'why', 'what', 'kind', 'hint', 'limit', 'looksLike', 'of', 'message'],
  ...['wanted', 'given', 'suggestion', 'besides', 'allowed', 'known', 'folders', 'server', 'needs', 'side', 'shell', 'id'],
]);

/** Where these stand for what somebody wrote all the same. */
const WRITTEN: Partial<Readonly<Record<ProblemCode, ReadonlySet<string>>>> = {
  'unknown-answer': new Set(['id']),
  'unknown-id': new Set(['id']),
  'bad-id': new Set(['id']),
  'listed-twice': new Set(['id']),
  'duplicate-id': new Set(['id']),
  'rubric-mismatch': new Set(['wanted']),
};

/** Where these are fit's own all the same. */
const OWN: Partial<Readonly<Record<ProblemCode, ReadonlySet<string>>>> = {
  'wrong-type': new Set(['found']),
  'wrong-root': new Set(['found']),
  'out-of-range': new Set(['found']),
  'missing-key': new Set(['key']),
  'answered-twice': new Set(['earlier']),
  'bad-character': new Set(['name']),
};

/**
 * @returns the problems as they may be shown to others. Places, codes and numbers stay.
 * @param own files as they are shown that say nothing of a prospect, such as a map or a rubric; what is wrong with them is told in full
 */
export function unquoted(problems: readonly Problem[], own: readonly unknown[]): readonly Problem[] {
  return problems.map((one) => withoutQuotes(one, own));
}

/** What has no place comes from the command line, and whoever typed it knows it. */
function withoutQuotes(one: Problem, own: readonly unknown[]): Problem {
  const { code, args, at } = one;
  if (at === null || own.includes(at.file)) return one;
  const shown = Object.entries(args).map(([key, value]) => [key, stays(code, key) ? value : removed(value)]);
  return { code, args: Object.fromEntries(shown), at: withoutSource(at) } as Problem;
}

function stays(code: ProblemCode, key: string): boolean {
  return OWN[code]?.has(key) === true || (STAYS.has(key) && WRITTEN[code]?.has(key) !== true);
}

/** What is no text says nothing of anybody, nor does a level. */
function removed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(removed);
  return typeof value === 'string' && !/^-?[\d.]{1,4}$/.test(value) ? REMOVED : value;
}

function withoutSource({ source: _, sourceFrom: __, ...place }: NonNullable<Problem['at']>): NonNullable<Problem['at']> {
  return place;
}
