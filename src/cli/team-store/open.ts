/** The store of a team, with the password that its server asks for. */
import { good, type Outcome } from '../../problems/problem.ts';
import { type Address, shownAddress } from '../../store/postgres/address.ts';
import { openPostgresStore } from '../../store/postgres/open.ts';
import type { Machine } from '../../store/sessions.ts';
import type { AssessmentStore } from '../../store/store.ts';
import { askSecret } from '../../terminal/secret.ts';
import { visible } from '../../text/visible.ts';
import { canAsk } from '../interview/terminal.ts';
import type { Io } from '../io.ts';
import { passwordFromFile } from './password-file.ts';

/** @returns the store. Somebody at a terminal is asked for a password that stands nowhere, once the server wants one. */
export async function openTeamStore(address: Address, machine: Machine, io: Io): Promise<Outcome<AssessmentStore>> {
  const password = knownPassword(address, io);
  if (!password.ok) return password;
  const opened = await openPostgresStore({ address, password: password.value, machine });
  const isWanted = !opened.ok && opened.problems.some(({ code, args }) => code === 'server-login' && args.why === 'unknown');
  if (!isWanted || !canAsk(io)) return opened;
  const typed = await askSecret(visible(`Password of ${address.user} for ${shownAddress(address)}:`), io.terminal());
  return openPostgresStore({ address, password: typed, machine });
}

/** As libpq looks for it: in the address, in the environment, in the file of passwords. */
function knownPassword(address: Address, io: Io): Outcome<string | null> {
  const given = address.password ?? io.env['PGPASSWORD'];
  return given ? good(given) : passwordFromFile(address, io);
}
