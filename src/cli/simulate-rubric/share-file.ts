/** Reads a file of shares. A room of its own because YAML is dear to load. */
import type { AnswerShares } from '../../authoring/simulation/shares.ts';
import { readShares } from '../../authoring/simulation/stated.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import { bad, type Outcome, problem } from '../../problems/problem.ts';
import { decodeText } from '../../reader/text.ts';
import { locate, toPlain } from '../../reader/tree.ts';
import { parseYaml } from '../../reader/yaml.ts';
import { readBytes } from '../input/files.ts';
import type { Io } from '../io.ts';

/** @returns the shares that a YAML file states, or everything that is wrong with it. JSON is YAML too. */
export async function readShareFile(plan: Plan, file: string, io: Io): Promise<Outcome<AnswerShares>> {
  const bytes = await readBytes(file, io);
  if (!bytes.ok) return bytes;
  const source = decodeText(bytes.value, file);
  if (!source.ok) return source;
  const trees = parseYaml(source.value, { documents: 'one' });
  if (!trees.ok) return trees;
  const [tree] = trees.value;
  if (tree === undefined) return bad(problem('empty-file', { wanted: 'a file of shares' }, { file, line: 1 }));
  return readShares(plan, toPlain(tree), (path, part) => locate(tree, path, part));
}
