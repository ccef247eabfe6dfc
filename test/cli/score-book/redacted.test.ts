/** `fit score --redact`: what is said of records that were refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';

const MARKER = 'Zwetschge';

/** Records that are refused, each for another reason, with what is said of them all the same. */
const REFUSED: readonly (readonly [why: string, file: string, text: string, said: string])[] = [
  [
    'a level',
    'a.ndjson',
    `{"prospect":"${MARKER}","answers":{"respect":{"value":9,"evidence":"${MARKER}"}}}\n`,
    'respect takes a level from 1 to 5, not 9 (bad-answer)',
  ],
  ['a word', 'a.ndjson', `{"prospect":"A","answers":{"respect":"${MARKER}"}}\n`, 'not (redacted) (bad-answer)'],
  ['a question', 'a.ndjson', `{"prospect":"A","answers":{"${MARKER}":1}}\n`, 'the rubric has no question (redacted) (unknown-answer)'],
  ['a key', 'a.ndjson', `{"prospect":"A","${MARKER}":1,"answers":{}}\n`, 'unknown key (redacted) (unknown-key)'],
  ['a key that stands twice', 'a.ndjson', `{"prospect":"A","${MARKER}":1,"${MARKER}":2}\n`, 'the key (redacted) stands twice'],
  ['a rubric', 'a.ndjson', `{"prospect":"A","rubric":"${MARKER.toLowerCase()}","answers":{}}\n`, '(rubric-mismatch)'],
  ['a time', 'a.ndjson', `{"prospect":"A","at":"${MARKER}","answers":{}}\n`, '(bad-value)'],
  ['no JSON', 'a.ndjson', `{"prospect":"${MARKER}\n`, '(json-syntax)'],
  ['a cell', 'a.csv', `prospect,respect,footprint\n${MARKER},9,5\n`, 'a.csv:2:11: respect takes a level'],
  ['the words of a cell', 'a.csv', `prospect,respect,footprint\nA,${MARKER},5\n`, 'not (redacted) (bad-answer)'],
  ['too many cells', 'a.csv', `prospect,respect\n${MARKER},4,5\n`, '(csv-syntax)'],
  ['a column', 'a.csv', `prospect,${MARKER}\nA,4\n`, '(unknown-column)'],
  ['a column beside an answer', 'a.csv', `prospect,respect.${MARKER}\nA,4\n`, 'Beside an answer there can be respect.evidence, respect.confidence'],
  ['an answer file', 'a.yaml', `prospect: ${MARKER}\nanswers:\n  respect: ${MARKER} said so\n`, 'not (redacted) (bad-answer)'],
  ['an answer file that is no YAML', 'a.yaml', `prospect: [${MARKER}\n`, '(yaml-syntax)'],
];

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fit-redacted-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe.each(REFUSED)('a record that is refused for %s', (_, file, text, said) => {
  const score = (...args: readonly string[]) => {
    writeFileSync(join(cwd, file), text);
    return fit(['score', file, '--rubric', 'msp-quick-screen', ...args], { cwd });
  };

  test('is told with --redact, and not what stands in it', async () => {
    const { code, err } = await score('--redact');
    expect([code, err.toLowerCase().includes(MARKER.toLowerCase())]).toEqual([3, false]);
    expect(err).toContain(said);
  });

  test('is kept with --redact and --errors by its place and its reasons alone', async () => {
    await score('--redact', '--errors', 'refused', '-f', '-o', 'out');
    const kept = readFileSync(join(cwd, 'refused'), 'utf8');
    const { input, codes } = JSON.parse(kept) as { readonly input: unknown; readonly codes: readonly string[] };
    expect([kept.toLowerCase().includes(MARKER.toLowerCase()), input, codes.length > 0]).toEqual([false, null, true]);
  });

  test('is told with its words without it', async () => {
    const { err } = await score('--errors', 'refused', '-f', '-o', 'out');
    expect((err + readFileSync(join(cwd, 'refused'), 'utf8')).toLowerCase()).toContain(MARKER.toLowerCase());
  });
});

test('a rubric that the command line names is told with --redact', async () => {
  const { err } = await fit(['score', '-', '--rubric', 'no-such', '--redact'], { cwd, stdin: '{"prospect":"A","answers":{}}\n' });
  expect(err).toContain('there is no rubric no-such');
});

test('a rubric that is a file is told in full with --redact', async () => {
  writeFileSync(join(cwd, 'own.yaml'), 'fit: 1\nid: own\nfeild: x\n');
  const { err } = await fit(['score', '-', '--rubric', './own.yaml', '--redact'], { cwd, stdin: '{"prospect":"A","answers":{}}\n' });
  expect(err).toContain('feild');
});
