/**
 * Problems are data: what is wrong, with what, and where. Wording, colour and exit code are decided
 * elsewhere, once: `catalogue.ts` says them, `format.ts` shows them.
 */
import type { AdviceArgs } from './args/advice.ts';
import type { HandoverArgs } from './args/handover.ts';
import type { LifecycleArgs } from './args/lifecycle.ts';
import type { StoreArgs } from './args/store.ts';

/** A place in a text file. Lines and columns count from 1; columns count UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** Absent for a record of a stream, which is known by its line alone. */
  readonly column?: number;
  /** How many columns are meant; 1 when absent. */
  readonly length?: number;
  /** The line, for the code frame; of a long line only the piece around the column. Safe to show. */
  readonly source?: string;
  /** The column at which `source` begins; 1 when absent. The caret stands `column - sourceFrom` units into `source`. */
  readonly sourceFrom?: number;
}

/** Says where in an input a path of keys and list indexes leads; `null` where places are not known. */
export type Locate = (path: readonly (string | number)[], part: 'key' | 'value') => Place | null;

/** What is wrong with the form of a text: a clause without a full stop, and a sentence that says what to do. */
export interface SyntaxTrouble {
  readonly reason: string;
  readonly fix: string | null;
}

/** What each problem needs to be told. The keys are the stable codes. */
export interface ProblemArgs extends AdviceArgs, HandoverArgs, LifecycleArgs, StoreArgs {
  // a text that cannot be read
  'file-missing': { file: string };
  'file-unreadable': { file: string; reason: string };
  'file-not-regular': { file: string; kind: string };
  'file-too-large': { limit: string };
  'not-utf8': { looksLike: string | null };
  'bad-character': { name: string; what: 'control' | 'bidi' | 'byte-order-mark' | 'carriage-return' | 'surrogate' | 'invisible' };
  // YAML and JSON
  'yaml-syntax': SyntaxTrouble;
  'json-syntax': SyntaxTrouble;
  'yaml-refused': { what: 'anchor' | 'alias' | 'tag' | 'directive' | 'merge-key' | 'second-document' | 'complex-key' | 'empty-key' };
  'too-complex': { what: 'depth' | 'tokens'; limit: number };
  'empty-file': { wanted: string };
  'wrong-root': { found: string; wanted: string };
  'duplicate-key': { key: string; firstLine: number };
  'reserved-key': { key: string };
  'bad-number': { text: string; why: 'not-finite' | 'digits' | 'leading-zero' | 'form' | 'grouping' | 'comma' | 'percent' | 'time' };
  // shape
  'unknown-key': { key: string; suggestion: string | null; allowed: readonly string[] };
  'missing-key': { key: string; of: string };
  'wrong-type': { wanted: string; found: string; hint: 'write-true' | 'write-false' | 'quote' | 'number' | null };
  'bad-value': { found: string; wanted: string; suggestion: string | null };
  'out-of-range': { found: string; wanted: string };
  'bad-id': { id: string; why: 'form' | 'reserved' };
  'bad-version': { text: string };
  'newer-language': { found: string };
  // rubric
  'duplicate-id': { id: string; kind: string; firstLine: number };
  'listed-twice': { id: string };
  'earlier-id': { id: string; why: 'present' | 'claimed' | 'twice'; other: string };
  'unknown-id': { id: string; kind: string; suggestion: string | null; known: readonly string[] };
  'not-in-conditions': { id: string };
  'later-question': { id: string; isSame: boolean };
  'asked-too-early': { id: string; needs: string };
  'one-form': { found: readonly string[]; wanted: readonly string[] };
  'one-subject': { found: readonly string[]; wanted: readonly string[] };
  'wrong-comparison': { word: string; form: string; allowed: readonly string[] };
  'nothing-compared': { subject: string; allowed: readonly string[] };
  'reads-too-much': { reader: string; what: string };
  'condition-too-deep': { limit: number };
  'level-gap': { expected: number; found: number };
  'points-mixture': { without: readonly string[] };
  'points-equal': { method: string };
  'points-count': { wanted: number; found: number };
  'points-open': { method: string };
  'rows-order': { edge: number; before: number };
  'row-edge': { last: boolean };
  'row-out-of-reach': { edge: number; side: 'min' | 'max' };
  'out-of-small': { outOf: number; best: number };
  'out-of-negative': { worst: number };
  'out-of-useless': Record<never, never>;
  'blank-outside': { value: number; worst: number | null; best: number | null };
  'range-reversed': { low: number; high: number };
  'nothing-scored': Record<never, never>;
  'minimum-impossible': { score: number; low: number | null; high: number | null };
  'view-weight': Record<never, never>;
  'view-member': { id: string; why: 'unscored' | 'gate' };
  'gate-weight': Record<never, never>;
  'band-order': { word: string; before: string };
  'band-cuts': { from: number; before: number };
  'band-duplicate': { from: number };
  'band-word': { word: string; why: 'twice' | 'recommendation' };
  'band-nowhere': Record<never, never>;
  'rule-effect': { found: readonly string[] };
  'useless-key': { key: string; why: string };
  // rubric files
  'rubric-missing': { name: string; suggestion: string | null; folders: readonly string[] };
  'rubric-version': { name: string; found: string };
  'rubric-mismatch': { wanted: string; given: string };
  // test files
  'unknown-case': { name: string; suggestion: string | null; known: readonly string[] };
  'later-case': { name: string; isSame: boolean };
  'nothing-expected': Record<never, never>;
  'impossible-expectation': { what: string; why: string };
  'tests-missing': { of: string; wanted: string };
  // answers
  'unknown-answer': { id: string; suggestion: string | null };
  'answered-twice': { id: string; earlier: string };
  'fact-as-answer': { id: string; kind: 'fact' | 'question' };
  'bad-answer': { id: string; found: string; wanted: string; suggestion: string | null };
  'not-applicable-refused': { id: string };
  'bad-record': SyntaxTrouble;
  'line-too-long': { limit: string };
  // paths into a record
  'bad-path': { path: string; character: number } & SyntaxTrouble;
  'unknown-path': { path: string; name: string; of: string | null; suggestion: string | null; known: readonly string[] };
  'csv-syntax': SyntaxTrouble;
  'unknown-column': { column: string; suggestion: string | null; besides: readonly string[] };
  'shares-endless': { id: string };
  // new rubrics
  'starter-missing': { name: string; suggestion: string | null; known: readonly string[] };
  'rubric-name': { name: string; id: string | null };
  'rubric-there': { id: string; path: string | null };
  'new-file-there': { file: string; isSchema: boolean };
  'new-unasked': { missing: readonly string[] };
  // commands
  usage: { message: string };
  'no-answers': { missing: readonly string[] };
  'no-terminal': { missing: readonly string[]; shell: 'git-bash' | null };
  'file-exists': { file: string };
  'output-failed': { reason: string };
  'output-busy': { file: string };
  'cannot-resume': { reason: string };
}

/** The stable code of a problem. */
export type ProblemCode = keyof ProblemArgs;

/** The stable code of an advice: what is said of a rubric that is valid and could be better. */
export type AdviceCode = keyof AdviceArgs;

/** One problem. */
export type Problem = {
  readonly [Code in ProblemCode]: { readonly code: Code; readonly args: Readonly<ProblemArgs[Code]>; readonly at: Place | null };
}[ProblemCode];

/** @returns a problem of this code. */
export function problem<Code extends ProblemCode>(code: Code, args: ProblemArgs[Code], at: Place | null = null): Problem {
  return { code, args, at } as Problem;
}

/** @returns the problems in the order of their places; those without a place first. */
export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const line = ({ at }: Problem) => at?.line ?? 0;
  const column = ({ at }: Problem) => at?.column ?? 0;
  return [...problems].sort((a, b) => line(a) - line(b) || column(a) - column(b));
}

/** What reading something comes to: the value, or everything that is wrong with it. */
export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] };

/** @returns a good outcome. */
export function good<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

/** @returns a bad outcome. */
export function bad(...problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}
