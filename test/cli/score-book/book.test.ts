/** Books of accounts: flat records, tables, what is refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import { renderFlat } from '../../../src/report/flat.ts';
import { fit, type World } from '../../support/io.ts';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fit-score-book-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const QUICK = ['--rubric', 'msp-quick-screen'];
const score = (args: readonly string[], stdin: string, world: World = {}) => fit(['score', '-', ...QUICK, ...args], { stdin, cwd, ...world });
const csv = (text: string, args: readonly string[] = []) => score(['--from', 'csv', '--format', 'flat', ...args], text);
const flat = (out: string): readonly Record<string, unknown>[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const RECORD = '{"prospect":"A","answers":{"respect":4,"footprint":5}}\n';

describe('flat records', () => {
  test('are the whole records on one level, byte for byte', async () => {
    const lines = [
      RECORD,
      '{"prospect": {"name": "Zürich \\u202e", "key": "z", "external": {"hubspot": "1"}}, "answers": {"respect": {"value": 1, "confirmed": true}}}\n',
      '{"answers":{"footprint":null,"respect":"unknown"},"prospect":" B ","at":"2026-01-02T03:04:05Z","assessor":{"role":"sales"}}\n',
      `${RECORD.trimEnd()} \r\n`,
    ].join('');
    const [whole, onOne] = [await score([], lines), await score(['--format', 'flat'], lines)];
    const records = whole.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Assessment);
    expect(records).toHaveLength(4);
    expect(onOne.out).toBe(records.map((record) => renderFlat(record)).join(''));
  });

  test('as a table have one header and the same values', async () => {
    const { out } = await score(['--format', 'csv'], RECORD + RECORD);
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => [row['prospect.name'], row['answers.respect'], row['answers.footprint']])).toEqual([
      ['A', '4', '5'],
      ['A', '4', '5'],
    ]);
  });

  test('of another rubric do not fit into the table', async () => {
    const other = '{"prospect":"B","rubric":"msp-mindset","answers":{}}\n';
    const { code, out, err } = await fit(['score', '-', '--format', 'csv'], { stdin: RECORD.replace('{', '{"rubric":"msp-quick-screen",') + other, cwd });
    expect([code, out.trimEnd().split('\r\n').length]).toEqual([3, 2]);
    expect(err).toContain('a table has the columns of one rubric');
  });

  test('leave out names when they are to be shown', async () => {
    const { out } = await score(['--format', 'flat', '--redact'], RECORD.replace('"A"', '"Harbour Dental"'));
    expect(out).not.toContain('Harbour');
  });
});

describe('a CSV file', () => {
  const answers = async (text: string, args: readonly string[] = []) => {
    const { code, out, err } = await csv(text, args);
    return { code, err, rows: flat(out).map((row) => [row['prospect.name'], row['answers.respect'], row['answers.footprint']]) };
  };

  test.each([
    ['level numbers', 'prospect,respect,footprint\nA,4,5\n'],
    ['line ends of Windows and a byte order mark', '\ufeffprospect,respect,footprint\r\nA,4,5\r\n'],
    ['semicolons', 'prospect;respect;footprint\nA;4;5\n'],
    ['tabs', 'prospect\trespect\tfootprint\nA\t4\t5\n'],
    ['quoted cells', '"prospect","respect","footprint"\n"A","4","5"\n'],
    ['keys of flat records', 'prospect.name,answers.respect,answers.footprint\nA,4,5\n'],
    ['rows of empty cells', 'prospect,respect,footprint\n,,\nA,4,5\n\n'],
  ])('is read with %s', async (_, text) => {
    expect((await answers(text)).rows).toEqual([['A', 4, 5]]);
  });

  test('takes the words of a level, in any case', async () => {
    const rubric = JSON.parse(readFileSync('dist/rubrics/msp-quick-screen.json', 'utf8')).rubric;
    const question = rubric.dimensions
      .flatMap((one: { questions: readonly { id: string }[] }) => one.questions)
      .find(({ id }: { id: string }) => id === 'respect');
    const { text } = question.form.levels[3];
    const { rows } = await answers(`prospect,"${question.title.toUpperCase()}"\nA,"  ${text.toUpperCase().replaceAll('"', '""')}"\n`);
    expect(rows).toEqual([['A', 4, null]]);
  });

  test('takes unknown, refused, and nothing for what was not reached', async () => {
    const { rows } = await answers('prospect,respect,footprint\nA,Unknown,\nB,refused,\n');
    expect(rows).toEqual([
      ['A', 'unknown', null],
      ['B', 'refused', null],
    ]);
  });

  test('carries key, ids in other systems, evidence and confirmation', async () => {
    const { out } = await score(
      ['--from', 'csv'],
      'prospect,prospect.key,prospect.external.hubspot,respect,respect.evidence,respect.confirmed\nA,k,12,1,"Said ""no""",yes\n',
    );
    const record = JSON.parse(out) as Assessment;
    expect(record.prospect).toEqual({ name: 'A', key: 'k', external: { hubspot: '12' } });
    expect(record.answers['respect']).toEqual({ state: 'rated', value: 1, evidence: 'Said "no"', confirmed: true });
  });

  test('a wrong cell is told with line and place, and stops nobody', async () => {
    const { code, err, rows } = await answers('prospect,respect,footprint\nA,9,5\nB,4,5\n');
    expect([code, rows]).toEqual([3, [['B', 4, 5]]]);
    expect(err).toContain('(standard input):2:3: ');
    expect(err).toContain('respect');
  });

  test('a row with too few cells is refused alone', async () => {
    const { err, rows } = await answers('prospect,respect,footprint\nA,4\nB,4,5\n');
    expect(rows).toEqual([['B', 4, 5]]);
    expect(err).toContain('(standard input):2: it has 2 cells where the first line has 3');
  });

  test('a row that is no UTF-8 is refused alone', async () => {
    const stdin = [new TextEncoder().encode('prospect,respect\nA,4\n'), new Uint8Array([0xfc, 0x2c, 0x34, 0x0a]), new TextEncoder().encode('ü,4\n')];
    const { err, out } = await fit(['score', '-', ...QUICK, '--from', 'csv', '--format', 'flat'], { stdin, cwd });
    expect(flat(out).map((row) => row['prospect.name'])).toEqual(['A', 'ü']);
    expect(err).toContain('(standard input):3: ');
  });

  test('an unknown column is told before any row is scored', async () => {
    const { code, err, rows } = await answers('prospect,respekt\nA,4\n');
    expect([code, rows]).toEqual([3, []]);
    expect(err).toMatch(/respekt.*\n.*Did you mean respect\?/);
  });

  test('unknown columns are passed over where that is wished', async () => {
    expect((await answers('prospect,Account owner,respect\nA,Kim,4\n', ['--ignore-unknown-columns'])).rows).toEqual([['A', 4, null]]);
  });

  test('two columns for the same are told', async () => {
    const { err } = await answers('prospect,respect,answers.respect\nA,4,5\n');
    expect(err).toContain('the columns respect and answers.respect stand for the same');
  });

  test('a quoted line end is no new row, and lines are counted on', async () => {
    const { rows, err } = await answers('prospect,respect\n"A\nand B",4\nC,9\n');
    expect(rows).toEqual([['A\nand B', 4, null]]);
    expect(err).toContain('(standard input):4:');
  });
});

describe('what is refused', () => {
  const BAD = '{"prospect":"B","answers":{"respekt":4}}';

  test('is kept with its line, reasons, codes and input', async () => {
    const { code } = await score(['--format', 'flat', '--errors', 'refused.ndjson'], `${RECORD}${BAD}\nno json\n`);
    expect(code).toBe(3);
    const [first, second] = flat(readFileSync(join(cwd, 'refused.ndjson'), 'utf8'));
    expect(first).toMatchObject({ file: '(standard input)', line: 2, codes: ['unknown-answer'], input: BAD });
    expect(first?.['reasons']).toEqual([expect.stringContaining('Did you mean respect?')]);
    expect(second).toMatchObject({ line: 3, codes: ['json-syntax'], input: 'no json' });
  });

  test('is told twenty times, and then counted', async () => {
    const { err } = await score(['--format', 'flat'], `${BAD}\n`.repeat(25));
    expect(err.match(/^error: /gm)).toHaveLength(20);
    expect(err).toContain('5 more were refused; --errors FILE keeps them all');
  });

  test('goes into a file of its own, not into that of the records', async () => {
    const { code, err } = await score(['-o', 'same', '--errors', './same'], RECORD);
    expect(code).toBe(2);
    expect(err).toContain('name the same file');
  });
});

describe('the sum', () => {
  test('is told on standard error', async () => {
    const { err } = await score(['--format', 'flat'], RECORD + RECORD);
    expect(err).toBe('2 scored in 0.0 s, 2 incomplete\n');
  });

  test.each([
    ['of a single record', [], RECORD],
    ['with --quiet', ['--quiet'], RECORD + RECORD],
  ])('is not told %s', async (_, args, stdin) => {
    expect((await score(args, stdin)).err).toBe('');
  });
});

describe('a book that can be gone on with', () => {
  const file = (name: string) => join(cwd, name);
  const resume = (name: string, stdin: string) => score(['--format', 'flat', '-o', name, '--resume', '--quiet'], stdin);

  test('leaves nothing beside the file once it is done', async () => {
    const { code } = await resume('done.ndjson', RECORD);
    const { out } = await score(['--format', 'flat'], RECORD);
    expect([code, readFileSync(file('done.ndjson'), 'utf8')]).toEqual([0, out]);
    expect(() => readFileSync(file('done.ndjson.journal'))).toThrow('ENOENT');
  });

  /** A run that fails in its middle. */
  async function interrupted(name: string, lines: readonly string[]): Promise<void> {
    const broken = (async function* () {
      yield new TextEncoder().encode(lines.join(''));
      throw new Error('the machine goes down');
    })();
    const { code } = await fit(['score', '-', ...QUICK, '--from', 'ndjson', '--format', 'flat', '-o', name, '--resume', '--quiet'], {
      stdin: Object.assign(broken, { isTTY: false }),
      cwd,
    });
    expect(code).toBe(1);
  }
  const again = (name: string, stdin: string, more: readonly string[] = QUICK) =>
    fit(['score', '-', ...more, '--from', 'ndjson', '--format', 'flat', '-o', name, '--resume', '--quiet'], { stdin, cwd });
  const OTHER = RECORD.replace('"A"', '"B"');

  test('goes on behind its last record', async () => {
    await interrupted('on.ndjson', [RECORD, OTHER]);
    const { code } = await again('on.ndjson', RECORD + OTHER + RECORD);
    const { out } = await score(['--format', 'flat'], RECORD + OTHER + RECORD);
    expect([code, readFileSync(file('on.ndjson'), 'utf8')]).toEqual([0, out]);
  });

  test('cuts off what the journal does not know of', async () => {
    await interrupted('cut.ndjson', [RECORD]);
    writeFileSync(file('cut.ndjson.part'), `${readFileSync(file('cut.ndjson.part'), 'utf8')}half a rec`);
    writeFileSync(file('cut.ndjson.journal'), `${readFileSync(file('cut.ndjson.journal'), 'utf8')}{"mark":{"by`);
    await again('cut.ndjson', RECORD + OTHER);
    const { out } = await score(['--format', 'flat'], RECORD + OTHER);
    expect(readFileSync(file('cut.ndjson'), 'utf8')).toBe(out);
  });

  test.each([
    ['other input', OTHER + OTHER, QUICK, 'the input begins otherwise than when it was left'],
    ['less input', '', QUICK, 'the input ends before the place where it was left'],
    ['another rubric', RECORD, ['--rubric', 'msp-mindset'], 'it was begun with another rubric'],
  ])('is refused with %s', async (name, stdin, more, words) => {
    const output = `${name.replace(' ', '-')}.ndjson`;
    await interrupted(output, [RECORD]);
    const { code, err } = await again(output, stdin, more);
    expect(code).toBe(4);
    expect(err).toContain(words);
  });

  test('needs a file', async () => {
    const { code, err } = await score(['--resume'], RECORD);
    expect(code).toBe(2);
    expect(err).toContain('--resume needs a file to go on with');
  });
});
