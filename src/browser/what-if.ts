/** The script of a report page: with it the page answers what-if questions. It asks nobody, keeps nothing, and runs no code but its own. */
import type { Assessment } from '../engine/model/assessment.ts';
import type { Rubric } from '../engine/model/rubric.ts';
import { DATA_IDS } from '../report/html/data-ids.ts';
import { panelOf } from './panel.ts';
import { showTrial, type View } from './show.ts';
import { TRIAL_STYLE } from './style.ts';
import { agrees, reset, type Trial, trialOf, withWish } from './trial.ts';
import { wishOf } from './wish.ts';

start();

/** Nothing happens on a page that carries no data: it only shows. */
function start(): void {
  const section = document.getElementById('what-if');
  const [record, rubric] = [dataIn<Assessment>(DATA_IDS.assessment), dataIn<Rubric>(DATA_IDS.rubric)];
  if (section === null || record === null || rubric === null) return;
  const trial = trialOf(record, rubric);
  if (!agrees(trial)) return;
  adoptStyle();
  section.innerHTML = panelOf(trial).markup;
  section.hidden = false;
  listen(section, trial);
}

/** The page was written by fit, and its policy lets no other script in: what stands there is what fit wrote. */
function dataIn<Value>(id: string): Value | null {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as Value) : null;
}

function adoptStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TRIAL_STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function listen(section: HTMLElement, first: Trial): void {
  let trial = first;
  const form = section.querySelector('form') as HTMLFormElement;
  const view: View = { document, section, title: document.title, onReset: () => backToRecord() };
  const show = (next: Trial) => {
    trial = next;
    showTrial(view, trial);
  };
  const backToRecord = () => {
    form.reset();
    for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
    show(reset(trial));
  };
  form.addEventListener('input', ({ target }) => {
    const next = answered(trial, target as HTMLElement);
    if (next !== null) inPlace(target as HTMLElement, () => show(next));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  section.querySelector('.wi-reset')?.addEventListener('click', () => inPlace(form, backToRecord));
  showTrial(view, trial);
}

/** Does the work without moving what somebody looks at: what stands above may become longer or shorter. */
function inPlace(anchor: HTMLElement, work: () => void): void {
  const before = anchor.getBoundingClientRect().top;
  work();
  document.documentElement.scrollTop += anchor.getBoundingClientRect().top - before;
}

/** The trial with what the control says now; `null` where that is no answer yet. */
function answered(trial: Trial, field: HTMLElement): Trial | null {
  const block = field.closest<HTMLElement>('[data-question]');
  const question = trial.plan.questions[Number(block?.dataset['question'])];
  if (block === null || question === undefined) return null;
  if (field instanceof HTMLInputElement && field.type === 'checkbox') settleBoxes(block, field);
  const isOpen = trial.record.answers[question.id]?.state !== 'rated';
  const wish = wishOf(question, saidIn(block), isOpen ? 'recorded' : 'unknown');
  if (field instanceof HTMLInputElement && field.type === 'number') field.toggleAttribute('aria-invalid', false);
  if (wish === null) {
    field.setAttribute('aria-invalid', 'true');
    return null;
  }
  return withWish(trial, question.question, wish);
}

/** "Not yet known" and the options shut each other out. */
function settleBoxes(block: HTMLElement, changed: HTMLInputElement): void {
  if (!changed.checked) return;
  for (const box of boxesIn(block)) if (isOpenBox(box) !== isOpenBox(changed)) box.checked = false;
}

function isOpenBox({ value }: HTMLInputElement): boolean {
  return !/^\d+$/.test(value);
}

function boxesIn(block: HTMLElement): readonly HTMLInputElement[] {
  return [...block.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
}

function saidIn(block: HTMLElement): readonly string[] {
  const single = block.querySelector<HTMLSelectElement | HTMLInputElement>('select,input[type=number]');
  if (single === null) return boxesIn(block).flatMap(({ checked, value }) => (checked ? value : []));
  // What is no number at all reads as empty: it must not pass for an open answer.
  return [single.validity.badInput ? 'NaN' : single.value];
}
