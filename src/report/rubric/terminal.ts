/** A rubric as a page on the terminal. */
import type { Rubric } from '../../engine/model/rubric.ts';
import { pageOnTerminal } from '../outlined/terminal.ts';
import type { SheetOptions } from '../page/sheet.ts';
import { outline } from './outline.ts';

/** @returns the page. */
export function renderRubricTerminal(rubric: Rubric, options: SheetOptions = {}): string {
  return pageOnTerminal(outline(rubric), options);
}
