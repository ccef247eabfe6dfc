/** Where a team's store is: the address of a PostgreSQL server, as `postgres://user@host:port/database?sslmode=…`. */
import { bad, good, type Outcome, type Place, problem } from '../../problems/problem.ts';

/** How the connection is protected. */
export interface Protection {
  /** `off`: in the clear. `encrypted`: nobody can read along, whoever the server is. `verified`: and it is the server it says it is. */
  readonly kind: 'off' | 'encrypted' | 'verified';
  /** File with the certificates of those who may vouch for the server; `null` for those that Node knows. With `encrypted` its name need not be right. */
  readonly authority: string | null;
}

/** A database on a server, and who works with it. */
export interface Address {
  /** A name, a numeric address, or the folder of a socket, which begins with a slash. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  /** The PostgreSQL schema that the tables are in. */
  readonly schema: string;
  /** `null` where the address holds none. */
  readonly password: string | null;
  readonly protection: Protection;
}

/** Where an address was written down. */
export interface Source {
  /** What it is called: FIT_STORE, store, --to. */
  readonly name: string;
  /** Whether only its user can read it, so that a password may stand in it. */
  readonly isPrivate: boolean;
  /** Its place in a file. */
  readonly at: Place | null;
}

/** Variables of the environment, as libpq knows them: they say what an address leaves open. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** @returns whether a text is meant as the address of a server. */
export function isAddress(text: string): boolean {
  return /^postgres(?:ql)?:/i.test(text);
}

/** @returns the address in a text, or what is wrong with it; never says the text itself, which may hold a password. */
export function parseAddress(text: string, source: Source, env: Environment): Outcome<Address> {
  const refuse = (why: Why, found = '') => bad(problem('server-address', { where: source.name, why, found }, source.at));
  const url = urlOf(text);
  // A sign like # that is not escaped in a password would make a part of it the name of a host.
  if (text.includes('#') || (url === null ? PASSWORD.test(text) : /[/@]/.test(url.pathname.slice(1)))) return refuse('escape');
  if (url === null) return refuse('form');
  const settings = url.searchParams;
  const unknown = [...settings.keys()].find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) return refuse('parameter', /^[a-z_]+$/.test(unknown) ? unknown : '');
  const password = plain(url.password) || settings.get('password') || null;
  if (password !== null && !source.isPrivate) return bad(problem('server-password-shown', { where: source.name, isFile: source.at !== null }, source.at));
  const host = settings.get('host') || plain(url.hostname).replace(/^\[(.*)\]$/, '$1') || env['PGHOST'] || 'localhost';
  if (host.includes(',')) return refuse('hosts');
  const port = Number(settings.get('port') || url.port || env['PGPORT'] || USUAL_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return refuse('form');
  const user = plain(url.username) || settings.get('user') || env['PGUSER'] || env['USER'] || env['USERNAME'];
  if (!user) return refuse('user');
  const database = plain(url.pathname.slice(1)) || settings.get('dbname') || env['PGDATABASE'];
  if (!database) return refuse('database');
  const schema = settings.get('schema') || USUAL_SCHEMA;
  if (!SCHEMA.test(schema)) return refuse('schema');
  const protection = protectionOf(host, settings, env);
  return protection === null ? refuse('sslmode') : good({ host, port, user, database, schema, password, protection });
}

/** Why a text is no address that can be used. */
export type Why = 'form' | 'escape' | 'parameter' | 'hosts' | 'user' | 'database' | 'schema' | 'sslmode';

const PASSWORD = /^[^:]*:\/\/[^/@]*:[^@]*@/;
const USUAL_PORT = 5432;
const USUAL_SCHEMA = 'fit';
/** A name that needs no quotes; those of the system begin with pg_. */
const SCHEMA = /^(?!pg_)[a-z_][a-z0-9_]{0,62}$/;
const PARAMETERS: readonly string[] = ['sslmode', 'sslrootcert', 'schema', 'host', 'port', 'user', 'dbname', 'password'];

function urlOf(text: string): URL | null {
  try {
    return isAddress(text) ? new URL(text) : null;
  } catch {
    return null;
  }
}

/** @returns a part of an address without its escapes; as it is where they are none. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @returns how the connection is protected; `null` where the address wishes for something that protects only as long as nobody attacks. */
function protectionOf(host: string, settings: URLSearchParams, env: Environment): Protection | null {
  const named = settings.get('sslrootcert') || env['PGSSLROOTCERT'] || null;
  const authority = named === 'system' ? null : named;
  const wish = settings.get('sslmode') ?? environmentMode(env['PGSSLMODE']) ?? (isInside(host) ? 'disable' : 'verify-full');
  // What goes to a socket does not leave the machine, and servers do not speak TLS there.
  if (host.startsWith('/')) return { kind: 'off', authority: null };
  const kind = MODES.get(wish);
  return kind === undefined ? null : { kind, authority };
}

const MODES: ReadonlyMap<string, Protection['kind']> = new Map([
  ['disable', 'off'],
  ['require', 'encrypted'],
  ['verify-full', 'verified'],
]);

/** Others of the environment ask for less than what is usual here. */
function environmentMode(wish: string | undefined): string | undefined {
  return wish !== undefined && MODES.has(wish) ? wish : undefined;
}

/** @returns whether what goes to this host stays on this machine: a socket, or an address that only it has. */
export function isInside(host: string): boolean {
  return host.startsWith('/') || host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** @returns an address as it may be shown to anybody. */
export function shownAddress({ host, port, database, schema }: Address): string {
  const where = host.startsWith('/') ? encodeURIComponent(host) : host.includes(':') ? `[${host}]` : host;
  return `postgres://${where}${port === USUAL_PORT ? '' : `:${port}`}/${encodeURIComponent(database)}${schema === USUAL_SCHEMA ? '' : `?schema=${schema}`}`;
}
