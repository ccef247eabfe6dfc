/** What a server can have against us, each told by its own problem, with exit code 4 behind it. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Failure } from '../../../src/cli/failure.ts';
import { createDatabase, query, serverOfRun } from '../../support/postgres/database.ts';
import { startProxy } from '../../support/postgres/proxy.ts';
import { startServer } from '../../support/postgres/server.ts';
import { codesOf, draftOf, got, idOf, rated, tempFolder } from '../support.ts';
import { open, throughPort, triedAt } from './support.ts';

/** @returns the address for a new user, who has this password and nothing else. */
async function addressOfNewUser(address: string, wishes = ''): Promise<string> {
  const user = `user_${new URL(address).pathname.slice(1)}`;
  await query(address, `CREATE ROLE ${user} LOGIN PASSWORD 'geheim' ${wishes}`);
  onTestFinished(async () => void (await query(throughDatabase(address, 'postgres'), `DROP ROLE ${user}`)));
  const url = new URL(address);
  url.username = user;
  return url.href;
}

function throughDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = name;
  return url.href;
}

/** @returns the first problem of opening a store and beginning a draft. */
async function problemAt(address: string, manner: Parameters<typeof open>[1] = {}) {
  const opened = await open(address, manner);
  const outcome = opened.ok ? await opened.value.begin(draftOf(9)) : opened;
  if (outcome.ok) throw new Error('nothing was wrong');
  expect(new Failure(outcome.problems).exitCode).toBe(4);
  return outcome.problems[0];
}

/** @returns the port of somebody who says one thing, whatever he is told; nothing for `null`. */
async function stranger(says: string | null): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    if (says !== null) socket.once('data', () => socket.write(says));
    onTestFinished(() => void socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('a server that is away', () => {
  test.each([
    ['refuses connections', 'postgres://fit@127.0.0.1:1/fit', 'the connection was refused'],
    ['has a socket that is not there', 'postgres://fit@%2Fnowhere/fit', 'nothing is there'],
  ])('because it %s is told of', async (_title, address, reason) => {
    expect(await problemAt(address)).toMatchObject({ code: 'server-away', args: { reason } });
  });

  test('because nobody knows its name is told of', async () => {
    expect(await problemAt('postgres://fit@nothing.invalid/fit')).toMatchObject({ code: 'server-away', args: { server: 'postgres://nothing.invalid/fit' } });
  });

  test('because it never says anything is told of', async () => {
    const address = `postgres://fit@127.0.0.1:${await stranger(null)}/fit`;
    expect(await problemAt(address, { patience: { connect: 200 } })).toMatchObject({ code: 'server-away', args: { reason: 'it did not answer in time' } });
  });
});

describe('protection', () => {
  test('that the server does not have is missed', async () => {
    const address = `postgres://fit@127.0.0.1:${await stranger('N')}/fit?sslmode=require`;
    expect(await problemAt(address)).toMatchObject({ code: 'server-tls', args: { why: 'none' } });
  });

  test.each<[string, string, string, (certificate: string) => string]>([
    ['by a certificate that nobody vouches for', 'localhost', 'untrusted', () => 'sslmode=verify-full'],
    ['by the certificate of another name', '127.0.0.1', 'name', (certificate) => `sslmode=verify-full&sslrootcert=${certificate}`],
    ['by a file that is not there', 'localhost', 'authority', () => 'sslmode=verify-full&sslrootcert=/nowhere'],
    ['by a file that is no certificate of it', 'localhost', 'untrusted', () => 'sslmode=require&sslrootcert=package.json'],
  ])('%s is refused', async (_title, host, why, settings) => {
    const { certificate } = await serverOfRun();
    const url = new URL(await createDatabase());
    url.hostname = host;
    expect(await problemAt(`${url.href}?${settings(certificate)}`)).toMatchObject({ code: 'server-tls', args: { why } });
  });

  test.each<[string, string, (certificate: string) => string]>([
    ['that is proved', 'localhost', (certificate) => `sslmode=verify-full&sslrootcert=${certificate}`],
    ['whose server need not prove its name', '127.0.0.1', (certificate) => `sslmode=require&sslrootcert=${certificate}`],
    ['whose server need prove nothing', '127.0.0.1', () => 'sslmode=require'],
  ])('%s lets assessments through', async (_title, host, settings) => {
    const { certificate } = await serverOfRun();
    const url = new URL(await createDatabase());
    url.hostname = host;
    expect(await triedAt(`${url.href}?${settings(certificate)}`)).toEqual([]);
  });
});

describe('somebody', () => {
  test.each([
    ['without a password', null, 'unknown'],
    ['with a wrong one', 'falsch', 'refused'],
  ])('%s is not let in', async (_title, password, why) => {
    const address = await addressOfNewUser(await createDatabase());
    const told = await problemAt(address, { password });
    expect(told).toMatchObject({ code: 'server-login', args: { why } });
    expect(JSON.stringify(told)).not.toMatch(/geheim|falsch/);
  });

  test('whom the server admits nowhere is not let in', async () => {
    const { socket } = await serverOfRun();
    const address = new URL(await addressOfNewUser(await createDatabase()));
    address.hostname = encodeURIComponent(socket);
    expect(await problemAt(address.href)).toMatchObject({ code: 'server-login', args: { why: 'admission' } });
  });

  test('with the right password and no rights is told so, whether the tables are there or not', async () => {
    const owned = await createDatabase();
    const address = await addressOfNewUser(owned);
    expect(await problemAt(address, { password: 'geheim' })).toMatchObject({ code: 'server-rights' });
    expect(await triedAt(owned)).toEqual([]);
    expect(await problemAt(address, { password: 'geheim' })).toMatchObject({ code: 'server-rights' });
  });

  test('who may use the tables and nothing else can work', async () => {
    const owned = await createDatabase();
    const address = await addressOfNewUser(owned);
    const user = new URL(address).username;
    got(await open(owned));
    await query(owned, `GRANT USAGE ON SCHEMA fit TO ${user}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA fit TO ${user}`);
    expect(await triedAt(address, { password: 'geheim' })).toEqual([]);
    await query(owned, `DROP OWNED BY ${user}`);
  });
});

describe('a server', () => {
  test('without the database is told of', async () => {
    const address = throughDatabase(await createDatabase(), 'nothing');
    expect(await problemAt(address)).toMatchObject({ code: 'server-database', args: { server: expect.stringMatching(/\/nothing$/) } });
  });

  test('that takes no more connections is told of', async () => {
    const address = await addressOfNewUser(await createDatabase(), 'CONNECTION LIMIT 0');
    expect(await problemAt(address, { password: 'geheim' })).toMatchObject({ code: 'server-fault', args: { reason: 'it takes no more connections' } });
  });

  test('that can only be read from is read from, and told of where something is to be kept', async () => {
    const address = await createDatabase();
    got(await open(address));
    await query(address, `ALTER DATABASE ${new URL(address).pathname.slice(1)} SET default_transaction_read_only TO on`);
    expect(codesOf(await open(address))).toEqual([]);
    expect(await problemAt(address)).toMatchObject({ code: 'server-fault', args: { reason: 'it can only be read from' } });
  });

  test.each([
    ['53100', 'server-fault', 'its disk is full'],
    ['53200', 'server-fault', 'it has not enough memory'],
    ['58030', 'server-fault', 'its system reports a fault'],
    ['XX000', 'server-fault', 'it reports a fault of its own'],
    ['57P01', 'server-away', 'it was shut down'],
  ])('that says %s is told of, and keeps nothing', async (state, code, reason) => {
    const address = await createDatabase();
    const store = got(await open(address));
    await failWith(address, state);
    expect(await store.begin(draftOf(1))).toMatchObject({ problems: [{ code, args: { reason } }] });
    await query(address, 'DROP TRIGGER fails ON fit.assessment');
    expect(got(await store.list({}))).toEqual([]);
    expect(codesOf(await store.begin(draftOf(1)))).toEqual([]);
  });
});

/** Has the server say a state whenever an assessment is put in. @param times how often; always when left out */
async function failWith(address: string, state: string, times?: number): Promise<void> {
  const when = times === undefined ? 'true' : `nextval('fit.failures') <= ${times}`;
  await query(
    address,
    `CREATE SEQUENCE fit.failures;
     CREATE FUNCTION fit.fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF ${when} THEN RAISE EXCEPTION 'no' USING ERRCODE = '${state}'; END IF; RETURN NEW; END $$;
     CREATE TRIGGER fails BEFORE INSERT ON fit.assessment FOR EACH ROW EXECUTE FUNCTION fit.fails()`,
  );
}

describe('two who write what does not go together', () => {
  test.each(['40001', '40P01', '55P03', '23505'])('begin again after %s, until it is done', async (state) => {
    const address = await createDatabase();
    const store = got(await open(address));
    await failWith(address, state, 4);
    expect(codesOf(await store.begin(draftOf(1)))).toEqual([]);
    expect(got(await store.list({}))).toHaveLength(1);
  });

  test('are told in the end where it never comes to be', async () => {
    const address = await createDatabase();
    const store = got(await open(address, { patience: { turn: 50 } }));
    await failWith(address, '40001');
    expect(codesOf(await store.begin(draftOf(1)))).toEqual(['store-busy']);
  });
});

describe('a server that goes in the middle of the work', () => {
  test('and is there again when it is asked again, has done it once', async () => {
    const server = await startServer();
    onTestFinished(server.stop);
    const address = `postgres://fit@127.0.0.1:${server.port}/postgres`;
    const proxy = await startProxy(server.port);
    const store = got(await open(throughPort(address, proxy.port)));
    await store.begin(draftOf(1));
    const begun = proxy.came();
    proxy.hold(true);
    const appending = store.append(idOf(1), 'a', 0, [rated('one', 1)], '2026-01-02T03:04:05Z');
    await server.kill();
    await server.restart();
    proxy.hold(false);
    expect([codesOf(await appending), proxy.came() - begun]).toEqual([[], 1]);
    expect(got(await store.draft(idOf(1)))?.changes).toEqual([rated('one', 1)]);
  });

  test('and stays away is told of; what it had confirmed is there when it comes back', async () => {
    const server = await startServer();
    onTestFinished(server.stop);
    const store = got(await open(`postgres://fit@127.0.0.1:${server.port}/postgres`));
    await store.begin(draftOf(1, { changes: [rated('one', 1)] }));
    await server.kill();
    expect(codesOf(await store.append(idOf(1), 'a', 1, [rated('two', 2)], '2026-01-02T03:04:05Z'))).toEqual(['server-away']);
    await server.restart();
    expect(got(await store.draft(idOf(1)))?.changes).toEqual([rated('one', 1)]);
  });
});

test('a folder of a socket leads to the server', async () => {
  const { socket } = await serverOfRun();
  const url = new URL(await createDatabase());
  url.hostname = encodeURIComponent(socket);
  expect(await triedAt(url.href)).toEqual([]);
  expect(await problemAt(`postgres://fit@${encodeURIComponent(join(tempFolder(), 'none'))}/fit`)).toMatchObject({ code: 'server-away' });
});
