/** Answers of a witness on one line, as short as they can be told and still be pasted into an answer file. */
import type { Proof, Witness, WitnessAnswer, WitnessAnswers } from '../../authoring/proof/proof.ts';
import { decimal } from '../../text/number.ts';

/** @returns "the best answers, but { respect: 2 }, score 94.7". */
export function witnessWords({ answers, score }: Witness, bases: Proof['bases']): string {
  const told = (['best', 'middle', 'worst'] as const).map((name) => ({ name, differing: differing(answers, bases[name]) }));
  const nearest = told.reduce((a, b) => (b.differing.length < a.differing.length ? b : a));
  const isWhole = nearest.differing.length * 2 > Object.keys(answers).length;
  const base = `the ${nearest.name} answers`;
  const text = isWhole ? map(Object.entries(answers)) : nearest.differing.length === 0 ? base : `${base}, but ${map(nearest.differing)}`;
  return `${text}${score === null ? ', no score' : `, score ${decimal(score)}`}`;
}

type Named = readonly [id: string, answer: WitnessAnswer];

function differing(answers: WitnessAnswers, base: WitnessAnswers): readonly Named[] {
  return Object.entries(answers).filter(([id, answer]) => JSON.stringify(answer) !== JSON.stringify(base[id]));
}

/** In YAML's flow form. */
function map(entries: readonly Named[]): string {
  return `{ ${entries.map(([id, answer]) => `${id}: ${flow(answer)}`).join(', ')} }`;
}

function flow(answer: WitnessAnswer): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer !== 'object') return String(answer);
  if (isList(answer)) return `[${answer.join(', ')}]`;
  const { value } = answer;
  return value === undefined ? `{ not-applicable: ${answer['not-applicable']} }` : `{ value: ${flow(value)}, confirmed: true }`;
}

function isList(answer: WitnessAnswer): answer is readonly string[] {
  return Array.isArray(answer);
}
