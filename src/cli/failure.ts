/** How commands end. */
import type { Outcome, Problem, ProblemCode } from '../problems/problem.ts';
import type { StopSignal } from '../terminal/host.ts';

/** Exit codes: the one table. */
export const EXIT = {
  /** Done; an incomplete recommendation is a result too. */
  done: 0,
  /** A bug in fit. */
  internal: 1,
  /** Unknown option, missing input. */
  usage: 2,
  /** A rubric, a record or an answer that is not valid. */
  invalid: 3,
  /** A file or a store that cannot be read or written. */
  file: 4,
  /** Everything could be read and run, and what was to be shown does not hold: cases of a rubric, what they reach, the step of its version. */
  unmet: 5,
} as const;

/** Exit codes of an interview that was left, by the signal that ended it; leaving it by a key counts as an interrupt. */
export const SIGNAL_CODES: Readonly<Record<StopSignal, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** An expected end: problems to show and the exit code they mean. The only class, because it is thrown. */
export class Failure extends Error {
  readonly problems: readonly Problem[];
  readonly exitCode: number;

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join(', '));
    this.name = 'Failure';
    this.problems = problems;
    this.exitCode = Math.max(EXIT.done, ...problems.map(exitCodeOf));
  }
}

/** Name of the error with which a write ends when the reader has gone away: not a fault. */
export const OUTPUT_CLOSED = 'OutputClosed';

/** @returns the value; throws a `Failure` when there is none. */
export function unwrap<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Failure(outcome.problems);
}

/** What stands in a file with its place is the file's fault; the same on the command line is one of usage. */
function exitCodeOf({ code, at }: Problem): number {
  if (FILE_CODES.has(code)) return EXIT.file;
  return at === null && USAGE_CODES.has(code) ? EXIT.usage : EXIT.invalid;
}

const FILE_CODES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  ...(['file-missing', 'file-unreadable', 'file-not-regular', 'output-failed', 'output-busy', 'cannot-resume', 'record-rubric'] as const),
  ...(['store-nowhere', 'store-driver', 'store-kind', 'store-owner', 'store-foreign', 'store-newer', 'store-fault', 'store-busy', 'store-damaged'] as const),
  ...(['backup-unsound', 'backup-foreign', 'backup-damaged'] as const),
  ...(['copy-left', 'log-subject', 'log-stale', 'draft-exists', 'draft-missing', 'draft-locked', 'draft-changed', 'draft-moved', 'draft-rubric'] as const),
  ...(['server-password-file', 'server-away', 'server-tls', 'server-login', 'server-database', 'server-rights', 'server-fault', 'server-foreign'] as const),
]);
const USAGE_CODES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  ...([
    'usage',
    'no-answers',
    'no-terminal',
    'file-exists',
    'rubric-missing',
    'rubric-version',
    'tests-missing',
    'shares-endless',
    'bad-path',
    'unknown-path',
  ] as const),
  ...(['server-address', 'server-password-shown'] as const),
  ...(['assessment-missing', 'assessment-ambiguous', 'assessment-open', 'rating-hidden', 'compare-alone', 'compare-rubrics'] as const),
  ...(['reason-missing', 'person-missing', 'assessment-uncounted', 'condition-missing', 'outcome-nobody'] as const),
  ...(['cannot-follow'] as const),
  ...(['starter-missing', 'rubric-name', 'rubric-there', 'new-file-there', 'new-unasked'] as const),
  ...(['prospect-name-taken', 'prospect-unchanged'] as const),
]);
