/** What fit does between other programs. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { book } from './support/book.ts';
import { example, fit, shell } from './support/processes.ts';

const P1 = example('p1-northfield-accountants');
const RECORD = '{"prospect":"A","rubric":"msp-quick-screen","answers":{}}\n';
const FULL = 'error: the output could not be written: the disk is full (output-failed)\n';

describe('a reader that goes away', () => {
  test('PIPE-1 | head -1 of thousands of records: quiet, exit 0', async () => {
    const { out, err } = await shell('fit score - | head -1 | jq -r .prospect.name; echo "$PIPESTATUS"', { stdin: book(5000) });
    expect([out, err]).toEqual(['Prospect 0\n0\n', '']);
  });

  test('before the first record: quiet, exit 0', async () => {
    const { out, err } = await shell('fit score - | true; echo "$PIPESTATUS"', { stdin: book(2000) });
    expect([out, err]).toEqual(['0\n', '']);
  });

  test.each(['--version', '--help', 'rubric list', 'rubric show', 'rubric schema', `assess --no-input --answers "${P1}"`])(
    'fit %s: quiet, exit 0',
    async (args) => {
      const { out, err } = await shell(`fit ${args} | true; echo "$PIPESTATUS"`);
      expect([out, err]).toEqual(['0\n', '']);
    },
  );

  test('ends fit even while its own input stays open and silent', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'fit-'));
    const { out } = await shell(`mkfifo in; { fit score - < in | true; echo "$PIPESTATUS"; } & exec 4> in; printf '%s' '${RECORD}' >&4; wait`, { cwd });
    expect(out).toBe('0\n');
  });

  test('of standard error changes neither the data nor the exit code', async () => {
    const { code, out } = await shell(`fit score nowhere.yaml "${P1}" 2> >(true) | jq -r .prospect.name; exit "$PIPESTATUS"`);
    expect([code, out]).toEqual([4, 'Northfield Accountants\n']);
  });
});

describe('closed streams', () => {
  test('standard output: exit 0, nothing said', async () => {
    const { code, err } = await shell(`fit score "${P1}" >&-`);
    expect([code, err]).toEqual([0, '']);
  });

  test('standard error: the data is whole', async () => {
    const { code, out } = await shell(`fit score nowhere.yaml "${P1}" 2>&- | jq -r .prospect.name; exit "$PIPESTATUS"`);
    expect([code, out]).toEqual([4, 'Northfield Accountants\n']);
  });

  test('standard input: told like an empty one', async () => {
    const { code, err } = await shell('fit score - <&-');
    expect([code, err.split('\n')[0]]).toEqual([3, 'error: (standard input):1: the file is empty, an answer file was expected (empty-file)']);
  });
});

describe('a slow reader gets everything', () => {
  test('PIPE-2 1 MB and more through a pipe that is read in small bits', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fit-'));
    const { code } = await shell('fit score - | dd bs=512 of=slow.ndjson status=none; exit "$PIPESTATUS"', { stdin: book(300), cwd: folder });
    await shell('fit score - > whole.ndjson', { stdin: book(300), cwd: folder });
    const [slow, whole] = ['slow', 'whole'].map((name) => readFileSync(join(folder, `${name}.ndjson`), 'utf8'));
    expect(code).toBe(0);
    expect(whole?.length).toBeGreaterThan(1_000_000);
    expect(slow).toBe(whole);
  });

  test('a page longer than a pipe holds, in one piece', async () => {
    const { out } = await shell('fit rubric schema | dd bs=100 status=none | jq -r .title');
    expect(out).not.toBe('');
  });
});

describe('a full disk', () => {
  test.each(['--version', '--help', 'rubric list', 'rubric show', 'rubric schema', `score "${P1}"`, `assess --no-input --answers "${P1}"`])(
    'fit %s > /dev/full: one message, exit 4',
    async (args) => {
      const { code, err } = await shell(`fit ${args} > /dev/full`);
      expect([code, err]).toEqual([4, FULL]);
    },
  );

  test('stops a book at once', async () => {
    const { code, err } = await shell('fit score - > /dev/full', { stdin: book(5000) });
    expect([code, err]).toEqual([4, FULL]);
  });

  test('of standard error: the exit code still tells', async () => {
    const { code } = await shell('fit assess Acme --no-input 2> /dev/full');
    expect(code).toBe(2);
  });
});

describe('what comes in', () => {
  test('a record is answered before the next has been sent', async () => {
    const { out } = await shell(
      `coproc FIT { fit score -; }; printf '%s' '${RECORD}' >&"\${FIT[1]}"; read -r line <&"\${FIT[0]}"; jq -r .prospect.name <<< "$line"; eval "exec \${FIT[1]}>&-"`,
    );
    expect(out).toBe('A\n');
  });

  test('a named pipe is read like a file', async () => {
    const { out } = await shell(`fit score <(printf '%s' '${RECORD}') | jq -r .prospect.name`);
    expect(out).toBe('A\n');
  });

  test('a folder that was deleted under us is no reason to fail', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fit-'));
    const { code, out } = await shell(`cd "${folder}" && rmdir "${folder}" && fit score "${P1}" | jq -r .prospect.name`);
    expect([code, out]).toEqual([0, 'Northfield Accountants\n']);
  });

  test('an endless line is told once, and the next record is scored', async () => {
    const line = `{ head -c 50000000 /dev/zero | tr '\\0' x; printf '\\n%s' '${RECORD}'; } | sed '1s/^/{/' | fit score - | jq -r .prospect.name; exit "\${PIPESTATUS[2]}"`;
    const { code, out, err } = await shell(line);
    expect([code, out]).toEqual([3, 'A\n']);
    expect(err.match(/error: /g)).toHaveLength(1);
  });

  test('/dev/zero as standard input is refused, not read for ever', async () => {
    const { code, err } = await shell('fit score - < /dev/zero');
    expect([code, err.match(/error: /g)?.length]).toEqual([3, 1]);
  });
});

describe('a run that is stopped', () => {
  test.each([
    ['TERM', 143],
    ['HUP', 129],
  ])('SIG-3 by %s ends with %i and leaves no file behind', async (signal, expected) => {
    const cwd = mkdtempSync(join(tmpdir(), 'fit-'));
    const begin = `mkfifo in; fit score - -o out.ndjson < in & exec 4> in; printf '%s' '${RECORD}' >&4; until compgen -G '.*.tmp' > /dev/null; do :; done`;
    const { code, out } = await shell(`${begin}; kill -${signal} %1; wait %1; code=$?; ls -A; exit $code`, { cwd });
    expect([code, out]).toEqual([expected, 'in\n']);
  });
});

describe('what is not a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fit-'));
  writeFileSync(join(folder, 'rubric.yaml'), 'x');

  test.each([
    ['a folder', 'mkdir d.yaml; fit rubric check d.yaml', 'd.yaml is a folder, not a regular file'],
    ['a pipe without writer', 'mkfifo p.yaml; fit rubric check p.yaml', 'p.yaml is a pipe, not a regular file'],
    ['a device', 'fit rubric check /dev/zero', '/dev/zero is a device, not a regular file'],
    ['a link in a circle', 'ln -s c.yaml c.yaml; fit rubric check c.yaml', 'c.yaml cannot be read: its links run in a circle'],
    ['a path through a file', 'fit rubric check rubric.yaml/x.yaml', 'there is no file rubric.yaml/x.yaml'],
    ['a name too long', 'fit rubric check "$(printf "%0300d" 1).yaml"', 'the name is too long'],
    ['a rubric of 5 GB', 'truncate -s 5G big.yaml; fit rubric check big.yaml', 'the file is too large, the limit is 1 MiB'],
  ])('%s is refused at once', async (kind, line, message) => {
    const { code, err } = await shell(line, { cwd: folder });
    expect(code).toBe(kind === 'a rubric of 5 GB' ? 3 : 4);
    expect(err).toContain(message);
    expect(err.match(/^error: /gm)).toHaveLength(1);
  });
});

test('fit answers to its name through a link to it', async () => {
  const { out } = await fit(['--version']);
  expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
