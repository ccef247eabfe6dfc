/**
 * The library: rubric and answers in, record out. Pure, without input and output of its own; runs in Node, in browsers and in workers.
 *
 * What comes from outside (a rubric's text, the answers) is checked, and everything that is wrong with it comes back as a value; nothing is thrown.
 *
 * @example
 * ```ts
 * const rubric = parseRubric(text);
 * if (!rubric.ok) throw new Error(rubric.problems.map(problemLine).join('\n'));
 * const scored = scoreAssessment(rubric.value, { prospect: 'Harbour Dental', answers: { respect: 4 } });
 * if (scored.ok) console.log(scored.value.result.recommendation);
 * ```
 *
 * @packageDocumentation
 */
import { compileRubric } from './engine/compile/compile.ts';
import type { Plan } from './engine/compile/plan.ts';
import type { Answers } from './engine/model/answer.ts';
import type { Assessment } from './engine/model/assessment.ts';
import type { Rubric } from './engine/model/rubric.ts';
import { bad, good, type Locate, type Outcome, type Place, type Problem, problem } from './problems/problem.ts';
import { decodeText } from './reader/text.ts';
import { checkAnswers } from './record/answers.ts';
import { type Envelope, isMap, kindOf, readEnvelope } from './record/envelope.ts';
import { sha256 } from './record/identity.ts';
import { scoreChecked } from './record/score.ts';
import { parseRubric as parseSource } from './rubric/parse.ts';

export { assess, createScorer, type Score, type Scorer } from './engine/assess.ts';
export { compileRubric } from './engine/compile/compile.ts';
export type { Plan } from './engine/compile/plan.ts';
export { explanationOf, whatIf } from './engine/explanation.ts';
export type * from './engine/model/answer.ts';
export type * from './engine/model/assessment.ts';
export type * from './engine/model/condition.ts';
export type * from './engine/model/explanation.ts';
export type * from './engine/model/form.ts';
export type * from './engine/model/rubric.ts';
export type * from './engine/model/standing.ts';
export { type Sheet, sheetOf } from './engine/score/sheet.ts';
export { problemLine } from './problems/format.ts';
export type { Outcome, Place, Problem, ProblemCode } from './problems/problem.ts';
export type { PlainAnswer, PlainAnswerFile } from './record/plain.ts';
export { type FlatEntry, type FlatValue, flatOf, renderFlat } from './report/flat.ts';
export { renderJson } from './report/json.ts';
export { renderMarkdown } from './report/markdown.ts';

/** Set when the library is built. */
declare const FIT_VERSION: string;

/** A rubric that was read from its text, plain data. Records name the text they were made under by its hash. */
export interface ParsedRubric extends Rubric {
  /** Of the text with line ends as LF, 64 hex digits. */
  readonly sha256: string;
}

/**
 * What is wrong with answers, and where: the keys that lead to it, such as `['answers', 'respect', 'value']`; of a key that is missing, those that
 * lead to the map it is missing from. Plain data has no lines, so `at` is `null`.
 */
export type AnswerProblem = Problem & { readonly path: readonly (string | number)[] };

/** What reading answers comes to: the value, or everything that is wrong with them. It is an `Outcome` too. */
export type AnswerOutcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

/**
 * Reads a rubric.
 *
 * @example
 * ```ts
 * const text = await readFile(new URL(import.meta.resolve('fit-assess/rubrics/msp-mindset.yaml')), 'utf8');
 * const rubric = parseRubric(text, 'msp-mindset.yaml');
 * if (!rubric.ok) for (const one of rubric.problems) console.error(problemLine(one)); // msp-mindset.yaml:7:5: unknown key weigth. …
 * ```
 *
 * @returns the rubric that a YAML text holds, or all its problems with their places.
 * @param name what messages call the text
 */
export function parseRubric(text: string, name = 'rubric.yaml'): Outcome<ParsedRubric> {
  const source = decodeText(new TextEncoder().encode(text), name);
  if (!source.ok) return source;
  const rubric = parseSource(source.value);
  return rubric.ok ? good({ ...rubric.value, sha256: sha256(source.value.text) }) : rubric;
}

/**
 * Scores the answers of one prospect. The record is the very one that `fit score` prints for them: `renderJson` gives the same bytes. Its id follows
 * from rubric, prospect, answers and facts, its times are `at`; so nothing here reads a clock.
 *
 * @example
 * ```ts
 * const scored = scoreAssessment(rubric, {
 *   prospect: { name: 'Harbour Dental', key: '4711' },
 *   at: new Date().toISOString(),
 *   answers: { respect: { value: 5, evidence: 'Thanked the technician by role.' }, decision_path: 'unknown' },
 * });
 * if (scored.ok) await save(renderJson(scored.value));
 * else for (const one of scored.problems) mark(one.path, problemLine(one));
 * ```
 *
 * @returns the record `fit.assessment/1`, or everything that is wrong with the answers; a bad value of one question is no reason to pass it over.
 * @param rubric from `parseRubric`
 * @param file plain data of any origin, as `JSON.parse` gives it; `PlainAnswerFile` is what it ought to be
 * @param plan the rubric from `compileRubric`, for those who score many
 */
export function scoreAssessment(rubric: ParsedRubric, file: unknown, plan: Plan = compileRubric(rubric)): AnswerOutcome<Assessment> {
  return withPaths((locate) => {
    const envelope = readEnvelope(file, locate);
    if (!envelope.ok) return envelope;
    const checked = isFor(rubric, envelope.value) ? checkAnswers(rubric, envelope.value, locate) : bad(mismatch(rubric, envelope.value, locate));
    if (!checked.ok) return checked;
    return good(scoreChecked({ source: { rubric, sha256: rubric.sha256 }, plan, envelope: envelope.value, checked: checked.value }, FIT_VERSION));
  });
}

/**
 * Reads answers alone, without a prospect: what `explanationOf`, `whatIf` and `assess` take.
 *
 * @example
 * ```ts
 * const changed = readAnswers(rubric, { respect: 5 });
 * if (changed.ok) whatIf(compileRubric(rubric), record.answers, changed.value).after.recommendation;
 * ```
 *
 * @returns the answers in the form that the engine takes, or everything that is wrong with them.
 * @param answers plain data of any origin, by question id
 */
export function readAnswers(rubric: Rubric, answers: unknown): AnswerOutcome<Answers> {
  return withPaths((locate) => {
    if (!isMap(answers)) return bad(problem('wrong-type', { wanted: 'a map', found: kindOf(answers), hint: null }, locate(['answers'], 'value')));
    const checked = checkAnswers(rubric, { answers, facts: {} }, locate);
    return checked.ok ? good(checked.value.answers) : checked;
  });
}

/** Answers may say which rubric they were given under. A path says nothing here: a library opens no files. */
function isFor({ id, version }: Rubric, { rubric }: Envelope): boolean {
  return rubric === null || rubric === id || rubric === `${id}@${version}`;
}

function mismatch({ id, version }: Rubric, { rubric }: Envelope, locate: Locate): Problem {
  return problem('rubric-mismatch', { wanted: rubric ?? '', given: `${id}@${version}` }, locate(['rubric'], 'value'));
}

/** Places are for lines of a file; here each stands for the keys that lead to it, and goes out as these. */
function withPaths<Value>(read: (locate: Locate) => Outcome<Value>): AnswerOutcome<Value> {
  const paths = new Map<Place, AnswerProblem['path']>();
  const outcome = read((path) => {
    const place = { file: '', line: 0 };
    paths.set(place, path);
    return place;
  });
  if (outcome.ok) return outcome;
  return { ok: false, problems: outcome.problems.map((one) => ({ ...one, at: null, path: (one.at && paths.get(one.at)) ?? [] })) };
}
