/** The whole rubric file. The single source of its shape: the JSON Schema is generated from here. */
import * as z from 'zod';
import { condition } from './condition.ts';
import { fact, levels, options, question } from './question.ts';
import { because, counting, duration, ID_PATTERN, id, letter, recommendation, target, text, textUpTo, VERSION_PATTERN, was, weight } from './words.ts';

const dimension = z
  .strictObject({
    id: id.describe('Stable id of the dimension'),
    title: textUpTo(120).optional().describe('Name for reports; the id unless given'),
    weight: weight.optional().describe('1 unless given; 0 is reported apart and never scored'),
    because: text.optional().describe('Why it weighs what it weighs'),
    was: was.optional(),
    when: condition.optional().describe('Its questions are asked only if this on earlier questions holds'),
    minimum: z
      .strictObject({
        score: z.number().describe('In the unit of the dimension'),
        otherwise: target.describe('Below it the recommendation is at most this'),
        because: because.optional(),
        letter: letter.optional(),
      })
      .optional()
      .describe('A floor'),
    ...counting,
    questions: z.array(question).min(1).max(2000).optional().describe('What is asked'),
    of: z
      .union([z.array(id).min(1).max(2000), z.record(z.string().regex(ID_PATTERN, 'id'), z.number().positive().max(10_000))])
      .optional()
      .describe('A view: reads questions that stand elsewhere, as a list or with weights'),
  })
  .meta({ id: 'dimension', description: 'A group of questions with a number of its own, or a view (of) on questions that stand elsewhere' });

const rule = z.strictObject({
  id: id.describe('Stable id of the rule'),
  when: condition.describe('The rule acts when this certainly holds'),
  recommend: target.optional().describe("A band's word or a recommendation; replaces the band"),
  'at-most': target.optional().describe('Caps'),
  'at-least': target.optional().describe('Lifts; never softens a knock-out or a gate'),
  flag: id.optional().describe('A mark that is raised'),
  'no-score': z.boolean().optional().describe('Withholds the number'),
  because: because.optional(),
  letter: letter.optional(),
});

const band = z.strictObject({
  from: z.number().optional().describe('Least score of the band; without it only a rule leads here'),
  recommend: recommendation.describe('What the band recommends'),
  as: id.optional().describe("The rubric's own word"),
  when: condition.optional().describe('The band counts only while this holds'),
});

const decision = z.strictObject({
  bands: z.array(band).min(1).max(50).describe('From best to worst'),
  coverage: z.number().min(0).max(100).optional().describe('Per cent of the weight that must be known'),
  borderline: z.number().min(0).max(1_000_000).optional().describe('Points around a cut or a minimum'),
  conditions: z
    .strictObject({
      'at-most': z.int().min(0).max(1000).optional().describe('More due conditions than this decline'),
      lower: z.boolean().optional().describe('false lists due conditions and lets the band stand'),
    })
    .optional()
    .describe('What conditions that become due do to the recommendation'),
  costs: z
    .strictObject({
      'wrong-accept': z.number().min(0).max(1e12).describe('Loss when a prospect is taken who does not fit'),
      'wrong-decline': z.number().min(0).max(1e12).describe('Loss when a prospect is sent away who would have fitted'),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, 'a currency code such as EUR')
        .optional()
        .describe('Three letters, such as EUR'),
    })
    .optional()
    .describe('What each error costs; decides where the cuts belong'),
});

const expectation = z.strictObject({
  topic: textUpTo(120).describe('What the row is about, in a word or two'),
  what: text.describe('What is done'),
  who: text.optional().describe('The role that does it'),
  when: text.optional().describe('By when, or how soon'),
  where: text.optional().describe('On which channel or at which place'),
  done: text.optional().describe('How both sides know that it is done'),
  ours: text.optional().describe('What we do in return'),
});

/** The rubric file. */
export const rubricSchema = z
  .strictObject({
    $schema: z.string().optional().describe('For editors'),
    fit: z.literal(1).describe('Version of this language'),
    id: id.describe('Stable id of the rubric'),
    version: z.string().regex(VERSION_PATTERN, 'a version such as 1.0.0').describe('Three parts, or in quotes'),
    title: textUpTo(200).describe('Name for people to read'),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a language tag such as en or de-CH')
      .optional()
      .describe('Tag of the language of the texts, such as en'),
    minutes: z.number().positive().max(1440).optional().describe('Planned length of the call'),
    opening: text.optional().describe('What is said first'),
    screen: z.boolean().optional().describe('A short first call'),
    adapted: z.boolean().optional().describe('Whether a team has read the anchors on its own cases'),
    'review-after': duration.optional().describe('How long an assessment is good for, such as P6M'),
    retention: duration.optional().describe('How long records are kept, such as P2Y'),
    order: z.array(id).min(1).max(2000).optional().describe('Questions in the order they are asked; the others follow'),
    silence: z
      .array(
        z.strictObject({
          code: z.string().min(1).max(64).describe('Code of the advice'),
          question: id.optional().describe('The question it is about; the whole rubric unless given'),
          because: text.describe('Why it does not apply here'),
        }),
      )
      .optional()
      .describe('Advice that is silenced on purpose'),
    letter: z.partialRecord(recommendation, text).optional().describe('What a letter says, by recommendation'),
    expectations: z.array(expectation).min(1).max(50).optional().describe('The sheet that both sides sign, a row for each topic'),
    scales: z
      .record(z.string().regex(ID_PATTERN, 'id'), z.union([options, levels]))
      .optional()
      .describe('Levels or options that are named once and used often'),
    scoring: z.strictObject(counting).optional().describe('How dimensions become the score'),
    dimensions: z.array(dimension).min(1).max(200).describe('Groups of questions, each with a number of its own'),
    facts: z.array(fact).max(500).optional().describe('Asked or prefilled, never scored'),
    rules: z.array(rule).max(500).optional().describe('What holds beside the score: each has a condition and an effect or a flag'),
    decision: decision.describe('How a score becomes a recommendation'),
  })
  .meta({ title: 'fit rubric', description: 'What to ask, what each answer is worth, and what follows from it' });

/** The file as it stands, once its shape is right. */
export type RawRubric = z.output<typeof rubricSchema>;
export type RawDimension = RawRubric['dimensions'][number];
export type RawRule = NonNullable<RawRubric['rules']>[number];
export type RawBand = RawRubric['decision']['bands'][number];
