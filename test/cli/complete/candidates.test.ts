/** What `fit complete` answers: the shells call it at every press of the Tab key. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isKnownOperand } from '../../../src/cli/complete/kinds.ts';
import { COMMANDS, GROUPS, TOPICS } from '../../../src/cli/program/program.ts';
import { fit } from '../../support/io.ts';
import { folderWith } from '../support/folder.ts';
import { begun, homeWith, idOf, locked } from '../support/stored.ts';

/** @returns the words that are offered for the last of these. */
async function offered(words: readonly string[], env: Record<string, string> = { FIT_HOME: folderWith() }, cwd?: string): Promise<readonly string[]> {
  const { code, out, err } = await fit(['complete', '--', ...words], { env, ...(cwd !== undefined && { cwd }) });
  expect([code, err]).toEqual([0, '']);
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0] ?? '');
}

const FIRST_WORDS = [...new Set(Object.keys(COMMANDS).map((name) => name.split(' ')[0] ?? ''))];

test('CMP-1 the first word is a command, a group, or help', async () => {
  expect((await offered([''])).toSorted()).toEqual([...FIRST_WORDS, 'help'].toSorted());
});

test.each(Object.keys(GROUPS))('CMP-1 behind %s its members are offered', async (group) => {
  const members = Object.keys(COMMANDS).flatMap((name) => (name.startsWith(`${group} `) ? [name.slice(group.length + 1)] : []));
  expect(await offered([group, ''])).toEqual(members);
});

test.each(Object.keys(COMMANDS))('CMP-1 every option of %s is offered', async (name) => {
  const declared = COMMANDS[name as keyof typeof COMMANDS].options.map(({ long }) => long);
  const found = await offered([...name.split(' '), '--']);
  expect(declared.filter((flag) => !found.includes(flag ?? ''))).toEqual([]);
});

const VALUES = Object.entries(COMMANDS).flatMap(([name, { options }]) =>
  options.flatMap(({ long, argChoices }) => (long && argChoices ? [{ name, long, choices: argChoices }] : [])),
);

test.each(VALUES)('CMP-1 the values of $name $long are offered, behind a blank and behind =', async ({ name, long, choices }) => {
  const words = name.split(' ');
  expect(await offered([...words, long, ''])).toEqual(choices);
  expect(await offered([...words, `${long}=`])).toEqual(choices.map((choice) => `${long}=${choice}`));
});

describe('what is offered for', () => {
  test.each<[string, readonly string[]]>([
    ['list --color ', ['auto', 'always', 'never']],
    ['list --sort=sc', ['--sort=score']],
    ['list --format js', ['json']],
    ['list -qn 5 --json --format c', ['csv']],
    ['list --limit ', []],
    ['decide Acme ', ['accept', 'conditional', 'defer', 'decline']],
    ['condition Acme seats ', ['open', 'kept', 'late', 'broken', 'dropped']],
    ['completion ', ['bash', 'zsh', 'fish', 'powershell']],
    ['config set ', ['name', 'role', 'rubric', 'map', 'store', 'color', 'accessible']],
    ['config set color ', ['auto', 'always', 'never']],
    ['config set name ', []],
    ['rubric show msp-q', ['msp-quick-screen']],
    ['assess -r msp-q', ['msp-quick-screen']],
    ['assess --rubric=msp-q', ['--rubric=msp-quick-screen']],
    ['assess -qr msp-q', ['msp-quick-screen']],
    ['assess -rmsp-q --format h', ['html']],
    ['assess --no-input --format h', ['html']],
    ['assess --set a=1 --format h', ['html']],
    ['rubric new --from wei', ['weighted']],
    ['schema ca', ['cases']],
    ['help ru', ['rubric']],
    ['help exi', ['exit-codes']],
    ['help rubric si', ['simulate']],
    ['nonsense ', []],
    ['rubric nonsense ', []],
    ['list --nonsense=', []],
    ['list -- ', []],
    ['score ', []],
  ])('%j', async (line, found) => {
    expect(await offered(line.split(' '))).toEqual(found);
  });

  test('a command that takes no words: its options', async () => {
    expect(await offered(['drafts', ''])).toContain('--json');
  });

  test('help: the topics too', async () => {
    expect(await offered(['help', ''])).toEqual(expect.arrayContaining([...FIRST_WORDS, ...Object.keys(TOPICS)]));
  });
});

test('every operand that a usage names has something to be completed by', () => {
  const words = Object.values(COMMANDS).flatMap(({ operands }) => operands.split(' ').filter(Boolean));
  const unknown = words.map((word) => word.replace(/^[[<]|(?:\.\.\.)?[\]>]$/g, '')).filter((word) => !isKnownOperand(word));
  expect([...new Set(unknown)]).toEqual([]);
});

test("CMP-1 the user's own rubrics are offered before those that came with fit", async () => {
  const cwd = folderWith({ '.fit/rubrics/ours.yaml': 'fit: 1\n' });
  expect((await offered(['rubric', 'check', ''], { FIT_HOME: cwd }, cwd)).slice(0, 2)).toEqual(['ours', 'hosting-saas-support']);
});

describe('prospects', () => {
  const shown = async (words: readonly string[], home: string) => offered(words, { FIT_HOME: home });

  test('CMP-1 those in the store are offered, the last first, those with a draft alone among them', async () => {
    const home = await homeWith(
      locked({ name: 'Harbour Dental', id: idOf(1), changed: '2026-01-03T00:00:00.000Z' }),
      locked({ name: 'Acme', id: idOf(2), changed: '2026-01-05T00:00:00.000Z' }),
      begun({ name: "O'Brien & Sons", id: idOf(3), changed: '2026-01-04T00:00:00.000Z' }, { respect: { note: 'They called.' } }),
    );
    expect(await shown(['show', ''], home)).toEqual(['Acme', "O'Brien & Sons", 'Harbour Dental']);
  });

  test('they may be typed in small letters', async () => {
    expect(await shown(['show', 'harb'], await homeWith(locked({ name: 'Harbour Dental', id: idOf(1) })))).toEqual(['Harbour Dental']);
  });

  test.each(['Evil\u001b]0;x\u0007', 'two\nlines', 'tab\there', 'turned\u202ename', 'two  blanks'])(
    'CMP-1 %j, which nobody can type, is offered by an id that leads to it',
    async (name) => {
      const home = await homeWith(locked({ name, id: idOf(1) }));
      const [id = ''] = await shown(['show', ''], home);
      expect([id, JSON.parse((await fit(['show', id, '--json'], { env: { FIT_HOME: home } })).out).prospect.name]).toEqual([idOf(1), name]);
    },
  );

  test('what would be taken for an option is not offered', async () => {
    expect(await shown(['show', ''], await homeWith(locked({ name: '--force', id: idOf(1) })))).toEqual([]);
  });

  test('one that turned out to be another is offered as that', async () => {
    const home = await homeWith(locked({ name: 'Harbor', id: idOf(1) }), locked({ name: 'Harbour Dental', id: idOf(2) }));
    expect((await fit(['prospect', 'merge', 'Harbor', 'Harbour Dental', '--force', '--by', 'Kim'], { env: { FIT_HOME: home } })).code).toBe(0);
    expect(await shown(['show', ''], home)).toEqual(['Harbour Dental']);
  });

  test('no word but the name is told: results may be hidden', async () => {
    const home = await homeWith(locked({ name: 'Acme', id: idOf(1) }));
    expect((await fit(['complete', '--', 'show', ''], { env: { FIT_HOME: home } })).out).toBe('Acme\n');
  });

  test('no store is made to look for them', async () => {
    const home = folderWith();
    expect(await shown(['show', ''], home)).toEqual([]);
    expect(existsSync(join(home, 'fit.db'))).toBe(false);
  });

  test.each([
    ['the store is no store', { 'fit.db': 'nonsense' }],
    ['the settings are wrong', { 'config.yaml': 'stroe: x\n' }],
    ['the store is on a server, which nobody waits for', { 'config.yaml': 'store: postgres://nobody@127.0.0.1:1/fit\n' }],
  ])('nothing is said where %s', async (_title, files) => {
    expect(await shown(['show', ''], folderWith(files))).toEqual([]);
  });

  test('a store is not touched by looking', async () => {
    const home = await homeWith(locked({ name: 'Acme', id: idOf(1) }));
    const before = readFileSync(join(home, 'fit.db'));
    await shown(['show', ''], home);
    expect(readFileSync(join(home, 'fit.db')).equals(before)).toBe(true);
  });

  test('a store of somebody else is left alone', async () => {
    const home = folderWith();
    writeFileSync(join(home, 'fit.db'), '');
    expect(await shown(['show', ''], home)).toEqual([]);
    expect(readFileSync(join(home, 'fit.db')).length).toBe(0);
  });
});

test('it is no command that anybody is shown', async () => {
  const { out } = await fit(['--help']);
  expect(out).not.toMatch(/^ {2}complete /m);
});
