/** The last assessment of a prospect under the questions of the next one. */
import { statesOf } from '../../engine/ask.ts';
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Answers } from '../../engine/model/answer.ts';
import type { QuestionState } from '../../engine/model/assessment.ts';
import type { DraftAnswer, Entry } from '../../engine/model/draft.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { foldChanges, prefilled } from '../entries.ts';
import { scriptOf } from '../script.ts';
import { carriedTo, type Given } from './carried.ts';
import { type ContextLine, type Earlier, pastWords } from './earlier.ts';

/** An assessment to look back at. */
export interface Past extends Given {
  /** YYYY-MM-DD. */
  readonly on: string;
}

/** What the next assessment knows of it. */
export interface LookingBack {
  readonly earlier: Earlier;
  /** Titles of what was answered and has no place under the present text. */
  readonly lost: readonly string[];
}

/**
 * @returns what stands under the questions of `rubric`: the old answers, offered again, and first of all what was open then.
 * @param isBlind whether nothing of it is to be seen before each question is answered anew; nothing is offered then, and the order tells nothing either
 */
export function lookBack(past: Past, rubric: Rubric, isBlind: boolean): LookingBack {
  const carried = carriedTo(past, rubric);
  const { entries } = foldChanges(prefilled(carried, ''));
  const script = scriptOf(rubric);
  const lineOf = (answer: DraftAnswer, note: string | undefined, item: (typeof script)[number]): ContextLine => ({
    lead: `Last time, ${past.on}`,
    text: pastWords(item, answer, note),
    ...(isBlind && { isLate: true }),
  });
  const context = script.flatMap((item) => {
    const { answer, note } = own(entries, item.id) ?? {};
    return answer === undefined ? [] : [[item.id, [lineOf(answer, note, item)]] as const];
  });
  const offered = Object.entries(entries).flatMap(([id, { answer }]) =>
    answer === undefined || !isSettled(answer) ? [] : [[id, unconfirmed(answer)] as const],
  );
  return {
    earlier: {
      context: Object.fromEntries(context),
      offered: isBlind ? {} : Object.fromEntries(offered),
      first: isBlind ? [] : openThen(rubric, carried.answers),
    },
    lost: carried.lost,
  };
}

function own(entries: Readonly<Record<string, Entry>>, id: string): Entry | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

/** What was not found out is asked, and not offered as an answer. */
function isSettled({ state }: DraftAnswer): boolean {
  return state === 'rated' || state === 'not-applicable';
}

/** An answer that decides alone gets its second look every time. */
function unconfirmed(answer: DraftAnswer): DraftAnswer {
  return answer.state === 'rated' ? { state: answer.state, value: answer.value } : answer;
}

/** Ids of the questions that were asked and open, or never reached. */
function openThen(rubric: Rubric, answers: Answers): readonly string[] {
  const states = statesOf(compileRubric(rubric), answers);
  return scriptOf(rubric).flatMap(({ id }) => (OPEN.has(states.get(id) ?? 'rated') ? [id] : []));
}

const OPEN: ReadonlySet<QuestionState> = new Set<QuestionState>(['unknown', 'refused', 'absent']);
