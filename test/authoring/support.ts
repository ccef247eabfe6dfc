/** Rubrics checked from texts and files, and short forms of the advice on them. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Checked, checkRubric } from '../../src/authoring/check.ts';
import { decodeText } from '../../src/reader/text.ts';
import { parseWritten, type WrittenRubric } from '../../src/rubric/parse.ts';
import { inShort } from '../rubric/support.ts';

/** @returns the valid rubric in a text with its places; says what is wrong when it is none. */
export function writtenIn(text: string | Uint8Array, file = 'test.yaml'): WrittenRubric {
  const source = decodeText(typeof text === 'string' ? new TextEncoder().encode(text) : text, file);
  const written = source.ok ? parseWritten(source.value) : source;
  if (!written.ok) throw new Error(`${file}: ${written.problems.map(inShort).join('\n')}`);
  return written.value;
}

/** @returns what looking at the rubric in a text came to. */
export function checkedIn(text: string | Uint8Array, file?: string): Checked {
  return checkRubric(writtenIn(text, file));
}

/** @returns the advice on a text, as `code line:column`. */
export function adviceIn(text: string): readonly string[] {
  return checkedIn(text).advice.map(inShort);
}

/** A file, and what its first lines say of it. */
export interface Expecting {
  readonly name: string;
  readonly text: string;
  /** As `inShort` says them. */
  readonly expected: readonly string[];
}

/** @returns the files of a folder of fixtures. */
export function filesIn(folder: string): readonly Expecting[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      return { name, text, expected: [...text.matchAll(/^# expect: (.+)$/gm)].map(([, one]) => one as string) };
    });
}
