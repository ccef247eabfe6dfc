/** Records that HTML reports carry, read back. */
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import { parseJsonTree } from '../../reader/json.ts';
import { createSource, placeAt, type SourceText } from '../../reader/text.ts';
import type { Tree } from '../../reader/tree.ts';
import { DATA_IDS } from '../../report/html/data-ids.ts';

/** How a page begins, whatever a browser that saved it made of the case. */
const PAGE_START = /^\s*<!doctype html\b/i;

const GENERATOR = '<meta name="generator" content="fit">';
const OPENING = `<script type="application/json" id="${DATA_IDS.assessment}">`;

/**
 * @returns the records of a page, at least one, with their places in it. What is a record is what fit put there as one; nothing else of the page
 * is looked at. Problems: `bad-record` where there is none, and what is wrong with the JSON.
 */
export function readPageRecords(source: SourceText): Outcome<readonly Tree[]> {
  const { file, text } = source;
  const starts = PAGE_START.test(text) && text.includes(GENERATOR) ? startsIn(text) : [];
  if (starts.length === 0) {
    const fix = 'Only pages that fit report --format html made can be read back.';
    return bad(problem('bad-record', { reason: 'the page carries no record', fix }, placeAt(source, 0)));
  }
  const trees: Tree[] = [];
  for (const start of starts) {
    const end = text.indexOf('<', start);
    const before = text.slice(0, start).replace(/[^\n]/g, ' ');
    const tree = parseJsonTree(createSource(file, before + text.slice(start, end === -1 ? undefined : end)));
    if (!tree.ok) return tree;
    trees.push(tree.value);
  }
  return good(trees);
}

/** Where the JSON of each block begins; no text of a page can hold such an opening, because every `<` in it is escaped. */
function startsIn(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(OPENING); at !== -1; at = text.indexOf(OPENING, at + 1)) starts.push(at + OPENING.length);
  return starts;
}
