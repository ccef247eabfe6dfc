/** The shape of a test file. The single source: the JSON Schema for editors is generated from here. */
import * as z from 'zod';
import type { CauseRule } from '../../engine/model/assessment.ts';
import { ADVICE } from '../../engine/model/rubric.ts';
import { id, target, textUpTo } from '../../rubric/schema/words.ts';

/** Every rule that can bind a recommendation; the type holds it against the engine's own list. */
const CAUSE_RULES = ['knockout', 'gate', 'rule', 'incomplete', 'band', 'minimum', 'conditions', 'settled'] as const satisfies readonly CauseRule[];

/** Values are held against the rubric, with better words; editors are told their forms. */
const PLAIN_VALUE = [{ type: ['number', 'string', 'boolean', 'null'] }, { type: 'array', items: { type: ['string', 'number'] } }];
const fact = z.unknown().meta({ id: 'fact', anyOf: PLAIN_VALUE });
const answer = z.unknown().meta({
  id: 'answer',
  anyOf: [
    ...PLAIN_VALUE,
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        value: { description: 'The answer itself; unknown and refused are answers too' },
        evidence: { type: 'string', description: 'What was said or done' },
        confidence: { enum: ['low', 'medium', 'high'], description: 'How sure the rater is; never changes the score' },
        confirmed: { type: 'boolean', description: 'A knock-out decides only when it is confirmed' },
        'not-applicable': { type: 'string', description: 'The reason why the question does not apply' },
      },
    },
  ],
});

const within = z.strictObject({
  'at-least': z.number().optional().describe('This number or more'),
  'at-most': z.number().optional().describe('This number or less'),
  above: z.number().optional().describe('More than this number'),
  below: z.number().optional().describe('Less than this number'),
});
const number = z.union([z.number(), z.null(), within], { error: 'a number, null (no number) or bounds such as { at-least: 70 },' }).meta({ id: 'number' });
const ids = z.array(id).max(2000);
const rule = z.enum(CAUSE_RULES);

const expectation = z
  .strictObject({
    recommendation: z.enum(ADVICE).optional().describe('What is recommended'),
    band: z
      .union([target, z.null()], { error: "a band's word, or null (no band)" })
      .optional()
      .describe("The band's word; null where no band carries the result"),
    cause: z
      .union([
        rule,
        z.strictObject({
          rule: rule.describe('The kind of rule that decides'),
          id: z.union([target, z.null()]).optional().describe('Which one: the id of a question, rule or dimension, or the word of a band'),
        }),
      ])
      .optional()
      .describe('What decides'),
    score: number.optional().describe('The score, or bounds; null is no score'),
    low: number.optional().describe('The least score that open answers leave'),
    high: number.optional().describe('The greatest score that open answers leave'),
    coverage: number.optional().describe('Per cent of the weight that is rated'),
    settled: z
      .union([z.boolean(), z.null()], { error: 'true, false or null (not shown either way)' })
      .optional()
      .describe('Whether open answers can no longer change the recommendation'),
    borderline: z.boolean().optional().describe('Whether the result lies close to a cut or a minimum'),
    conditions: ids.optional().describe('Questions whose condition is due, exactly these'),
    knockouts: ids.optional().describe('Knock-outs that are met, confirmed or not, exactly these'),
    flags: ids.optional().describe('Flags that are raised, exactly these'),
    open: ids.optional().describe('Questions that are open, exactly these'),
    'subject-to': ids.optional().describe('Open gates that the recommendation is subject to, exactly these'),
    dimensions: z.record(z.string(), number).optional().describe('Numbers of dimensions; only those named are compared'),
  })
  .meta({ id: 'expectation', minProperties: 1, description: 'What must come out; only what stands here is compared' });

const testCase = z
  .strictObject({
    name: textUpTo(200).describe('Name of the case; each stands once'),
    because: textUpTo(1000).optional().describe('Why the case is in'),
    like: textUpTo(200).optional().describe('Name of an earlier case, whose answers this one starts from'),
    answers: z.record(z.string(), answer).optional().describe('Answers by question, as in an answer file; null takes one of the earlier case away'),
    facts: z.record(z.string(), fact).optional().describe('Facts by id'),
    expect: expectation,
  })
  .meta({ id: 'case', description: 'One prospect: its answers, and what must come out' });

/** The test file. */
export const caseFileSchema = z
  .strictObject({
    $schema: z.string().optional().describe('For editors'),
    rubric: textUpTo(1000).optional().describe('Path of the rubric from here; else the file of the same name without .test'),
    cases: z.array(testCase).min(1).max(2000).describe('Cases, each with answers and what must come out'),
  })
  .meta({ title: 'fit rubric test', description: 'Cases that a rubric must decide as stated' });

/** The file as it stands, once its shape is right. */
export type RawCaseFile = z.output<typeof caseFileSchema>;
/** One case as it stands. */
export type RawCase = RawCaseFile['cases'][number];
/** What it expects. */
export type RawExpectation = RawCase['expect'];
/** A number, no number, or bounds. */
export type RawNumber = z.output<typeof number>;
