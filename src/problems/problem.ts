/**
 * Problems are data: what is wrong, with what, and where. Wording, colour and exit code are decided
 * elsewhere, once: `catalogue.ts` says them, `format.ts` shows them.
 */

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

/** What each advice on a valid rubric needs to be told. The keys are the stable codes. */
export interface AdviceArgs {
  // what is said aloud
  'long-prompt': { words: number; most: number };
  'two-questions': { count: number };
  'double-barrelled': { joint: string };
  'leading-words': { word: string };
  'closed-opener': { word: string };
  'many-hypothetical': { count: number; of: number };
  jargon: { word: string };
  // the course of the call
  'too-many-asked': { asked: number; minutes: number; most: number; isPlanned: boolean };
  'observed-early': { id: string; before: string };
  'no-probes': { id: string };
  'many-probes': { count: number; most: number };
  'no-source': { id: string };
  'no-rater-prompt': { id: string };
  'no-unit': { id: string };
  'no-period': { unit: string };
  // anchors
  'few-levels': { count: number; least: number };
  'many-levels': { count: number; most: number };
  'empty-anchor': { level: string };
  'same-anchor': { level: string; other: string };
  'long-anchor': { words: number; most: number };
  'bare-judgement': { text: string };
  'undecided-middle': { text: string };
  'reversed-scale': { level: number; points: number; before: number };
  'anchor-gap': { levels: readonly [string, string]; from: number; to: number };
  'anchor-overlap': { levels: readonly [string, string]; from: number; to: number };
  // weights
  'dimension-share': { id: string; share: number; side: 'above' | 'below'; limit: number };
  'heavy-question': { id: string; share: number; most: number };
  'few-questions': { count: number; least: number; most: number };
  'unreasoned-weight': { id: string; what: 'dimension' | 'question' };
  'lone-minimum': { id: string };
  'worst-above-zero': { worst: number; best: number };
  'idle-question': { id: string };
  // the decision
  'many-knockouts': { count: number; most: number; of: number };
  'no-class': { id: string };
  'no-because': { what: 'knock-out' | 'gate' | 'minimum' | 'rule'; id: string };
  unanchored: { what: 'knock-out' | 'gate'; id: string };
  'thin-condition': { id: string; missing: readonly string[] };
  'vague-target': { target: string; words: readonly string[] };
  'one-sided-bands': { missing: string };
  'no-coverage': Record<never, never>;
  'no-costs': Record<never, never>;
  'no-adapted': Record<never, never>;
  // fairness
  'protected-trait': { word: string };
  'manner-of-speech': { word: string };
  'trait-word': { word: string };
  'harsh-letter': { word: string };
  // what is proved
  'never-recommended': { word: string; because: string };
  'never-fires': { part: string; because: string };
  'always-fires': { part: string; because: string };
  'dead-branch': { part: string; holds: 'never' | 'always'; because: string };
  'decides-alone': { id: string; best: number; worst: number; top: number; floor: number };
  // silences
  'unknown-silence': { code: string; suggestion: string | null; isError: boolean };
  'useless-silence': { code: string; question: string | null };
}

/** What each problem needs to be told. The keys are the stable codes. */
export interface ProblemArgs extends AdviceArgs {
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
  'shares-endless': { id: string };
  // the store
  'store-nowhere': Record<never, never>;
  'store-driver': { reason: string };
  'store-kind': { file: string; kind: string; wanted: 'file' | 'folder' };
  'store-owner': { file: string };
  'store-foreign': { file: string };
  'store-newer': { file: string; found: number; known: number };
  'store-fault': { file: string; reason: string };
  'store-busy': { file: string };
  'store-damaged': { file: string; aside: string; saved: number };
  'backup-unsound': { file: string };
  'backup-foreign': { file: string };
  'backup-damaged': { file: string };
  'copy-left': { kind: 'record' | 'draft-there' | 'record-there' | 'beginning' | 'act'; id: string; name: string };
  'log-subject': { id: string };
  'log-stale': { what: string };
  'prospect-name-taken': { name: string; merge: string };
  'prospect-unchanged': { name: string };
  'draft-exists': { id: string };
  'draft-missing': { id: string };
  'draft-locked': { id: string };
  'draft-changed': { id: string };
  'draft-moved': { id: string };
  'draft-rubric': { id: string; rubric: string };
  // the store of a team
  'server-address': { where: string; why: 'form' | 'escape' | 'parameter' | 'hosts' | 'user' | 'database' | 'schema' | 'sslmode'; found: string };
  'server-password-shown': { where: string; isFile: boolean };
  'server-password-file': { file: string };
  'server-away': { server: string; reason: string };
  'server-tls': { server: string; why: 'none' | 'untrusted' | 'name' | 'expired' | 'authority' | 'other'; reason: string };
  'server-login': { server: string; user: string; why: 'unknown' | 'refused' | 'admission'; reason: string };
  'server-database': { server: string };
  'server-rights': { server: string; user: string };
  'server-fault': { server: string; reason: string };
  'server-foreign': { server: string; schema: string };
  // new rubrics
  'starter-missing': { name: string; suggestion: string | null; known: readonly string[] };
  'rubric-name': { name: string; id: string | null };
  'rubric-there': { id: string; path: string | null };
  'new-file-there': { file: string; isSchema: boolean };
  'new-unasked': { missing: readonly string[] };
  // finding assessments
  'assessment-missing': { name: string; suggestion: string | null; isEmpty: boolean };
  'assessment-ambiguous': { name: string; found: readonly string[] };
  'assessment-open': { name: string; goOn: string };
  'rating-hidden': { name: string; id: string; rater: string; draft: string };
  // comparing assessments
  'compare-alone': { name: string; rubric: string };
  'compare-rubrics': { names: readonly [string, string]; rubrics: readonly [string, string] };
  // what becomes of assessments
  'reason-missing': { what: string };
  'person-missing': { who: string };
  'assessment-uncounted': { id: string; counts: string };
  'condition-missing': { question: string; suggestion: string | null; known: readonly string[] };
  'outcome-nobody': { name: string };
  'cannot-follow': { reason: string; fix: string };
  // commands
  usage: { message: string };
  'no-answers': { missing: readonly string[] };
  'no-terminal': { missing: readonly string[]; shell: 'git-bash' | null };
  'file-exists': { file: string };
  'output-failed': { reason: string };
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
