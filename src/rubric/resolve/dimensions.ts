/** Dimensions, views, and how members are counted. */
import { compileForm } from '../../engine/compile/question.ts';
import type { Condition } from '../../engine/model/condition.ts';
import type { Dimension, Minimum, Question, Scoring } from '../../engine/model/rubric.ts';
import type { Path } from '../../reader/tree.ts';
import type { RawCondition } from '../schema/condition.ts';
import type { RawDimension, RawRubric } from '../schema/rubric.ts';
import { resolveCondition } from './conditions.ts';
import type { Names } from './names.ts';
import { checkTarget, resolveQuestion } from './questions.ts';
import type { Report } from './report.ts';

/** @returns the dimension; reports what is wrong with it and leaves out questions that are not usable. */
export function resolveDimension(raw: RawDimension, d: number, names: Names, report: Report): Dimension {
  const path = ['dimensions', d];
  const isView = raw.of !== undefined;
  if (isView === (raw.questions !== undefined))
    report.add(
      'one-form',
      { found: isView ? ['questions', 'of'] : [], wanted: ['questions', 'of'] },
      isView ? [...path, 'of'] : path,
      isView ? 'key' : 'value',
    );
  if (isView && (raw.weight ?? 0) > 0) report.add('view-weight', {}, [...path, 'weight']);
  const when = raw.when ? resolveWhen(raw.when, d, names, report) : null;
  const { method, ...rest } = resolveCounting(raw, path, report);
  return {
    id: raw.id,
    title: raw.title ?? raw.id,
    weight: isView ? 0 : (raw.weight ?? 1),
    ...(raw.because !== undefined && { because: raw.because }),
    ...(raw.was !== undefined && { was: [raw.was].flat() }),
    ...(raw.minimum && { minimum: resolveMinimum(raw.minimum, [...path, 'minimum'], names, report) }),
    method,
    ...rest,
    questions: (names.inDimensions[d] ?? []).flatMap((named): Question[] => {
      const question = resolveQuestion(named, when, names, report);
      return question && names.questions.get(question.id) === named ? [question] : [];
    }),
    ...(raw.of !== undefined && { of: resolveMembers(raw.of, [...path, 'of'], names, report) }),
  };
}

/** What all questions of a dimension are asked by; the engine knows it as a part of each question's own condition. */
function resolveWhen(raw: RawCondition, d: number, names: Names, report: Report): Condition | null {
  const path = ['dimensions', d, 'when'];
  const [first] = names.inDimensions[d] ?? [];
  if (first !== undefined) return resolveCondition(raw, path, { names, report, reader: { kind: 'dimension', before: first.index } });
  report.add('useless-key', { key: 'when', why: 'a view asks nothing' }, path, 'key');
  return null;
}

/** @returns the scoring of the whole rubric. */
export function resolveScoring(raw: RawRubric, report: Report): Scoring {
  const scoring = resolveCounting(raw.scoring ?? {}, ['scoring'], report);
  return { ...scoring, decimals: scoring.decimals ?? 1 };
}

/** Settings that `scoring` and a dimension share. */
type Counting = Pick<Dimension, 'method' | 'decimals' | 'unanswered' | 'notApplicable' | 'minAnswered' | 'outOf'>;

type RawCounting = NonNullable<RawRubric['scoring']>;

function resolveCounting(raw: RawCounting, path: Path, report: Report): Counting {
  const method = raw.method ?? 'weighted-mean';
  if (raw['out-of'] !== undefined && method === 'weighted-mean') report.add('out-of-useless', {}, [...path, 'out-of'], 'key');
  return {
    method,
    ...(raw.decimals !== undefined && { decimals: raw.decimals }),
    ...(raw.unanswered !== undefined && { unanswered: raw.unanswered }),
    ...(raw['not-applicable'] !== undefined && { notApplicable: raw['not-applicable'] }),
    ...(raw['min-answered'] !== undefined && { minAnswered: raw['min-answered'] }),
    ...(raw['out-of'] !== undefined && { outOf: raw['out-of'] }),
  };
}

function resolveMinimum(raw: NonNullable<RawDimension['minimum']>, path: Path, names: Names, report: Report): Minimum {
  checkTarget(raw.otherwise, names, [...path, 'otherwise'], report);
  return {
    score: raw.score,
    otherwise: raw.otherwise,
    ...(raw.because !== undefined && { because: raw.because }),
    ...(raw.letter !== undefined && { letter: raw.letter }),
  };
}

function resolveMembers(of: NonNullable<RawDimension['of']>, path: Path, names: Names, report: Report): Readonly<Record<string, number>> {
  const entries = Array.isArray(of) ? of.map((id, i) => ({ id, weight: 1, at: i })) : Object.entries(of).map(([id, weight]) => ({ id, weight, at: id }));
  const members: Record<string, number> = Object.create(null);
  for (const { id, weight, at } of entries) {
    const named = names.questions.get(id);
    const part = Array.isArray(of) ? 'value' : 'key';
    if (members[id] !== undefined) report.add('listed-twice', { id }, [...path, at], part);
    else if (named === undefined) report.addUnknown(id, 'question', names.questions.keys(), [...path, at], part);
    else if (named.raw.gate !== undefined) report.add('view-member', { id, why: 'gate' }, [...path, at], part);
    else if (named.form !== null && compileForm(named.form).points === null) report.add('view-member', { id, why: 'unscored' }, [...path, at], part);
    else members[id] = weight;
  }
  return { ...members };
}
