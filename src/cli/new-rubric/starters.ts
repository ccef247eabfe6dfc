/** The starters that lie with the program: their names for people, their texts for the maker. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StarterText } from '../../authoring/starters/start.ts';
import { BLANK, SCORECARDS } from '../../authoring/starters/starters.ts';
import { problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';

/** A starter as it is listed. */
export interface Starter {
  readonly name: string;
  readonly summary: string;
  /** Whether it is a rubric that came with the program, rather than a form. */
  readonly isRubric: boolean;
}

/** @returns every starter: the empty form, the shipped rubrics, scorecard forms. */
export function listStarters(io: Io): readonly Starter[] {
  const forms = new Set([BLANK, ...SCORECARDS].map(({ name }) => name));
  const shipped = readdirSync(folderOf(io))
    .filter((file) => /^[^.]+\.yaml$/.test(file))
    .map((file) => file.slice(0, -'.yaml'.length))
    .filter((name) => !forms.has(name))
    .sort();
  return [
    { ...BLANK, isRubric: false },
    ...shipped.map((name) => ({ name, summary: titleOf(name, io), isRubric: true })),
    ...SCORECARDS.map((form) => ({ ...form, isRubric: false })),
  ];
}

/** @returns the text of a starter; throws a `Failure` when there is none of that name. */
export function readStarter(name: string, io: Io): StarterText {
  const starters = listStarters(io);
  const found = starters.find((starter) => starter.name === name);
  const names = starters.map((starter) => starter.name);
  if (found === undefined) throw new Failure([problem('starter-missing', { name, suggestion: suggest(name, names), known: names })]);
  const test = join(folderOf(io), `${name}.test.yaml`);
  return { name, rubric: textOf(`${name}.yaml`, io), test: existsSync(test) ? textOf(`${name}.test.yaml`, io) : null, isRubric: found.isRubric };
}

/** @returns a JSON Schema for editors. */
export function readSchema(file: string, io: Io): string {
  return textOf(file, io);
}

/** The title of a shipped rubric; it was read when the program was built. */
function titleOf(id: string, io: Io): string {
  const { rubric } = JSON.parse(readFileSync(join(io.shipped, `${id}.json`), 'utf8')) as { readonly rubric: { readonly title: string } };
  return rubric.title;
}

function textOf(file: string, io: Io): string {
  return readFileSync(join(folderOf(io), file), 'utf8');
}

function folderOf(io: Io): string {
  return join(io.shipped, 'starters');
}
