/** A program of somebody else that uses the package: a folder of its own beside the installed one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inject } from 'vitest';
import { ROOT } from './processes.ts';

/** @returns a new folder with these files, from which `fit-assess` can be imported. */
export function consumer(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(inject('prefix'), 'consumer-'));
  for (const [name, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) writeFileSync(join(folder, name), text);
  return folder;
}

/** @returns what the compiler says of a strict program that checks the types of its libraries too; nothing if all is well. */
export function compile(folder: string, module: 'nodenext' | 'bundler', lib: string): string {
  const options = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false, noEmit: true, types: [] };
  const modules = module === 'bundler' ? { module: 'esnext', moduleResolution: 'bundler' } : { module: 'nodenext', moduleResolution: 'nodenext' };
  const config = { compilerOptions: { ...options, ...modules, target: 'es2023', lib: lib.split(',') }, files: ['program.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout;
}

/** @returns the program as one script for browsers. */
export async function bundle(folder: string, entry: string): Promise<Uint8Array> {
  const settings = { bundle: true, minify: true, platform: 'browser', format: 'esm', write: false, logLevel: 'silent', absWorkingDir: folder } as const;
  const { outputFiles } = await build({ ...settings, entryPoints: [entry], loader: { '.yaml': 'text' } });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
