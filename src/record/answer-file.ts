/** Answers in the form of an answer file: what `--answers` reads. */
import type { Answer, Answers, Facts } from '../engine/model/answer.ts';
import type { Assessor, Prospect } from '../engine/model/assessment.ts';

/** What goes into the file. */
export interface AnswerFile {
  readonly prospect: Prospect;
  /** An id, or id@version. */
  readonly rubric: string;
  readonly assessor: Assessor | null;
  readonly answers: Answers;
  readonly facts: Facts;
}

/** @returns the answer file as plain data. */
export function answerFileOf({ prospect, rubric, assessor, answers, facts }: AnswerFile): Readonly<Record<string, unknown>> {
  const { name, key, external } = prospect;
  const isBare = key === null && Object.keys(external).length === 0;
  return {
    prospect: isBare ? name : { name, ...(key !== null && { key }), external },
    rubric,
    ...(assessor !== null && { assessor: said(assessor) }),
    facts,
    answers: plainAnswers(answers),
  };
}

/** @returns answers as an answer file has them. */
export function plainAnswers(answers: Answers): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, plainAnswer(answer)]));
}

function said({ name, role }: Assessor): Readonly<Record<string, string>> {
  return { ...(name !== null && { name }), ...(role !== null && { role }) };
}

function plainAnswer(answer: Answer): unknown {
  if (answer.state === 'not-applicable') return { 'not-applicable': answer.reason };
  const { state, evidence } = answer;
  if (state !== 'rated') return evidence === undefined ? state : { value: state, evidence };
  const { state: _, ...rated } = answer;
  return rated;
}
