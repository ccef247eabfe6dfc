/** The starters as they lie in the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { StarterText } from '../../../src/authoring/starters/start.ts';

/** Folders of starters, and whether what lies in them is a whole rubric. */
const FOLDERS: readonly (readonly [folder: string, isRubric: boolean])[] = [
  ['rubrics/starters', false],
  ['rubrics', true],
];

/** @returns every starter: the forms, and the rubrics that come with the program. */
export function allStarters(): readonly StarterText[] {
  return FOLDERS.flatMap(([folder, isRubric]) =>
    readdirSync(folder)
      .filter((file) => /^[^.]+\.yaml$/.test(file))
      .sort()
      .map((file) => starterIn(folder, file.slice(0, -'.yaml'.length), isRubric)),
  );
}

/** @returns the form of this name. */
export function form(name: string): StarterText {
  return starterIn('rubrics/starters', name, false);
}

function starterIn(folder: string, name: string, isRubric: boolean): StarterText {
  const test = `${folder}/${name}.test.yaml`;
  const text = readFileSync(`${folder}/${name}.yaml`, 'utf8');
  return { name, rubric: text, test: existsSync(test) ? readFileSync(test, 'utf8') : null, isRubric };
}
