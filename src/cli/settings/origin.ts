/** What holds for each setting, and who says so. */
import { unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { dataFolder } from './folders.ts';
import { SETTING_NAMES, SETTINGS, type SettingName } from './known.ts';
import { type Level, levelsOf, readLevel, type Settled } from './settings.ts';

/** Who says so. */
export type Origin =
  | { readonly kind: 'environment'; readonly variable: string }
  | { readonly kind: 'project' | 'user'; readonly file: string }
  | { readonly kind: 'default' };

/** One setting as it holds. */
export interface Holding {
  readonly name: SettingName;
  /** `null` where nobody says anything and nothing holds by itself. A password in it is not shown. */
  readonly value: string | null;
  readonly origin: Origin;
}

/** @returns every setting. Throws a `Failure` that says what is wrong with a file. */
export async function holdings(io: Io): Promise<readonly Holding[]> {
  const levels = levelsOf(io);
  const files: { readonly level: Level; readonly settled: Settled }[] = [];
  for (const level of levels) files.push({ level, settled: unwrap(await readLevel(level, io)) });
  return SETTING_NAMES.map((name): Holding => {
    const variable = SETTINGS[name].variables.find((one) => io.env[one]);
    if (variable !== undefined) return { name, value: fromVariable(name, variable, io.env[variable] ?? ''), origin: { kind: 'environment', variable } };
    for (const { level, settled } of files) {
      const text = settled[name]?.text;
      if (text !== undefined) return { name, value: text, origin: { kind: level.isOfProject ? 'project' : 'user', file: level.file } };
    }
    return { name, value: name === 'store' ? dataFolder(io) : SETTINGS[name].otherwise, origin: { kind: 'default' } };
  });
}

/** Variables that others made say it in words of their own. */
function fromVariable(name: SettingName, variable: string, value: string): string {
  const isOff = ['0', 'false', 'no'].includes(value.toLowerCase());
  if (name === 'accessible') return String(!isOff);
  if (name === 'store') return value.trim().replace(/^(\w+:\/\/[^/@]*?):[^/]*@/, '$1@');
  if (name !== 'color') return value;
  if (variable === 'NO_COLOR' || variable === 'CLICOLOR') return variable === 'NO_COLOR' || isOff ? 'never' : 'auto';
  return isOff && variable === 'FORCE_COLOR' ? 'never' : isOff ? 'auto' : 'always';
}
