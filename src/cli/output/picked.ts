/** Picked values as text for a shell. */
import { safeJson } from '../../report/json.ts';
import { oneLine, visible } from '../../text/visible.ts';
import type { Io } from '../io.ts';
import { intoSink } from './sink.ts';

/**
 * Prints values, record by record: texts bare, numbers plain, a list one a line, a map as JSON. What is not known is an empty line,
 * so that `[ -z "$score" ]` finds it and the lines of several records keep their places.
 */
export async function printPicked(found: readonly (readonly unknown[])[], isMany: boolean, options: Readonly<Record<string, unknown>>, io: Io): Promise<void> {
  const values = found.flat().flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value]));
  const isAlone = found.length === 1 && !isMany && !Array.isArray(found[0]?.[0]);
  const toTerminal = io.stdout.isTTY && (options['output'] === undefined || options['output'] === '-');
  await intoSink(options, io, (write) => write(values.map((value) => `${shown(value, isAlone, toTerminal)}\n`).join('')));
}

/** Only a value that comes alone may have several lines. What could steer a terminal reaches none, and goes anywhere else as it is. */
function shown(value: unknown, isAlone: boolean, toTerminal: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return safeJson(value, false).trimEnd();
  const text = isAlone ? String(value) : oneLine(String(value));
  return toTerminal ? visible(text, isAlone ? 'block' : 'line') : text;
}
