/** Brute force: every way to complete the answers, each one scored. */
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Advice, Question, Rubric } from '../../../src/engine/model/rubric.ts';
import { findingOf } from './ask.ts';
import { edgesOf } from './edges.ts';
import { type Finding, type Findings, questionsOf } from './finding.ts';
import { type Fraction, less } from './fraction.ts';
import { possibleRatings, type Rating, ratingOfNumber, runsAlongLine } from './rating.ts';
import { numbersOf } from './scoring.ts';
import { between } from './sweep.ts';
import { verdictOf } from './verdict.ts';

/** What one completion comes to. */
export interface Completion {
  readonly recommendation: Advice;
  /** The exact score, as if no rule withheld it. */
  readonly score: Fraction | null;
  /** The exact number of each dimension. */
  readonly dimensions: ReadonlyMap<string, Fraction | null>;
}

/** The ratings to try for each question, by id. */
type Choices = ReadonlyMap<string, readonly Rating[]>;

/**
 * @returns what the completions come to; `null` when there are more than `most`.
 *
 * Every value is tried but those of numbers, which are tried at and beside every edge and half-way
 * between. Where one open number runs along a line, what lies between is searched too.
 */
export function completionsOf(rubric: Rubric, answers: Answers, most: number): readonly Completion[] | null {
  const questions = questionsOf(rubric);
  const choices: Choices = new Map(questions.map((question) => [question.id, possibleRatings(question, edgesOf(rubric, question))]));
  const done = completed(rubric, answers, choices, most);
  const lines = openLines(questions, answers);
  const [line] = lines;
  if (done === null || line === undefined || lines.length > 1) return done;
  return alongLine(rubric, answers, choices, line, done, most);
}

/** A search along a line may try so many times the completions allowed without it. */
const SEARCHED = 10;

/** @returns the open questions whose numbers run along a line. */
export function openLines(questions: readonly Question[], answers: Answers): readonly Question[] {
  return questions.filter((question) => runsAlongLine(question) && !['rated', 'not-applicable'].includes(answers[question.id]?.state ?? 'absent'));
}

function alongLine(
  rubric: Rubric,
  answers: Answers,
  choices: Choices,
  line: Question,
  done: readonly Completion[],
  most: number,
): readonly Completion[] | null {
  const form = line.form;
  if (form.kind !== 'number') throw new Error(`${line.id} is not a number`);
  let left = SEARCHED * most;
  const at = (amount: Fraction): readonly Completion[] => {
    if (left < 0) return [];
    const found = completed(rubric, answers, new Map([...choices, [line.id, [ratingOfNumber(form, amount)]]]), Number.POSITIVE_INFINITY) ?? [];
    left -= found.length;
    return found;
  };
  const amounts = (choices.get(line.id) ?? []).flatMap(({ amount }) => amount ?? []).sort((a, b) => (less(a, b) ? -1 : 1));
  const found = amounts.slice(1).flatMap((amount, i) => between(rubric, amounts[i] as Fraction, amount, at));
  return left < 0 ? null : [...done, ...found];
}

function completed(rubric: Rubric, answers: Answers, choices: Choices, most: number): readonly Completion[] | null {
  let partial: readonly Findings[] = [new Map()];
  for (const question of questionsOf(rubric)) {
    partial = partial.flatMap((earlier) =>
      closed(question, choices.get(question.id) ?? [], answers, earlier).map((finding) => new Map([...earlier, [question.id, finding]])),
    );
    if (partial.length > most) return null;
  }
  return partial.map((findings) => completionOf(rubric, findings));
}

/** @returns the one finding a question has, or, where it is open, one for each rating it could get. */
function closed(question: Question, choices: readonly Rating[], answers: Answers, earlier: Findings): readonly Finding[] {
  const now = findingOf(question, answers[question.id], earlier);
  if (now.state === 'waiting') throw new Error(`nothing earlier is open, yet ${question.id} waits`);
  if (now.state === 'rated') return [{ ...now, confirmed: true }];
  if (now.state === 'not-applicable' || now.state === 'not-asked') return [now];
  return choices.map((rating) => ({ question, state: 'rated', rating, confirmed: true }));
}

function completionOf(rubric: Rubric, findings: Findings): Completion {
  const numbers = numbersOf(rubric, findings);
  return {
    recommendation: verdictOf({ rubric, findings, numbers }, null).recommendation,
    score: numbers.bare,
    dimensions: new Map(numbers.readings.map(({ dimension, exact }) => [dimension.id, exact])),
  };
}
