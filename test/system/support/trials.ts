/** What is tried on pages: records under many rubrics, and random changes of their answers. The same in every run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRubric } from '../../../src/cli/find-rubric/read-rubric.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Plan, QuestionPlan } from '../../../src/engine/compile/plan.ts';
import type { Answer, AnswerValue } from '../../../src/engine/model/answer.ts';
import { isNumberFor } from '../../../src/engine/model/number.ts';
import { example, ROOT } from './processes.ts';

/** @returns a number from 0 up to `below`. */
export type Draw = (below: number) => number;

/** @returns numbers that look random and are the same for the same seed. */
export function drawing(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Folders in which the rubrics of the subjects lie, as FIT_RUBRICS names them. */
export const RUBRIC_FOLDERS = ['rubrics', 'test/fixtures/rubrics', 'examples/scorecards'].map((folder) => join(ROOT, folder));

/** Answers whose page is tried, and the plan of their rubric. */
export interface Subject {
  readonly name: string;
  /** An answer file as text. */
  readonly answers: string;
  readonly plan: Plan;
}

const PERSONAS = ['p1-northfield-accountants', 'p3-quickfreight', 'p5-stellar-fitout', 'p7-palisade-property', 'p8-greenleaf-charity', 'v1-northfield-no-slot'];
const OTHERS = [
  'partnership-fit',
  'relationship-review',
  'hosting-saas-support',
  'everything',
  'news2',
  'kepner-tregoe',
  'wells-dvt',
  'qa-scorecard',
  'bant-meddpicc',
];

/** @returns personas with both rubrics of the call, and random answers to the other rubrics. */
export function subjects(): readonly Subject[] {
  const draw = drawing(6);
  const known = PERSONAS.flatMap((folder) =>
    ['msp-mindset', 'msp-quick-screen'].map((rubric) => ({
      name: `${folder}, ${rubric}`,
      answers: readFileSync(example(folder, rubric), 'utf8'),
      plan: planOf(rubric),
    })),
  );
  const made = OTHERS.map((rubric) => {
    const plan = planOf(rubric);
    const answered = plan.questions.flatMap((question) =>
      draw(5) === 0 ? [] : [[question.id, { value: drawnValue(question, draw), confirmed: draw(2) === 0 }]],
    );
    return { name: `Acme, ${rubric}`, answers: JSON.stringify({ prospect: 'Acme', rubric, answers: Object.fromEntries(answered) }), plan };
  });
  return [...known, ...made];
}

function planOf(name: string): Plan {
  const folder = RUBRIC_FOLDERS.find((one) => readdirSync(one).includes(`${name}.yaml`)) ?? '';
  const file = join(folder, `${name}.yaml`);
  const rubric = readRubric(readFileSync(file), file);
  if (!rubric.ok) throw new Error(`${file} is not valid`);
  return compileRubric(rubric.value.rubric);
}

/** @returns an answer other than the recorded one, as somebody might try it; a knock-out counts as confirmed. */
export function drawnAnswer(question: QuestionPlan, recorded: Answer | undefined, draw: Draw): Answer {
  for (;;) {
    const isOpen = recorded?.state === 'rated' && draw(6) === 0;
    const answer: Answer = isOpen
      ? { state: 'unknown' }
      : { state: 'rated', value: drawnValue(question, draw), ...(question.question.knockout && { confirmed: true }) };
    if (recorded?.state !== 'rated' || answer.state !== 'rated' || String(answer.value) !== String(recorded.value)) return answer;
  }
}

function drawnValue({ question: { form }, choices }: QuestionPlan, draw: Draw): AnswerValue {
  if (form.kind === 'number') return drawnNumber(form, draw);
  if (form.kind === 'options' && form.several) return form.options.flatMap(({ id }) => (draw(2) === 0 ? id : []));
  return choices[draw(choices.length)] as AnswerValue;
}

function drawnNumber({ min = -20, max = min + 200 }: { readonly min?: number; readonly max?: number }, draw: Draw): number {
  for (;;) {
    const value = Math.round((min + ((max - min) * draw(1001)) / 1000) * 10) / 10;
    if (isNumberFor({ min, max }, value)) return value + 0;
  }
}
