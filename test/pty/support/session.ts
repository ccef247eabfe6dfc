/** The processes of a terminal: all that descend from its program, in whatever group. */
import { readdirSync, readFileSync } from 'node:fs';

/** @returns the processes of the session that this process began, without those that are dead. Only Linux can say. */
export function sessionOf(pid: number): readonly number[] {
  return listed('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => belongs(name, pid))
    .map(Number);
}

/** Kills them all. */
export function killSession(pid: number): void {
  for (let left = [pid, ...sessionOf(pid)]; left.length > 0; left = [...sessionOf(pid)]) for (const process of left) kill(process);
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A process may go while it is looked at. */
function belongs(name: string, session: number): boolean {
  try {
    const [state, , , of] = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return of === String(session) && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
