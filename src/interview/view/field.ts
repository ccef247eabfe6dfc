/** A text being typed, with the place where the next letter goes. */
import type { Line } from '../../text/layout.ts';
import { wrapLine } from '../../text/layout.ts';
import type { TextField } from '../text-field.ts';
import { type Place, widthIn } from './frame.ts';

/** @returns the text in at most `most` lines, those around the place of typing. */
export function fieldLines({ before, after }: TextField, place: Place, most: number): readonly Line[] {
  const width = widthIn(place) - MARGIN.text.length;
  // Only what can be seen is laid out: a note may be as long as a letter.
  const near = most * width;
  const shown = { before: before.slice(-near), after: after.slice(0, near) };
  const lines = wrapLine(
    [
      { style: 'plain', text: place.plain(flat(shown.before)) },
      { style: 'note', text: place.glyphs.caret },
      { style: 'plain', text: place.plain(flat(shown.after)) },
    ],
    width,
  );
  const at = lines.findIndex((line) => line.some(({ style }) => style === 'note'));
  const from = Math.max(0, Math.min(at - most + 1, lines.length - most));
  return lines.slice(from, from + most).map((line) => [MARGIN, ...line]);
}

const MARGIN = { style: 'note', text: '  > ' } as const;

/** Line feeds show as a sign of their own. */
function flat(text: string): string {
  return text.replace(/\n/g, ' / ');
}
