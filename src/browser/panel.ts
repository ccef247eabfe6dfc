/** The panel of the what-if: every question with its control, by dimension. */
import { decidesAlone } from '../engine/ask.ts';
import type { DimensionPlan, QuestionPlan } from '../engine/compile/plan.ts';
import { html, type Markup } from '../report/html/markup.ts';
import { answerWords, counted, NOT_YET_KNOWN } from '../report/words.ts';
import { controlOf } from './controls.ts';
import { askedIn, changedIn, type Trial } from './trial.ts';
import { NOTHING_CHANGED } from './words.ts';

/** @returns the panel of a trial in which nothing is changed yet. Its questions are folded away: whoever reads the page wants the score next. */
export function panelOf(trial: Trial): Markup {
  const groups = trial.plan.dimensions.map((dimension) => groupOf(trial, dimension));
  return html`<h2>What if</h2>
<div class="wi-bar"><p id="wi-outcome" role="status">${NOTHING_CHANGED}</p><button type="button" class="wi-reset" disabled>Back to the record</button></div>
<details class="wi-all"><summary>Try other answers</summary>
<p class="muted">Change an answer and the page shows what fit would recommend. Nothing is kept: the record stays as it is.</p>
<form class="wi-form" autocomplete="off">${groups}</form></details>`;
}

function groupOf({ plan, record }: Trial, { index, id }: DimensionPlan): Markup | null {
  const questions = plan.questions.filter(({ dimension }) => dimension === index);
  if (questions.length === 0) return null;
  const title = plan.rubric.dimensions[index]?.title ?? id;
  const controls = questions.map((question) => controlOf(question, record.answers[question.id]));
  const summary = html`<summary><span class="wi-title">${title}</span> <span class="wi-count"></span></summary>`;
  return html`<details class="wi-group" data-dimension="${index}">${summary}${controls}</details>`;
}

/** How the control of one question stands. */
export interface Standing {
  readonly isAsked: boolean;
  readonly isChanged: boolean;
  /** What is said under it; empty while there is nothing to say. */
  readonly note: string;
}

/** @returns by question, in file order, how its control stands. */
export function standingsIn(trial: Trial): readonly Standing[] {
  const asked = askedIn(trial.result);
  const changed = new Set(changedIn(trial));
  return trial.plan.questions.map((question) => {
    const isChanged = changed.has(question.id);
    return { isAsked: asked.has(question.id), isChanged, note: isChanged ? noteOn(question, trial) : '' };
  });
}

function noteOn({ id }: QuestionPlan, { record, plan, changed }: Trial): string {
  const answer = changed[id];
  const alone = answer?.state === 'rated' && decidesAlone(plan, id, answer.value);
  return [`Changed. The record says: ${recordedWords(record.result.questions, id)}.`, alone && 'This answer decides alone; here it counts as confirmed.']
    .filter(Boolean)
    .join(' ');
}

function recordedWords(questions: Trial['result']['questions'], id: string): string {
  const recorded = questions.find((question) => question.id === id);
  return recorded === undefined ? NOT_YET_KNOWN : answerWords(recorded).replace(/\.$/, '');
}

/** How many questions of a dimension are asked, how many of these are changed, and both in words. */
export interface Counts {
  readonly asked: number;
  readonly changed: number;
  readonly words: string;
}

/** @returns what stands beside the title of each dimension, by its index. */
export function countsIn({ plan }: Trial, standings: readonly Standing[]): readonly Counts[] {
  return plan.dimensions.map(({ index }) => {
    const own = plan.questions.flatMap((question, i) => (question.dimension === index ? (standings[i] as Standing) : []));
    const [asked, changed] = [own.filter(({ isAsked }) => isAsked).length, own.filter(({ isChanged }) => isChanged).length];
    return { asked, changed, words: changed === 0 ? counted(asked, 'question') : `${changed} of ${asked} changed` };
  });
}
