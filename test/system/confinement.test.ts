/** What fit may not do: reach the network, run programs, read or write what is not its own. */
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { binFolder, type Ended, example, ROOT, run } from './support/processes.ts';

const P1 = example('p1-northfield-accountants');
const RUBRIC = join(ROOT, 'rubrics/msp-mindset.yaml');

/** The calls that a run of fit makes, of these kinds. */
async function callsOf(kinds: string, args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const log = join(mkdtempSync(join(tmpdir(), 'fit-')), 'calls');
  const { code } = await run('strace', ['-f', '-qq', '-e', `trace=${kinds}`, '-o', log, 'node', join(binFolder(), 'fit'), ...args], { env, seconds: 60 });
  expect(code).toBe(0);
  return readFileSync(log, 'utf8');
}

describe.each([
  [['score', P1]],
  [['assess', '--answers', P1, '--no-input', '--json']],
  [['assess', '--answers', P1, '--no-input']],
  [['rubric', 'check', RUBRIC]],
  [['rubric', 'show']],
  [['rubric', 'list']],
  [['rubric', 'schema']],
])('fit %j', (args) => {
  test('NET-1 opens no socket', async () => {
    expect(await callsOf('network', args)).not.toMatch(/AF_INET|socket\(|connect\(/);
  });
});

test('strace sees a socket where there is one', async () => {
  const log = join(mkdtempSync(join(tmpdir(), 'fit-')), 'calls');
  const script = "require('node:net').connect(9, '127.0.0.1').on('error', () => {})";
  await run('strace', ['-f', '-qq', '-e', 'trace=network', '-o', log, 'node', '-e', script], {});
  expect(readFileSync(log, 'utf8')).toContain('AF_INET');
});

test('no other program is started', async () => {
  const calls = await callsOf('execve', ['assess', '--answers', P1, '--no-input']);
  expect(calls.match(/execve\(/g)).toHaveLength(1);
});

test('scoring writes no file', async () => {
  expect(await callsOf('%file', ['score', P1])).not.toMatch(/O_CREAT|mkdir|rename|unlink/);
});

test('what stands in the environment and is no business of ours gets into no output', async () => {
  const { out, err } = await fitAs(['score', P1, 'nowhere.yaml'], { API_TOKEN: 'hush-7f3a' });
  expect(`${out}${err}`).not.toContain('hush-7f3a');
});

describe('somebody without the right to', () => {
  /** Root may read everything, so root becomes somebody else. */
  function fitAsSomebody(args: readonly string[], cwd: string): Promise<Ended> {
    const command = [join(binFolder(), 'fit'), ...args];
    const [program = '', ...rest] = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...command] : command;
    return run(program, rest, { cwd });
  }

  function folderFor(mode: number): string {
    const folder = mkdtempSync(join(tmpdir(), 'fit-'));
    writeFileSync(join(folder, 'secret.yaml'), readFileSync(P1));
    chmodSync(join(folder, 'secret.yaml'), 0);
    chmodSync(folder, mode);
    return folder;
  }

  test.each([
    ['rubric check', ['rubric', 'check', 'secret.yaml']],
    ['score', ['score', 'secret.yaml']],
    ['assess', ['assess', '--answers', 'secret.yaml', '--no-input']],
    ['report', ['report', 'secret.yaml']],
  ])('read: fit %s says so, exit 4', async (_name, args) => {
    const { code, out, err } = await fitAsSomebody(args, folderFor(0o755));
    expect([code, out]).toEqual([4, '']);
    expect(err).toBe('error: secret.yaml cannot be read: no permission (file-unreadable)\n  Check that it belongs to you and that you may read it.\n');
  });

  test('write: fit says so, exit 4', async () => {
    const { code, err } = await fitAsSomebody(['rubric', 'schema', '-o', 'out.json'], folderFor(0o555));
    expect(code).toBe(4);
    expect(err).toContain('out.json: no permission');
  });
});

function fitAs(args: readonly string[], env: Record<string, string>): Promise<Ended> {
  return run(join(binFolder(), 'fit'), args, { env });
}
