/** The Tab key in zsh and fish, and the scripts in the bash that is there. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fit, run } from './support/processes.ts';

const NAMES = ['Harbour Dental', "O'Brien & Sons", 'ACME: Ltd (UK)', 'Say "hi" $HOME `id`', 'Yahoo! Inc', 'back\\slash', '*.txt', 'Zürich 日本'];

const home = mkdtempSync(join(tmpdir(), 'fit-shells-'));
const env = { FIT_HOME: home, HOME: home, TERM: 'dumb', LC_ALL: 'C.UTF-8' };

beforeAll(async () => {
  for (const name of NAMES)
    expect((await fit(['assess', name, '--rubric', 'msp-quick-screen', '--set', 'respect=4', '--no-input', '--quiet'], { env })).code).toBe(0);
});

/** Typed before the Tab key, and what fit is then given. */
const LINES: readonly (readonly [typed: string, words: string])[] = [
  ['fit rub', '[rubric]'],
  ['fit rubric sim', '[rubric][simulate]'],
  ['fit list --format js', '[list][--format][json]'],
  ['fit list --format=js', '[list][--format=json]'],
  ['fit rubric show msp-q', '[rubric][show][msp-quick-screen]'],
  ['fit show harb', '[show][Harbour Dental]'],
  ['fit show "Harb', '[show][Harbour Dental]'],
  ['fit show O', "[show][O'Brien & Sons]"],
  ['fit show ACME:', '[show][ACME: Ltd (UK)]'],
  ['fit show Say', '[show][Say "hi" $HOME `id`]'],
  ['fit show "Say', '[show][Say "hi" $HOME `id`]'],
  ['fit show Yah', '[show][Yahoo! Inc]'],
  ['fit show back', '[show][back\\slash]'],
  ['fit show Zü', '[show][Zürich 日本]'],
  ['fit score /etc/passw', '[score][/etc/passwd]'],
];

/** Types into a zsh on a terminal of zsh's own; what is called fit there says what it was given. */
const ZSH = `zmodload zsh/zpty
zpty shell zsh -f -i
put() { zpty -w -n shell "$1" }
wait_for() { local out= part; while [[ $out != *$~1* ]]; do zpty -r shell part || return 1; out+=$part; done; print -r -- "$out" }
put $'PS1=; unsetopt beep prompt_sp; source <(command fit completion zsh); source <(command fit completion zsh); fit() { printf "[%s]" "$@"; echo " were given" }; echo re"ad"y\\n'
wait_for ready >/dev/null
put "$1"$'\\t\\n'
wait_for ' were given'
`;

describe('CMP-1 zsh', () => {
  test.each(LINES)('%s and the Tab key is %s', async (typed, words) => {
    const { out } = await run('zsh', ['-f', '-c', ZSH, 'zsh', typed], { env, seconds: 60 });
    expect(out.replaceAll(/\r|\n/g, ' ')).toContain(`${words} were given`);
  });

  test('reads the script without a word, and again', async () => {
    const { code, out, err } = await run('zsh', ['-f', '-c', 'source <(fit completion zsh); source <(fit completion zsh); (( $+functions[_fit] ))'], { env });
    expect([code, out, err]).toEqual([0, '', '']);
  });

  test('takes it as a file of fpath, too', async () => {
    const script = 'fit completion zsh > $HOME/_fit; fpath=($HOME $fpath); autoload -Uz compinit && compinit -u -D; print -r -- $_comps[fit]';
    expect((await run('zsh', ['-f', '-c', script], { env })).out).toBe('_fit\n');
  });
});

describe('CMP-1 fish', () => {
  const complete = async (typed: string) =>
    (
      await run('fish', ['--no-config', '-c', 'fit completion fish | source; fit completion fish | source; complete -C $argv[1]', typed], {
        env,
        cwd: home,
        seconds: 60,
      })
    ).out
      .split('\n')
      .map((line) => line.split('\t')[0] ?? '');

  // It puts the quotes in itself.
  test.each(LINES)('%s leads to %s', async (typed, words) => {
    const last = /\[([^[]*)\]$/.exec(words)?.[1] ?? '';
    expect(await complete(typed)).toContain(last);
  });

  test('says what each means', async () => {
    const { out } = await run('fish', ['--no-config', '-c', 'fit completion fish | source; complete -C "fit rubric sim"'], { env });
    expect(out).toBe('simulate\tshow what a rubric makes of the answers that come\n');
  });

  // A name that is half typed is written as fish writes it: with quotes, backslashes and what leads to a folder.
  test.each([
    ['fit score ~/my\\ a', '~/my answers.yaml'],
    ['fit score "$HOME/my a', '$HOME/my answers.yaml'],
    ["fit score '%/my a", '%/my answers.yaml'],
    ['fit score --output=%/my\\ a', '--output=%/my answers.yaml'],
    ['fit score --output ~/my', '~/my answers.yaml'],
    ['fit report -- -da', '-dash.json'],
  ])('%s is a file', async (typed, file) => {
    writeFileSync(join(home, 'my answers.yaml'), '');
    writeFileSync(join(home, '-dash.json'), '');
    expect(await complete(typed.replaceAll('%', home))).toContain(file.replaceAll('%', home));
  });

  test('offers files where files are wanted, and nowhere else', async () => {
    expect([await complete('fit score --output=/etc/passw'), await complete('fit list --format /etc/passw')]).toEqual([
      expect.arrayContaining(['--output=/etc/passwd']),
      [''],
    ]);
  });
});

describe('CMP-1 bash', () => {
  test('reads the script without a word, and again, with every option that makes it strict', async () => {
    const { code, out, err } = await run(
      'bash',
      ['--norc', '-euo', 'pipefail', '-c', 'eval "$(fit completion bash)"; eval "$(fit completion bash)"; complete -p fit'],
      { env },
    );
    expect([code, out, err]).toEqual([0, 'complete -o bashdefault -o default -F _fit_complete fit\n', '']);
  });
});
