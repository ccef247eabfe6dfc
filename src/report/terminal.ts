/** The report as a page on the terminal: a manager reads it in a minute. */
import type { Assessment } from '../engine/model/assessment.ts';
import { graphemes } from '../text/graphemes.ts';
import { also, answers, conditions, dimensions, followUps, knockouts, open, refusals, type Section, score, source, title, verdict } from './page/sections.ts';
import { openSheet } from './page/sheet.ts';
import type { ReportOptions } from './renderer.ts';
import { withEveryText } from './texts.ts';

/** @returns the report; lines are at most as wide as the terminal, and no wider than text is good to read. */
export function renderTerminal(assessment: Assessment, options: ReportOptions = {}): string {
  const { desk, print } = openSheet(options);
  const sections = SECTIONS.filter((section) => section !== answers || options.answers === true);
  const shown = withEveryText(assessment, shortened);
  return print(sections.map((section) => section(desk, shown)));
}

/** Characters of one text at most: a page is to be read. Markdown and JSON have all of them. */
const LONGEST_TEXT = 500;

/** The last character is left out too, because the cut may have gone through it. */
function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${graphemes(text.slice(0, LONGEST_TEXT)).slice(0, -1).join('')}…`;
}

/** The order of the page is fixed: what a manager needs first stands first. */
const SECTIONS: readonly Section[] = [title, verdict, knockouts, score, dimensions, conditions, followUps, refusals, open, also, answers, source];
