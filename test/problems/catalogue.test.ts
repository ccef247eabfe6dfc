/** The wording of every problem keeps to one form, so that it can stand behind a place and before a code. */
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/problems/catalogue.ts';
import { type Problem, type ProblemCode, problem } from '../../src/problems/problem.ts';
import type { Wording } from '../../src/problems/wording/words.ts';
import { checkedIn, filesIn } from '../authoring/support.ts';
import { badRubrics, readRubricBytes } from '../rubric/support.ts';

/** Problems that no rubric has. */
const OTHERS: readonly Problem[] = [
  problem('file-missing', { file: 'a b.yaml' }),
  problem('file-unreadable', { file: 'a.yaml', reason: 'permission denied' }),
  problem('file-not-regular', { file: '/dev/zero', kind: 'a device' }),
  problem('file-too-large', { limit: '1 MiB' }),
  problem('json-syntax', { reason: 'a comma is missing before this', fix: 'Write it.' }),
  problem('rubric-missing', { name: 'mindset', suggestion: null, folders: ['.fit/rubrics'] }),
  problem('rubric-missing', { name: 'msp-mindste', suggestion: 'msp-mindset', folders: [] }),
  problem('rubric-version', { name: 'msp-mindset', found: '1.0.0' }),
  problem('rubric-mismatch', { wanted: 'a', given: 'b' }),
  problem('unknown-case', { name: 'P2 Harbor', suggestion: 'P2 Harbour', known: ['P1', 'P2 Harbour'] }),
  problem('unknown-case', { name: 'P9', suggestion: null, known: ['P1', 'P2'] }),
  problem('unknown-case', { name: 'P9', suggestion: null, known: [] }),
  problem('later-case', { name: 'P2', isSame: false }),
  problem('later-case', { name: 'P1', isSame: true }),
  problem('nothing-expected', {}),
  problem('impossible-expectation', { what: 'the band keep with decline', why: 'The band keep recommends accept.' }),
  problem('tests-missing', { of: 'ours.yaml', wanted: 'ours.test.yaml' }),
  problem('starter-missing', { name: 'bannt', suggestion: 'bant', known: [] }),
  problem('starter-missing', { name: 'x', suggestion: null, known: ['blank', 'bant'] }),
  problem('rubric-name', { name: 'Süd', id: 'sued' }),
  problem('rubric-name', { name: '24/7', id: null }),
  problem('rubric-there', { id: 'ours', path: '.fit/rubrics/ours.yaml' }),
  problem('rubric-there', { id: 'msp-mindset', path: null }),
  problem('new-file-there', { file: 'ours.yaml', isSchema: false }),
  problem('new-file-there', { file: 'rubric.schema.json', isSchema: true }),
  problem('new-unasked', { missing: ['a name', '--from'] }),
  problem('answered-twice', { id: 'respect', earlier: 'manners' }),
  problem('unknown-answer', { id: 'respekt', suggestion: 'respect' }),
  problem('fact-as-answer', { id: 'industry', kind: 'fact' }),
  problem('fact-as-answer', { id: 'respect', kind: 'question' }),
  problem('bad-answer', { id: 'respect', found: '9', wanted: 'a level from 1 to 5', suggestion: null }),
  problem('not-applicable-refused', { id: 'respect' }),
  problem('shares-endless', { id: 'seats' }),
  problem('bad-record', { reason: 'these are answers, not a record', fix: 'fit assess --answers reads them.' }),
  problem('bad-path', { path: 'result..score', character: 8, reason: 'a name is missing', fix: null }),
  problem('unknown-path', { path: 'result.scroe', name: 'scroe', of: 'result', suggestion: 'result.score', known: [] }),
  problem('unknown-path', { path: 'colour', name: 'colour', of: null, suggestion: null, known: ['id', 'result'] }),
  problem('map-finds', { target: 'hubspot', needs: 'either' }),
  problem('map-finds', { target: 'salesforce', needs: 'key' }),
  problem('map-finds', { target: 'pipedrive', needs: 'record-id' }),
  problem('map-finds', { target: 'hubspot', needs: 'one' }),
  problem('map-type', { path: 'result.score', stands: 'a number', type: 'date', wanted: ['number', 'text'] }),
  problem('map-type', { path: 'result.cause', stands: 'a group of values', type: 'text', wanted: [] }),
  problem('map-values', { path: 'result.recommendation', missing: ['incomplete'] }),
  problem('map-values', { path: 'result.recommendation', missing: ['accept', 'conditional', 'defer', 'decline', 'incomplete'] }),
  problem('map-refused', { value: '"a;b"', target: 'hubspot', reason: 'a ; parts the values of a list from each other' }),
  problem('map-placeholder', { target: 'Pipedrive', field: '0000000000000000000000000000000000000003', count: 1 }),
  problem('map-placeholder', { target: 'Pipedrive', field: '0000000000000000000000000000000000000001', count: 11 }),
  problem('export-field', { record: 'Acme', field: 'fit_score', reason: 'it is "high", and no number', fix: 'Change it.' }),
  problem('wrong-root', { found: 'a table', wanted: 'one prospect with its answers' }),
  problem('csv-syntax', { reason: 'it has 3 cells where the first line has 4', fix: 'A cell with a separator in it stands in quotes.' }),
  problem('unknown-column', { column: 'respekt', suggestion: 'respect', besides: [] }),
  problem('unknown-column', { column: 'respect.note', suggestion: null, besides: ['respect.evidence', 'respect.confidence'] }),
  problem('unknown-column', { column: 'Account owner', suggestion: null, besides: [] }),
  problem('cannot-resume', { reason: 'book.csv begins otherwise than before' }),
  problem('line-too-long', { limit: '1 MiB' }),
  problem('assessment-missing', { name: 'Harbor', suggestion: 'Harbour Dental', isEmpty: false }),
  problem('assessment-missing', { name: 'Harbor', suggestion: null, isEmpty: false }),
  problem('assessment-missing', { name: 'Harbor', suggestion: null, isEmpty: true }),
  problem('assessment-ambiguous', { name: 'Harbour', found: ['Harbour Dental', 'Harbour Foods'] }),
  problem('assessment-open', { name: 'Harbour Dental', goOn: 'fit assess "Harbour Dental"' }),
  problem('rating-hidden', { name: 'Harbour Dental', id: '01HZY', rater: 'sales', draft: '01HZZ' }),
  problem('record-rubric', { name: 'Harbour Dental', rubric: 'ours 1.0.0', named: null }),
  problem('record-rubric', { name: 'Harbour Dental', rubric: 'ours 1.0.0', named: 'ours.yaml' }),
  problem('compare-alone', { name: 'Harbour Dental', rubric: 'msp-mindset' }),
  problem('compare-rubrics', { names: ['Harbour Dental', 'Quickfreight'], rubrics: ['msp-mindset', 'msp-quick-screen'] }),
  problem('reason-missing', { what: 'to decide accept where fit recommends decline' }),
  problem('person-missing', { who: 'decides' }),
  problem('assessment-uncounted', { id: '01HZX', counts: '01HZY' }),
  problem('condition-missing', { question: 'respekt', suggestion: 'respect', known: ['respect'] }),
  problem('condition-missing', { question: 'footprint', suggestion: null, known: ['respect', 'baseline'] }),
  problem('condition-missing', { question: 'footprint', suggestion: null, known: [] }),
  problem('outcome-nobody', { name: 'Harbour Dental' }),
  problem('cannot-follow', { reason: 'the rating by sales is still open', fix: 'A consensus is found once both are locked.' }),
  problem('usage', { message: 'too many names' }),
  problem('no-answers', { missing: ['--answers FILE', '--set id=value'] }),
  problem('no-terminal', { missing: ['standard input'], shell: null }),
  problem('file-exists', { file: 'out.md' }),
  problem('output-failed', { reason: 'no space left on the device' }),
  problem('output-busy', { file: 'scored.ndjson' }),
  problem('store-nowhere', {}),
  problem('store-driver', { reason: "Cannot find module '@libsql/linux-x64-gnu'" }),
  problem('store-kind', { file: '/data/fit.db', kind: 'a pipe', wanted: 'file' }),
  problem('store-owner', { file: '/data' }),
  problem('store-foreign', { file: '/data/fit.db' }),
  problem('store-newer', { file: '/data/fit.db', found: 2, known: 1 }),
  problem('store-fault', { file: '/data/fit.db', reason: 'the disk is full' }),
  problem('store-busy', { file: '/data/fit.db' }),
  problem('store-damaged', { file: '/data/fit.db', aside: '/data/fit.db.damaged-20260102T030405Z', saved: 1 }),
  problem('backup-unsound', { file: '/data/fit.db' }),
  problem('backup-foreign', { file: 'holiday.db' }),
  problem('backup-damaged', { file: 'monday.db' }),
  ...(['record', 'draft-there', 'record-there', 'beginning', 'act'] as const).map((kind) => problem('copy-left', { kind, id: '01HZY', name: 'Acme' })),
  problem('log-subject', { id: '01HZY' }),
  problem('log-stale', { what: 'it was taken back already' }),
  problem('prospect-name-taken', { name: 'Harbour Dental', merge: 'fit prospect merge "Harbor Dental" "Harbour Dental"' }),
  problem('prospect-unchanged', { name: 'Harbour Dental' }),
  ...(['form', 'escape', 'parameter', 'hosts', 'user', 'database', 'schema', 'sslmode'] as const).map((why) =>
    problem('server-address', { where: 'FIT_STORE', why, found: 'sslmod' }),
  ),
  problem('server-password-shown', { where: 'store', isFile: true }),
  problem('server-password-shown', { where: '--to', isFile: false }),
  problem('server-password-file', { file: '/home/a/.pgpass' }),
  problem('server-away', { server: 'postgres://db.example/fit', reason: 'the connection was refused' }),
  ...(['none', 'untrusted', 'name', 'expired', 'authority', 'other'] as const).map((why) =>
    problem('server-tls', { server: 'postgres://db.example/fit', why, reason: 'wrong version number' }),
  ),
  ...(['unknown', 'refused', 'admission'] as const).map((why) =>
    problem('server-login', { server: 'postgres://db.example/fit', user: 'eva', why, reason: 'no entry' }),
  ),
  problem('server-database', { server: 'postgres://db.example/fit' }),
  problem('server-rights', { server: 'postgres://db.example/fit', user: 'eva' }),
  problem('server-fault', { server: 'postgres://db.example/fit', reason: 'its disk is full' }),
  problem('server-foreign', { server: 'postgres://db.example/fit', schema: 'fit' }),
  problem('draft-exists', { id: '01HZY' }),
  problem('draft-missing', { id: '01HZY' }),
  problem('draft-locked', { id: '01HZY' }),
  problem('draft-changed', { id: '01HZY' }),
  problem('draft-moved', { id: '01HZY' }),
  problem('draft-rubric', { id: '01HZY', rubric: 'mini@1.0.0' }),
];

const RUBRICS: readonly Problem[] = badRubrics().flatMap(({ bytes }) => {
  const outcome = readRubricBytes(bytes);
  return outcome.ok ? [] : outcome.problems;
});

const ADVISED: readonly Problem[] = filesIn('test/fixtures/advice').flatMap(({ text }) => checkedIn(text).advice);

/** Each code with all that is said of it. */
const SAID = [...RUBRICS, ...ADVISED, ...OTHERS].map(({ code, args }) => {
  const { title, fix } = CATALOGUE[code] as Wording<ProblemCode>;
  return { code, title: title(args as never), fix: fix(args as never) };
});

test('every code is looked at', () => {
  expect(Object.keys(CATALOGUE).filter((code) => !SAID.some((one) => one.code === code))).toEqual([]);
});

describe('what is wrong', () => {
  test('is one line without a full stop', () => {
    expect(SAID.filter(({ title }) => !/^[^\n]{8,230}[^.\n]$/.test(title)).map(({ title }) => title)).toEqual([]);
  });

  test('says no word of the machine', () => {
    expect(SAID.filter(({ title, fix }) => /undefined|NaN|\[object|Invalid|Expected|null was|string|boolean|array/.test(`${title} ${fix ?? ''}`))).toEqual([]);
  });
});

describe('what to do', () => {
  test('is a sentence that begins with a capital or the name of the program', () => {
    expect(SAID.filter(({ fix }) => fix !== null && !/^(?:[A-Z]|fit )[^\n]{4,400}$/.test(fix)).map(({ fix }) => fix)).toEqual([]);
  });

  test('ends as a sentence does, or with what is to be written', () => {
    expect(SAID.filter(({ fix }) => fix !== null && !/(?:[.?…]|\d)$/.test(fix)).map(({ fix }) => fix)).toEqual([]);
  });

  test('stands apart only where what is wrong does not say it', () => {
    const silent = new Set(SAID.filter(({ fix }) => fix === null).map(({ code }) => code));
    expect([...silent].sort()).toEqual(['bad-answer', 'bad-path', 'bad-value', 'out-of-range', 'output-failed', 'usage']);
  });
});
