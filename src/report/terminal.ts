/** The report as a page on the terminal: a manager reads it in a minute. */
import type { Assessment } from '../engine/model/assessment.ts';
import {
  also,
  answers,
  conditions,
  dimensions,
  followUps,
  knockouts,
  open,
  outcome,
  refusals,
  type Section,
  score,
  source,
  title,
  verdict,
} from './page/sections.ts';
import { openSheet } from './page/sheet.ts';
import type { ReportOptions } from './renderer.ts';
import { shortened, withEveryText } from './texts.ts';

/** @returns the report; lines are at most as wide as the terminal, and no wider than text is good to read. */
export function renderTerminal(assessment: Assessment, options: ReportOptions = {}): string {
  const { desk, print } = openSheet(options);
  const sections = SECTIONS.filter((section) => section !== answers || options.answers === true);
  const shown = withEveryText(assessment, (text) => shortened(text));
  return print(sections.map((section) => section(desk, shown)));
}

/** The order of the page is fixed: what a manager needs first stands first. */
const SECTIONS: readonly Section[] = [title, verdict, knockouts, score, dimensions, conditions, outcome, followUps, refusals, open, also, answers, source];
