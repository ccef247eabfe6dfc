/** One PostgreSQL server in a folder that goes away with it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Binaries, findBinaries } from './binaries.ts';
import { createCertificate } from './certificate.ts';

/** A server that runs. */
export interface Server {
  /** It listens on 127.0.0.1 and `localhost` alone. */
  readonly port: number;
  /** Folder of its socket. */
  readonly socket: string;
  /** File of the certificate that stands for it; only its own. */
  readonly certificate: string;
  /** Ends it, without waiting for clients, and takes its folder away. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Starts it again where it was. */
  readonly restart: () => Promise<void>;
}

/** The user to whom everything belongs; the server lets it in without a password. */
export const OWNER = 'fit';

/** Fast, since nobody needs the data after a crash of the machine; after one of the server everything is there, as it is everywhere. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '100',
  shared_buffers: '32MB',
  jit: 'off',
  ssl: 'on',
  ssl_cert_file: 'server.crt',
  ssl_key_file: 'server.key',
  log_checkpoints: 'off',
  listen_addresses: '127.0.0.1',
};

/** Who is let in how: the owner freely, everybody else with a password. */
const ADMISSION = `local all ${OWNER} trust\nhost all ${OWNER} 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n`;

/** @returns a server that takes connections. */
export async function startServer(): Promise<Server> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fit-pg-')));
  chmodSync(folder, 0o755);
  try {
    const binaries = findBinaries(folder);
    const data = makeCluster(folder, binaries);
    const socket = join(folder, 'socket');
    mkdirSync(socket);
    binaries.handOver(socket);
    const port = await freePort();
    let running = await run(binaries, data, port, socket);
    return {
      port,
      socket,
      certificate: join(folder, 'server.crt'),
      stop: async () => {
        await ended(running, 'SIGINT');
        rmSync(folder, { recursive: true, force: true });
      },
      kill: () => ended(running, 'SIGQUIT'),
      restart: async () => {
        running = await run(binaries, data, port, socket);
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** @returns the folder of its data. */
function makeCluster(folder: string, { initdb, options, handOver }: Binaries): string {
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  handOver(data);
  const wishes = ['--no-sync', '--no-instructions', '--auth=trust', `--username=${OWNER}`, '--encoding=UTF8', '--locale=C'];
  execFileSync(initdb, ['-D', data, ...wishes], { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  const { key, certificate } = createCertificate('localhost');
  writeFileSync(join(folder, 'server.crt'), certificate);
  for (const [name, text] of [
    ['pg_hba.conf', ADMISSION],
    ['server.crt', certificate],
    ['server.key', key],
  ] as const) {
    writeFileSync(join(data, name), text, { mode: 0o600 });
    handOver(join(data, name));
  }
  return data;
}

/** @returns the process, once it takes connections. */
async function run({ postgres, options }: Binaries, data: string, port: number, socket: string): Promise<ChildProcess> {
  const own = process.platform === 'win32' ? {} : { unix_socket_directories: socket };
  const settings = Object.entries({ ...SETTINGS, ...own, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(postgres, ['-D', data, ...settings], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  await new Promise<void>((done, fail) => {
    child.stderr?.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-2000);
      if (said.includes('ready to accept connections')) done();
    });
    child.on('error', fail);
    child.on('exit', () => fail(new Error(`PostgreSQL did not start:\n${said}`)));
  });
  return child;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await gone;
}

/** @returns a port that nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
