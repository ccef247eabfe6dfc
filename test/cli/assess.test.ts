import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fit } from '../support/io.ts';

const P2 = 'examples/p2-harbour-dental/msp-mindset.yaml';
const P8 = 'examples/p8-greenleaf-charity/msp-mindset.yaml';

describe('fit assess --answers', () => {
  test('TTY-3 prints the report and nothing else', async () => {
    const { code, out, err } = await fit(['assess', '--answers', P2, '--no-input']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Harbour Dental\n/);
    expect(out).toContain('fit recommends CONDITIONAL');
  });

  test('--json prints the record with id and times of its own', async () => {
    const { out } = await fit(['assess', '--no-input', '--answers', P2, '--json']);
    const record = JSON.parse(out);
    expect(record).toMatchObject({ schema: 'fit.assessment/1', status: 'complete', createdAt: '2026-01-02T03:04:05.000Z', tool: { version: '0.0.0-test' } });
    expect(record.id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  test('open questions are a result: incomplete, exit 0', async () => {
    const { code, out } = await fit(['assess', '--answers', P8, '--no-input', '--json']);
    expect([code, JSON.parse(out).result.recommendation]).toEqual([0, 'incomplete']);
  });

  test.each([[['assess', '--no-input']], [['assess', 'Acme', '--no-input']]])('fit %j exits 2 and says what to give', async (args) => {
    const { code, out, err } = await fit(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'error: nothing to assess: --answers FILE or --set id=value (no-answers)\n' +
        '  Give the answers with --answers FILE or --set id=value, or leave --no-input away to be asked.\n',
    );
  });

  test('the name on the command line replaces the name in the file', async () => {
    const { out } = await fit(['assess', '--no-input', 'Acme', '--answers', P2, '--json']);
    expect(JSON.parse(out).prospect).toMatchObject({ name: 'Acme', key: 'harbour-dental' });
  });

  test('ARG-6 reads a document from standard input', async () => {
    const { code, out } = await fit(['assess', '--no-input', '--answers', '-', '--json'], { stdin: readFileSync(P2, 'utf8') });
    expect([code, JSON.parse(out).prospect.name]).toEqual([0, 'Harbour Dental']);
  });

  test('many prospects in one file are a usage error that names fit score', async () => {
    const { code, err } = await fit(['assess', '--no-input', '--answers', '-'], { stdin: `${readFileSync(P2, 'utf8')}\n---\n${readFileSync(P8, 'utf8')}` });
    expect(code).toBe(2);
    expect(err).toContain('fit score takes many');
  });
});

describe('fit assess --set', () => {
  test('TTY-3 answers without a file', async () => {
    const { out } = await fit(['assess', '--no-input', 'Acme', '-r', 'msp-quick-screen', '--set', 'respect=4', '-s', 'footprint=unknown', '--json']);
    expect(JSON.parse(out).answers).toEqual({ footprint: { state: 'unknown' }, respect: { state: 'rated', value: 4 } });
  });

  test('lies over the answers of the file', async () => {
    const { out } = await fit(['assess', '--no-input', '--answers', P2, '--set', 'respect=3', '--json']);
    expect(JSON.parse(out).answers.respect).toEqual({ state: 'rated', value: 3 });
  });

  test('a value that does not fit is told without a place in the file, where it does not stand', async () => {
    const { code, err } = await fit(['assess', '--no-input', '--answers', P2, '--set', 'respect=9']);
    expect(code).toBe(3);
    expect(err).toContain('error: respect takes a level from 1 to 5, not 9');
  });

  test('does not hide that the answers of the file are no map', async () => {
    const { code, err } = await fit(['assess', '--no-input', '--answers', '-', '--set', 'respect=3'], { stdin: 'prospect: Acme\nanswers: [respect]\n' });
    expect(code).toBe(3);
    expect(err).toContain('(standard input):2:10: a map was expected, not a list');
  });

  test('keeps the name that the file gives, and its key', async () => {
    const { out } = await fit(['assess', '--no-input', '--answers', P2, '--set', 'respect=3', '--json']);
    expect(JSON.parse(out).prospect).toMatchObject({ name: 'Harbour Dental', key: 'harbour-dental' });
  });

  test('several options are a list with commas', async () => {
    const { out } = await fit(['assess', '--no-input', 'Acme', '-r', 'test/fixtures/rubrics/everything.yaml', '--set', 'tools=mail, chat', '--json']);
    expect(JSON.parse(out).answers.tools.value).toEqual(['mail', 'chat']);
  });

  test('the last of two for the same question counts', async () => {
    const { out } = await fit(['assess', '--no-input', 'Acme', '-r', 'msp-quick-screen', '--set', 'respect=4', '--set', 'respect=2', '--json']);
    expect(JSON.parse(out).answers.respect.value).toBe(2);
  });

  test('a setting that is no id=value is a usage error', async () => {
    const { code, err } = await fit(['assess', '--no-input', 'Acme', '--set', 'respect']);
    expect(code).toBe(2);
    expect(err).toContain('Write it as id=value');
  });
});

describe('fit assess --exit-code', () => {
  test.each([
    ['accept', 'p1-northfield-accountants', 0],
    ['conditional', 'p2-harbour-dental', 10],
    ['decline', 'p3-quickfreight', 11],
    ['incomplete', 'p8-greenleaf-charity', 12],
    ['defer', 'v1-northfield-no-slot', 13],
  ])('EXIT-2 %s', async (_advice, folder, expected) => {
    const { code } = await fit(['assess', '--no-input', '--answers', `examples/${folder}/msp-mindset.yaml`, '--exit-code']);
    expect(code).toBe(expected);
  });
});

describe('fit assess --output', () => {
  test('writes the file, says so, and does not write over it without --force', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'fit-'));
    const answers = join(process.cwd(), P2);
    const first = await fit(['assess', '--no-input', '--answers', answers, '--json', '-o', 'out.json'], { cwd });
    expect([first.code, first.out, first.err]).toEqual([0, '', 'Written to out.json\n']);
    const second = await fit(['assess', '--no-input', '--answers', answers, '--json', '-o', 'out.json'], { cwd });
    expect(second.code).toBe(2);
    expect(second.err).toContain('--force');
    const third = await fit(['assess', '--no-input', 'Acme', '--answers', answers, '--json', '-o', 'out.json', '--force', '-q'], { cwd });
    expect([third.code, third.err]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).prospect.name).toBe('Acme');
  });

  test('a folder that is not there is a file error', async () => {
    const { code, err } = await fit(['assess', '--no-input', '--answers', P2, '-o', 'nowhere/out.txt']);
    expect(code).toBe(4);
    expect(err).toContain('the folder is not there');
  });
});

describe('rubrics of one’s own', () => {
  function ownFolder(): string {
    const cwd = mkdtempSync(join(tmpdir(), 'fit-'));
    writeFileSync(join(cwd, 'own.yaml'), readFileSync('rubrics/msp-quick-screen.yaml', 'utf8').replace('id: msp-quick-screen', 'id: own'));
    writeFileSync(join(cwd, 'answers.yaml'), 'prospect: Acme\nrubric: ./own.yaml\nanswers: { respect: 4 }\n');
    return cwd;
  }

  test('an answer file names a rubric beside it', async () => {
    const cwd = ownFolder();
    const { out } = await fit(['assess', '--no-input', '--answers', join(cwd, 'answers.yaml'), '--json']);
    expect(JSON.parse(out).rubric).toMatchObject({ id: 'own', version: '1.0.0' });
  });

  test('FIT_RUBRICS makes a folder known by id', async () => {
    const cwd = ownFolder();
    const { out } = await fit(['assess', '--no-input', 'Acme', '-r', 'own', '--set', 'respect=4', '--json'], { env: { FIT_RUBRICS: cwd } });
    expect(JSON.parse(out).rubric.id).toBe('own');
  });

  test('an unknown id is a usage error with a suggestion', async () => {
    const { code, err } = await fit(['assess', '--no-input', 'Acme', '-r', 'msp-mindet', '--set', 'respect=4']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean msp-mindset?');
  });

  test('id@version asks for that version', async () => {
    const { code, err } = await fit(['assess', '--no-input', 'Acme', '-r', 'msp-mindset@9.0.0', '--set', 'respect=4']);
    expect(code).toBe(2);
    expect(err).toContain('in version 1.0.0 only');
  });

  test('--rubric against the rubric of the answers is an error', async () => {
    const { code, err } = await fit(['assess', '--no-input', '--answers', P2, '-r', 'msp-quick-screen']);
    expect(code).toBe(3);
    expect(err).toContain('msp-mindset');
  });
});
