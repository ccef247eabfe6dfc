/** What a server, the way to it and the system complain of: what to do next, and how it is said. */
import { type Problem, problem } from '../../problems/problem.ts';
import { type Address, shownAddress } from './address.ts';

/** Names of errors of our own. */
export const TROUBLE = { password: 'PasswordUnknown', authority: 'AuthorityUnreadable' } as const;

/** What an error means for what comes next. */
export type Fault =
  /** The connection is gone, and nobody knows whether the last statement was done: once more, on a new one. */
  | 'cut'
  /** Somebody else changed the same, or the server is just starting: again after a pause. */
  | 'clash'
  /** Nothing will be better in a moment. */
  | 'refused'
  /** Not the server's fault but ours. */
  | 'bug';

/** @returns what kind of fault an error is. */
export function faultOf(error: unknown): Fault {
  const state = stateOf(error);
  if (state !== null) {
    if (CLASHES.has(state)) return 'clash';
    if (CUTS.has(state) || state.startsWith('08')) return 'cut';
    return isTold(state) ? 'refused' : 'bug';
  }
  const { name, message } = error as Error;
  if (Object.values<unknown>(TROUBLE).includes(name) || message.startsWith('SASL') || tlsTrouble(error) !== null) return 'refused';
  return wayReason(error) === null ? 'bug' : 'cut';
}

/** @returns the problem to show for an error that is no bug. */
export function problemOf(error: unknown, address: Address): Problem {
  const server = shownAddress(address);
  const { user } = address;
  const { name, message } = error as Error;
  if (name === TROUBLE.password) return problem('server-login', { server, user, why: 'unknown', reason: '' });
  if (name === TROUBLE.authority) return problem('server-tls', { server, why: 'authority', reason: SYSTEM_REASONS[message] ?? message });
  // The two could not agree on how to prove a password.
  if (message.startsWith('SASL')) return problem('server-login', { server, user, why: 'admission', reason: message });
  const state = stateOf(error);
  if (state !== null) return problemOfState(state, message, address);
  const why = tlsTrouble(error);
  if (why !== null) return problem('server-tls', { server, why, reason: (error as NodeJS.ErrnoException).code ?? message });
  return problem('server-away', { server, reason: wayReason(error) ?? message });
}

function problemOfState(state: string, message: string, address: Address): Problem {
  const server = shownAddress(address);
  const { user } = address;
  if (state === '28P01') return problem('server-login', { server, user, why: 'refused', reason: '' });
  if (state === '28000') return problem('server-login', { server, user, why: 'admission', reason: message });
  if (state === '3D000') return problem('server-database', { server });
  if (state === '42501') return problem('server-rights', { server, user });
  if (AWAY[state] !== undefined || state.startsWith('08')) return problem('server-away', { server, reason: AWAY[state] ?? 'the connection was cut' });
  if (CLASHES.has(state)) return problem('store-busy', { file: server });
  return problem('server-fault', { server, reason: REASONS[state] ?? REASONS[state.slice(0, 2)] ?? message });
}

/** @returns the five signs by which a server says what is wrong; `null` for what no server said. */
export function stateOf(error: unknown): string | null {
  const { code, severity } = error as { readonly code?: unknown; readonly severity?: unknown };
  return severity !== undefined && typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

/** @returns whether two did at once what each can do alone; where that goes on, it is a bug of ours. */
export function isRace(error: unknown): boolean {
  return RACES.has(stateOf(error) ?? '');
}

function isTold(state: string): boolean {
  return ['28P01', '28000', '3D000', '42501'].includes(state) || REASONS[state] !== undefined || REASONS[state.slice(0, 2)] !== undefined;
}

/** What two do at once who both saw that something was not there yet. */
const RACES: ReadonlySet<string> = new Set(['23505', '42P06', '42P07']);

/** Serialization, deadlocks, locks, time limits, a server that starts. */
const CLASHES: ReadonlySet<string> = new Set(['40001', '40P01', '55P03', '57P03', '57014', '25P04', ...RACES]);

/** The server ends our connection: it stops, it has crashed, somebody ended it, or it was silent for too long. */
const CUTS: ReadonlySet<string> = new Set(['57P01', '57P02', '57P05', '25P03', '40003']);

const AWAY: Readonly<Record<string, string>> = {
  '57P01': 'it was shut down',
  '57P02': 'it has crashed',
  '57P03': 'it is starting or stopping',
  '57P05': 'it ended the connection',
  '25P03': 'it ended the connection',
};

/** What the server says of itself, by its code or by the class of it. */
const REASONS: Readonly<Record<string, string>> = {
  '25006': 'it can only be read from',
  '42P01': 'its tables were changed by somebody else',
  '42703': 'its tables were changed by somebody else',
  '3F000': 'its tables were changed by somebody else',
  '53100': 'its disk is full',
  '53200': 'it has not enough memory',
  '53300': 'it takes no more connections',
  '53': 'it has not enough of what it needs',
  '54': 'it is too much for it',
  '58': 'its system reports a fault',
  XX: 'it reports a fault of its own',
  F0: 'it reports a fault of its settings',
  '0A': 'it cannot do what fit needs',
};

type TlsWhy = 'none' | 'untrusted' | 'name' | 'expired' | 'other';

function tlsTrouble(error: unknown): TlsWhy | null {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (message === 'The server does not support SSL connections') return 'none';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'name';
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return 'expired';
  if (/SELF_SIGNED_CERT|^UNABLE_TO_|^CERT_/.test(code)) return 'untrusted';
  return /^ERR_(?:SSL|TLS|OSSL)|^EPROTO$/.test(code) || message === 'There was an error establishing an SSL connection' ? 'other' : null;
}

/** @returns why the way to the server does not lead there, `null` where an error is of another kind. */
function wayReason(error: unknown): string | null {
  const { code, message, errors } = error as NodeJS.ErrnoException & { readonly errors?: readonly unknown[] };
  // One attempt for each number that a name stands for.
  if (errors !== undefined) return wayReason(errors[0]);
  return SYSTEM_REASONS[code ?? ''] ?? WAY_REASONS.find(([pattern]) => pattern.test(message))?.[1] ?? null;
}

const CUT = 'the connection was cut';

/** What the driver says in words alone. */
const WAY_REASONS: readonly (readonly [RegExp, string])[] = [
  [/^timeout expired$/, 'it did not answer in time'],
  [/^Query read timeout$/, 'it did not answer in time'],
  [/^Connection terminated|^Client has encountered a connection error|^Client was closed/, CUT],
];

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'no machine of that name is known',
  EAI_AGAIN: 'names of machines cannot be looked up just now',
  EAI_FAIL: 'names of machines cannot be looked up',
  ETIMEDOUT: 'it did not answer in time',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
  EHOSTDOWN: 'the machine does not answer',
  ENETDOWN: 'this machine has no network',
  EADDRNOTAVAIL: 'this machine has no address for it',
  ECONNRESET: CUT,
  ECONNABORTED: CUT,
  EPIPE: CUT,
  ENOENT: 'nothing is there',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOTDIR: 'a part of its path is no folder',
  ENAMETOOLONG: 'its path is too long',
  EISDIR: 'it is a folder',
};
