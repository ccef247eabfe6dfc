/** What is settled for every command: by the user in `config.yaml` of the settings, by a folder with work in it in `.fit/config.yaml` there. */
import { join } from 'node:path';
import { good, type Outcome, type Place } from '../../problems/problem.ts';
import { unwrap } from '../failure.ts';
import { isSeen } from '../input/files.ts';
import type { Io } from '../io.ts';
import { configFolder } from './folders.ts';
import type { SettingName } from './known.ts';

/** What a file settles, and where in it. */
export type Settled = { readonly [Name in SettingName]?: { readonly text: string; readonly at: Place } };

/** A file of settings. */
export interface Level {
  readonly file: string;
  /** Whether it came with the folder we are in: from whoever made that, so it may say little. */
  readonly isOfProject: boolean;
}

/** @returns the files of settings, the nearest first; whether they are there or not. */
export function levelsOf(io: Io): readonly [project: Level, user: Level] {
  return [
    { file: join(io.cwd, '.fit', SETTINGS_FILE), isOfProject: true },
    { file: join(configFolder(io), SETTINGS_FILE), isOfProject: false },
  ];
}

/** @returns what is settled, the nearest file first, or everything that is wrong with the first that has faults. YAML is not loaded where there is no file. */
export async function readSettings(io: Io): Promise<Outcome<Settled>> {
  let settled: Settled = {};
  for (const level of levelsOf(io)) {
    const own = await readLevel(level, io);
    if (!own.ok) return own;
    settled = { ...own.value, ...settled };
  }
  return good(settled);
}

/** @returns what one file settles. */
export async function readLevel(level: Level, io: Io): Promise<Outcome<Settled>> {
  // Whose home is not their own has settled nothing there.
  if (!isSeen(level.file)) return good({});
  const { readSettingsFile } = await import('./settings-file.ts');
  return readSettingsFile(level, io);
}

/** @returns the world as it is for this user: what is settled holds where the environment leaves it open. Throws a `Failure` that says what is wrong with a file. */
export async function withSettings(io: Io): Promise<Io> {
  const settled = unwrap(await readSettings(io));
  const added = Object.entries(settled).flatMap(([name, { text }]) => variableFor(name as SettingName, text, io));
  if (added.length === 0) return io;
  // Not a copy: merely to look at a stream is dear.
  return Object.create(io, { env: { value: { ...io.env, ...Object.fromEntries(added) } } }) as Io;
}

/** The store is looked for where it is needed. */
function variableFor(name: SettingName, text: string, { env }: Io): readonly (readonly [variable: string, value: string])[] {
  switch (name) {
    case 'store':
      return [];
    case 'color':
      if (text === 'auto' || COLOUR.some((variable) => env[variable])) return [];
      return text === 'always' ? [['FORCE_COLOR', '1']] : [['NO_COLOR', '1']];
    case 'accessible':
      return env['FIT_ACCESSIBLE'] || env['ACCESSIBLE'] ? [] : [['FIT_ACCESSIBLE', text]];
    default: {
      const variable = `FIT_${name.toUpperCase()}`;
      return env[variable] ? [] : [[variable, text]];
    }
  }
}

const COLOUR = ['NO_COLOR', 'FORCE_COLOR', 'CLICOLOR_FORCE', 'CLICOLOR'];

/** What the file is called. */
const SETTINGS_FILE = 'config.yaml';
