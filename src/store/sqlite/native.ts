/**
 * In the built program, in place of what libsql asks for the name of its part for this machine: it has Node write a report and starts
 * programs to tell one C library from another, which takes longer than everything else it does.
 */
import * as os from 'node:os';

/** Loads a package. */
type Load = (name: string) => unknown;

declare const require: Load;

/** @returns the kind of machine we are on, as the packages of libsql are called. */
export function currentTarget(platform: string = os.platform(), arch: string = os.arch(), load: Load = require): string {
  if (platform === 'win32') return `win32-${arch}-msvc`;
  if (platform !== 'linux') return `${platform}-${arch}`;
  const [gnu, musl] = arch === 'arm' ? ['linux-arm-gnueabihf', 'linux-arm-musleabihf'] : [`linux-${arch}-gnu`, `linux-${arch}-musl`];
  // npm installs the parts for both C libraries; only the one for the library that is here can be loaded.
  return canLoad(gnu, load) || !canLoad(musl, load) ? gnu : musl;
}

function canLoad(target: string, load: Load): boolean {
  try {
    load(`@libsql/${target}`);
    return true;
  } catch {
    return false;
  }
}
