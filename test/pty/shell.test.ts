/** The shell that other tests start fit from. */
import { describe, expect, test } from 'vitest';
import { openShell, PROMPT } from './support/fit.ts';

describe('a shell', () => {
  test('runs lines one after another', async () => {
    const shell = await openShell();
    shell.enter('echo $((6 * 7))');
    await shell.waitFor('42');
    shell.enter('exit 6');
    expect(await shell.exit).toEqual({ code: 6, signal: null });
  });

  test('has jobs: Ctrl-Z stops one, fg brings it back', async () => {
    const shell = await openShell();
    shell.enter('bash -c \'echo begun; read line; echo "got $line"\'');
    await shell.waitFor(/^begun$/m);
    shell.press('Ctrl-Z');
    await shell.waitFor('Stopped');
    shell.enter('fg');
    await shell.waitFor((lines) => lines.filter((line) => line.startsWith('bash -c')).length === 1, 'the name of the job');
    shell.enter('more');
    await shell.waitFor('got more');
    expect(shell.screen().some((line) => line.startsWith(PROMPT))).toBe(true);
  });
});
