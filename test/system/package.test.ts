/** The package as it is published. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { binFolder, ROOT, run, shell } from './support/processes.ts';

function installed(...path: readonly string[]): string {
  return join(inject('prefix'), 'node_modules', ...path);
}

function files(): readonly string[] {
  return readdirSync(installed('fit-assess'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => join(parentPath, name).slice(installed('fit-assess').length + 1));
}

test('brings nothing else with it but the native part of the store for this machine', () => {
  expect(readdirSync(installed()).filter((name) => !name.startsWith('.'))).toEqual(['@libsql', 'fit-assess']);
  expect(readdirSync(installed('@libsql')).filter((name) => !name.startsWith(process.platform))).toEqual([]);
});

test('has no script that runs at installation', () => {
  const { scripts = {} } = JSON.parse(readFileSync(installed('fit-assess', 'package.json'), 'utf8'));
  expect(['preinstall', 'install', 'postinstall'].filter((name) => name in scripts)).toEqual([]);
});

test('PKG-1 holds the program, the rubrics, what CRMs need and its papers, and nothing else', () => {
  const others = files().filter((file) => !/^(bin|dist|rubrics|examples\/crm)\/|^(LICENSE|CHANGELOG\.md|README\.md|package\.json)$/.test(file));
  expect(others).toEqual([]);
});

test('holds no tests but the cases of the rubrics, no sources, maps or hidden files', () => {
  expect(files().filter((file) => /\.test\.(?!yaml$)|(^|\/)(src\/|test\/|\.)|\.map$|(?<!\.d)\.ts$/.test(file))).toEqual([]);
});

// Each of fifty commands brings its own parts, and what V8 has compiled of them; the stores bring the query layer twice, for a file and for a
// server. On its way it is 6 MB.
test('is smaller than 16 MB', () => {
  const size = files().reduce((sum, file) => sum + statSync(installed('fit-assess', file)).size, 0);
  expect(size).toBeLessThan(16_000_000);
});

test('the command may be run by everybody', () => {
  expect((statSync(join(binFolder(), 'fit')).mode & 0o111).toString(8)).toBe('111');
});

test('a program may be started from any folder', async () => {
  const { code, out } = await shell('cd / && fit rubric list | wc -l');
  expect([code, out]).toEqual([0, '5\n']);
});

test('the cases that come with a rubric are found wherever one is', async () => {
  const { code, out } = await shell('cd / && fit rubric test msp-mindset');
  expect([code, out]).toEqual([0, expect.stringContaining('rubrics/msp-mindset.test.yaml · msp-mindset')]);
});

test('a clone that is not built yet says what to do', async () => {
  const clone = mkdtempSync(join(tmpdir(), 'fit-'));
  cpSync(join(ROOT, 'bin'), join(clone, 'bin'), { recursive: true });
  const { code, out, err } = await run(join(clone, 'bin', 'fit.cjs'), ['rubric', 'list'], {});
  expect([code, out, err]).toEqual([1, '', 'fit is not built yet: run npm run build\n']);
});
