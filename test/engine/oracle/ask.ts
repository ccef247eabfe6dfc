/** From answers to findings: which questions are asked, and what became of them. */
import type { Answer, Answers } from '../../../src/engine/model/answer.ts';
import type { Question, Rubric } from '../../../src/engine/model/rubric.ts';
import { judge } from './condition.ts';
import { type Finding, type Findings, questionsOf } from './finding.ts';
import { ratingOf } from './rating.ts';

/** @returns every question as the answers leave it. */
export function findingsOf(rubric: Rubric, answers: Answers): Findings {
  const findings = new Map<string, Finding>();
  for (const question of questionsOf(rubric)) {
    findings.set(question.id, findingOf(question, answers[question.id], findings));
  }
  return findings;
}

/** @returns one question as its answer leaves it, given the earlier ones. */
export function findingOf(question: Question, answer: Answer | undefined, earlier: Findings): Finding {
  const blank = { question, rating: null, confirmed: false };
  const asked = question.when === undefined ? true : judge(question.when, { findings: earlier, dimensions: new Map(), score: null });
  if (asked === false) return { ...blank, state: 'not-asked' };
  if (asked === 'undecided') return { ...blank, state: 'waiting' };
  if (answer === undefined) return { ...blank, state: 'absent' };
  if (answer.state !== 'rated') return { ...blank, state: answer.state };
  return { question, state: 'rated', rating: ratingOf(question, answer.value), confirmed: answer.confirmed === true };
}
