/** Reads a file of settings. A room of its own because YAML is dear to load. */
import { dirname, resolve } from 'node:path';
import { bad, good, type Outcome, type Place, type Problem, problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import { decodeText } from '../../reader/text.ts';
import { locate, type Node, type Tree } from '../../reader/tree.ts';
import { parseYaml } from '../../reader/yaml.ts';
import { isPath } from '../find-rubric/rubrics.ts';
import { readBytes } from '../input/files.ts';
import type { Io } from '../io.ts';
import { SETTING_NAMES, SETTINGS, type SettingName } from './known.ts';
import type { Level, Settled } from './settings.ts';

/** @returns the settings in a file, or everything that is wrong with it. No line of it is ever shown: a password may stand in it. */
export async function readSettingsFile(level: Level, io: Io): Promise<Outcome<Settled>> {
  const bytes = await readBytes(level.file, io);
  if (!bytes.ok) return bytes;
  return settledIn(bytes.value, level);
}

/** @returns what the bytes of such a file settle. */
export function settledIn(bytes: Uint8Array, level: Level): Outcome<Settled> {
  const source = decodeText(bytes, level.file);
  const trees = source.ok ? parseYaml(source.value, { documents: 'one' }) : source;
  if (!trees.ok) return bad(...trees.problems.map(withoutLine));
  const [tree] = trees.value;
  const problems = tree === undefined ? [] : wrongIn(tree, level);
  if (problems.length > 0 || tree === undefined) return problems.length > 0 ? bad(...problems.map(withoutLine)) : good({});
  const settled: { -readonly [Name in keyof Settled]: Settled[Name] } = {};
  for (const name of allowedIn(level)) {
    const text = textOf(tree, name);
    if (text !== null) settled[name] = { text: rooted(name, text, level), at: bare(locate(tree, [name], 'value')) };
  }
  return good(settled);
}

/** @returns what may be settled there. */
function allowedIn({ isOfProject }: Level): readonly SettingName[] {
  return isOfProject ? SETTING_NAMES.filter((name) => SETTINGS[name].isOfProject) : SETTING_NAMES;
}

function wrongIn(tree: Tree, level: Level): readonly Problem[] {
  const { root } = tree;
  const allowed = allowedIn(level);
  if (root.kind === 'scalar' && root.value === null) return [];
  if (root.kind !== 'map')
    return [problem('wrong-root', { found: root.kind === 'sequence' ? 'a list' : 'a text', wanted: 'settings' }, locate(tree, [], 'value'))];
  return [...root.entries.values()].flatMap(({ key, value }) => {
    const name = allowed.find((known) => known === key);
    if (name === undefined) return [problem('unknown-key', { key, suggestion: suggest(key, allowed), allowed }, locate(tree, [key], 'key'))];
    const at = locate(tree, [key], 'value');
    const text = scalarText(name, value);
    if (text !== null) return choiceProblem(name, text, at);
    const found = value.kind === 'scalar' ? value.text : value.kind === 'map' ? 'a map' : 'a list';
    return [problem('wrong-type', { wanted: 'a text', found, hint: value.kind === 'scalar' ? 'quote' : null }, at)];
  });
}

function choiceProblem(name: SettingName, text: string, at: Place): readonly Problem[] {
  const { choices } = SETTINGS[name];
  if (text === '' || choices === undefined || choices.includes(text)) return [];
  return [
    problem(
      'bad-value',
      { found: JSON.stringify(text), wanted: `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`, suggestion: suggest(text, choices) },
      at,
    ),
  ];
}

/** @returns what stands under a key; `null` for nothing, or an empty text. */
function textOf({ root }: Tree, name: SettingName): string | null {
  const value = root.kind === 'map' ? root.entries.get(name)?.value : undefined;
  return (value && scalarText(name, value)) || null;
}

/** `true` and `false` are words here where they are among the choices. */
function scalarText(name: SettingName, value: Node): string | null {
  if (value.kind !== 'scalar') return null;
  if (typeof value.value === 'boolean' && SETTINGS[name].choices?.includes(String(value.value))) return String(value.value);
  if (value.value === null) return '';
  return typeof value.value === 'string' ? value.value.trim() : null;
}

/** Paths start where the file is about: the folder of the project, or that of the settings. */
function rooted(name: SettingName, text: string, { file, isOfProject }: Level): string {
  if (name !== 'map' && (name !== 'rubric' || !isPath(text))) return text;
  return resolve(isOfProject ? dirname(dirname(file)) : dirname(file), text);
}

function withoutLine(one: Problem): Problem {
  return { ...one, at: one.at && bare(one.at) } as Problem;
}

function bare({ file, line, column }: Place): Place {
  return { file, line, ...(column !== undefined && { column }) };
}
