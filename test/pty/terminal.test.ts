/** The terminal that other tests rely on: what it shows, what its keys do, and that nothing of it stays behind. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, openShell } from './support/fit.ts';
import type { Key } from './support/keys.ts';
import { sessionOf } from './support/session.ts';
import { openTerminal, type Terminal } from './support/terminal.ts';

/** Starts a script of bash on a terminal. */
function script(text: string, more: { columns?: number; rows?: number; redirect?: string; cwd?: string } = {}): Terminal {
  return openTerminal({ command: 'bash', args: ['-c', text], env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' }, ...more });
}

/** A script that says "go" and then writes down the bytes that come from the keyboard, as they come. */
const LISTEN = 'stty raw -echo; printf go; dd bs=1 count=COUNT status=none | od -An -c -w80; stty sane';

/** What a program reads while these are done on its terminal. */
async function heard(count: number, act: (terminal: Terminal) => void, before = ''): Promise<string> {
  const terminal = script(before + LISTEN.replace('COUNT', String(count)), { columns: 400 });
  await terminal.waitFor('go');
  act(terminal);
  await terminal.exit;
  return terminal.screen().join('').replace('go', '').trim().replace(/ +/g, ' ');
}

describe('a program', () => {
  test('has a terminal on all three streams', async () => {
    const terminal = script('for n in 0 1 2; do [ -t $n ] && echo "$n yes"; done');
    await terminal.exit;
    expect(terminal.screen().slice(0, 4)).toEqual(['0 yes', '1 yes', '2 yes', '']);
  });

  test('has a file where a stream is redirected', async () => {
    const cwd = newFolder();
    await script('[ -t 1 ] || echo file', { cwd, redirect: '> out' }).exit;
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe('file\n');
  });

  test('inherits no file of the tests', async () => {
    script('read');
    const terminal = script('exec ls -l /proc/self/fd');
    await terminal.exit;
    expect(terminal.screen().filter((line) => /ptmx|pipe|socket/.test(line))).toEqual([]);
  });

  test('knows of the environment what it was given, and nothing else of ours', async () => {
    const terminal = script('export -p', { columns: 400 });
    await terminal.exit;
    const names = [
      ...terminal
        .screen()
        .join('\n')
        .matchAll(/^declare -x (\w+)/gm),
    ].map(([, name]) => name);
    expect(names.filter((name) => name !== 'OLDPWD')).toEqual(['LANG', 'PATH', 'PWD', 'SHLVL']);
  });

  test.each<[string, object]>([
    ['exit 7', { code: 7, signal: null }],
    ['kill -TERM $$', { code: null, signal: 'SIGTERM' }],
  ])('that does %s ends so', async (text, expected) => {
    expect(await script(text).exit).toEqual(expected);
  });

  test('that cannot be found ends with 127', async () => {
    expect(await openTerminal({ command: '/nowhere/fit', env: { PATH: '/usr/bin:/bin' } }).exit).toEqual({ code: 127, signal: null });
  });

  test('is heard out, however much it says before its end', async () => {
    const terminal = script('for ((n = 1; n <= 20000; n++)); do echo "line $n"; done');
    await terminal.exit;
    expect(terminal.raw().match(/line \d+\r\n/g)).toHaveLength(20_000);
  });

  test('gets an answer when it asks where the cursor is', async () => {
    const terminal = script('stty raw -echo; printf "abc\\e[6n"; IFS= read -rd R answer; stty sane; echo; printf "%q\\n" "$answer"');
    await terminal.exit;
    expect(terminal.screen()[1]).toBe("$'\\E[1;4'");
  });
});

describe('the screen', () => {
  test('is what is left of everything that was sent', async () => {
    const terminal = script('printf "one\\ntwo\\nthree\\e[A\\e[2K\\rTWO"');
    await terminal.exit;
    expect(terminal.screen().slice(0, 4)).toEqual(['one', 'TWO', 'three', '']);
  });

  test('keeps what has left at the top', async () => {
    const terminal = script('for n in 1 2 3 4 5; do echo $n; done', { rows: 3 });
    await terminal.exit;
    expect([terminal.scrollback(), terminal.screen()]).toEqual([
      ['1', '2', '3'],
      ['4', '5', ''],
    ]);
  });

  test.each([
    ['is there at first', '', true],
    ['can be hidden', '\\e[?25l', false],
    ['can be shown again', '\\e[?25l\\e[?25h', true],
  ])('has a cursor that %s', async (_title, codes, visible) => {
    const terminal = script(`printf "ab${codes}"`);
    await terminal.exit;
    expect(terminal.cursor()).toEqual({ row: 0, column: 2, visible });
  });

  test('has the size that was asked for, and the program knows it', async () => {
    const terminal = script('stty size', { columns: 61, rows: 15 });
    await terminal.exit;
    expect([terminal.screen()[0], terminal.screen().length]).toEqual(['15 61', 15]);
  });

  test('takes another size, and the program is told', async () => {
    const terminal = script("trap 'stty size; exit' WINCH; echo go; while :; do read -t 1; done");
    await terminal.waitFor('go');
    terminal.resize(100, 30);
    await terminal.exit;
    expect([terminal.screen()[1], terminal.screen().length]).toEqual(['30 100', 30]);
  });
});

describe('waiting', () => {
  test('ends with the screen on which it is', async () => {
    const terminal = script('echo one; read; echo two; read');
    expect((await terminal.waitFor('one'))[0]).toBe('one');
    terminal.enter('');
    expect((await terminal.waitFor((lines) => lines.includes('two')))[2]).toBe('two');
  });

  test.each<[string, string | RegExp]>([
    ['"never"', 'never'],
    ['/^nev.r$/m', /^nev.r$/m],
  ])('for %s is given up when the program ends, and the screen is told', async (title, wanted) => {
    const terminal = script('echo something else; exit 3');
    await expect(terminal.waitFor(wanted)).rejects.toThrow(`waited for ${title}: the program has ended with 3. The screen:\n  | something else\n`);
  });

  test('works for what a program said last', async () => {
    const terminal = script('echo last words');
    await terminal.exit;
    expect((await terminal.waitFor('last words'))[0]).toBe('last words');
  });
});

describe('the keyboard', () => {
  test.each<[Key, string]>([
    ['Enter', '\\r'],
    ['Escape', '033'],
    ['Tab', '\\t'],
    ['Shift-Tab', '033 [ Z'],
    ['Up', '033 [ A'],
    ['Backspace', '177'],
    ['PageDown', '033 [ 6 ~'],
    ['Ctrl-C', '003'],
    ['Ctrl-D', '004'],
    ['Ctrl-Z', '032'],
    ['Ctrl-\\', '034'],
  ])('%s', async (key, bytes) => {
    const count = bytes.split(' ').length;
    expect(await heard(count, (terminal) => terminal.press(key))).toBe(bytes);
  });

  test('arrows are others where the program asks for it', async () => {
    expect(await heard(3, (terminal) => terminal.press('Down'), "printf '\\e[?1h';")).toBe('033 O B');
  });

  test('Ctrl-C interrupts what has not said otherwise', async () => {
    const terminal = script('echo go; exec sleep 60');
    await terminal.waitFor('go');
    terminal.press('Ctrl-C');
    expect(await terminal.exit).toEqual({ code: null, signal: 'SIGINT' });
  });

  test('what is pasted comes as if it was typed', async () => {
    expect(await heard(3, (terminal) => terminal.paste('a\nb'))).toBe('a \\r b');
  });

  test('what is pasted is marked where the program asks for it', async () => {
    expect(await heard(13, (terminal) => terminal.paste('x'), "printf '\\e[?2004h';")).toBe('033 [ 2 0 0 ~ x 033 [ 2 0 1 ~');
  });
});

describe('the end', () => {
  test('a signal reaches the program', async () => {
    const terminal = script("trap 'echo stopped; exit 5' TERM; echo go; while :; do read -t 1; done");
    await terminal.waitFor('go');
    terminal.signal('SIGTERM');
    expect([await terminal.exit, terminal.screen()[1]]).toEqual([{ code: 5, signal: null }, 'stopped']);
  });

  test('kill9 leaves no time for anything', async () => {
    const terminal = script("trap 'exit 5' TERM HUP; echo go; while :; do read -t 1; done");
    await terminal.waitFor('go');
    terminal.kill9();
    expect(await terminal.exit).toEqual({ code: null, signal: 'SIGKILL' });
  });

  test('close hangs up: the program gets SIGHUP, once', async () => {
    const cwd = newFolder();
    const terminal = script("trap 'echo HUP >> said' HUP; echo go; while read -t 60; do :; done; exit 9", { cwd });
    await terminal.waitFor('go');
    expect(await terminal.close()).toEqual({ code: 9, signal: null });
    expect(readFileSync(join(cwd, 'said'), 'utf8')).toBe('HUP\n');
  });

  test('close hangs up though another terminal was opened later', async () => {
    const first = script('echo go; read -t 60');
    await first.waitFor('go');
    const second = script('echo go; read -t 60');
    await second.waitFor('go');
    expect(await first.close()).toEqual({ code: null, signal: 'SIGHUP' });
  });

  describe('of a test', () => {
    let left: readonly number[] = [];

    test('comes while programs still run', async () => {
      const deaf = script("trap '' HUP TERM INT; echo go; while :; do read -t 60 || sleep 60; done");
      await deaf.waitFor('go');
      const shell = await openShell();
      shell.enter('sleep 70 & sleep 80');
      await shell.waitFor('[1]');
      left = [deaf.pid, shell.pid];
      expect(left.map((pid) => sessionOf(pid).length > 0)).toEqual([true, true]);
    });

    test('is the end of all of them', () => {
      expect(left.flatMap((pid) => sessionOf(pid))).toEqual([]);
    });
  });
});
