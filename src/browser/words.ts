/** What the what-if says: what came of the changes, and that they are a trial. */
import type { Result } from '../engine/model/assessment.ts';
import { recommended } from '../report/since.ts';
import { counted, numberWords, scoreFacts, sentence } from '../report/words.ts';
import { decimal } from '../text/number.ts';

/** What stands in the live line while nothing is changed. */
export const NOTHING_CHANGED = 'Nothing is changed: the page shows the record.';

/** @returns what the changes lead to, beside the record: recommendation, score, and the range where open answers leave one. */
export function outcomeWords(record: Result, trial: Result, changes: number): string {
  if (changes === 0) return NOTHING_CHANGED;
  const lead = changes === 1 ? 'With this change' : `With these ${changes} changes`;
  return `${lead} ${[recommendationWords(record, trial), scoreWords(record, trial)].join(' · ')}`;
}

function recommendationWords({ recommendation: before }: Result, { recommendation: after }: Result): string {
  return before === after ? `fit still recommends ${recommended(after)}` : `fit recommends ${recommended(after)} instead of ${recommended(before)}`;
}

function scoreWords(record: Result, trial: Result): string {
  const [before, after] = [numberWords(record.score), numberWords(trial.score)];
  const isOpen = trial.score !== null && (trial.low !== trial.score || trial.high !== trial.score);
  const range = isOpen ? scoreFacts(trial).slice(1, -1) : [];
  return [`score ${after}${before === after ? '' : ` instead of ${before}`}`, ...range].join(', ');
}

/** @returns why, where the changes gave another reason; `null` where it is the record's. */
export function reasonWords({ cause: before }: Result, { cause: after }: Result): string | null {
  return before.text === after.text ? null : `Because: ${sentence(after.text)}`;
}

/** @returns what stands over a page that shows a trial, on the screen and on paper. */
export function bannerWords({ recommendation, score }: Result, changes: number): { readonly lead: string; readonly rest: string } {
  const said = score === null ? '' : `, score ${decimal(score)}`;
  const changed = `${counted(changes, 'answer')} ${changes === 1 ? 'is' : 'are'} changed, on this page only.`;
  return { lead: 'A trial, not the record.', rest: `${changed} By the record fit recommends ${recommended(recommendation)}${said}.` };
}
