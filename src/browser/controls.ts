/** The control of one question: what it looks like, in the rubric's words. */
import type { QuestionPlan } from '../engine/compile/plan.ts';
import type { Answer } from '../engine/model/answer.ts';
import type { QuestionForm } from '../engine/model/form.ts';
import { html, type Markup } from '../report/html/markup.ts';
import { shortened } from '../report/texts.ts';
import { answerWords, NOT_YET_KNOWN } from '../report/words.ts';
import { decimal } from '../text/number.ts';

/** Characters of a choice at most: lists of browsers do not wrap. */
const LONGEST_CHOICE = 90;

/** @returns the control, with the recorded answer chosen. Its values are places in the question's choices. */
export function controlOf(plan: QuestionPlan, recorded: Answer | undefined): Markup {
  const { index, question } = plan;
  const { title, ask, form } = question;
  const note = html`<p class="wi-note" id="wi-note-${index}"></p>`;
  const words = html`<p class="wi-ask">${ask}</p>`;
  const field = { id: `wi-${index}`, note: `wi-note-${index}` };
  if (form.kind === 'options' && form.several)
    return html`<fieldset class="wi-question" data-question="${index}" aria-describedby="${field.note}">
<legend>${title}</legend>${words}${boxes(plan, form, recorded)}${note}</fieldset>`;
  const label = html`<label for="${field.id}">${title}</label>${words}`;
  const control = form.kind === 'number' ? numberField(form, field, recorded) : choiceField(plan, field, recorded);
  return html`<div class="wi-question" data-question="${index}">${label}${control}${note}</div>`;
}

interface Field {
  readonly id: string;
  readonly note: string;
}

function choiceField({ question, choices }: QuestionPlan, { id, note }: Field, recorded: Answer | undefined): Markup {
  const chosen = recorded?.state === 'rated' ? choices.indexOf(recorded.value as string | number | boolean) : -1;
  const labels = choiceLabels(question.form);
  const open = openState(recorded);
  return html`<select id="${id}" aria-describedby="${note}" autocomplete="off">${open && html`<option value="recorded" selected>${open}</option>`}${labels.map(
    (label, i) => html`<option value="${i}"${selected(i === chosen)}>${shortened(label, LONGEST_CHOICE)}</option>`,
  )}<option value="unknown"${selected(!open && chosen === -1)}>${NOT_YET_KNOWN}</option></select>`;
}

/** By choice. */
function choiceLabels(form: QuestionForm): readonly string[] {
  switch (form.kind) {
    case 'levels':
      return form.levels.map(({ level, text }) => answerWords({ state: 'rated', value: level, label: text }));
    case 'options':
      return form.options.map(({ label }) => label);
    case 'yes-no':
      return ['yes', 'no'];
    case 'number':
      return [];
  }
}

/** What was recorded, where that is neither a value nor "not yet known". */
function openState(recorded: Answer | undefined): string | null {
  if (recorded?.state !== 'refused' && recorded?.state !== 'not-applicable') return null;
  return answerWords({ state: recorded.state, value: null, label: null });
}

function numberField({ unit, min, max }: Extract<QuestionForm, { kind: 'number' }>, { id, note }: Field, recorded: Answer | undefined): Markup {
  const value = recorded?.state === 'rated' ? decimal(recorded.value as number) : '';
  const hint = [unit, limits(min, max), `empty: ${openState(recorded) ?? NOT_YET_KNOWN}`].filter(Boolean).join(' · ');
  const ends = [min !== undefined && html` min="${min}"`, max !== undefined && html` max="${max}"`];
  const described = html`aria-describedby="${id}-hint ${note}"`;
  return html`<input id="${id}" type="number" step="any"${ends} value="${value}" ${described} autocomplete="off">
<span class="wi-hint" id="${id}-hint">${hint}</span>`;
}

function limits(min: number | undefined, max: number | undefined): string | null {
  if (min === undefined && max === undefined) return null;
  return [min !== undefined && `from ${decimal(min)}`, max !== undefined && `up to ${decimal(max)}`].filter(Boolean).join(' ');
}

function boxes({ index }: QuestionPlan, { options }: Extract<QuestionForm, { kind: 'options' }>, recorded: Answer | undefined): Markup {
  const chosen = recorded?.state === 'rated' ? (recorded.value as readonly string[]) : [];
  const box = (value: string | number, label: string, isOn: boolean) =>
    html`<label class="wi-box"><input type="checkbox" name="wi-${index}" value="${value}"${checked(isOn)} autocomplete="off"> <span>${label}</span></label>`;
  const isOpen = recorded?.state !== 'rated';
  const open = box(isOpen ? 'recorded' : 'unknown', openState(recorded) ?? NOT_YET_KNOWN, isOpen);
  return html`${options.map(({ id, label }, i) => box(i, label, chosen.includes(id)))}${open}`;
}

function selected(isSo: boolean): Markup | null {
  return isSo ? html` selected` : null;
}

function checked(isSo: boolean): Markup | null {
  return isSo ? html` checked` : null;
}
