/** Which stream gets what, in colour or without, and how a run ends when something gives way. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OUTPUT_CLOSED } from '../../src/cli/failure.ts';
import type { Output } from '../../src/cli/io.ts';
import { fit, withoutIds } from '../support/io.ts';

const P1 = 'examples/p1-northfield-accountants/msp-mindset.yaml';
const ESC = '\u001b';

/** An output that fails with this error. */
function failing(error: unknown): Output {
  return { isTTY: false, columns: null, write: () => Promise.reject(error) };
}

/** An output that is a pipe and keeps nothing. */
const PIPE: Output = { isTTY: false, columns: null, write: async () => {} };

describe('colour', () => {
  const report = ['assess', '--no-input', '--answers', P1];

  test.each<[string, readonly string[], Record<string, string>, boolean, boolean]>([
    ['a terminal gets it', [], {}, true, true],
    ['a pipe does not', [], {}, false, false],
    ['FORCE_COLOR in a pipe', [], { FORCE_COLOR: '1' }, false, true],
    ['NO_COLOR beats FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false, false],
    ['CLICOLOR=0 on a terminal', [], { CLICOLOR: '0' }, true, false],
    ['TERM=dumb on a terminal', [], { TERM: 'dumb' }, true, false],
    ['--color always in a pipe, against NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, false, true],
    ['--color never on a terminal, against FORCE_COLOR', ['--color', 'never'], { FORCE_COLOR: '1' }, true, false],
    ['--no-color on a terminal', ['--no-color'], {}, true, false],
  ])('COL-3 of a report: %s', async (_title, args, env, tty, coloured) => {
    const { out } = await fit([...report, ...args], { env, tty });
    expect(out.includes(ESC)).toBe(coloured);
  });

  test.each<[string, Record<string, string>, boolean]>([
    ['NO_COLOR takes it away', { NO_COLOR: '1' }, false],
    ['whatever NO_COLOR says, 0 too', { NO_COLOR: '0' }, false],
    ['an empty NO_COLOR is none', { NO_COLOR: '' }, true],
  ])('COL-2 of a report on a terminal: %s', async (_title, env, coloured) => {
    const { out } = await fit(report, { env, tty: true });
    expect(out.includes(ESC)).toBe(coloured);
  });

  test.each(['markdown', 'json'])('never gets into %s', async (format) => {
    const { out } = await fit([...report, '--format', format, '--color', 'always'], { tty: true });
    expect(out).not.toContain(ESC);
  });

  test('never gets into the records of fit score', async () => {
    expect((await fit(['score', P1, '--color', 'always'], { tty: true })).out).not.toContain(ESC);
  });

  test('COL-4 carries no meaning alone: without it the same words are left', async () => {
    const [plain, coloured] = [await fit(report), await fit([...report, '--color', 'always'])];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is taken away
    expect(withoutIds(coloured.out.replace(/\u001b\[[\d;]*m/g, ''))).toBe(withoutIds(plain.out));
  });

  describe.each([
    ['fit score, which goes on', ['score', 'nowhere.yaml']],
    ['fit assess, which ends', ['assess', '--no-input', '--answers', 'nowhere.yaml']],
    ['fit rubric check', ['rubric', 'check', 'nowhere.yaml']],
  ])('of an error of %s', (_title, args) => {
    test('COL-1 is decided for standard error, though standard output is a pipe', async () => {
      expect((await fit(args, { tty: true, stdout: PIPE })).err).toContain(ESC);
    });

    test.each([['--color', 'never'], ['--no-color']])('obeys %s', async (...flags) => {
      expect((await fit([...args, ...flags], { tty: true })).err).not.toContain(ESC);
    });

    test('obeys --color always', async () => {
      expect((await fit([...args, '--color', 'always'])).err).toContain(ESC);
    });
  });
});

describe('standard output is data alone', () => {
  test.each<[string, readonly string[], number]>([
    ['a rubric that is not there', ['assess', '--no-input', 'Acme', '--json', '-r', 'zzz', '--set', 'respect=1'], 2],
    ['an answer that is not valid', ['assess', '--no-input', 'Acme', '--json', '--set', 'respect=9'], 3],
    ['a file that is not there', ['assess', '--no-input', '--json', '--answers', 'nowhere.yaml'], 4],
  ])('OUT-6 with --json too an error is text on standard error: %s', async (_title, args, expected) => {
    const { code, out, err } = await fit(args);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toMatch(/^error: /);
  });

  test('OUT-3 --json is one document and one line feed, without colour or byte order mark', async () => {
    const { out } = await fit(['assess', '--no-input', '--answers', P1, '--json', '--color', 'always'], { tty: true });
    expect(out).toBe(`${JSON.stringify(JSON.parse(out))}\n`);
  });

  test.each([
    [['assess', '--no-input', '--answers', P1]],
    [['score', P1, 'nowhere.yaml']],
    [['rubric', 'list']],
    [['rubric', 'show']],
    [['rubric', 'check', 'msp-mindset', 'nowhere.yaml']],
    [['--help']],
  ])('COL-5 fit %j sends neither escape nor carriage return where there is no terminal', async (args) => {
    const { out, err } = await fit(args);
    expect(`${out}${err}`).not.toMatch(new RegExp(`${ESC}|\r`));
  });

  test('ERR-4 an error names no line of the program', async () => {
    const { err } = await fit(['score', 'nowhere.yaml', 'test/fixtures/answers/wrong.yaml']);
    expect(err).not.toMatch(/^ +at /m);
  });
});

describe('when the reader goes away', () => {
  const gone = () => failing(Object.assign(new Error('gone'), { name: OUTPUT_CLOSED }));

  test.each([[['--help']], [['assess', '--no-input', '--answers', P1]], [['report', '-']], [['rubric', 'list']], [['rubric', 'show']], [['rubric', 'schema']]])(
    'PIPE-1 fit %j ends without a word, exit 0',
    async (args) => {
      const stdin = (await fit(['score', P1])).out;
      const { code, err } = await fit(args, { stdout: gone(), stdin });
      expect([code, err]).toEqual([0, '']);
    },
  );

  test('nothing more is read', async () => {
    let read = 0;
    const stdin = {
      isTTY: false,
      async *[Symbol.asyncIterator]() {
        for (;;) {
          read += 1;
          yield new TextEncoder().encode('{"prospect":"A","rubric":"msp-quick-screen","answers":{}}\n');
        }
      },
    };
    expect((await fit(['score', '-'], { stdout: gone(), stdin })).code).toBe(0);
    expect(read).toBe(1);
  });
});

describe('a bug', () => {
  const bug = () => failing(new TypeError('x is not\u001b a function'));

  test('ERR-3 is confessed in one line, exit 1, with the way to the details', async () => {
    const { code, err } = await fit(['score', P1], { stdout: bug() });
    expect(code).toBe(1);
    expect(err).toBe('fit: this is a bug in fit: x is not\\x1b a function\nRun it again with FIT_DEBUG=1 for the details to report.\n');
  });

  test('ERR-3 shows its stack with FIT_DEBUG=1', async () => {
    const { code, err } = await fit(['score', P1], { stdout: bug(), env: { FIT_DEBUG: '1' } });
    expect(code).toBe(1);
    expect(err).toMatch(/\n {4}at .*streams\.test\.ts/);
  });

  test('that throws no error is confessed too', async () => {
    const { code, err } = await fit(['score', P1], { stdout: failing('just a text') });
    expect([code, err.split('\n')[0]]).toEqual([1, 'fit: this is a bug in fit: just a text']);
  });
});

describe('where nothing can be said any more, the exit code still tells', () => {
  test.each<[string, readonly string[], number]>([
    ['of a mistake', ['assess', '--no-input', 'Acme', '-r', 'zzz', '--set', 'respect=1'], 2],
    ['of an answer that is not valid', ['assess', '--no-input', 'Acme', '--set', 'respect=9'], 3],
    ['of a file that is not there', ['assess', '--no-input', '--answers', 'nowhere.yaml'], 4],
  ])('%s', async (_title, args, expected) => {
    expect((await fit(args, { stderr: failing(new Error('no more')) })).code).toBe(expected);
  });
});

describe('standard input', () => {
  test('that fails in the middle is told, and what came before is scored', async () => {
    const stdin = {
      isTTY: false,
      async *[Symbol.asyncIterator]() {
        yield new TextEncoder().encode('{"prospect":"A","rubric":"msp-quick-screen","answers":{}}\n');
        throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
      },
    };
    const { code, out, err } = await fit(['score', '-'], { stdin });
    expect([code, JSON.parse(out).prospect.name]).toEqual([4, 'A']);
    expect(err).toContain('(standard input) cannot be read: the disk reports a fault');
  });

  test('stands among files in its place', async () => {
    const { out } = await fit(['score', P1, '-', P1], { stdin: 'prospect: Acme\nanswers: {}\n' });
    const names = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).prospect.name);
    expect(names).toEqual(['Northfield Accountants', 'Acme', 'Northfield Accountants']);
  });

  test('of blank lines alone is given up after 1 MiB', async () => {
    const stdin = {
      isTTY: false,
      async *[Symbol.asyncIterator]() {
        for (;;) yield new Uint8Array(64 * 1024).fill(10);
      },
    };
    expect((await fit(['score', '-'], { stdin })).code).toBe(3);
  });

  test('of 1 MiB and more as one document is refused as such, even if it is all one line', async () => {
    const { code, err } = await fit(['score', '-'], { stdin: `# ${'x'.repeat(1024 * 1024)}\n${readFileSync(P1, 'utf8')}` });
    expect(code).toBe(3);
    expect(err).toContain('the limit is 1 MiB');
  });
});
