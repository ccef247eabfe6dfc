/** What the engine says of the answers of a record, written. */

import { createDigester } from '../../../engine/digest.ts';
import type { Advice } from '../../../engine/model/rubric.ts';
import { DECLARED_NOT_APPLICABLE, emptySheet, type Sheet } from '../../../engine/score/sheet.ts';
import type { Prepared } from '../../input/assessing.ts';
import type { Entry } from './entry.ts';
import type { Ink } from './ink.ts';
import { createPage, type Page } from './page.ts';
import { createResultWriter } from './write-result.ts';

/** A result that was written before. */
interface Written {
  readonly recommendation: Advice;
  readonly bytes: Uint8Array;
}

/** So many are kept. */
const MOST = 10_000;

/**
 * @returns what writes the result of a record by the entries of its answers, and gives what it recommends. What open answers can come to is
 * dear to find out, and in a book the same few answers come again and again: what they gave is kept.
 */
export function createResults(prepared: Prepared, ink: Ink): (entries: readonly Entry[], page: Page) => Advice {
  const sheet = emptySheet(prepared.plan);
  const digest = createDigester(prepared.plan);
  const write = createResultWriter(prepared, ink);
  const aside = createPage();
  const known = new Map<string, Written>();
  const weigh = (entries: readonly Entry[], page: Page): Advice => {
    fill(sheet, entries);
    const result = digest(sheet);
    write(result, page);
    return result.brief.recommendation;
  };
  const recall = (pattern: string, entries: readonly Entry[]): Written => {
    const old = known.get(pattern);
    if (old !== undefined) return old;
    const written = { recommendation: weigh(entries, aside), bytes: Uint8Array.from(aside.look()) };
    if (known.size < MOST) known.set(pattern, written);
    return written;
  };
  return (entries, page) => {
    const pattern = patternOf(entries);
    if (pattern === null) return weigh(entries, page);
    const { recommendation, bytes } = recall(pattern, entries);
    page.bytes(bytes);
    return recommendation;
  };
}

function fill(sheet: Sheet, entries: readonly Entry[]): void {
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as Entry;
    sheet.state[i] = entry.state;
    sheet.cell[i] = entry.cell;
    sheet.confirmed[i] = entry.confirmed;
  }
}

/** The answers as one text; `null` where none is missing, or one of them hardly comes twice. */
function patternOf(entries: readonly Entry[]): string | null {
  let isOpen = false;
  for (let i = 0; i < entries.length; i++) {
    const { order, state } = entries[i] as Entry;
    if (order < 0) return null;
    // Every state before it leaves open what the answer is.
    if (state < DECLARED_NOT_APPLICABLE) isOpen = true;
  }
  return isOpen ? String.fromCharCode(...entries.map(({ order }) => order)) : null;
}
