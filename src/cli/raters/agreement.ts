/** How far the raters of the whole store agree, rubric by rubric. */
import { createRandom } from '../../authoring/simulation/random.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { agreementUnder } from '../../lifecycle/agreement/rubric.ts';
import { comparableAs, type ScaledQuestion, type Sheet, sheetOf } from '../../lifecycle/agreement/sheets.ts';
import { rater } from '../../report/origin.ts';
import type { RubricRaters } from '../../report/raters/agreement.ts';
import type { Summary } from '../../store/store.ts';
import { unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { hiddenIn, noteReveal } from '../kept/blind.ts';
import type { Shelves } from '../kept/lookup.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';
import { recordsWith, rubricShelf, standingCalls } from './stored-ratings.ts';

/** The agreement of all raters. */
export interface RatersFound {
  readonly rubrics: readonly RubricRaters[];
  /** Locked ratings left out, because somebody still rates the same call. */
  readonly hidden: readonly Summary[];
  /** Ratings left out, because the text of their rubric was lost. */
  readonly lost: number;
}

/** @returns the agreement, under the rubric that `--rubric` names or under all of them, the one with the most calls rated twice first. */
export async function agreementInStore(options: Invocation['options'], store: Shelves, io: Io): Promise<RatersFound> {
  const listed = unwrap(await store.list({}));
  const wanted = options['rubric'] as string | undefined;
  const all = standingCalls(listed, hiddenIn(listed, options)).filter(
    ({ ratings }) => wanted === undefined || ratings.some(({ rubric }) => rubric.id === wanted),
  );
  const calls = all.filter(({ isHidden }) => !isHidden).map(({ ratings }) => ratings);
  await noteReveal(calls.flat(), listed, options, store, io);
  const { sheets, texts, lost } = await sheetsOf(calls.flat(), options, store);
  const under = grouped(calls, sheets);
  const rubrics = [...texts].map(([key, { rubric, questions }]): RubricRaters => {
    const { id, version, title } = rubric;
    return { rubric: { id, version, title }, ...agreementUnder(under.get(key) ?? [], questions, () => createRandom(SEED)) };
  });
  const named = rubrics.filter(({ rubric }) => wanted === undefined || rubric.id === wanted);
  const hidden = all.filter(({ isHidden }) => isHidden).flatMap(({ ratings }) => ratings);
  return { rubrics: named.sort((a, b) => b.calls - a.calls || (a.rubric.id < b.rubric.id ? -1 : 1)), hidden, lost };
}

/** Every interval is drawn from the same beginning, so that the same ratings give the same figures. */
const SEED = 1;

/** The newest text of a rubric whose answers may be compared. */
interface Text {
  readonly rubric: Rubric;
  readonly questions: readonly ScaledQuestion[];
  readonly at: string;
}

async function sheetsOf(summaries: readonly Summary[], options: Invocation['options'], store: Shelves) {
  const shown = (await redactionFor(options))?.redactSummaries(summaries) ?? summaries;
  const raters = new Map(shown.map((one) => [one.id, rater(one)]));
  const byId = new Map(summaries.map((one) => [one.id, one]));
  const textOf = rubricShelf(store);
  const sheets = new Map<string, Sheet>();
  const texts = new Map<string, Text>();
  let lost = 0;
  for await (const record of recordsWith(new Set(byId.keys()), store)) {
    const text = await textOf(record.rubric.sha256);
    if (text === null) {
      lost++;
      continue;
    }
    sheets.set(record.id, sheetOf(record, byId.get(record.id)?.whose ?? '', raters.get(record.id) ?? '', text.questions));
    const key = comparableAs(text.rubric);
    const at = record.updatedAt ?? '';
    if (at >= (texts.get(key)?.at ?? '')) texts.set(key, { ...text, at });
  }
  return { sheets, texts, lost };
}

/** By rubric: the calls, of each the ratings that were made under it. */
function grouped(calls: readonly (readonly Summary[])[], sheets: ReadonlyMap<string, Sheet>): ReadonlyMap<string, readonly (readonly Sheet[])[]> {
  const under = new Map<string, Sheet[][]>();
  for (const call of calls) {
    const own = call.map(({ id }) => sheets.get(id)).filter((sheet) => sheet !== undefined);
    for (const rubric of new Set(own.map((sheet) => sheet.rubric)))
      under.set(rubric, [...(under.get(rubric) ?? []), own.filter((sheet) => sheet.rubric === rubric)]);
  }
  return under;
}
