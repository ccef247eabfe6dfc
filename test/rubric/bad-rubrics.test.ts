/** What can be wrong with a rubric: a file for each, whose first lines say which problems it has and where. */
import { describe, expect, test } from 'vitest';
import type { AdviceCode, ProblemCode } from '../../src/problems/problem.ts';
import { badRubrics, inShort, readRubricBytes } from './support.ts';

const FILES = badRubrics();

describe('a file with faults', () => {
  test.each(FILES)('$name has exactly the problems that its first lines say', ({ name, bytes, expected }) => {
    const outcome = readRubricBytes(bytes, name);
    expect(outcome.ok ? ['reads'] : outcome.problems.map(inShort)).toEqual(expected);
  });

  test('twenty faults of shape, names, conditions and numbers come in one run and in the order of the file', () => {
    const mixed = FILES.find(({ name }) => name === 'mixed.yaml');
    const outcome = readRubricBytes(mixed?.bytes ?? new Uint8Array());
    const lines = outcome.ok ? [] : outcome.problems.map(({ at }) => at?.line ?? 0);
    expect(lines.length).toBe(20);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});

/** Where each code comes from; a new code must be put in its place here. */
const RAISED_BY: Readonly<Record<Exclude<ProblemCode, AdviceCode>, 'rubric' | 'elsewhere'>> = {
  'not-utf8': 'rubric',
  'bad-character': 'rubric',
  'yaml-syntax': 'rubric',
  'yaml-refused': 'rubric',
  'too-complex': 'rubric',
  'empty-file': 'rubric',
  'wrong-root': 'rubric',
  'duplicate-key': 'rubric',
  'reserved-key': 'rubric',
  'bad-number': 'rubric',
  'unknown-key': 'rubric',
  'missing-key': 'rubric',
  'wrong-type': 'rubric',
  'bad-value': 'rubric',
  'out-of-range': 'rubric',
  'bad-id': 'rubric',
  'bad-version': 'rubric',
  'newer-language': 'rubric',
  'duplicate-id': 'rubric',
  'listed-twice': 'rubric',
  'earlier-id': 'rubric',
  'unknown-id': 'rubric',
  'not-in-conditions': 'rubric',
  'later-question': 'rubric',
  'asked-too-early': 'rubric',
  'one-form': 'rubric',
  'one-subject': 'rubric',
  'wrong-comparison': 'rubric',
  'nothing-compared': 'rubric',
  'reads-too-much': 'rubric',
  'condition-too-deep': 'rubric',
  'level-gap': 'rubric',
  'points-mixture': 'rubric',
  'points-equal': 'rubric',
  'points-count': 'rubric',
  'points-open': 'rubric',
  'rows-order': 'rubric',
  'row-edge': 'rubric',
  'row-out-of-reach': 'rubric',
  'out-of-small': 'rubric',
  'out-of-negative': 'rubric',
  'out-of-useless': 'rubric',
  'blank-outside': 'rubric',
  'range-reversed': 'rubric',
  'nothing-scored': 'rubric',
  'minimum-impossible': 'rubric',
  'view-weight': 'rubric',
  'view-member': 'rubric',
  'gate-weight': 'rubric',
  'band-order': 'rubric',
  'band-cuts': 'rubric',
  'band-duplicate': 'rubric',
  'band-word': 'rubric',
  'band-nowhere': 'rubric',
  'rule-effect': 'rubric',
  'useless-key': 'rubric',
  // A file of more than a mebibyte is made where it is read: test/reader/hostile-big.test.ts.
  'file-too-large': 'elsewhere',
  'file-missing': 'elsewhere',
  'file-unreadable': 'elsewhere',
  'file-not-regular': 'elsewhere',
  'json-syntax': 'elsewhere',
  'rubric-missing': 'elsewhere',
  'starter-missing': 'elsewhere',
  'rubric-name': 'elsewhere',
  'rubric-there': 'elsewhere',
  'new-file-there': 'elsewhere',
  'new-unasked': 'elsewhere',
  'rubric-version': 'elsewhere',
  'rubric-mismatch': 'elsewhere',
  'unknown-case': 'elsewhere',
  'later-case': 'elsewhere',
  'nothing-expected': 'elsewhere',
  'impossible-expectation': 'elsewhere',
  'tests-missing': 'elsewhere',
  'unknown-answer': 'elsewhere',
  'answered-twice': 'elsewhere',
  'fact-as-answer': 'elsewhere',
  'bad-answer': 'elsewhere',
  'not-applicable-refused': 'elsewhere',
  'bad-record': 'elsewhere',
  'line-too-long': 'elsewhere',
  usage: 'elsewhere',
  'no-answers': 'elsewhere',
  'no-terminal': 'elsewhere',
  'file-exists': 'elsewhere',
  'output-failed': 'elsewhere',
  'store-nowhere': 'elsewhere',
  'store-driver': 'elsewhere',
  'store-kind': 'elsewhere',
  'store-owner': 'elsewhere',
  'store-foreign': 'elsewhere',
  'store-newer': 'elsewhere',
  'store-fault': 'elsewhere',
  'store-busy': 'elsewhere',
  'store-damaged': 'elsewhere',
  'backup-unsound': 'elsewhere',
  'backup-foreign': 'elsewhere',
  'backup-damaged': 'elsewhere',
  'copy-left': 'elsewhere',
  'log-subject': 'elsewhere',
  'prospect-name-taken': 'elsewhere',
  'prospect-unchanged': 'elsewhere',
  'reason-missing': 'elsewhere',
  'person-missing': 'elsewhere',
  'assessment-uncounted': 'elsewhere',
  'condition-missing': 'elsewhere',
  'outcome-nobody': 'elsewhere',
  'log-stale': 'elsewhere',
  'server-address': 'elsewhere',
  'server-password-shown': 'elsewhere',
  'server-password-file': 'elsewhere',
  'server-away': 'elsewhere',
  'server-tls': 'elsewhere',
  'server-login': 'elsewhere',
  'server-database': 'elsewhere',
  'server-rights': 'elsewhere',
  'server-fault': 'elsewhere',
  'server-foreign': 'elsewhere',
  'draft-exists': 'elsewhere',
  'draft-missing': 'elsewhere',
  'draft-locked': 'elsewhere',
  'draft-changed': 'elsewhere',
  'draft-moved': 'elsewhere',
  'draft-rubric': 'elsewhere',
  'assessment-missing': 'elsewhere',
  'assessment-ambiguous': 'elsewhere',
  'assessment-open': 'elsewhere',
  'rating-hidden': 'elsewhere',
  'compare-alone': 'elsewhere',
  'compare-rubrics': 'elsewhere',
  'cannot-follow': 'elsewhere',
  'shares-endless': 'elsewhere',
};

test('every problem that a rubric can have has a file, and no file has another', () => {
  const shown = new Set(FILES.flatMap(({ expected }) => expected.map((one) => one.split(' ')[0])));
  const raised = Object.entries(RAISED_BY).flatMap(([code, by]) => (by === 'rubric' ? [code] : []));
  expect([...shown].sort()).toEqual(raised.sort());
});
