/** Assessments by rubric and major version, as they come by. */
import type { Assessment, DimensionResult, QuestionResult } from '../../engine/model/assessment.ts';
import type { Advice, Rubric } from '../../engine/model/rubric.ts';
import type { DimensionPart, OpenPart, RubricPart } from './model.ts';
import { createGathering, createTally, shareOf } from './tally.ts';

/** Levels of each question that are its lowest and its highest. */
export type Extremes = ReadonlyMap<string, { readonly low: ReadonlySet<number>; readonly high: ReadonlySet<number> }>;

/** @returns the two lowest and two highest levels of each question that has levels, by their points; one of each where these would meet. */
export function extremesOf(rubric: Rubric): Extremes {
  const questions = rubric.dimensions.flatMap((dimension) => dimension.questions);
  return new Map(
    questions.flatMap(({ id, form }) => {
      if (form.kind !== 'levels') return [];
      const levels = form.levels.toSorted((a, b) => a.points - b.points).map(({ level }) => level);
      const each = Math.min(2, Math.floor(levels.length / 2));
      return each === 0 ? [] : [[id, { low: new Set(levels.slice(0, each)), high: new Set(levels.slice(-each)) }] as const];
    }),
  );
}

/** Takes records of any rubric. */
export interface RubricsGathering {
  add(record: Assessment, extremes: Extremes): void;
  /** The most used first. */
  parts(): readonly RubricPart[];
}

/** @returns a gathering of nothing yet. */
export function createRubrics(): RubricsGathering {
  const parts = new Map<string, RubricGathering>();
  return {
    add: (record, extremes) => {
      const { id, version } = record.rubric;
      at(parts, `${id}@${majorOf(version)}`, () => createRubric(record)).add(record, extremes);
    },
    parts: () => [...parts.values()].map(({ part }) => part()).toSorted((a, b) => b.assessments - a.assessments),
  };
}

/** Takes records of one rubric. */
interface RubricGathering {
  add(record: Assessment, extremes: Extremes): void;
  part(): RubricPart;
}

/** Titles are those of the record that comes first. */
function createRubric({ rubric: { id, version: first, title } }: Assessment): RubricGathering {
  const versions = createTally<string>();
  const bands = createTally<{ readonly band: string; readonly recommendation: Advice }>(({ band, recommendation }) => JSON.stringify([band, recommendation]));
  const score = createGathering();
  const [dimensions, questions] = [new Map<string, DimensionGathering>(), new Map<string, QuestionGathering>()];
  return {
    add: ({ rubric, result }, extremes) => {
      versions.add(rubric.version);
      score.add(result.score);
      if (result.band !== null) bands.add({ band: result.band, recommendation: result.recommendation });
      for (const dimension of result.dimensions) at(dimensions, dimension.id, () => createDimension(dimension)).add(dimension);
      for (const question of result.questions) {
        at(questions, question.id, () => createQuestion(question)).add(question);
        dimensions.get(question.dimension)?.answer(question, extremes);
      }
    },
    part: () => {
      const assessments = versions.total();
      return {
        ...{ id, major: majorOf(first), title, assessments },
        versions: versions.byFrequency().map(([version, count]) => ({ version, ...shareOf(count, assessments) })),
        score: score.spread(),
        bands: bands.byFrequency().map(([band, count]) => ({ ...band, ...shareOf(count, assessments) })),
        dimensions: [...dimensions.values()].flatMap((dimension) => dimension.part()),
        open: [...questions.values()].flatMap((question) => question.part()).toSorted((a, b) => openCount(b) - openCount(a)),
      };
    },
  };
}

/** The first number of a version. */
function majorOf(version: string): string {
  return version.split('.')[0] ?? version;
}

function at<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

interface DimensionGathering {
  add(dimension: DimensionResult): void;
  answer(question: QuestionResult, extremes: Extremes): void;
  /** Nothing where it never had anything to say: a gate that stands in one of its own. */
  part(): readonly DimensionPart[];
}

function createDimension({ id, title }: DimensionResult): DimensionGathering {
  const score = createGathering();
  let [assessments, weight, answers, weak, strong] = [0, 0, 0, 0, 0];
  return {
    add: (dimension) => {
      assessments++;
      score.add(dimension.score);
      weight = Math.max(weight, dimension.weight);
    },
    answer: ({ id: question, state, value }, extremes) => {
      const levels = extremes.get(question);
      if (state !== 'rated' || typeof value !== 'number' || levels === undefined) return;
      answers++;
      if (levels.low.has(value)) weak++;
      if (levels.high.has(value)) strong++;
    },
    part: () => {
      const spread = score.spread();
      return weight === 0 && spread.count === 0
        ? []
        : [{ id, title, score: spread, weak: shareOf(weak, answers, assessments), strong: shareOf(strong, answers, assessments) }];
    },
  };
}

interface QuestionGathering {
  add(question: QuestionResult): void;
  /** Nothing where it never stayed open. */
  part(): readonly OpenPart[];
}

function createQuestion({ id, title }: QuestionResult): QuestionGathering {
  const states = createTally<QuestionResult['state']>();
  return {
    add: ({ state }) => states.add(state),
    part: () => {
      const [unknown, refused] = [states.count('unknown'), states.count('refused')];
      const applied = states.total() - states.count('not-applicable') - states.count('not-asked');
      return unknown + refused === 0 ? [] : [{ question: id, title, unknown: shareOf(unknown, applied), refused: shareOf(refused, applied) }];
    },
  };
}

function openCount({ unknown, refused }: OpenPart): number {
  return unknown.count + refused.count;
}
