/** Answers from the command line, laid over those of a file. */
import type { Locate } from '../../problems/problem.ts';
import { isMap } from '../../record/envelope.ts';
import type { Item } from './items.ts';

/** @returns the item with the prospect's name and each `id=value` in place; without a file, an item made of them alone. */
export function withSetAnswers(item: Item | null, name: string | null, settings: readonly string[]): Item {
  const base = item === null ? { answers: {} } : item.plain;
  if (!isMap(base)) return item as Item;
  const set = readSettings(settings);
  const before = base['answers'] ?? {};
  const answers = isMap(before) ? { ...before, ...set } : before;
  const prospect = name === null ? base['prospect'] : isMap(base['prospect']) ? { ...base['prospect'], name } : name;
  const plain = { ...base, ...(prospect !== undefined && { prospect }), ...(settings.length > 0 && { answers }) };
  return { plain, locate: locateBut(item, set), streamed: item?.streamed ?? false };
}

/** What the command line says stands nowhere in the file. */
function locateBut(item: Item | null, set: Readonly<Record<string, unknown>>): Locate {
  if (item === null) return () => null;
  return (path, part) => (path[0] === 'answers' && Object.hasOwn(set, String(path[1])) ? null : item.locate(path, part));
}

/** @returns what each `id=value` says, by id; the last of one id counts. */
export function readSettings(settings: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(settings.map(readSetting));
}

/** Numbers are numbers, a comma makes a list, everything else is a word. */
function readSetting(setting: string): readonly [string, unknown] {
  const [id = '', ...rest] = setting.split('=');
  const text = rest.join('=');
  return [id, text.includes(',') ? text.split(',').map((part) => part.trim()) : readWord(text)];
}

function readWord(text: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
