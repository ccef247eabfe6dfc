/** `fit condition`: where the conditions of a prospect stand, and where one stands now. */

import { CONDITION_STATES, type ConditionState } from '../../engine/model/log.ts';
import { asOfNow } from '../../lifecycle/calls/carried-log.ts';
import { isOwed, type StandingCondition, standingConditions } from '../../lifecycle/conditions.ts';
import { problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import type { AgreedDocument } from '../../report/conditions/data.ts';
import { renderConditions } from '../../report/conditions/terminal.ts';
import { safeJson } from '../../report/json.ts';
import { dueWords } from '../../report/since.ts';
import { counted, nameOf } from '../../report/words.ts';
import type { Summary } from '../../store/store.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { requireSeeable } from '../kept/blind.ts';
import { recordOf, type Shelves, withStore } from '../kept/lookup.ts';
import { enter } from '../lifecycle/enter.ts';
import { reason, reasonSaid } from '../lifecycle/person.ts';
import { type AssessedProspect, assessedProspect, subjectOf } from '../lifecycle/subject.ts';
import { note } from '../output/note.ts';
import { optionsFor, printText } from '../output/printing.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';
import { nameFrom } from '../settings/who.ts';

/** @returns 0. */
export async function condition({ operands, options }: Invocation, io: Io): Promise<number> {
  const [reference = '', question = null, word = null] = operands;
  const state = word === null ? null : stateIn(word);
  return withStore(io, async (store) => {
    const known = await assessedProspect(reference, store);
    const sheets = await sheetsOf(reference, known, options, store, io);
    if (question === null || (state === null && options['due'] === undefined)) await list(known, sheets, question, options, io);
    else await mark(known, sheets, question, state, options, store, io);
    return EXIT.done;
  });
}

/** An assessment with its conditions. */
interface Sheet {
  readonly one: Summary;
  readonly conditions: readonly StandingCondition[];
}

/** Those of the assessment that an id names, else of every one that counts and has some; the newest first. */
async function sheetsOf(reference: string, known: AssessedProspect, options: Invocation['options'], store: Shelves, io: Io): Promise<readonly Sheet[]> {
  const subject = subjectOf(reference, known);
  const log = asOfNow(unwrap(await store.log({ prospect: known.whose })), known.all);
  const sheets: Sheet[] = [];
  for (const one of known.named === null ? known.counting : [subject]) {
    await requireSeeable(one, options, store, io);
    const conditions = standingConditions(await recordOf(one, store), log, one.reviewOn);
    if (conditions.length > 0) sheets.push({ one, conditions });
  }
  return sheets;
}

async function list(known: AssessedProspect, sheets: readonly Sheet[], question: string | null, options: Invocation['options'], io: Io): Promise<void> {
  const chosen = question === null ? sheets : [find(sheets, question)].map(({ one, condition }) => ({ one, conditions: [condition] }));
  if (chosen.length === 0 && options['json'] !== true) {
    await note(`No condition was due for ${nameOf(known)}.`, io, options['quiet']);
    return;
  }
  const conditions = chosen.flatMap(({ one, conditions: some }) => some.map((own) => ({ assessment: one.id, rubric: one.rubric.id, ...own })));
  const agreed: AgreedDocument = { schema: 'fit.conditions/1', prospect: known.prospect, conditions };
  const document = (await redactionFor(options))?.redactAgreed(agreed, known.whose) ?? agreed;
  await printText(() => (options['json'] === true ? safeJson(document, false) : renderConditions(document, optionsFor(options, io))), options, io);
}

async function mark(
  { whose, all }: AssessedProspect,
  sheets: readonly Sheet[],
  question: string,
  state: ConditionState | null,
  options: Invocation['options'],
  store: Shelves,
  io: Io,
): Promise<void> {
  const { one, condition: own } = find(sheets, question);
  const now = state ?? own.standing.state;
  const because = REASONED.has(now) && state !== null ? await reason(REASONED.get(now) ?? '', options, io) : reasonSaid(options);
  const due = (options['due'] as string | undefined) ?? null;
  await enter({ kind: 'condition', question: own.question, state: now, because, due }, nameFrom(options, io), one, store, io);
  const log = asOfNow(unwrap(await store.log({ prospect: whose })), all);
  const after = standingConditions(await recordOf(one, store), log, one.reviewOn);
  const owed = after.filter(({ standing }) => isOwed(standing.state)).length;
  const day = after.find((other) => other.question === own.question)?.standing.due ?? null;
  const before = own.standing.state === now ? '' : `, it was ${own.standing.state}`;
  await note(`${own.title}: ${now}${isOwed(now) ? `, ${dueWords(day)}` : before}.`, io, options['quiet']);
  await note(`${nameOf(one)}: ${owed} of ${counted(after.length, 'condition')} still owed.`, io, options['quiet']);
}

/** States that one comes to for a reason, in the words of the question for it. */
const REASONED: ReadonlyMap<ConditionState, string> = new Map([
  ['broken', 'to call a condition broken'],
  ['dropped', 'to drop a condition'],
]);

/** The condition on a question; that of the newest assessment where several have one. */
function find(sheets: readonly Sheet[], question: string): { readonly one: Summary; readonly condition: StandingCondition } {
  for (const { one, conditions } of sheets) {
    const found = conditions.find((own) => own.question === question);
    if (found !== undefined) return { one, condition: found };
  }
  const known = [...new Set(sheets.flatMap(({ conditions }) => conditions.map((own) => own.question)))];
  throw new Failure([problem('condition-missing', { question, suggestion: suggest(question, known), known })]);
}

function stateIn(word: string): ConditionState {
  const found = CONDITION_STATES.find((one) => one === word.toLowerCase());
  if (found !== undefined) return found;
  const near = suggest(word, CONDITION_STATES);
  const hint = near === null ? '' : `; did you mean ${near}?`;
  throw new Failure([problem('usage', { message: `a condition is open, kept, late, broken or dropped, not ${word}${hint}` })]);
}
