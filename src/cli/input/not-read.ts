/** What is written must not be what is read: once it is written over, nothing is left to score again. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { problem } from '../../problems/problem.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';

/** A file that is to be written, and the option that says so. */
export interface Written {
  readonly option: string;
  readonly path: string;
}

/** Throws a `Failure` where one of the files to be written is one of those that are read, by whatever name. `-` is no file. */
export function refuseRead(read: readonly string[], written: readonly Written[], io: Io): void {
  const known = new Map(read.filter((path) => path !== '-').flatMap((path) => marksOf(path, io).map((mark) => [mark, path] as const)));
  for (const { option, path } of written) {
    if (path === '-') continue;
    const [input] = marksOf(path, io).flatMap((mark) => known.get(mark) ?? []);
    if (input === undefined) continue;
    const same = input === path ? '' : `, which is ${input}`;
    throw new Failure([problem('usage', { message: `${option} would write over ${path}${same}: it is read here` })]);
  }
}

/** What a file is known by: its path, and where it is there its place on the disk, which is the same behind every link. */
function marksOf(path: string, io: Io): readonly string[] {
  const whole = resolve(io.cwd, path);
  try {
    const { dev, ino } = statSync(whole, { bigint: true });
    // Some file systems do not number their files.
    return ino === 0n ? [whole] : [whole, `${dev} ${ino}`];
  } catch {
    return [whole];
  }
}
