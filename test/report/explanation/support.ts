/** Documents of the small rubric, and what their pages say. */
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import { explanationOf, whatIf } from '../../../src/engine/explanation.ts';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import type { AnswerChange } from '../../../src/engine/model/explanation.ts';
import { type ExplanationDocument, explanationDocument, type WhatIfDocument, whatIfDocument } from '../../../src/report/explanation/document.ts';
import { type Explained, renderExplanation } from '../../../src/report/explanation/render.ts';
import { RUBRIC } from '../rubric.ts';

const PLAN = compileRubric(RUBRIC);

/** @returns the document of a record of the small rubric. */
export function documentOf(record: Assessment): ExplanationDocument {
  return explanationDocument(record, RUBRIC, explanationOf(PLAN, record.answers), '0.1.0');
}

/** @returns the document of what other answers to the small rubric would come to. */
export function whatIfOf(record: Assessment, changed: Answers): WhatIfDocument {
  return whatIfDocument(record, PLAN.rubric, whatIf(PLAN, record.answers, changed), '0.1.0');
}

/** @returns the lines of one section of the page in Markdown, its heading left out. */
export function sectionOf(document: Explained, heading: string): readonly string[] {
  const text = renderExplanation('markdown', document);
  const [, section = ''] = new RegExp(`^#+ ${heading}\\n\\n(.*?)(?=^#|(?![^]))`, 'ms').exec(text) ?? [];
  return section.trimEnd().split(/\n+/);
}

/** @returns the change of one answer from a level to another. */
export function changeOf(question: string, from: number | null, to: number | null): AnswerChange {
  const label = (level: number | null) => (level === null ? null : `anchor ${level}`);
  return { question, title: `Title of ${question}`, from, fromLabel: label(from), to, toLabel: label(to) };
}
