/** Cases on a terminal: run again after every save, and what they expect changed once somebody has agreed. */
import { chmodSync, cpSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { newFolder, openFit } from './support/fit.ts';
import type { Terminal } from './support/terminal.ts';

let folder = '';
let file = '';
let rubric = '';

beforeEach(() => {
  folder = newFolder();
  cpSync('test/fixtures/cases', folder, { recursive: true });
  rmSync(join(folder, 'changed.test.yaml'));
  file = join(folder, 'bakery.test.yaml');
  rubric = join(folder, 'bakery.yaml');
});

/** Replaces something in a file's text. */
function edited(path: string, from: string, to: string): string {
  return readFileSync(path, 'utf8').replace(from, to);
}

function open(...args: readonly string[]): Terminal {
  return openFit(['rubric', 'test', ...args], { cwd: folder, rows: 200, columns: 90 });
}

/** How often a text has been printed. */
function count(terminal: Terminal, text: string): number {
  return terminal.raw().split(text).length - 1;
}

const WATCHING = 'Ctrl-C ends.';
const HOLD = '9 cases: all hold';
const FAIL = '9 cases: 8 hold, 1 does not';

describe('--watch', () => {
  /** Watches until the first run is over. */
  async function watch(): Promise<Terminal> {
    const terminal = open('--watch');
    await terminal.waitFor(WATCHING);
    return terminal;
  }

  /** The different ways in which editors save. */
  const SAVES: readonly (readonly [string, (path: string, text: string) => void])[] = [
    ['writes into the file', (path, text) => writeFileSync(path, text)],
    [
      'moves a new file into its place',
      (path, text) => {
        writeFileSync(`${path}~`, text);
        renameSync(`${path}~`, path);
      },
    ],
    [
      'takes the old one away before it writes the new one',
      (path, text) => {
        renameSync(path, `${path}.bak`);
        writeFileSync(path, text);
      },
    ],
    [
      'empties the file before it writes',
      (path, text) => {
        writeFileSync(path, '');
        writeFileSync(path, text);
      },
    ],
  ];

  test.each(SAVES)('runs again when an editor that %s saves the test file', async (_, save) => {
    const terminal = await watch();
    save(file, edited(file, 'score: 100', 'score: 99'));
    await terminal.waitFor(FAIL);
    save(file, edited(file, 'score: 99', 'score: 100'));
    await terminal.waitFor(() => count(terminal, HOLD) === 2, 'the second run in which all hold');
  });

  test.each(SAVES)('runs again when an editor that %s saves the rubric', async (_, save) => {
    const terminal = await watch();
    save(rubric, edited(rubric, 'from: 70', 'from: 90'));
    await terminal.waitFor('--- bakery.yaml ---');
    await terminal.waitFor(HOLD);
    save(rubric, edited(rubric, 'from: 90', 'from: 101'));
    await terminal.waitFor(/9 cases: \d hold, \d do not/);
  });

  test('goes on after a file that is not valid', async () => {
    const terminal = await watch();
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, 'cases: [');
    await terminal.waitFor('not run: 1 problem');
    writeFileSync(file, before);
    await terminal.waitFor(() => count(terminal, HOLD) === 2, 'the second run in which all hold');
  });

  test('tells when the last test file is gone, and goes on when it is back', async () => {
    const terminal = await watch();
    const before = readFileSync(file, 'utf8');
    rmSync(file);
    await terminal.waitFor('there are no cases for the rubrics here');
    writeFileSync(file, before);
    await terminal.waitFor(() => count(terminal, HOLD) === 2, 'the second run in which all hold');
  });

  test('takes up a test file that is new in the folder', async () => {
    const terminal = await watch();
    writeFileSync(join(folder, 'more.test.yaml'), 'rubric: bakery.yaml\ncases:\n  - { name: New, expect: { recommendation: incomplete } }\n');
    await terminal.waitFor('10 cases: all hold, in 2 files');
  });

  test('follows a test file to another rubric', async () => {
    const terminal = await watch();
    cpSync(rubric, join(folder, 'other.yaml'));
    writeFileSync(file, edited(file, 'rubric: bakery.yaml', 'rubric: other.yaml'));
    await terminal.waitFor(() => count(terminal, HOLD) === 2, 'a run with the other rubric');
    writeFileSync(join(folder, 'other.yaml'), edited(rubric, 'from: 70', 'from: 101'));
    await terminal.waitFor('--- other.yaml ---');
    await terminal.waitFor(/9 cases: \d hold, \d do not/);
  });

  test('never clears what stands on the screen', async () => {
    const terminal = await watch();
    writeFileSync(file, edited(file, 'score: 100', 'score: 99'));
    await terminal.waitFor(FAIL);
    expect([
      count(terminal, HOLD),
      terminal
        .raw()
        .split('\x1b[')
        .some((code) => /^[0-9;]*[JKH]/.test(code)),
    ]).toEqual([1, false]);
  });

  test('Ctrl-C ends it as the signal does, which a shell tells as 130', async () => {
    const terminal = await watch();
    terminal.press('Ctrl-C');
    expect(await terminal.exit).toEqual({ code: null, signal: 'SIGINT' });
  });
});

describe('--update', () => {
  const BROKEN: readonly (readonly [string, string])[] = [
    ['score: 100', 'score: 99 # worked out by hand'],
    ['at-least: 70', 'at-least: 90'],
    ['knockouts: [hygiene] }', 'knockouts: [] }'],
  ];

  /** Breaks three expectations. @returns the text with the first so many of them mended. */
  function broken(mended: number): string {
    const values = ['score: 100 # worked out by hand', 'at-least: 81.3', 'knockouts: [hygiene] }'];
    return BROKEN.reduce(
      (text, [from, to], i) => text.replace(from, i < mended ? (values[i] ?? '') : to),
      readFileSync('test/fixtures/cases/bakery.test.yaml', 'utf8'),
    );
  }

  /** Breaks three expectations and goes through the questions. */
  async function update(...keys: readonly ((terminal: Terminal) => void)[]) {
    writeFileSync(file, broken(0));
    const terminal = open('--update');
    for (const [i, key] of keys.entries()) {
      await terminal.waitFor(() => count(terminal, '(q)uit: ') > i, `question ${i + 1}`);
      key(terminal);
    }
    return { terminal, exit: await terminal.exit, text: readFileSync(file, 'utf8') };
  }

  const enter = (line: string) => (terminal: Terminal) => terminal.enter(line);

  test('asks for each difference, and changes that value alone', async () => {
    const { exit, text } = await update(enter('y'), enter('n'), enter('n'));
    expect([exit.code, text]).toEqual([5, broken(1)]);
  });

  test('with all of them changed the cases hold', async () => {
    const { exit, text, terminal } = await update(enter('y'), enter('y'), enter('y'));
    expect([exit.code, text, count(terminal, HOLD)]).toEqual([0, broken(3), 1]);
  });

  test('shows place, case, both values and what decided before it asks', async () => {
    const { terminal } = await update(enter('q'));
    const shown = ['bakery.test.yaml:17:14: Corner café', '  score: expected 99, got 100', '  Decided by: band deliver. '].map((text) => count(terminal, text));
    expect(shown).toEqual([1, 1, 1]);
  });

  test('"all" changes what is left too, and shows it', async () => {
    const { exit, text, terminal } = await update(enter('n'), enter('a'));
    expect([exit.code, count(terminal, 'Changed as well.'), text]).toEqual([5, 1, broken(3).replace('score: 100 #', 'score: 99 #')]);
  });

  test('"quit" keeps what was agreed to and changes nothing else', async () => {
    const { exit, text } = await update(enter('y'), enter('q'));
    expect([exit.code, text]).toEqual([5, broken(1)]);
  });

  test('Ctrl-D is "quit"', async () => {
    const { exit, text } = await update(enter('y'), (terminal) => terminal.press('Ctrl-D'));
    expect([exit.code, text]).toEqual([5, broken(1)]);
  });

  test('any other answer, Enter alone too, asks again', async () => {
    const { text } = await update(enter(''), enter('perhaps'), enter('y'), enter('q'));
    expect(text).toBe(broken(1));
  });

  test('Ctrl-C changes nothing, not even what was agreed to, exit 130', async () => {
    const { exit, text } = await update(enter('y'), (terminal) => terminal.press('Ctrl-C'));
    expect([exit.code, text]).toEqual([130, broken(0)]);
  });

  test('a file that was saved meanwhile stays as it was saved', async () => {
    const saved = `${broken(0)}# saved meanwhile\n`;
    const { exit, text } = await update(enter('n'), enter('n'), (terminal) => {
      writeFileSync(file, saved);
      terminal.enter('y');
    });
    expect([exit.code, text]).toEqual([4, saved]);
  });

  test('permissions stay, and a link goes on leading to the file', async () => {
    const real = join(folder, 'real.yaml');
    writeFileSync(real, broken(0));
    chmodSync(real, 0o640);
    rmSync(file);
    symlinkSync(real, file);
    await update(enter('a'));
    expect([readFileSync(real, 'utf8'), statSync(real).mode & 0o777]).toEqual([broken(3), 0o640]);
  });

  test('what only a person can decide is shown and left alone', async () => {
    writeFileSync(file, edited(file, 'below: 100', 'below: 80'));
    const terminal = open('--update');
    const { code } = await terminal.exit;
    expect([code, count(terminal, 'This one is for you to change in the file.')]).toEqual([5, 1]);
  });

  test('where every case holds nothing is asked', async () => {
    const terminal = open('--update');
    expect([(await terminal.exit).code, count(terminal, '(q)uit')]).toEqual([0, 0]);
  });
});
