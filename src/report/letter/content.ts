/**
 * What a page for others is made of, and the only place that looks at a record for one.
 *
 * A record and its rubric hold notes, evidence, levels, scores and reasons that are ours alone. A page is written from the small objects here, which
 * have no field for any of them: what is not taken over here cannot be said there.
 */
import type { Assessment, ConditionResult } from '../../engine/model/assessment.ts';
import type { Advice, AgreedCondition, Expectation, Question, Rubric } from '../../engine/model/rubric.ts';
import { causeLetter, isFinal } from './cause.ts';
import { ROWS } from './rows.ts';

/** A promise that both sides make. */
export type Point = Omit<AgreedCondition, 'test'>;

/** A question in the words to ask it. */
export interface Asked {
  readonly ask: string;
  readonly probes: readonly string[];
}

/** What all pages know. */
interface Head {
  /** The prospect, as it is called now; empty where a person is to fill it in. */
  readonly name: string;
  /** BCP 47 tag of the language of the rubric's texts. */
  readonly language: string;
  readonly points: readonly Point[];
}

/** What a letter says. */
export interface LetterContent extends Head {
  /** What people decided; what is recommended where nobody has decided. */
  readonly advice: Advice;
  /** The rubric's words; `null` where it has none. */
  readonly reason: Reason | null;
  /** Whether the answer is one that nothing can change. */
  readonly isFinal: boolean;
  /** Whether it follows a short first call, after which nothing is signed. */
  readonly isScreen: boolean;
  /** What is still to be talked about, three questions at most. */
  readonly asks: readonly string[];
}

/** Words for the prospect, and whether they are about this cause or about the recommendation in general. */
export interface Reason {
  readonly text: string;
  readonly about: 'cause' | 'recommendation';
}

/** What the sheet of mutual expectations says. */
export interface ExpectationsContent extends Head {
  readonly rows: readonly Expectation[];
}

/** What the agenda of the next call says. */
export interface AgendaContent extends Head {
  /** Planned length; `null` where the rubric names none. */
  readonly minutes: number | null;
  /** Not yet known, in the order in which asking tells most. */
  readonly open: readonly Asked[];
  /** Worth a second look. */
  readonly again: readonly Asked[];
}

/** Questions that a letter names at most: a longer list reads like an exam. */
const MOST_ASKS = 3;

/** @returns what people decided; what is recommended where nobody has decided. */
export function adviceOf({ decision, result }: Assessment): Advice {
  return decision?.recommendation ?? result.recommendation;
}

/** @returns what a letter on this record says. @param rubric the one it was made with; `null` where it is not at hand */
export function letterContent(assessment: Assessment, rubric: Rubric | null): LetterContent {
  const { result } = assessment;
  const advice = adviceOf(assessment);
  // Where people decided otherwise, the cause of the recommendation explains nothing.
  const isItsCause = advice === result.recommendation && rubric !== null;
  const cause = isItsCause ? causeLetter(result.cause, rubric) : null;
  const general = advice === 'incomplete' ? undefined : rubric?.letter?.[advice];
  const required = [...result.open].sort((a, b) => Number(b.required) - Number(a.required));
  return {
    ...headOf(assessment, rubric),
    advice,
    reason: cause !== null ? { text: cause, about: 'cause' } : general !== undefined ? { text: general, about: 'recommendation' } : null,
    isFinal: isItsCause && isFinal(result.cause, rubric),
    isScreen: rubric?.screen === true,
    asks: askedOf(required, rubric)
      .slice(0, MOST_ASKS)
      .map(({ ask }) => ask),
  };
}

/** @returns what the sheet of mutual expectations says. @param rubric the one the record was made with; `null` where it is not at hand */
export function expectationsContent(assessment: Assessment, rubric: Rubric | null): ExpectationsContent {
  return { ...headOf(assessment, rubric), rows: rubric?.expectations ?? ROWS };
}

/** @returns what the agenda of the next call says. @param rubric the one the record was made with; `null` where it is not at hand */
export function agendaContent(assessment: Assessment, rubric: Rubric | null): AgendaContent {
  const { open, followUps } = assessment.result;
  return {
    ...headOf(assessment, rubric),
    minutes: rubric?.minutes ?? null,
    open: askedOf(open, rubric),
    again: askedOf(
      followUps.filter(({ reason }) => reason === 'middling'),
      rubric,
    ),
  };
}

/** @returns the titles of open questions that stand on no page for others, for those who prepare the talk. */
export function leftOut({ result }: Assessment, rubric: Rubric | null): readonly string[] {
  return result.open.filter(({ question }) => !forThem(rubric).has(question)).map(({ title }) => title);
}

function headOf({ prospect, nowCalled, result }: Assessment, rubric: Rubric | null): Head {
  return { name: (nowCalled ?? prospect.name).trim(), language: rubric?.language ?? 'en', points: pointsOf(result.conditions, rubric) };
}

/** The rubric's own words wherever it is at hand; a record from elsewhere may say anything. */
function pointsOf(conditions: readonly ConditionResult[], rubric: Rubric | null): readonly Point[] {
  const questions = new Map(rubric?.dimensions.flatMap((dimension) => dimension.questions.map((question) => [question.id, question] as const)));
  return conditions
    .filter(({ standing }) => standing?.state !== 'dropped')
    .flatMap((due): readonly Point[] => {
      const own = rubric === null ? due : questions.get(due.question)?.condition;
      return own === undefined ? [] : [pointOf(own)];
    });
}

function pointOf({ text, owner, due, check, ours, consequence, review }: AgreedCondition | ConditionResult): Point {
  return {
    text,
    ...(owner && { owner }),
    ...(due && { due }),
    ...(check && { check }),
    ...(ours && { ours }),
    ...(consequence && { consequence }),
    ...(review && { review }),
  };
}

function askedOf(items: readonly { readonly question: string }[], rubric: Rubric | null): readonly Asked[] {
  const known = forThem(rubric);
  return items.flatMap(({ question }): readonly Asked[] => {
    const own = known.get(question);
    return own === undefined ? [] : [{ ask: own.ask, probes: own.probes }];
  });
}

/** The questions that are put to the prospect, by id. What is observed, is about ourselves, or is said to somebody else is for us alone. */
function forThem(rubric: Rubric | null): ReadonlyMap<string, Question> {
  const all = rubric?.dimensions.flatMap(({ questions }) => questions) ?? [];
  return new Map(all.filter(({ source, gate, ask }) => source !== 'observed' && !gate && !ADDRESSED.test(ask)).map((question) => [question.id, question]));
}

/** A word and a colon say whom the words are meant for, such as `Rater:`. */
const ADDRESSED = /^\p{L}+:/u;
