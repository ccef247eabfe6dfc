/** `fit completion`: the scripts. What they do is tested in the shells themselves, in test/pty and test/system. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SHELLS } from '../../../src/cli/completion/shells.ts';
import { fit } from '../../support/io.ts';
import { folderWith } from '../support/folder.ts';
import { homeWith, idOf, locked } from '../support/stored.ts';

describe.each(SHELLS)('fit completion %s', (shell) => {
  test('CFG-5 prints the script, with the line to add, and writes nothing anywhere', async () => {
    const home = folderWith();
    const { code, out, err } = await fit(['completion', shell], { env: { HOME: home, XDG_DATA_HOME: home }, cwd: home });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^#.*put this line into .*\\n# {3}\\S.*fit completion ${shell}|\\n# {3}.*fit completion ${shell}`));
    expect(readdirSync(home)).toEqual([]);
  });

  test('is the same wherever and for whomever it is printed', async () => {
    const home = await homeWith(locked({ name: 'Acme', id: idOf(1) }));
    expect(await fit(['completion', shell], { env: { FIT_HOME: home } })).toEqual(await fit(['completion', shell]));
  });

  test('is in the help, with the line to add', async () => {
    expect((await fit(['completion', '--help'])).out).toContain(`fit completion ${shell}`);
  });
});

test('PowerShell is also called pwsh', async () => {
  expect(await fit(['completion', 'pwsh'])).toEqual(await fit(['completion', 'powershell']));
});

test('a shell that is not known is refused with those that are', async () => {
  const { code, out, err } = await fit(['completion', 'zhs']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('there is no script for zhs: bash, zsh, fish, powershell; did you mean zsh?');
});

test('bash takes the script for one, and it needs nothing of bash-completion', () => {
  expect(() => execFileSync('bash', ['-n', 'src/cli/completion/fit.bash'])).not.toThrow();
  expect(readFileSync('src/cli/completion/fit.bash', 'utf8')).not.toMatch(/_get_comp_words|_init_completion|readonly|declare -r|mapfile|readarray/);
});

/** No PowerShell can be installed here; what its script does with an answer is done again in a few lines. */
describe('what PowerShell is answered', () => {
  const ask = async (words: readonly string[], home: string) => {
    const packed = Buffer.from(words.join('\n'), 'utf8').toString('base64');
    const { out } = await fit(['complete', 'powershell', packed], { env: { FIT_HOME: home } });
    return Buffer.from(out, 'base64')
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'));
  };

  test('is what to put in, what to show and what it means', async () => {
    expect(await ask(['completion', 'ba'], folderWith())).toEqual([['bash', 'bash', 'bash']]);
    expect((await ask(['rubric', 'si'], folderWith()))[0]).toEqual(['simulate', 'simulate', 'show what a rubric makes of the answers that come']);
  });

  test.each([
    ['Harbour Dental', "'Harbour Dental'"],
    ["O'Brien $x `y", "'O''Brien $x `y'"],
    ['It\u2019s', "'It\u2019\u2019s'"],
    ['Zürich', 'Zürich'],
  ])('has %j in quotes that are right there: %s', async (name, quoted) => {
    expect(await ask(['show', ''], await homeWith(locked({ name, id: idOf(1) })))).toEqual([[quoted, name, name]]);
  });

  test('is in letters that every code page has', async () => {
    const home = await homeWith(locked({ name: 'Zürich 日本', id: idOf(1) }));
    expect((await fit(['complete', 'powershell', Buffer.from('show\n').toString('base64')], { env: { FIT_HOME: home } })).out).toMatch(/^[A-Za-z0-9+/=]+\n$/);
  });
});
