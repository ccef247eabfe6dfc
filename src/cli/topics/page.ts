/** Pages of help on a topic: plain text that fits 80 columns, the same wherever it is read. */
import { pad, widthOf, wrap } from '../../text/layout.ts';

/** A term and what it means. */
export type Entry = readonly [term: string, means: string];

/** One part of a page, with a heading or without. */
export interface Part {
  readonly heading?: string;
  readonly text?: string;
  readonly entries?: readonly Entry[];
  /** Lines that are to be copied, each as it stands. */
  readonly lines?: readonly string[];
}

const WIDTH = 80;
const MARGIN = '  ';
/** Columns a term may take before what it means begins under it. */
const MOST_TERM = 24;

/** @returns the page, ending with a line feed. */
export function page(title: string, parts: readonly Part[]): string {
  return `${[title, ...parts.map(partText)].join('\n\n')}\n`;
}

function partText({ heading, text, entries = [], lines = [] }: Part): string {
  const blocks = [text === undefined ? [] : wrap(text, WIDTH - 1), entryLines(entries), lines.map((line) => MARGIN + line)];
  return [...(heading === undefined ? [] : [`${heading}:`]), ...blocks.flat()].join('\n');
}

function entryLines(entries: readonly Entry[]): readonly string[] {
  const widths = entries.map(([term]) => widthOf(term)).filter((width) => width <= MOST_TERM);
  const width = Math.max(0, ...widths);
  const indent = MARGIN + ' '.repeat(width + 2);
  return entries.flatMap(([term, means]) => {
    const [first = '', ...rest] = wrap(means, WIDTH - 1 - indent.length);
    const others = rest.map((line) => indent + line);
    if (widthOf(term) > width) return [MARGIN + term, indent + first, ...others];
    return [`${MARGIN}${pad(term, width)}  ${first}`, ...others];
  });
}
