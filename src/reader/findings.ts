/** Problems gathered while a text is read, so that all of them are reported at once. */
import { type Place, type Problem, type ProblemArgs, type ProblemCode, problem } from '../problems/problem.ts';

/** Turns a range of offsets into a place; `null` when the text has none to speak of. */
export type Locator = (offset: number, length: number) => Place | null;

/** What a reader reports to. */
export interface Findings {
  /** Notes a problem with the text from `start` to `end`. */
  add<Code extends ProblemCode>(code: Code, args: ProblemArgs[Code], start: number, end: number): void;
  /** @returns the line of an offset, for naming a second place. */
  lineOf(offset: number): number;
}

/** Findings that can be read back. */
export interface Notebook extends Findings {
  /** @returns the problems so far, in the order of the text. */
  list(): readonly Problem[];
  isEmpty(): boolean;
  isFull(): boolean;
  /** @returns findings that come here, but for those on a line which has one already: where the form is wrong, the content is a guess. */
  butForLinesNoted(): Findings;
}

/** A text with more problems than this is not a text of ours; the rest would only cost memory. */
export const MAX_NOTED = 1000;

/** @returns an empty notebook; it keeps the first thousand problems noted. */
export function createNotebook(locate: Locator): Notebook {
  const noted: { readonly start: number; readonly problem: Problem }[] = [];
  const notebook: Notebook = {
    add(code, args, start, end) {
      if (noted.length < MAX_NOTED) noted.push({ start, problem: problem(code, args, locate(start, end - start)) });
    },
    lineOf: (offset) => locate(offset, 1)?.line ?? 1,
    list: () => noted.toSorted((a, b) => a.start - b.start).map((entry) => entry.problem),
    isEmpty: () => noted.length === 0,
    isFull: () => noted.length === MAX_NOTED,
    butForLinesNoted() {
      const lines = new Set(noted.map((entry) => entry.problem.at?.line));
      return {
        add(code, args, start, end) {
          if (!lines.has(notebook.lineOf(start))) notebook.add(code, args, start, end);
        },
        lineOf: notebook.lineOf,
      };
    },
  };
  return notebook;
}
