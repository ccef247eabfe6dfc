/** Which of libsql's packages is asked for on which machine. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { currentTarget } from '../../../src/store/sqlite/native.ts';

/** @returns a loader that can load these packages alone. */
function loaderOf(...there: readonly string[]) {
  return (name: string) => {
    if (!there.includes(name)) throw new Error(`Cannot find module '${name}'`);
  };
}

test.each([
  ['win32', 'x64', 'win32-x64-msvc'],
  ['darwin', 'x64', 'darwin-x64'],
  ['darwin', 'arm64', 'darwin-arm64'],
  ['freebsd', 'x64', 'freebsd-x64'],
])('on %s for %s it is the only one there can be, without a look at it', (platform, arch, target) => {
  const load = () => expect.unreachable();
  expect(currentTarget(platform, arch, load)).toBe(target);
});

test.each([
  ['x64', 'linux-x64-gnu', 'linux-x64-musl'],
  ['arm64', 'linux-arm64-gnu', 'linux-arm64-musl'],
  ['arm', 'linux-arm-gnueabihf', 'linux-arm-musleabihf'],
])('on Linux for %s it is the one for glibc where it can be loaded, else the one for musl', (arch, gnu, musl) => {
  const [both, one] = [loaderOf(`@libsql/${gnu}`, `@libsql/${musl}`), loaderOf(`@libsql/${musl}`)];
  expect([currentTarget('linux', arch, both), currentTarget('linux', arch, one)]).toEqual([gnu, musl]);
});

test('where neither can be loaded it is the one for glibc, so that its reason is told', () => {
  expect(currentTarget('linux', 'x64', loaderOf())).toBe('linux-x64-gnu');
});

test('fit brings along every package that libsql does', () => {
  const [own, libsql] = ['package.json', 'node_modules/libsql/package.json'].map((file) => JSON.parse(readFileSync(file, 'utf8')));
  expect(own.optionalDependencies).toEqual(libsql.optionalDependencies);
});
