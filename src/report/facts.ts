/** What was put down as a fact, in words. */
import type { AnswerValue } from '../engine/model/answer.ts';
import type { FactForm } from '../engine/model/form.ts';
import { decimal } from '../text/number.ts';

/** @returns the value in the rubric's words: labels, yes or no, a number with its unit. */
export function factWords(form: FactForm, value: AnswerValue): string {
  if (form.kind === 'options') {
    const chosen = [value].flat();
    const labels = form.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
    return labels.length > 0 ? labels.join(', ') : 'none of these';
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? [decimal(value), form.kind === 'number' && form.unit].filter(Boolean).join(' ') : String(value);
}
