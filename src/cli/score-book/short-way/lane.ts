/**
 * The short way of a record of a book: from its checked answers to a flat line, by tables that are made once for a rubric.
 * It gives the bytes that `renderFlat` gives for the record of the long way.
 */

import type { Answer, Answers, Facts } from '../../../engine/model/answer.ts';
import type { Prospect } from '../../../engine/model/assessment.ts';
import { sheetOf } from '../../../engine/score/sheet.ts';
import { type FlatValue, flatAnswer, flatValue } from '../../../report/flat.ts';
import type { Prepared } from '../../input/assessing.ts';
import { createIdMaker } from './book-id.ts';
import type { Entry } from './entry.ts';
import type { Ink } from './ink.ts';
import { createJoiner, type Joined } from './joiner.ts';
import { bytesOf, createPage, type Page, type Part } from './page.ts';
import { createResults } from './results.ts';

/** What of a record is not its answers, made ready. */
export interface Around {
  /** As the id is made of them. */
  readonly prospect: Framed;
  readonly facts: string;
  /** Written between id and result: the times, and behind the rubric the name and the key of the prospect. */
  readonly at: string;
  readonly named: Framed;
  /** The part that stands in both frames, `null` for nothing. */
  readonly name: Part | null;
  /** Written behind the answers. */
  readonly factsWritten: string;
  readonly external: string;
}

/** Bytes before and behind a part of a line. */
export interface Framed {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** @returns these texts as bytes. */
export function framed(before: string, after = ''): Framed {
  return { before: bytesOf(before), after: bytesOf(after) };
}

/** Everything that is prepared for one rubric and one way of writing. */
export interface Lane {
  readonly prepared: Prepared;
  /** @returns the answer to a question made ready; `undefined` is one that was not reached. */
  readonly entry: (question: number, answer: Answer | undefined) => Entry;
  /** By question: not reached. */
  readonly absent: readonly Entry[];
  readonly prospect: (prospect: Prospect) => Pick<Around, 'prospect' | 'named' | 'name' | 'external'>;
  readonly facts: (facts: Facts) => Pick<Around, 'facts' | 'factsWritten'>;
  readonly at: (at: string | null) => string;
  /** Writes the line of a record. @returns what it recommends @param entries by question */
  readonly line: (entries: readonly Entry[], around: Around, page: Page) => string;
}

/** @returns the tables for one rubric. */
export function createLane(prepared: Prepared, ink: Ink): Lane {
  const { source, plan } = prepared;
  const factIds = source.rubric.facts.map(({ id }) => id);
  const entry = (question: number, answer: Answer | undefined): Entry => entryOf(prepared, ink, question, answer);
  const absent = plan.questions.map((_, i) => entry(i, undefined));
  const lane: Omit<Lane, 'line'> = {
    prepared,
    entry,
    absent,
    prospect: (prospect) => ({
      prospect: framed(JSON.stringify(prospect)),
      named: framed(ink.before('prospect.name') + ink.value(prospect.name) + ink.before('prospect.key') + ink.value(prospect.key)),
      name: null,
      external: ink.external(prospect.external),
    }),
    facts: (facts) => ({
      facts: JSON.stringify(facts),
      factsWritten: factIds.map((id) => ink.before(`facts.${id}`) + ink.value(factOf(facts, id))).join(''),
    }),
    at: (at) => ['createdAt', 'updatedAt'].map((key) => ink.before(key) + ink.value(at)).join(''),
  };
  return { ...lane, line: createWriter(prepared, ink) };
}

function factOf(facts: Facts, id: string): FlatValue {
  const value = facts[id];
  return value === undefined ? null : flatValue(value);
}

function entryOf({ plan }: Prepared, ink: Ink, question: number, answer: Answer | undefined): Entry {
  const { id } = plan.questions[question] as (typeof plan.questions)[number];
  const answers: Answers = answer === undefined ? {} : { [id]: answer };
  const sheet = sheetOf(plan, answers);
  return {
    state: sheet.state[question] as number,
    cell: sheet.cell[question] ?? null,
    confirmed: sheet.confirmed[question] as number,
    hashed: answer === undefined ? '' : `${JSON.stringify(id)}:${JSON.stringify(answer)}`,
    written: ink.before(`answers.${id}`) + ink.value(flatAnswer(answer)),
    order: answer === undefined ? 0 : -1,
  };
}

function createWriter(prepared: Prepared, ink: Ink): Lane['line'] {
  const { source, plan } = prepared;
  const { rubric, sha256 } = source;
  const status = ink.afterId + ink.before('status') + ink.value('complete');
  const rubricId = ink.before('rubric.id') + ink.value(rubric.id) + ink.before('rubric.version') + ink.value(rubric.version);
  const middle = again((at) => status + at + rubricId);
  const end = ['recommendation', 'by', 'at'].map((key) => ink.before(`decision.${key}`) + ink.value(null)).join('');
  const tail = again((factsWritten, external) => factsWritten + end + external + ink.close);
  const putResult = createResults(prepared, ink);
  const join = createJoiner(plan.questions.length);
  const idOf = createIds(sha256);
  const open = bytesOf(ink.open);
  return (entries, around, page) => {
    const pieces = join(entries);
    page.bytes(open);
    page.bytes(idOf(pieces, around));
    page.bytes(middle(around.at));
    putFramed(page, around.named, around.name);
    const recommendation = putResult(entries, page);
    for (let i = 0; i < pieces.length; i++) page.bytes((pieces[i] as Joined).written);
    page.bytes(tail(around.factsWritten, around.external));
    return recommendation;
  };
}

function putFramed(page: Page, { before, after }: Framed, part: Part | null): void {
  page.bytes(before);
  if (part === null) return;
  page.part(part);
  page.bytes(after);
}

/** @returns what makes bytes of texts, which mostly are those of the record before. */
function again(make: (a: string, b: string) => string): (a: string, b?: string) => Uint8Array {
  let known: { readonly a: string; readonly b: string; readonly bytes: Uint8Array } | null = null;
  return (a, b = '') => {
    if (known === null || known.a !== a || known.b !== b) known = { a, b, bytes: bytesOf(make(a, b)) };
    return known.bytes;
  };
}

/** @returns what gives the id of a record under the rubric with this hash. */
function createIds(sha256: string): (pieces: readonly Joined[], around: Around) => Uint8Array {
  const idOf = createIdMaker();
  const list = createPage();
  const start = bytesOf(`[${JSON.stringify(sha256)},`);
  const middle = bytesOf(',{');
  const end = again((facts) => `},${facts}]`);
  return (pieces, { prospect, name, facts }) => {
    list.bytes(start);
    putFramed(list, prospect, name);
    list.bytes(middle);
    let isFirst = true;
    for (let i = 0; i < pieces.length; i++) {
      const { hashed, hashedFirst } = pieces[i] as Joined;
      list.bytes(isFirst ? hashedFirst : hashed);
      if (hashed.length > 0) isFirst = false;
    }
    list.bytes(end(facts));
    return idOf(list.look());
  };
}
