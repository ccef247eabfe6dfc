/**
 * The shape of `fit.assessment/1` for reading records back.
 *
 * Known fields must be as promised; fields that are not known are passed over, because within `/1` fields
 * are only added.
 */
import * as z from 'zod';
import { FOLLOWING } from '../engine/model/assessment.ts';
import { CONDITION_STATES, OUTCOME_FACTS } from '../engine/model/log.ts';
import { ADVICE, KNOCKOUT_CLASSES, RECOMMENDATIONS } from '../engine/model/rubric.ts';
import { ASSESSMENT_SCHEMA } from './version.ts';

const text = z.string().nullable();
/** Times and days are told from other texts by whoever writes them into a field of that kind; that they are right is for their writers to see to. */
const time = z.string().meta({ format: 'date-time' });
const day = z.string().meta({ format: 'date' });
const number = z.number().nullable();
const recommendation = z.enum(RECOMMENDATIONS);
const advice = z.enum(ADVICE);
const value = z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]);
const confidence = z.enum(['low', 'medium', 'high']);
const state = z.enum(['rated', 'unknown', 'refused', 'absent', 'waiting', 'not-applicable', 'not-asked']);
const rule = z.enum(['knockout', 'gate', 'rule', 'incomplete', 'band', 'minimum', 'conditions', 'settled']);

const answer = z.discriminatedUnion('state', [
  z.looseObject({
    state: z.literal('rated'),
    value,
    evidence: z.string().exactOptional(),
    confidence: confidence.exactOptional(),
    confirmed: z.boolean().exactOptional(),
  }),
  z.looseObject({ state: z.literal('unknown'), evidence: z.string().exactOptional() }),
  z.looseObject({ state: z.literal('refused'), evidence: z.string().exactOptional() }),
  z.looseObject({ state: z.literal('not-applicable'), reason: z.string() }),
]);

const cause = z.looseObject({ rule, id: text, text: z.string() });

const dueDay = z.looseObject({ day, from: z.enum(['set', 'words', 'start', 'decision', 'lock', 'review']) });
const standing = z.looseObject({ state: z.enum(CONDITION_STATES), due: dueDay.nullable(), by: text, at: time.nullable(), because: text });
const factWord = z.looseObject({ holds: z.boolean(), on: day, by: text, note: text });
const facts = z.looseObject(Object.fromEntries(OUTCOME_FACTS.map((fact) => [fact, factWord.exactOptional()])));
const outcome = z.looseObject({ since: day, due: day, facts, good: z.boolean().nullable() });

const result = z.looseObject({
  recommendation: advice,
  band: text,
  cause,
  also: z.array(cause),
  score: number,
  outOf: number,
  low: number,
  high: number,
  coverage: z.number(),
  borderline: z.boolean(),
  settled: z.boolean().nullable(),
  reachable: z.array(advice),
  subjectTo: z.array(z.string()),
  bands: z.array(z.looseObject({ word: z.string(), recommendation, from: number, inPlay: z.boolean() })),
  dimensions: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      score: number,
      outOf: number,
      weight: z.number(),
      low: number,
      high: number,
      rated: z.number(),
      applicable: z.number(),
      minimum: number,
    }),
  ),
  questions: z.array(
    z.looseObject({
      id: z.string(),
      dimension: z.string(),
      title: z.string(),
      state,
      value: value.nullable(),
      label: text,
      points: number,
      score: number,
      evidence: text,
      confidence: confidence.nullable(),
    }),
  ),
  knockouts: z.array(
    z.looseObject({
      question: z.string(),
      title: z.string(),
      confirmed: z.boolean(),
      class: z.enum(KNOCKOUT_CLASSES).nullable(),
      because: text,
      evidence: text,
    }),
  ),
  conditions: z.array(
    z.looseObject({
      question: z.string(),
      title: z.string(),
      text: z.string(),
      owner: text,
      due: text,
      check: text,
      ours: text,
      consequence: text,
      review: text,
      standing: standing.exactOptional(),
    }),
  ),
  flags: z.array(z.string()),
  open: z.array(
    z.looseObject({
      question: z.string(),
      title: z.string(),
      ask: z.string(),
      state: z.enum(['unknown', 'refused', 'absent', 'waiting']),
      required: z.boolean(),
      points: number,
      brings: z.array(advice),
    }),
  ),
  followUps: z.array(z.looseObject({ question: z.string(), title: z.string(), reason: z.enum(['open', 'middling']), probes: z.array(z.string()) })),
  ledger: z.array(z.looseObject({ question: text, dimension: z.string(), won: z.number(), lost: number })),
});

/** A record as it is read back. */
export const assessmentSchema = z.looseObject({
  schema: z.literal(ASSESSMENT_SCHEMA),
  id: z.string(),
  status: z.enum(['draft', 'complete']),
  createdAt: time.nullable(),
  updatedAt: time.nullable(),
  tool: z.looseObject({ name: z.literal('fit'), version: z.string() }),
  rubric: z.looseObject({ id: z.string(), version: z.string(), title: z.string(), sha256: z.string(), adapted: z.boolean() }),
  prospect: z.looseObject({ name: z.string(), key: text, external: z.record(z.string(), z.string()) }),
  assessor: z.looseObject({ name: text, role: text }).nullable(),
  facts: z.record(z.string(), value),
  answers: z.record(z.string(), answer),
  result,
  decision: z.looseObject({ recommendation, by: z.string(), because: text, at: time, starts: day.exactOptional() }).nullable(),
  outcome: outcome.nullable(),
  follows: z.looseObject({ kind: z.enum(FOLLOWING), of: z.string(), because: text }).exactOptional(),
  origins: z.record(z.string(), z.string()).exactOptional(),
  nowCalled: z.string().exactOptional(),
});
