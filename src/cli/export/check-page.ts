/** What an export would write, field by field. */
import type { FieldValue } from '../../crm/model.ts';
import type { Converted } from '../../crm/rows/convert.ts';
import { pad, truncate, widthOf } from '../../text/layout.ts';
import { decimal } from '../../text/number.ts';
import { oneLine, visible } from '../../text/visible.ts';

/** @returns the page of one record: its name, then a line a field. @param name of the record, safe to print */
export function checkPage(name: string, parts: readonly Converted[]): string {
  const rows = parts.map(({ to, does, value, fault }) => [visible(to), does === 'set' && value !== null ? shownValue(value) : DONE[does], fault ?? '']);
  const all = [['field', 'value', 'problem'], ...rows];
  const [first, second] = [0, 1].map((i) => Math.max(...all.map((row) => widthOf(row[i] ?? '')))) as [number, number];
  const lines = all.map(([to = '', value = '', fault = '']) => `  ${pad(to, first)}  ${pad(value, second)}  ${visible(fault)}`.trimEnd());
  return `${name}\n${lines.join('\n')}\n`;
}

const DONE = { set: '', clear: '(cleared)', omit: '(left as it is)', fault: '' } as const;

/** Columns of a value at most. */
const WIDEST = 40;

function shownValue(field: FieldValue): string {
  const text = field.type === 'multi' ? field.value.join('; ') : field.type === 'number' ? decimal(field.value) : String(field.value);
  return truncate(visible(oneLine(text)), WIDEST);
}
