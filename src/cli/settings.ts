/** What a user has settled once: the file `config.yaml` in the folder of the settings. */
import { join } from 'node:path';
import { good, type Outcome, type Place } from '../problems/problem.ts';
import { unwrap } from './failure.ts';
import { isSeen } from './files.ts';
import { configFolder } from './folders.ts';
import type { Io } from './io.ts';

/** What may be settled; `null` for what is not. */
export interface Settings {
  /** Where assessments are kept: the address of a server, or the path of a folder; and where that is written. */
  readonly store: { readonly text: string; readonly at: Place } | null;
  /** Who works here. */
  readonly name: string | null;
  /** As whom. */
  readonly role: string | null;
}

const NOTHING: Settings = { store: null, name: null, role: null };

/** @returns what is settled, or everything that is wrong with the file. YAML is not loaded where there is none. */
export async function readSettings(io: Io): Promise<Outcome<Settings>> {
  const file = join(configFolder(io), SETTINGS_FILE);
  // Whose home is not their own has settled nothing there.
  if (!isSeen(file)) return good(NOTHING);
  const { readSettingsFile } = await import('./settings-file.ts');
  return readSettingsFile(file, io);
}

/** @returns the world as it is for this user: name and role are settled where the environment leaves them open. Throws a `Failure` that says what is wrong with the file. */
export async function withSettings(io: Io): Promise<Io> {
  const { name, role } = unwrap(await readSettings(io));
  if (name === null && role === null) return io;
  const { FIT_NAME, FIT_ROLE } = io.env;
  const env = { ...io.env, FIT_NAME: FIT_NAME || (name ?? undefined), FIT_ROLE: FIT_ROLE || (role ?? undefined) };
  // Not a copy: merely to look at a stream is dear.
  return Object.create(io, { env: { value: env } }) as Io;
}

/** What the file is called. */
const SETTINGS_FILE = 'config.yaml';
