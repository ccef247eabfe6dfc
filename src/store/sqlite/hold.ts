/** A file that one process holds at a time. The lock is the system's: it ends with its process, however that ends. */
import { closeSync, constants, openSync, rmSync, statSync } from 'node:fs';
import { type Connection, type Driver, loadDriver } from './driver.ts';
import { faultOf } from './faults.ts';
import { quietly } from './upgrade.ts';

/** How often the file may be taken away under our hands. */
const ATTEMPTS = 5;

/** @returns what lets go of it; `null` while another process holds it. Where nothing can be locked, nobody is kept out. */
export async function hold(path: string): Promise<(() => void) | null> {
  const driver = await loadDriver();
  if (!driver.ok) return () => {};
  try {
    for (let i = 0; i < ATTEMPTS; i++) {
      const held = lock(driver.value, path);
      if (held !== null) return () => letGo(held, path);
    }
    return null;
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'bug') throw error;
    return fault === 'busy' ? null : () => {};
  }
}

/** @returns the file, held; `null` where it is another by now. */
function lock(driver: Driver, path: string): Connection | null {
  closeSync(openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600));
  const inode = inodeOf(path);
  const held = driver(path);
  try {
    // Nothing is ever written to it, so it needs no journal beside it.
    held.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    quietly(() => held.close());
    throw error;
  }
  if (inodeOf(path) === inode) return held;
  held.close();
  return null;
}

/** The file goes while it is still held: who comes between sees that it is another. Windows takes away only what nobody has open. */
function letGo(held: Connection, path: string): void {
  let isGone = false;
  quietly(() => {
    rmSync(path);
    isGone = true;
  });
  quietly(() => held.close());
  if (!isGone) quietly(() => rmSync(path));
}

function inodeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? 0;
}
