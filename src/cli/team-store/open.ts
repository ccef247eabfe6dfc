/** The store of a team, with the password that its server asks for. */
import { good, type Outcome } from '../../problems/problem.ts';
import { type Address, shownAddress } from '../../store/postgres/address.ts';
import { diagnoseServer, type ServerDiagnosis } from '../../store/postgres/diagnosis.ts';
import { openPostgresStore, PATIENCE } from '../../store/postgres/open.ts';
import { versionsOfServer } from '../../store/postgres/version.ts';
import type { Machine } from '../../store/sessions.ts';
import type { AssessmentStore } from '../../store/store.ts';
import type { Versions } from '../../store/versions.ts';
import { askSecret } from '../../terminal/secret.ts';
import { visible } from '../../text/visible.ts';
import { canAsk } from '../interview/terminal.ts';
import type { Io } from '../io.ts';
import { passwordFromFile } from './password-file.ts';

/** @returns the store. */
export function openTeamStore(address: Address, machine: Machine, io: Io): Promise<Outcome<AssessmentStore>> {
  return withPassword(address, io, (password) => openPostgresStore({ address, password, machine }));
}

/** @returns which version its tables have; they are not touched. */
export function versionsOfTeamStore(address: Address, io: Io): Promise<Outcome<Versions>> {
  return withPassword(address, io, (password) => versionsOfServer(address, password, PATIENCE));
}

/** @returns what is found where it is looked over; `null` where nothing was ever kept. */
export function diagnoseTeamStore(address: Address, io: Io): Promise<Outcome<ServerDiagnosis | null>> {
  return withPassword(address, io, (password) => diagnoseServer(address, password, PATIENCE));
}

/** Does what takes a password. Somebody at a terminal is asked for one that stands nowhere, once the server wants one. */
async function withPassword<Value>(address: Address, io: Io, work: (password: string | null) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  const password = knownPassword(address, io);
  if (!password.ok) return password;
  const server = shownAddress(address);
  const before = typed.get(io)?.get(server);
  if (password.value === null && before !== undefined) return work(before);
  const done = await work(password.value);
  const isWanted = !done.ok && done.problems.some(({ code, args }) => code === 'server-login' && args.why === 'unknown');
  if (!isWanted || !canAsk(io)) return done;
  const answer = await askSecret(visible(`Password of ${address.user} for ${server}:`), io.terminal());
  typed.set(io, new Map(typed.get(io)).set(server, answer));
  return work(answer);
}

/** Passwords that were typed in this run, by server: a command that opens a store twice asks once. */
const typed = new WeakMap<Io, ReadonlyMap<string, string>>();

/** As libpq looks for it: in the address, in the environment, in the file of passwords. */
function knownPassword(address: Address, io: Io): Outcome<string | null> {
  const given = address.password ?? io.env['PGPASSWORD'];
  return given ? good(given) : passwordFromFile(address, io);
}
