/** Where commands keep assessments: in a file, or on the server that the environment or the settings name. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { TerminalHost } from '../../../src/terminal/host.ts';
import { tempFolder } from '../../store/support.ts';
import { fit, type World } from '../../support/io.ts';
import { createDatabase, query } from '../../support/postgres/database.ts';

const ASSESS = ['assess', 'Acme', '--rubric', 'msp-quick-screen', '--set', 'respect=4', '--no-input', '--quiet'];

/** @returns a world with a folder of its own, and this in its environment. */
function worldWith(env: Record<string, string> = {}): World & { readonly env: Record<string, string> } {
  return { env: { FIT_HOME: tempFolder(), ...env } };
}

/** @returns an address whose user has the password `geheim`. */
async function addressWithPassword(): Promise<string> {
  const address = new URL(await createDatabase());
  const user = `user_${address.pathname.slice(1)}`;
  await query(address.href, `CREATE ROLE ${user} LOGIN PASSWORD 'geheim'; GRANT CREATE ON DATABASE ${address.pathname.slice(1)} TO ${user}`);
  const owner = address.href;
  onTestFinished(async () => void (await query(owner, `DROP OWNED BY ${user}; DROP ROLE ${user}`)));
  address.username = user;
  return address.href;
}

/** @returns whether the commands of a user work in this world: what is assessed is found, shown and removed. */
async function worksIn(world: World): Promise<unknown> {
  const runs = [];
  for (const args of [ASSESS, ['list', '--plain'], ['show', 'Acme'], ['rm', 'Acme', '--force'], ['list']]) runs.push(await fit(args, world));
  expect(runs.map(({ err }) => err).join('')).not.toMatch(/error|geheim/);
  return runs.map(({ code }) => code);
}

describe('on a server', () => {
  test('that FIT_STORE names every command works, and no file is made', async () => {
    const world = worldWith({ FIT_STORE: await createDatabase() });
    expect(await worksIn(world)).toEqual([0, 0, 0, 0, 0]);
    expect(existsSync(join(world.env['FIT_HOME'] ?? '', 'fit.db'))).toBe(false);
  });

  test('that the settings name one user finds what another has assessed', async () => {
    const address = await createDatabase();
    await fit(ASSESS, worldWith({ FIT_STORE: address }));
    const world = worldWith();
    writeFileSync(join(world.env['FIT_HOME'] ?? '', 'config.yaml'), `store: ${address}\n`);
    expect((await fit(['list', '--plain'], world)).out).toContain('Acme');
  });

  test('FIT_STORE comes before the settings', async () => {
    const world = worldWith({ FIT_STORE: await createDatabase() });
    writeFileSync(join(world.env['FIT_HOME'] ?? '', 'config.yaml'), 'store: postgres://fit@127.0.0.1:1/fit\n');
    expect((await fit(['list'], world)).code).toBe(0);
  });
});

describe('in a folder', () => {
  test.each(['', ' '])('of the data where FIT_STORE is %j', async (FIT_STORE) => {
    const world = worldWith({ FIT_STORE });
    await fit(ASSESS, world);
    expect(existsSync(join(world.env['FIT_HOME'] ?? '', 'fit.db'))).toBe(true);
  });

  test('that FIT_STORE names every command works', async () => {
    const folder = tempFolder();
    expect(await worksIn(worldWith({ FIT_STORE: folder }))).toEqual([0, 0, 0, 0, 0]);
    expect(existsSync(join(folder, 'fit.db'))).toBe(true);
  });
});

describe('the password', () => {
  test.each<[string, (address: string) => Record<string, string>]>([
    ['in the address in the environment', (address) => ({ FIT_STORE: address.replace('@', ':geheim@') })],
    ['in PGPASSWORD', (address) => ({ FIT_STORE: address, PGPASSWORD: 'geheim' })],
    ['in the file of passwords', (address) => ({ FIT_STORE: address, PGPASSFILE: passwordFile('*:*:*:*:geheim\n') })],
  ])('is found %s', async (_title, env) => {
    expect(await worksIn(worldWith(env(await addressWithPassword())))).toEqual([0, 0, 0, 0, 0]);
  });

  test('that stands nowhere is asked for on a terminal, and not shown', async () => {
    const typed = openTerminal('geheim\r');
    const stdin = { isTTY: true, async *[Symbol.asyncIterator]() {} };
    const { code, out, err } = await fit(['list'], { ...worldWith({ FIT_STORE: await addressWithPassword() }), tty: true, stdin, terminal: () => typed.host });
    expect([code, typed.shown()]).toEqual([0, expect.stringMatching(/^Password of user_\w+ for postgres:\/\/127\.0\.0\.1:\d+\/\w+: \n$/)]);
    expect(out + err + typed.shown()).not.toContain('geheim');
  });

  test('that stands nowhere is missed where nobody can be asked', async () => {
    const { code, err } = await fit(['list'], { ...worldWith({ FIT_STORE: await addressWithPassword() }), stdin: '' });
    expect([code, err]).toEqual([4, expect.stringContaining('(server-login)')]);
  });

  test('in the settings is refused with its place, and not shown', async () => {
    const world = worldWith();
    writeFileSync(join(world.env['FIT_HOME'] ?? '', 'config.yaml'), 'name: Eva\nstore: postgres://eva:geheim@db/fit\n');
    const { code, err } = await fit(['list'], world);
    expect([code, err]).toEqual([3, expect.stringMatching(/config\.yaml:2:8: the address in store holds a password \(server-password-shown\)/)]);
    expect(err).not.toContain('geheim');
  });
});

test.each([
  ['mysql://db/fit', 2, 'server-address'],
  ['fit.db', 2, 'server-address'],
  ['postgres://eva@127.0.0.1:1/fit', 4, 'server-away'],
])('where FIT_STORE is %s every command that needs it says what is wrong with it', async (FIT_STORE, code, problem) => {
  // Where the server is only away, an assessment is kept on this machine until it is back.
  for (const args of [['list'], ['show', 'Acme'], ['rm', 'Acme', '--force'], ...(problem === 'server-away' ? [] : [['drafts'], ASSESS])]) {
    const ran = await fit(args, worldWith({ FIT_STORE }));
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(`(${problem})`)]);
  }
});

function passwordFile(text: string): string {
  const file = join(tempFolder(), 'passwords');
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}

/** A terminal on which this is typed, and what it shows. */
function openTerminal(keys: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
  });
  input.write(keys);
  const host: TerminalHost = { input, output, onSignal: () => () => {}, raise: () => {} };
  return { host, shown: () => shown };
}
