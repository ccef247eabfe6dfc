/** One answer of a book, made ready once for all records that have it. */
import type { Cell } from '../../../engine/compile/values.ts';

/** One answer made ready: what the engine reads and what is written. */
export interface Entry {
  readonly state: number;
  readonly cell: Cell | null;
  readonly confirmed: number;
  /** As the id is made of it; empty without an answer. */
  readonly hashed: string;
  readonly written: string;
  /** Its number among the values of its question that come again and again, 0 for no answer; -1 for one that hardly comes twice. */
  readonly order: number;
}

/** So many values of a question are numbered. */
export const MOST_VALUES = 13;
