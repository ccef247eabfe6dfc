/** Rubrics from texts and files, and short forms of what comes of reading them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Rubric } from '../../src/engine/model/rubric.ts';
import { bad, type Outcome, type Problem } from '../../src/problems/problem.ts';
import { decodeText } from '../../src/reader/text.ts';
import { parseRubric } from '../../src/rubric/parse.ts';

const BAD = 'test/fixtures/bad-rubrics';

/** @returns what comes of reading bytes as a rubric. */
export function readRubricBytes(bytes: Uint8Array, file = 'test.yaml'): Outcome<Rubric> {
  const source = decodeText(bytes, file);
  return source.ok ? parseRubric(source.value) : bad(...source.problems);
}

/** @returns what comes of reading a text as a rubric. */
export function readRubricText(text: string, file = 'test.yaml'): Outcome<Rubric> {
  return readRubricBytes(new TextEncoder().encode(text), file);
}

/** @returns the rubric in a text that must be one; says what is wrong when it is none. */
export function rubricIn(text: string): Rubric {
  const outcome = readRubricText(text);
  if (!outcome.ok) throw new Error(outcome.problems.map(inShort).join('\n'));
  return outcome.value;
}

/** @returns the problems of a text that must have some. */
export function problemsIn(text: string): readonly Problem[] {
  const outcome = readRubricText(text);
  return outcome.ok ? [] : outcome.problems;
}

/** @returns `code line:column`. */
export function inShort({ code, at }: Problem): string {
  return `${code} ${at?.line}:${at?.column}`;
}

/** A file with faults, and what its first lines say of them. */
export interface BadRubric {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As `inShort` says them. */
  readonly expected: readonly string[];
}

/** @returns all files with faults. */
export function badRubrics(): readonly BadRubric[] {
  return readdirSync(BAD)
    .sort()
    .map((file) => {
      const bytes = new Uint8Array(readFileSync(`${BAD}/${file}`));
      const expected = [...new TextDecoder().decode(bytes).matchAll(/^# expect: (.+)$/gm)].map(([, one]) => one as string);
      return { name: file, bytes, expected };
    });
}

/** @returns a small rubric with these questions and, below them, this. */
export function withQuestions(questions: string, rest = ''): string {
  const moved = questions.trim().replace(/^/gm, '      ');
  return `${HEAD}dimensions:\n  - id: habits\n    questions:\n${moved}\n${rest && `${rest.trimEnd()}\n`}${rest.includes('decision:') ? '' : DECISION}`;
}

/** @returns a small rubric with this besides its one question. */
export function withParts(parts: string): string {
  return withQuestions(REVIEWS, parts);
}

/** The question that small rubrics have. */
export const REVIEWS = `- id: reviews
  ask: How often did you look back?
  levels: { 1: Never, 2: Once, 3: Often }`;

const HEAD = 'fit: 1\nid: small\nversion: 1.0.0\ntitle: Small\n';

const DECISION = 'decision:\n  bands: [{ from: 50, recommend: accept }, { from: 0, recommend: decline }]\n';
