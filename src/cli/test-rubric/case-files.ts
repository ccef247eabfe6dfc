/** Finding test files: by path, in a folder, or beside a rubric. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import { fileOf, isPath, isTestFile, listRubrics, rubricFolders } from '../find-rubric/rubrics.ts';
import { isThere } from '../input/files.ts';
import { type NamedFile, namedFile } from '../input/named-file.ts';
import type { Io } from '../io.ts';

/**
 * @returns the test files that `operand` leads to, one at least. An operand is a folder, a test file, a rubric file, or the id of a
 * rubric. Problems: `tests-missing` where there are none, `rubric-missing` for an id that nothing has.
 */
export function findCaseFiles(operand: string, io: Io): Outcome<readonly NamedFile[]> {
  const path = resolve(io.cwd, operand);
  if (isFolder(path)) {
    const names = readdirSync(path).filter(isTestFile);
    const wanted = 'a file whose name ends in .test.yaml';
    return names.length > 0
      ? good(names.sort().map((name) => namedFile(join(path, name), io)))
      : bad(problem('tests-missing', { of: operand === '.' ? 'the rubrics here' : operand, wanted }));
  }
  if (isTestFile(operand)) return good([namedFile(path, io)]);
  if (isPath(operand)) return beside(path, operand, io);
  const rubrics = listRubrics(io);
  const found = rubrics.find(({ id }) => id === operand);
  if (found !== undefined) return beside(fileOf(found, io), operand, io);
  return bad(
    problem('rubric-missing', {
      name: operand,
      suggestion: suggest(
        operand,
        rubrics.map(({ id }) => id),
      ),
      folders: [io.cwd, ...rubricFolders(io)],
    }),
  );
}

/** @returns the rubric of a test file: the one it names, from where it lies, else the one beside it. */
export function rubricOf({ path, shownAs }: NamedFile, reference: string | null): NamedFile {
  const name = reference ?? basename(path).replace(/\.test\.ya?ml$/i, '.yaml');
  const isYml = reference === null && !isThere(join(dirname(path), name)) && isThere(join(dirname(path), name.replace(/yaml$/, 'yml')));
  const own = isYml ? name.replace(/yaml$/, 'yml') : name;
  if (isAbsolute(own)) return { path: own, shownAs: own };
  return { path: join(dirname(path), own), shownAs: join(dirname(shownAs), own) };
}

function beside(path: string, operand: string, io: Io): Outcome<readonly NamedFile[]> {
  const [yaml = '', yml = ''] = ['.test.yaml', '.test.yml'].map((ending) => path.replace(/\.ya?ml$/i, ending));
  const found = [yaml, yml].find(isThere);
  if (found !== undefined) return good([namedFile(found, io)]);
  return isThere(path) ? bad(problem('tests-missing', { of: operand, wanted: namedFile(yaml, io).shownAs })) : bad(problem('file-missing', { file: operand }));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
