/** Answers from the command line, laid over those of a file. */
import { isMap } from '../record/envelope.ts';
import type { Item } from './inputs.ts';

/** @returns the item with the prospect's name and each `id=value` in place; without a file, an item made of them alone. */
export function prefill(item: Item | null, name: string | null, settings: readonly string[]): Item {
  const base = item === null ? { answers: {} } : item.plain;
  if (!isMap(base)) return item as Item;
  const answers = { ...(isMap(base['answers']) ? base['answers'] : {}), ...Object.fromEntries(settings.map(readSetting)) };
  const prospect = name === null ? base['prospect'] : isMap(base['prospect']) ? { ...base['prospect'], name } : name;
  const plain = { ...base, ...(prospect !== undefined && { prospect }), ...(settings.length > 0 && { answers }) };
  return { plain, locate: item?.locate ?? (() => null), streamed: item?.streamed ?? false };
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
