/** Where fit keeps things: `FIT_HOME` moves everything; else the platform's own folders. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Io } from '../io.ts';

/** @returns the folder of the user's settings and rubrics. Relative `XDG_…` and `HOME` values are passed over, as the XDG rules say. */
export function configFolder(io: Io): string {
  const { env, platform } = io;
  const home = absolute(env['HOME']) ?? homedir();
  const own = absolute(env['FIT_HOME']);
  if (own) return own;
  const xdg = absolute(env['XDG_CONFIG_HOME']);
  if (xdg) return join(xdg, 'fit');
  if (platform === 'win32') return join(absolute(env['APPDATA']) ?? join(home, 'AppData', 'Roaming'), 'fit');
  return platform === 'darwin' ? join(home, 'Library', 'Application Support', 'fit') : join(home, '.config', 'fit');
}

/** @returns the folder of what fit writes down, `null` when no absolute path is known to begin with. */
export function dataFolder(io: Io): string | null {
  const { env, platform } = io;
  const own = absolute(env['FIT_HOME']) ?? inside(absolute(env['XDG_DATA_HOME']), 'fit');
  if (own) return own;
  const home = absolute(env['HOME']) ?? absolute(homedir());
  if (platform === 'win32') return inside(absolute(env['LOCALAPPDATA']) ?? inside(home, 'AppData', 'Local'), 'fit');
  return platform === 'darwin' ? inside(home, 'Library', 'Application Support', 'fit') : inside(home, '.local', 'share', 'fit');
}

function inside(folder: string | null, ...names: readonly string[]): string | null {
  return folder === null ? null : join(folder, ...names);
}

function absolute(path: string | undefined): string | null {
  return path !== undefined && path !== '' && isAbsolute(path) ? path : null;
}
