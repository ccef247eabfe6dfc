/** An answer file as plain data, the way people and other programs write it: what is read, before it is held against a rubric. */
import type { AnswerValue, Confidence } from '../engine/model/answer.ts';

/**
 * One answer: a value alone, `unknown`, `refused`, a value with what was said, or why the question does not apply. A level is its number, an option
 * its id, several options a list of ids, yes and no `true` and `false`. `null` is no answer.
 */
export type PlainAnswer =
  | AnswerValue
  | null
  | {
      readonly value: AnswerValue;
      /** What was said or seen. */
      readonly evidence?: string;
      readonly confidence?: Confidence;
      /** A knock-out decides only when somebody has confirmed it. */
      readonly confirmed?: boolean;
    }
  | { readonly 'not-applicable': string };

/** The answers of one prospect. */
export interface PlainAnswerFile {
  /** A name, or a name with the prospect's ids elsewhere. */
  readonly prospect: string | { readonly name: string; readonly key?: string; readonly external?: Readonly<Record<string, string>> };
  /** The rubric they were given under, an id or id@version. */
  readonly rubric?: string;
  readonly assessor?: { readonly name?: string; readonly role?: string };
  /** When it was, RFC 3339. */
  readonly at?: string;
  readonly facts?: Readonly<Record<string, AnswerValue | null>>;
  /** By question id; a question without an answer is open. */
  readonly answers: Readonly<Record<string, PlainAnswer>>;
}
