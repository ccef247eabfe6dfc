/** The published forms: each valid, each with all its cases holding and everything reached, and the page about them true. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { blocksOf, openShell, patternOf, stepsOf } from '../support/transcripts.ts';

const FOLDER = 'examples/scorecards';
const README = readFileSync(`${FOLDER}/README.md`, 'utf8');
const FORMS = readdirSync(FOLDER).flatMap((file) => (/^[^.]+\.yaml$/.test(file) ? [file.replace('.yaml', '')] : []));

test('there are at least six, and every other file is the tests of one or the page about them', () => {
  expect(FORMS.length).toBeGreaterThanOrEqual(6);
  expect(readdirSync(FOLDER).toSorted()).toEqual(['README.md', ...FORMS.flatMap((form) => [`${form}.test.yaml`, `${form}.yaml`])].toSorted());
});

describe.each(FORMS)('%s', (form) => {
  const text = readFileSync(`${FOLDER}/${form}.yaml`, 'utf8');

  test('is valid, and silences with a reason what its form breaks', async () => {
    const { code, err } = await fit(['rubric', 'check', `${FOLDER}/${form}.yaml`, '--strict', '--quiet']);
    expect([code, err]).toEqual([0, '']);
  });

  test('its cases hold and reach every recommendation, rule and knock-out', async () => {
    const { code, err } = await fit(['rubric', 'test', `${FOLDER}/${form}.yaml`, '--min-coverage', '100', '--quiet']);
    expect([code, err]).toEqual([0, '']);
  });

  test('has the id that its file is named by', () => {
    expect(/^id: (.+)$/m.exec(text)?.[1]).toBe(form);
  });

  test('names its source, how to read the result, and what differs from the paper form', () => {
    const head = text.slice(0, text.search(/^fit: 1$/m));
    expect(['Source', 'How to read the result:', 'Where this differs from the paper form:'].filter((part) => !head.includes(`# ${part}`))).toEqual([]);
  });

  test('every case says whether its source prints it, its rule asks for it, or we do', () => {
    const cases = readFileSync(`${FOLDER}/${form}.test.yaml`, 'utf8');
    const origins = [...cases.matchAll(/^ {4}because: "?(Printed:|Rule:|Ours)/gm)];
    expect(origins).toHaveLength([...cases.matchAll(/^ {2}- name:/gm)].length);
  });

  test('stands in the table of the page', () => {
    expect(README).toContain(`| [\`${form}\`](${form}.yaml) |`);
  });
});

test.each(['phq-9', 'audit', 'news2', 'wells-dvt', 'apgar'])('%s says that it is no medical device and no advice', (form) => {
  expect(readFileSync(`${FOLDER}/${form}.yaml`, 'utf8')).toContain('It is no medical device and gives no advice');
});

describe('the page', () => {
  const shell = openShell();
  afterAll(shell.close);

  test.each(stepsOf(README))('$command prints what it says', ({ command, printed }) => {
    expect(shell.run(command)).toMatch(patternOf(printed));
  });

  test('its five steps make a rubric whose cases hold and reach everything', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fit-own-'));
    const blocks = blocksOf(README, 'yaml');
    const isCases = (block: string) => block.startsWith('cases:');
    writeFileSync(join(folder, 'supplier-review.yaml'), blocks.filter((block) => !isCases(block)).join(''));
    writeFileSync(join(folder, 'supplier-review.test.yaml'), blocks.filter(isCases).join(''));
    const checked = await fit(['rubric', 'check', 'supplier-review.yaml', '--strict', '--quiet'], { cwd: folder });
    const tested = await fit(['rubric', 'test', 'supplier-review.yaml', '--min-coverage', '100', '--quiet'], { cwd: folder });
    rmSync(folder, { recursive: true });
    expect([checked.code, checked.err, tested.code, tested.err]).toEqual([0, '', 0, '']);
  });
});
