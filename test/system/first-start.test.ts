/** The very first start, which makes the store: whatever happens on the way, the next start works and has nothing to complain of. */
import { mkdtempSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { binFolder, type Ended, fit, run } from './support/processes.ts';

/** What is done to a process at the n-th call of one kind that has to do with the files of the store. */
interface Fault {
  readonly call: string;
  readonly fault: string;
  readonly nth: number;
}

/** Assesses with a store that is not there yet. */
function begin(home: string, { call, fault, nth }: Fault): Promise<Ended> {
  const assess = ['assess', 'Acme', '--rubric', 'msp-quick-screen', '--set', 'respect=4', '--no-input'];
  const files = ['', '-wal', '-shm', '-journal'].flatMap((end) => ['-P', join(home, `fit.db${end}`)]);
  const tracing = ['-f', '-qq', '-o', '/dev/null', ...files, '-e', `trace=${call}`, '-e', `inject=${call}:${fault}:when=${nth}`];
  // The shell stays when its child is killed, and says 137.
  return run('bash', ['-c', '"$@"; exit $?', 'bash', 'strace', ...tracing, 'node', join(binFolder(), 'fit'), ...assess], { env: { FIT_HOME: home } });
}

/** Resolves when something appears in the folder. */
function lifeIn(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, () => {
      watcher.close();
      resolve();
    });
  });
}

function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'fit-'));
}

test.each(['openat', 'pwrite64', 'fsync', 'ftruncate', 'unlink'])('killed at each %s in turn, it leaves a store that opens', async (call) => {
  const complaints: string[] = [];
  let nth = 1;
  for (let isKilled = true; isKilled; nth += 1) {
    const home = newHome();
    isKilled = (await begin(home, { call, fault: 'signal=KILL', nth })).code !== 0;
    const { code, err } = await fit(['list', '--json'], { env: { FIT_HOME: home } });
    if (code !== 0 || err !== '') complaints.push(`${nth}: ${err}`);
  }
  expect(complaints).toEqual([]);
});

test('held up at each look at the files while another makes them and is killed, it takes the other for no damage', async () => {
  const complaints: string[] = [];
  for (let nth = 1; nth <= 10; nth += 1) {
    const home = newHome();
    const held = begin(home, { call: 'statx', fault: 'delay_exit=900000', nth });
    await Promise.race([held, lifeIn(home)]);
    // Its journal stays as it is, for it is emptied at the end.
    await begin(home, { call: 'ftruncate', fault: 'signal=KILL', nth: 2 });
    const { code, err } = await held;
    if (code !== 0 || err !== '') complaints.push(`${nth}: ${err}`);
  }
  expect(complaints).toEqual([]);
});
