/** Rubrics to show: both that are shipped, and one that uses every feature of the language. */
import { readFileSync } from 'node:fs';
import type { OptionsForm, QuestionForm } from '../../../src/engine/model/form.ts';
import { type Question, RECOMMENDATIONS, type Rubric } from '../../../src/engine/model/rubric.ts';
import { parseRubric, problemLine } from '../../../src/index.ts';

/** The rubric in a file of the project. */
function rubricAt(path: string): Rubric {
  const outcome = parseRubric(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'), path);
  if (!outcome.ok) throw new Error(outcome.problems.map(problemLine).join('\n'));
  const { sha256: _, ...rubric } = outcome.value;
  return rubric;
}

export const MINDSET = rubricAt('rubrics/msp-mindset.yaml');
export const EVERYTHING = rubricAt('test/fixtures/rubrics/everything.yaml');

/** All of them by name. */
export const RUBRICS: Readonly<Record<string, Rubric>> = {
  'msp-mindset': MINDSET,
  'msp-quick-screen': rubricAt('rubrics/msp-quick-screen.yaml'),
  everything: EVERYTHING,
};

/** Every text of a rubric put through `change`; with `ids` its ids too, and whatever else its author may write. */
export function withTexts(rubric: Rubric, change: (text: string) => string, ids = false): Rubric {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return isOwn(value, key, ids) ? value : change(value);
    if (Array.isArray(value)) return value.map((entry) => walk(entry, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([own, entry]) => [ids && key === 'of' ? change(own) : own, walk(entry, own)]));
  };
  return walk(rubric, '') as Rubric;
}

/** Words of the language itself, and where only texts are changed, all that refers to something. */
function isOwn(value: string, key: string, ids: boolean): boolean {
  if (LANGUAGE_KEYS.has(key) || RECOMMENDATIONS.some((word) => word === value)) return true;
  return !ids && ID_KEYS.has(key);
}

const LANGUAGE_KEYS = new Set(['kind', 'method', 'source', 'class', 'state', 'changeableBy', 'unanswered', 'notApplicable']);
const ID_KEYS = new Set([
  ...['id', 'version', 'was', 'flag', 'order', 'question', 'dimension', 'is', 'isNot', 'code', 'word', 'target', 'otherwise', 'recommend'],
  ...['language', 'currency', 'reviewAfter', 'retention'],
]);

/** One form of each kind. */
export const LEVELS: QuestionForm = { kind: 'levels', levels: [1, 2, 3, 4, 5].map((level) => ({ level, text: `Level ${level}`, points: (level - 1) * 25 })) };
export const OPTIONS: OptionsForm = {
  kind: 'options',
  several: false,
  options: [
    { id: 'none', label: 'None', points: 100 },
    { id: 'monthly', label: 'About monthly', points: 60 },
    { id: 'weekly', label: 'Weekly or more', points: 0 },
  ],
};
export const SEVERAL: QuestionForm = { ...OPTIONS, several: true };
export const YES_NO: QuestionForm = { kind: 'yes-no', yes: 0, no: 100 };
export const SEATS: QuestionForm = { kind: 'number', unit: 'people', min: 1 };
export const BARE: QuestionForm = { kind: 'number' };

/** @returns a question about nothing, of this form. */
export function questionOf(id: string, title: string, form: QuestionForm, more: Partial<Question> = {}): Question {
  return { id, title, ask: 'What?', source: 'asked', probes: [], weight: 1, required: false, form, ...more };
}
