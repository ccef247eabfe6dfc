/** Where fit keeps things: `FIT_HOME` moves everything; else the platform's own folders. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Io } from './io.ts';

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

function absolute(path: string | undefined): string | null {
  return path !== undefined && path !== '' && isAbsolute(path) ? path : null;
}
