/** Where the raters of one call differ: what is worth talking about comes first. */
import type { AnswerValue } from '../../engine/model/answer.ts';
import type { Assessment, QuestionResult } from '../../engine/model/assessment.ts';
import type { ScaledQuestion } from './sheets.ts';

/** What the raters said to one question, the first rater first. */
export interface QuestionDifference {
  readonly id: string;
  readonly title: string;
  /** Levels between the lowest and the highest rating; `null` where the answers differ and no levels lie between them. */
  readonly apart: number | null;
  /** `null` of a rater whose rubric does not have the question. */
  readonly said: readonly (QuestionResult | null)[];
}

/** How the ratings of one call differ. */
export interface CallDifferences {
  /** Two levels and more apart, the widest first. */
  readonly far: readonly QuestionDifference[];
  /** Other differences. */
  readonly near: readonly QuestionDifference[];
  /** Rated by some and not by all, without such a difference. */
  readonly oneSided: readonly QuestionDifference[];
  /** Questions that all have rated the same. */
  readonly equal: number;
}

/** Levels from which on raters should talk about their difference. */
const FAR = 2;

/** @returns the differences. @param records of ratings under the same rubric, two at least */
export function differencesOf(records: readonly Pick<Assessment, 'result'>[], questions: readonly ScaledQuestion[]): CallDifferences {
  const answered = records.map(({ result }) => new Map(result.questions.map((question) => [question.id, question])));
  const all = questions.map((question) =>
    comparedOf(
      question,
      answered.map((own) => own.get(question.id) ?? null),
    ),
  );
  const differing = all.filter(({ isSame }) => !isSame);
  const isFar = ({ apart }: QuestionDifference) => apart !== null && apart >= FAR;
  const agreeing = all.filter(({ isSame }) => isSame);
  return {
    far: differing.filter(isFar).sort((a, b) => (b.apart ?? 0) - (a.apart ?? 0)),
    near: differing.filter((one) => !isFar(one)),
    oneSided: agreeing.filter(({ said }) => said.some(isRated) && !said.every(isRated)),
    equal: agreeing.filter(({ said }) => said.every(isRated)).length,
  };
}

function isRated(said: QuestionResult | null): said is QuestionResult {
  return said?.state === 'rated';
}

/** A difference, and whether all ratings that there are say the same: answers with the same points are no levels apart and still differ. */
interface Compared extends QuestionDifference {
  readonly isSame: boolean;
}

function comparedOf({ id, title, scale }: ScaledQuestion, said: QuestionDifference['said']): Compared {
  const values = said.filter(isRated).map(({ value }) => value as AnswerValue);
  const places = values.map((value) => (typeof scale === 'object' && scale.kind !== 'values' ? scale.placeOf(value) : null)).filter((place) => place !== null);
  const isOrdered = places.length > 0 && places.length === values.length;
  const isSame = new Set(values.map((value) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value))).size < 2;
  return { id, title, apart: isOrdered ? Math.max(...places) - Math.min(...places) : null, said, isSame };
}
