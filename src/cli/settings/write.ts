/** Writes settings down: what else stands in the file stays as it is. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import { enumerated } from '../../report/words.ts';
import { Failure, unwrap } from '../failure.ts';
import { isPath } from '../find-rubric/rubrics.ts';
import { isThere, readBytes, reasonOf } from '../input/files.ts';
import type { Io } from '../io.ts';
import { placeIn } from '../kept/store-place.ts';
import { newFile, replaceFile } from '../output/sink.ts';
import { SETTING_NAMES, SETTINGS, type SettingName } from './known.ts';
import type { Level } from './settings.ts';
import { settledIn } from './settings-file.ts';

/** @returns the setting of this name. Throws a `Failure` that says which was probably meant. */
export function settingNamed(key: string): SettingName {
  const name = SETTING_NAMES.find((one) => one === key);
  if (name !== undefined) return name;
  const meant = suggest(key, SETTING_NAMES);
  throw usage(`there is no setting ${key}; ${meant === null ? `known here: ${enumerated(SETTING_NAMES, 'and')}` : `did you mean ${meant}?`}`);
}

/** Writes one setting into a file, or with `null` takes it out. @returns whether that changed anything. Throws a `Failure`. */
export async function settle(name: SettingName, value: string | null, level: Level, io: Io): Promise<boolean> {
  const meant = value === null ? null : await checked(name, value.trim(), level, io);
  const { file } = level;
  if (!isThere(file)) {
    if (meant === null) return false;
    makeFolder(file);
    await newFile({ path: file, shownAs: file }, `${name}: ${quoted(name, meant)}\n`, io);
    return true;
  }
  const before = unwrap(await readBytes(file, io));
  // What is not understood is not written over.
  unwrap(settledIn(before, level));
  const text = new TextDecoder().decode(before);
  const document = parseDocument(text);
  const isChanged = meant !== null || document.has(name);
  if (meant === null) document.delete(name);
  else document.set(name, plainOf(name, meant));
  if (isChanged) await replaceFile({ path: file, shownAs: file }, before, endOf(String(document)), io);
  return isChanged;
}

/** A file without settings is an empty one. */
function endOf(text: string): string {
  return text.trim() === '{}' || text.trim() === 'null' ? '' : text;
}

/** @returns the value as it is written down. What could not be used later is refused, and so is a password that all who read the file would know. */
async function checked(name: SettingName, value: string, { isOfProject }: Level, io: Io): Promise<string> {
  const { choices, isOfProject: isForAll } = SETTINGS[name];
  if (isOfProject && !isForAll) throw usage(`${name} is yours to settle, not that of a folder which others may have made: leave out --project`);
  if (value === '') throw usage(`${name} needs a value; fit config unset ${name} takes it back`);
  if (choices !== undefined && !choices.includes(value)) {
    const meant = suggest(value, choices);
    throw usage(`${name} is ${enumerated(choices, 'or')}, not ${value}${meant === null ? '' : `; did you mean ${meant}?`}`);
  }
  if (name === 'store') unwrap(await placeIn(value, { name: 'store', isPrivate: false, at: null }, io));
  // Typed here, it starts from here.
  const isFile = name === 'map' || (name === 'rubric' && isPath(value));
  return isFile && !isOfProject ? resolve(io.cwd, value) : value;
}

function usage(message: string): Failure {
  return new Failure([problem('usage', { message })]);
}

function plainOf(name: SettingName, value: string): string | boolean {
  return name === 'accessible' ? value === 'true' : value;
}

function quoted(name: SettingName, value: string): string {
  return name === 'accessible' ? value : JSON.stringify(value);
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Failure([problem('output-failed', { reason: `${dirname(file)}: ${reasonOf(error)}` })]);
  }
}
