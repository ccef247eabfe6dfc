/** Pages for others by name. A new one is one file and one line in the table. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { withEveryText } from '../texts.ts';
import { agendaSheet } from './agenda.ts';
import { agendaContent, expectationsContent, letterContent } from './content.ts';
import { expectationsSheet } from './expectations.ts';
import type { LetterFormat } from './formats.ts';
import { sheetInHtml } from './html.ts';
import { letterSheet } from './letter.ts';
import { sheetInMarkdown } from './markdown.ts';
import type { Sheet } from './sheet.ts';

/** Makes the page of a record and its rubric. `change` is done to every text that is not our own. */
type SheetOf = (assessment: Assessment, rubric: Rubric | null, change: (text: string) => string) => Sheet;

const SHEETS: Readonly<Record<LetterFormat, SheetOf>> = {
  letter: sheetOf(letterContent, letterSheet),
  expectations: sheetOf(expectationsContent, expectationsSheet),
  agenda: sheetOf(agendaContent, agendaSheet),
};

/**
 * @returns the page, free of everything that is ours alone; it ends with one line feed.
 * @param rubric the one the record was made with; `null` where it is not at hand: then our own words stand for its words
 */
export function renderForOthers(format: LetterFormat, assessment: Assessment, rubric: Rubric | null, medium: 'markdown' | 'html'): string {
  const page = SHEETS[format];
  return medium === 'html' ? sheetInHtml(page(assessment, rubric, (text) => text)) : sheetInMarkdown(page(assessment, rubric, escapeMarkdown));
}

function sheetOf<Content>(contentOf: (assessment: Assessment, rubric: Rubric | null) => Content, make: (content: Content) => Sheet): SheetOf {
  return (assessment, rubric, change) => make(withEveryText(contentOf(assessment, rubric), change));
}
