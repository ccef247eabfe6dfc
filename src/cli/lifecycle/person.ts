/** Who says something about an assessment, and why. */
import { problem } from '../../problems/problem.ts';
import { Failure } from '../failure.ts';
import { LONGEST_NAME, LONGEST_TEXT, textOption } from '../input/text-option.ts';
import { setUpFor } from '../interview/set-up.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program/declaration.ts';
import { nameFrom } from '../settings/who.ts';

/**
 * @returns the name of the person: as said, else as typed on a terminal. Throws a `Failure` where nobody can be asked.
 * @param who what the person does: "decides"
 */
export async function person(who: string, options: Invocation['options'], io: Io): Promise<string> {
  const said = nameFrom(options, io);
  if (said !== null) return said;
  const setUp = setUpFor(options, io);
  if (setUp === null) throw new Failure([problem('person-missing', { who })]);
  const refuse = (text: string) => (text.length > LONGEST_NAME ? `A name has at most ${LONGEST_NAME} characters.` : null);
  return (await setUp.text(`Who ${who}? Your name:`, { refuse })).trim();
}

/**
 * @returns the reason that `--because` gives, else the one that is typed on a terminal. Throws a `Failure` where nobody can be asked.
 * @param what what takes a reason: "to drop a condition"
 */
export async function reason(what: string, options: Invocation['options'], io: Io): Promise<string> {
  const said = reasonSaid(options);
  if (said !== null) return said;
  const setUp = setUpFor(options, io);
  if (setUp === null) throw new Failure([problem('reason-missing', { what })]);
  const refuse = (text: string) => (text.length > LONGEST_TEXT ? `A reason has at most ${LONGEST_TEXT} characters.` : null);
  return (await setUp.text(`It takes a reason ${what}. Because:`, { what: 'a reason', refuse })).trim();
}

/** @returns the reason that `--because` gives; `null` without one. */
export function reasonSaid(options: Invocation['options']): string | null {
  return textOption(options, 'because');
}
