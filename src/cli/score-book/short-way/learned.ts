/**
 * Values of a book as they are written, and what they are: learned from the readers that read any record, so that both agree. What came
 * before is known, what is new is read, and what is wrong is left to them, for they have the words for it.
 */
import type { Rubric } from '../../../engine/model/rubric.ts';
import { parseJson } from '../../../reader/json.ts';
import { isReserved } from '../../../reader/tree.ts';
import { checkAnswers } from '../../../record/answers.ts';
import { type Envelope, readEnvelope } from '../../../record/envelope.ts';
import type { Entry } from './entry.ts';
import type { Around, Lane } from './lane.ts';
import type { Questions } from './scan-answers.ts';
import { wanted } from './wanted.ts';

/** Values that hardly come twice, such as notes, are not kept: neither long ones, nor more than so many. */
const [MOST, LONGEST] = [2000, 80];

/** Nobody asks for a place. */
const NOWHERE = () => null;

/** What a lane has learned. Each gives `null` for what is not to be taken the short way. */
export interface Learned {
  readonly keys: Pick<Questions, 'written' | 'index'>;
  readonly answer: (question: number, raw: string) => Entry | null;
  readonly prospect: (raw: string) => ReturnType<Lane['prospect']> | null;
  readonly facts: (raw: string) => ReturnType<Lane['facts']> | null;
  readonly at: (raw: string) => Around['at'] | null;
  /** Whether another part of the record is in order. It does not show in a flat record. */
  readonly isSound: (key: 'assessor' | '$schema', raw: string) => boolean;
}

/** @returns what is known of values under a rubric, at first nothing. */
export function createLearned(lane: Lane): Learned {
  const { rubric } = lane.prepared.source;
  const ids = lane.prepared.plan.questions.map(({ id }) => id);
  const alone = rubric.dimensions.flatMap((dimension) =>
    dimension.questions.map((question): Rubric => ({ ...rubric, dimensions: [{ ...dimension, questions: [question] }], facts: [] })),
  );
  const answers = alone.map((one, i) => keeping((raw) => readAnswer(lane, one, i, ids[i] as string, raw)));
  const sound = keeping((raw) => (around(raw) === null ? null : true));
  const prospect = (name: unknown) => envelopeOf({ prospect: name });
  return {
    keys: {
      // A blank stands nowhere where a key is looked for.
      written: ids.map((id) => wanted(Buffer.from(isReserved(id) ? ' ' : `${JSON.stringify(id)}:`))),
      index: new Map(ids.flatMap((id, i) => (isReserved(id) ? [] : [[id, i] as const]))),
    },
    answer: (question, raw) => (answers[question] as (raw: string) => Entry | null)(raw),
    prospect: (raw) => {
      const value = parsed(raw);
      const envelope = value === undefined ? null : prospect(value);
      return envelope && lane.prospect(envelope.prospect);
    },
    facts: keeping((raw) => readFacts(lane, { ...rubric, dimensions: [] }, raw)),
    at: keeping((raw) => {
      const envelope = around(`{"at":${raw}}`);
      return envelope && lane.at(envelope.at);
    }),
    isSound: (key, raw) => sound(`{"${key}":${raw}}`) !== null,
  };
}

function readAnswer(lane: Lane, rubric: Rubric, index: number, id: string, raw: string): Entry | null {
  const value = parsed(raw);
  const checked = value === undefined ? null : checkAnswers(rubric, { answers: { [id]: value }, facts: {} }, NOWHERE);
  return checked?.ok ? lane.entry(index, checked.value.answers[id]) : null;
}

function readFacts(lane: Lane, rubric: Rubric, raw: string): ReturnType<Lane['facts']> | null {
  const envelope = around(`{"facts":${raw}}`);
  const checked = envelope && checkAnswers(rubric, envelope, NOWHERE);
  // An earlier id is told once, which is for the long way.
  return checked?.ok && checked.value.renamed.length === 0 ? lane.facts(checked.value.facts) : null;
}

/** The envelope with only these parts given. */
function around(json: string): Envelope | null {
  const value = parsed(json);
  return value === undefined ? null : envelopeOf({ prospect: 'x', ...(value as object) });
}

function envelopeOf(parts: object): Envelope | null {
  const envelope = readEnvelope({ ...parts, answers: {} }, NOWHERE);
  return envelope.ok ? envelope.value : null;
}

function parsed(raw: string): unknown {
  const value = parseJson(raw);
  return value.ok ? value.value : undefined;
}

function keeping<Value>(read: (raw: string) => Value | null): (raw: string) => Value | null {
  const known = new Map<string, Value>();
  return (raw) => {
    const old = known.get(raw);
    if (old !== undefined) return old;
    const value = read(raw);
    // A copy: a piece of the block would keep the whole block.
    if (value !== null && raw.length <= LONGEST && known.size < MOST) known.set(Buffer.from(raw).toString(), value);
    return value;
  };
}
