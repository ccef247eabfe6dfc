/** Other versions of Node, from the registry. What cannot be had fails. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';

/** @returns the folder in which a `node` of this major version lies; the one that runs this if it is of that version. */
export function nodeFolder(major: number): string {
  const own = Number(process.versions.node.split('.')[0]) === major;
  return own ? dirname(process.execPath) : installNode(major);
}

function installNode(major: number): string {
  const name = `node-${process.platform}-${process.arch}`;
  // Beside the installed fit, so that it goes when that goes.
  const prefix = mkdtempSync(join(inject('prefix'), '..', `node ${major} `));
  const args = ['install', '--prefix', prefix, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${major}`];
  execFileSync('npm', args, { stdio: 'inherit', timeout: 240_000, cwd: prefix });
  const folder = join(prefix, 'node_modules', name, 'bin');
  const version = execFileSync(join(folder, 'node'), ['--version'], { encoding: 'utf8' });
  if (!version.startsWith(`v${major}.`)) throw new Error(`asked for Node ${major}, got ${version}`);
  return folder;
}
