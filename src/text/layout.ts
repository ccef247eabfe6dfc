/** Text in columns: how wide it is, where it breaks, how it is cut and filled. Works on visible text without colour. */
import stringWidth from 'string-width';
import { graphemes } from './graphemes.ts';
import type { Style } from './paint.ts';
import { isPlain } from './plain.ts';

/** A piece of a line in one style. The text is visible and has no colour yet. */
export interface Span {
  readonly style: Style;
  readonly text: string;
}

/** One line. */
export type Line = readonly Span[];

/** @returns the columns that a terminal needs for it. */
export function widthOf(content: string | Line): number {
  const text = typeof content === 'string' ? content : textOf(content);
  return isPlain(text) ? text.length : stringWidth(text);
}

/** @returns the text of a line without its styles. */
export function textOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}

/** @returns the text cut to at most `width` columns, with an ellipsis where something is missing. */
export function truncate(text: string, width: number, ellipsis = '…'): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(ellipsis);
  let kept = '';
  let used = 0;
  for (const character of graphemes(text)) {
    used += widthOf(character);
    if (used > room) break;
    kept += character;
  }
  return kept.trimEnd() + ellipsis;
}

/** @returns the text filled up to `width` columns; longer text stays as it is. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/** @returns the text in lines of at most `width` columns; line feeds stay breaks. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapLine([{ style: 'plain', text: paragraph }], width).map(textOf));
}

/**
 * @returns the line broken between words into lines of at most `width` columns; at least one. Words that are longer
 * are cut between characters, and wide characters (CJK, emoji) need no blank to break at.
 */
export function wrapLine(line: Line, width: number): readonly Line[] {
  const rows: Cell[][] = [[]];
  let used = 0;
  let gap: readonly Cell[] = [];
  const add = (cells: readonly Cell[], columns: number) => {
    rows.at(-1)?.push(...cells);
    used += columns;
  };
  const breakRow = () => {
    if (used > 0) rows.push([]);
    used = 0;
  };
  for (const word of wordsOf(line)) {
    if (isBlank(word)) {
      gap = used > 0 ? word : [];
      continue;
    }
    const columns = columnsOf(word);
    const blanks = columnsOf(gap);
    if (used + blanks + columns <= width) add([...gap, ...word], blanks + columns);
    else {
      breakRow();
      for (const cell of columns > width ? word.flatMap(charactersOf) : word) {
        if (used + cell.columns > width) breakRow();
        add([cell], cell.columns);
      }
    }
    gap = [];
  }
  return rows.map(merged);
}

/** @returns the line without blanks at its end. */
export function trimmed(line: Line): Line {
  const last = line.at(-1);
  if (last === undefined || !(last.text === '' || last.text.endsWith(' '))) return line;
  const text = last.text.replace(/ +$/, '');
  const before = line.slice(0, -1);
  return text === '' ? trimmed(before) : [...before, { ...last, text }];
}

/** @returns the same line with neighbours of one style as one span. */
export function merged(line: Line): Line {
  const spans: { style: Style; text: string }[] = [];
  for (const { style, text } of line) {
    const last = spans.at(-1);
    if (last?.style === style) last.text += text;
    else spans.push({ style, text });
  }
  return spans;
}

/** One character with its style and width, or a row of plain ones, which need not be told apart before a word is cut. */
interface Cell extends Span {
  readonly columns: number;
  readonly kind: 'blank' | 'narrow' | 'wide';
}

/** Runs of blanks, runs of narrow characters, and wide characters one by one. */
function wordsOf(line: Line): readonly (readonly Cell[])[] {
  const words: Cell[][] = [];
  let kind = '';
  for (const cell of line.flatMap(cellsOf)) {
    if (cell.kind === kind && kind !== 'wide') words.at(-1)?.push(cell);
    else words.push([cell]);
    kind = cell.kind;
  }
  return words;
}

function cellsOf({ style, text }: Span): readonly Cell[] {
  if (isPlain(text))
    return (text.match(/ +|[^ ]+/g) ?? []).map((row) => ({ style, text: row, columns: row.length, kind: row.startsWith(' ') ? 'blank' : 'narrow' }));
  return graphemes(text).flatMap((character) => {
    const columns = character.length === 1 && character <= '~' ? 1 : widthOf(character);
    return columns <= WIDEST ? cellOf(style, character, columns) : [...character].map((part) => cellOf(style, part, widthOf(part)));
  });
}

function cellOf(style: Style, text: string, columns: number): Cell {
  return { style, text, columns, kind: text === ' ' ? 'blank' : columns > 1 ? 'wide' : 'narrow' };
}

function charactersOf(cell: Cell): readonly Cell[] {
  if (cell.kind === 'wide' || cell.columns <= 1) return [cell];
  return [...cell.text].map((text) => ({ ...cell, text, columns: 1 }));
}

/** Columns of the widest character there is in any language; rows of Hangul consonants make wider ones, which may be cut. */
const WIDEST = 10;

function isBlank(word: readonly Cell[]): boolean {
  return word[0]?.kind === 'blank';
}

function columnsOf(word: readonly Cell[]): number {
  return word.reduce((sum, { columns }) => sum + columns, 0);
}
