/** An assessment that is still being made: what was noted so far, by question and fact, and how it came about. */
import type { AnswerValue, Confidence } from './answer.ts';

/** What was answered, as far as it got. A question without one may still carry a note. */
export type DraftAnswer =
  | {
      readonly state: 'rated';
      readonly value: AnswerValue;
      /** A second look confirmed an answer that decides alone. */
      readonly confirmed?: true;
    }
  | { readonly state: 'unknown' }
  | { readonly state: 'refused' }
  | { readonly state: 'not-applicable'; readonly reason: string };

/** What stands for one question or fact. */
export interface Entry {
  readonly answer?: DraftAnswer;
  /** Evidence: words, acts or figures. Kept while the answer changes. */
  readonly note?: string;
  readonly confidence?: Confidence;
  /** Where a prefilled answer came from, in words; absent once somebody has answered by hand. */
  readonly origin?: string;
  /** It came out of a system, and nobody has confirmed it: `origin` says which field of which. A fresher one may take its place. */
  readonly prefilled?: true;
}

/** Entries by question or fact id. */
export type Entries = Readonly<Record<string, Entry>>;

/** One thing noted down: what stands for one question or fact from then on. Changes are only ever added. */
export interface Change {
  /** Id of a question or fact. */
  readonly item: string;
  /** `null` takes everything away. */
  readonly entry: Entry | null;
  /** Whether it takes back the last change before it that has not been taken back yet. */
  readonly undoes?: true;
}

/** A text that is still being typed: written down every second or so, offered again after a fall. */
export interface Typing {
  readonly item: string;
  /** Which field of the question. */
  readonly field: 'note' | 'value' | 'reason';
  readonly text: string;
}
