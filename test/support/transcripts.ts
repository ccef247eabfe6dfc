/** What a page shows of the command: its blocks, and the transcripts that must come out as they stand. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** @returns the fenced blocks of a page in this language, without their fences. */
export function blocksOf(page: string, language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, body]) => body as string);
}

/** A command and the lines printed under it; `…` stands for anything, alone on a line for any lines. */
export interface Step {
  readonly command: string;
  readonly printed: string;
}

/** @returns every command of the page's transcripts, in order. */
export function stepsOf(page: string): readonly Step[] {
  return blocksOf(page, 'console').flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const [command = '', ...lines] = step.trimEnd().split('\n');
        return { command, printed: lines.join('\n') };
      }),
  );
}

/** @returns what `printed` stands for. */
export function patternOf(printed: string): RegExp {
  const lines = printed.split('\n').map((line) => (line === '…' ? '(?:.*\\n)*?' : `${line.split('…').map(quote).join('.*')}\\n`));
  return new RegExp(`^${lines.join('')}$`);
}

function quote(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A shell of its own, in which `fit` is this clone's. */
export interface Shell {
  /** @returns what the command printed on both outputs. */
  run(command: string): string;
  close(): void;
}

/** @returns a shell with a home of its own; commands run in the folder of the project. */
export function openShell(): Shell {
  const folder = mkdtempSync(join(tmpdir(), 'fit-readme-'));
  writeFileSync(join(folder, 'fit'), `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/fit.cjs')}" "$@"\n`, { mode: 0o755 });
  const env = { HOME: folder, PATH: `${folder}${delimiter}${process.env['PATH']}`, LANG: 'C.UTF-8' };
  return {
    run: (command) => {
      const { stdout, error } = spawnSync('sh', ['-c', `{ ${command}\n} 2>&1`], { env, encoding: 'utf8' });
      if (error) throw error;
      return stdout;
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
