/** The columns of a table: which are passed over, which have no name, and what is said of them. */
import { describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';

const csv = (text: string, args: readonly string[] = []) =>
  fit(['score', '-', '--from', 'csv', '--rubric', 'msp-quick-screen', '--format', 'flat', ...args], { stdin: text });
const rows = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('columns that are passed over', () => {
  const TEXT = 'prospect,foo,respct\nA,1,2\n';

  test('are named once, with what was perhaps meant', async () => {
    const { err } = await csv(`${TEXT}B,1,2\n`, ['--ignore-unknown-columns']);
    expect(err.split('\n')[0]).toBe('(standard input): columns passed over: respct (did you mean respect?) and foo');
    expect(err.match(/passed over/g)).toHaveLength(1);
  });

  test('are not told with --quiet', async () => {
    expect((await csv(TEXT, ['--ignore-unknown-columns', '--quiet'])).err).toBe('');
  });

  test('are not told where there are none', async () => {
    expect((await csv('prospect,respect\nA,4\n', ['--ignore-unknown-columns'])).err).toBe('');
  });

  test('are those that the rubric of the row does not know, where rows name their rubric', async () => {
    const { err } = await fit(['score', '-', '--from', 'csv', '--ignore-unknown-columns'], {
      stdin: 'prospect,rubric,respect,foo\nA,msp-quick-screen,4,1\n',
    });
    expect(err).toBe('(standard input): columns passed over: foo\n');
  });
});

describe('a column without a name', () => {
  test.each([
    ['behind the last one', 'prospect;respect;\nA;4;\n'],
    ['of blanks', 'prospect; ;respect\nA; ;4\n'],
  ])('%s is passed over where its cells are empty', async (_, text) => {
    const { code, out, err } = await csv(text);
    expect([code, err, rows(out).map((row) => row['answers.respect'])]).toEqual([0, '', [4]]);
  });

  test.each([
    ['stops', []],
    ['stops, whatever is passed over otherwise,', ['--ignore-unknown-columns']],
  ])('%s a row with something in it, and no other', async (_, args) => {
    const { code, out, err } = await csv('prospect;respect;\nA;4;x\nB;3;\n', args);
    expect([code, rows(out).map((row) => row['prospect.name'])]).toEqual([3, ['B']]);
    expect(err).toContain('(standard input):2:5: column 3 has no name, and this row has something in it');
  });
});

describe('a cell', () => {
  const respectOf = async (text: string) => {
    const { err, out } = await csv(text);
    return err === '' ? rows(out)[0]?.['answers.respect'] : err;
  };

  test.each([
    ['4.0', 'prospect,respect\nA,4.0\n'],
    ['4.00', 'prospect,respect\nA,4.00\n'],
    ['4,0 between semicolons', 'prospect;respect\nA;4,0\n'],
  ])('%s is the level 4, as programs write it where other cells are empty', async (_, text) => {
    expect(await respectOf(text)).toBe(4);
  });

  test.each(['04', '4.5', '4.', '4.0.0', '9.0'])('%s is no level', async (cell) => {
    expect(await respectOf(`prospect,respect\nA,${cell}\n`)).toContain(`respect takes a level from 1 to 5, not ${cell}`);
  });

  test('1.0 and 0.0 are yes and no', async () => {
    const { out } = await fit(['score', '-', '--from', 'csv', '--rubric', 'msp-quick-screen'], {
      stdin: 'prospect,respect,respect.confirmed,footprint,footprint.confirmed\nA,4,1.0,5,0.0\n',
    });
    const { answers } = JSON.parse(out) as { answers: Record<string, { confirmed: boolean }> };
    expect([answers['respect']?.confirmed, answers['footprint']?.confirmed]).toEqual([true, false]);
  });

  test('that is neither yes nor no is told in these words', async () => {
    const { err } = await csv('prospect,footprint,footprint.confirmed\nA,5,ja\n');
    expect(err).toContain('(standard input):2:5: footprint.confirmed takes yes or no, not ja (bad-answer)');
  });
});

describe('a row', () => {
  test.each([
    ['A', 'prospect,respect', 'it has 1 cell where the first line has 2'],
    ['A,4,x', 'prospect,respect', 'it has 3 cells where the first line has 2'],
  ])('%s under %s is told how many cells it has', async (row, header, words) => {
    expect((await csv(`${header}\n${row}\n`)).err).toContain(`(standard input):2: ${words} (csv-syntax)`);
  });
});

describe('a table of which nobody has said that it is one', () => {
  const piped = (text: string) => fit(['score', '-', '--rubric', 'msp-quick-screen'], { stdin: text });

  test.each([
    ['commas', 'prospect,respect\nA,4\n'],
    ['semicolons, quotes and a byte order mark', '\ufeff"Prospect";"respect"\r\n"A";4\r\n'],
    ['tabs, and a name in a column of that name', 'respect\tprospect.name\n4\tA\n'],
    ['nothing but its first line', 'prospect,respect'],
  ])('is told how it is read: with %s', async (_, text) => {
    const { code, err } = await piped(text);
    expect([code, err]).toEqual([
      3,
      'error: (standard input):1: the file holds a table, one prospect with its answers was expected (wrong-root)\n' +
        '  With --from csv fit score reads it as a table.\n',
    ]);
  });

  test('is no answer file that has the word in its first line', async () => {
    const { code, err } = await piped('prospect: Acme, respect\nanswers: { respect: 4 }\n');
    expect([code, err]).toEqual([0, '']);
  });
});

describe('a column beside an answer that is not known', () => {
  const BESIDES = 'Beside an answer there can be respect.evidence, respect.confidence, respect.confirmed and respect.not-applicable.';

  test.each([
    ['respect.note', BESIDES],
    ['answers.respect.note', BESIDES],
    ['respect.evidense', 'Did you mean respect.evidence?'],
    ['prospct.name', 'Did you mean prospect.name?'],
    ['owner.name', 'Rename or delete it, or pass --ignore-unknown-columns.'],
  ])('%s is told what there can be', async (name, fix) => {
    expect((await csv(`prospect,${name}\nA,x\n`)).err).toBe(
      `error: (standard input):1: the rubric has no question or fact for the column ${name} (unknown-column)\n  ${fix}\n`,
    );
  });
});

describe('a book without a record', () => {
  const QUICK = ['--rubric', 'msp-quick-screen'];
  const score = (from: string, stdin: string, more: readonly string[]) => fit(['score', '-', '--from', from, ...more], { stdin });

  test.each([
    ['ndjson', ''],
    ['csv', 'prospect,respect\n'],
  ])('in %s is told to be none', async (from, stdin) => {
    const { code, err } = await score(from, stdin, QUICK);
    expect([code, err]).toEqual([0, '0 scored in 0.0 s\n']);
  });

  test('is not told with --quiet', async () => {
    expect((await score('csv', 'prospect,respect\n', [...QUICK, '--quiet'])).err).toBe('');
  });

  test('is a table of its first row', async () => {
    const [none, one] = [
      await score('csv', 'prospect,respect\n', [...QUICK, '--format', 'csv']),
      await score('csv', 'prospect,respect\nA,4\n', [...QUICK, '--format', 'csv']),
    ];
    expect(none.out).toBe(one.out.slice(0, one.out.indexOf('\r\n') + 2));
  });

  test('is a table under the usual rubric where none is named', async () => {
    expect((await score('ndjson', '', ['--format', 'csv'])).out).toMatch(/^id,status,.*\r\n$/);
  });

  test('is no table where each refused record may have had a rubric of its own', async () => {
    expect((await score('ndjson', 'no json\n', ['--format', 'csv'])).out).toBe('');
  });
});
