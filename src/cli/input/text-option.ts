/** Texts that options give. */
import { problem } from '../../problems/problem.ts';
import { Failure } from '../failure.ts';
import type { Invocation } from '../program/declaration.ts';

/** Characters of a name or role at most, as in answer files. */
export const LONGEST_NAME = 200;
/** Characters of a reason or note at most. */
export const LONGEST_TEXT = 2000;

/** What each option may hold at most. */
const LONGEST = { as: LONGEST_NAME, by: LONGEST_NAME, of: LONGEST_NAME, because: LONGEST_TEXT, note: LONGEST_TEXT } as const;

/** @returns the text of an option; `null` where it was not given. Throws a `Failure` for one that is empty or too long. */
export function textOption(options: Invocation['options'], name: keyof typeof LONGEST): string | null {
  const value = options[name] as string | undefined;
  if (value === undefined) return null;
  const text = value.trim();
  if (text === '' || text.length > LONGEST[name])
    throw new Failure([problem('usage', { message: `--${name} takes a text of 1 to ${LONGEST[name]} characters` })]);
  return text;
}
