/** Reads a file of settings. A room of its own because YAML is dear to load. */
import { bad, good, type Outcome, type Place, type Problem, problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import { decodeText } from '../reader/text.ts';
import { locate, type Tree } from '../reader/tree.ts';
import { parseYaml } from '../reader/yaml.ts';
import { readBytes } from './files.ts';
import type { Io } from './io.ts';
import type { Settings } from './settings.ts';

const KEYS = ['store', 'name', 'role'] as const;

/** @returns the settings, or everything that is wrong with the file. No line of it is ever shown: a password may stand in it. */
export async function readSettingsFile(file: string, io: Io): Promise<Outcome<Settings>> {
  const bytes = await readBytes(file, io);
  if (!bytes.ok) return bytes;
  const source = decodeText(bytes.value, file);
  const trees = source.ok ? parseYaml(source.value, { documents: 'one' }) : source;
  if (!trees.ok) return bad(...trees.problems.map(withoutLine));
  const [tree] = trees.value;
  const problems = tree === undefined ? [] : wrongIn(tree);
  if (problems.length > 0) return bad(...problems.map(withoutLine));
  const store = tree === undefined ? null : textOf(tree, 'store');
  return good({
    store: tree === undefined || store === null ? null : { text: store, at: bare(locate(tree, ['store'], 'value')) },
    name: tree === undefined ? null : textOf(tree, 'name'),
    role: tree === undefined ? null : textOf(tree, 'role'),
  });
}

function wrongIn(tree: Tree): readonly Problem[] {
  const { root } = tree;
  if (root.kind === 'scalar' && root.value === null) return [];
  if (root.kind !== 'map')
    return [problem('wrong-root', { found: root.kind === 'sequence' ? 'a list' : 'a text', wanted: 'settings' }, locate(tree, [], 'value'))];
  return [...root.entries.values()].flatMap(({ key, value }) => {
    if (!KEYS.some((known) => known === key))
      return [problem('unknown-key', { key, suggestion: suggest(key, KEYS), allowed: KEYS }, locate(tree, [key], 'key'))];
    const isText = value.kind === 'scalar' && (typeof value.value === 'string' || value.value === null);
    if (isText) return [];
    const found = value.kind === 'scalar' ? value.text : value.kind === 'map' ? 'a map' : 'a list';
    return [problem('wrong-type', { wanted: 'a text', found, hint: value.kind === 'scalar' ? 'quote' : null }, locate(tree, [key], 'value'))];
  });
}

/** @returns what stands under a key; `null` for nothing, or an empty text. */
function textOf({ root }: Tree, key: (typeof KEYS)[number]): string | null {
  const value = root.kind === 'map' ? root.entries.get(key)?.value : undefined;
  return value?.kind === 'scalar' && typeof value.value === 'string' && value.value.trim() !== '' ? value.value.trim() : null;
}

function withoutLine(one: Problem): Problem {
  return { ...one, at: one.at && bare(one.at) } as Problem;
}

function bare({ file, line, column }: Place): Place {
  return { file, line, ...(column !== undefined && { column }) };
}
