/** The report as one page that can be forwarded: it opens from a disk or a mail, asks no network for anything, and prints on two sheets at most. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { ReportOptions } from '../renderer.ts';
import { counted, nameOf } from '../words.ts';
import { folded } from './blocks.ts';
import { carriedRubric } from './carried.ts';
import { DATA_IDS } from './data-ids.ts';
import { firm } from './firm.ts';
import { html, type Markup } from './markup.ts';
import { htmlPage } from './page.ts';
import { LIVE_PARTS, type PartName } from './parts.ts';
import { REPORT_STYLE } from './report-style.ts';
import { outcome, person, source, title } from './still.ts';

/** @returns the page, the record within it. With a rubric the page carries that too, and can answer what-if questions where there is a script for it. */
export function renderHtml(assessment: Assessment, { rubric, script }: ReportOptions = {}): string {
  const carried = rubric && carriedRubric(rubric);
  return htmlPage({
    title: `${nameOf(assessment)} · ${assessment.rubric.title}`,
    language: rubric?.language ?? 'en',
    style: REPORT_STYLE,
    body: body(assessment, rubric),
    data: { [DATA_IDS.assessment]: assessment, ...(carried && { [DATA_IDS.rubric]: carried }) },
    ...(carried && script !== undefined && { script }),
  });
}

/** What a manager needs first stands first; the order is that of every format. */
function body(assessment: Assessment, rubric: Rubric | undefined): Markup {
  const part = (name: PartName): Markup => html`<div id="part-${name}">${LIVE_PARTS[name](assessment)}</div>\n`;
  const lines = html`<span id="part-ledger-count">${LIVE_PARTS['ledger-count'](assessment)}</span>`;
  // The questions of a rubric are always all listed.
  const questions = counted(assessment.result.questions.length, 'question');
  return html`<main>
${title(assessment)}<div class="verdicts">
${part('verdict')}${person(assessment)}</div>
<section id="what-if" class="screen-only" hidden></section>
${part('knockouts')}${part('score')}${part('dimensions')}${part('conditions')}${rubric !== undefined && html`<div id="firm">${firm(assessment, rubric)}</div>\n`}${folded('Points won and lost', lines, part('ledger'))}${outcome(assessment)}${part('follow-ups')}${part('refusals')}${part('open')}${part('also')}${folded('Answers', questions, part('answers'))}${source(assessment)}</main>`;
}
