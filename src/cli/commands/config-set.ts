/** `fit config set` and `fit config unset`. */

import { EXIT } from '../failure.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';
import { SETTINGS, type SettingName } from '../settings/known.ts';
import { type Level, levelsOf } from '../settings/settings.ts';
import { settingNamed, settle } from '../settings/write.ts';

/** Writes it down. Throws a `Failure` for a setting or a value that is none, and for a file that cannot be written. */
export async function configSet({ operands: [key = '', value = ''], options }: Invocation, io: Io): Promise<number> {
  const [name, level] = [settingNamed(key), levelFor(options, io)];
  await settle(name, value, level, io);
  await note(`${name} is settled in ${level.file}`, io, options['quiet']);
  await tellOfOthers(name, options, io);
  return EXIT.done;
}

/** Takes it back; nothing is to be done where it was not there. */
export async function configUnset({ operands: [key = ''], options }: Invocation, io: Io): Promise<number> {
  const [name, level] = [settingNamed(key), levelFor(options, io)];
  const isChanged = await settle(name, null, level, io);
  await note(isChanged ? `${name} is no longer settled in ${level.file}` : `${name} was not settled in ${level.file}`, io, options['quiet']);
  return EXIT.done;
}

function levelFor(options: Invocation['options'], io: Io): Level {
  const [project, user] = levelsOf(io);
  return options['project'] === true ? project : user;
}

/** Whoever settles what does not hold here is told at once. */
async function tellOfOthers(name: SettingName, options: Invocation['options'], io: Io): Promise<void> {
  const variable = SETTINGS[name].variables.find((one) => io.env[one]);
  if (variable !== undefined) await note(`Here ${variable} comes before it.`, io, options['quiet']);
}
