/** Conditions: data, never code. Which keys go together is checked afterwards, with better words. */
import * as z from 'zod';
import { id, points } from './words.ts';

const value = z.union([z.string().min(1), z.number(), z.boolean()]);
const values = z.union([value, z.array(value).min(1).max(100)]);

/** The words of a comparison. */
const comparison = {
  is: values.optional().describe('This answer, or one of these'),
  'is-not': values.optional().describe('Answered, and none of these'),
  'at-least': z.number().optional().describe('This number or more'),
  'at-most': z.number().optional().describe('This number or less'),
  below: z.number().optional().describe('Less than this number'),
  above: z.number().optional().describe('More than this number'),
  'points-at-least': points.optional().describe('So many raw points or more'),
  'points-at-most': points.optional().describe('So many raw points or fewer'),
  'points-below': points.optional().describe('Fewer raw points than this'),
  'points-above': points.optional().describe('More raw points than this'),
};

/** The answer test of a knock-out, a gate or a condition: `at` for levels, the words of a comparison for other forms. */
export const ownTest = {
  at: z.int().optional().describe('This level or lower'),
  ...comparison,
};

/** A condition with exactly one subject. */
export const condition = z
  .strictObject({
    question: id.optional().describe('Compares the answer to this question'),
    state: z.enum(['rated', 'open', 'refused', 'not-applicable', 'not-asked']).optional().describe('Asks for the state of the answer instead of its value'),
    dimension: id.optional().describe('Compares the number of this dimension'),
    score: z
      .union([z.null(), z.literal(true)], { error: 'score alone, with a comparison beside it such as { score, below: 50 },' })
      .optional()
      .describe('Compares the score: { score, below: 50 }'),
    get all(): z.ZodOptional<z.ZodArray<z.ZodType>> {
      return z.array(condition).min(1).max(100).optional().describe('All of these hold');
    },
    get any(): z.ZodOptional<z.ZodArray<z.ZodType>> {
      return z.array(condition).min(1).max(100).optional().describe('At least one of these holds');
    },
    get not(): z.ZodOptional<z.ZodType> {
      return condition.optional().describe('This does not hold');
    },
    get count(): z.ZodOptional<z.ZodArray<z.ZodType>> {
      return z.array(condition).min(1).max(100).optional().describe('How many of these hold; compare with at-least, at-most, below, above');
    },
    ...comparison,
  })
  .meta({ id: 'condition', description: 'A condition on exactly one of question, dimension, score, all, any, not, count' });

/** A condition as it stands in the file. */
export type RawCondition = z.output<typeof condition>;

/** The words of a comparison as they stand in the file. */
export type RawComparison = Pick<RawCondition, keyof typeof comparison>;

/** The same with `at`. */
export type RawTest = RawComparison & { readonly at?: number | undefined };
