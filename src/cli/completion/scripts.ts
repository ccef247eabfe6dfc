/** The scripts that make the shells ask fit. They know nothing of its commands, so they stay right when it changes. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import type { Shell } from './shells.ts';

/** @returns the script of a shell, as it lies with the program. */
export function scriptOf(shell: Shell, { shipped }: Pick<Io, 'shipped'>): string {
  return readFileSync(resolve(shipped, '..', 'completion', FILES[shell]), 'utf8');
}

const FILES: Readonly<Record<Shell, string>> = { bash: 'fit.bash', zsh: 'fit.zsh', fish: 'fit.fish', powershell: 'fit.ps1' };
