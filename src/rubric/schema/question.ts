/** Questions and facts. That exactly one answer form stands is checked afterwards. */
import * as z from 'zod';
import { condition, ownTest } from './condition.ts';
import { because, blank, id, knockoutClass, letter, permittedBlank, points, source, target, text, textUpTo, was, weight } from './words.ts';

const label = textUpTo(500);
const flag = id.describe('A mark that is raised when this is chosen; never moves the score');

/** Levels by number: an anchor, or an anchor with points and flag. */
export const levels = z
  .record(
    z.string().regex(/^\d{1,3}$/, 'a whole number for the level'),
    z.union([
      label,
      z.strictObject({
        text: label.describe('What this level looks like'),
        points: points.optional().describe('What it is worth; its number unless given'),
        flag: flag.optional(),
      }),
    ]),
  )
  .describe('Anchors by level, whole numbers without gaps; a higher level is a better match');

/** Options to choose from. */
export const options = z
  .array(
    z.strictObject({
      id: id.describe('Stable id of the option'),
      label: label.describe('What the option says'),
      points: points.optional().describe('What it is worth; all options have points, or none has'),
      flag: flag.optional(),
      was: was.optional(),
    }),
  )
  .min(1)
  .max(200);

const limits = {
  unit: z.string().min(1).max(40).optional().describe('What is counted, such as people'),
  min: z.number().optional().describe('The least number that can be answered'),
  max: z.number().optional().describe('The greatest number that can be answered'),
};

const rows = z
  .array(
    z.strictObject({
      below: z.number().optional().describe('The row holds for numbers below this'),
      'at-most': z.number().optional().describe('The row holds for numbers up to this, included'),
      points: points.describe('What a number in this row is worth'),
    }),
  )
  .min(1)
  .max(100);

/** A number and what it is worth. */
const number = z.strictObject({
  ...limits,
  points: z
    .union([rows, z.strictObject({ from: points.describe('Points at min'), to: points.describe('Points at max') })])
    .optional()
    .describe('Points by range, or on a straight line from min to max; the number itself unless given'),
});

const several = z.boolean().optional().describe('More than one option may be chosen; points add up');

const forms = {
  levels: z.union([id, levels]).optional().describe('An anchored scale, or the name of one in scales'),
  options: z.union([id, options]).optional().describe('Options to choose from, or the name of a list in scales'),
  number: number.optional().describe('A decimal number'),
  'yes-no': z
    .union([z.literal(true), z.strictObject({ yes: points.describe('Points for yes'), no: points.describe('Points for no') })])
    .optional()
    .describe('Yes or no with its points; true asks without scoring'),
};

/** One question. */
export const question = z
  .strictObject({
    id: id.describe('Stable id: it becomes a CRM field'),
    title: textUpTo(120).optional().describe('Short name for reports; the id unless given'),
    ask: textUpTo(1000).describe('The words to say'),
    source: source.optional().describe('Where the answer comes from: asked unless given'),
    because: text.optional().describe('Why the question is in, or weighs what it weighs'),
    probes: z.array(textUpTo(500)).max(10).optional().describe('Neutral follow-up questions'),
    'listen-for': textUpTo(500).optional().describe('What to listen for'),
    was: was.optional(),
    'changeable-by': z.enum(['them', 'us', 'nobody']).optional().describe('Who could change the answer'),
    weight: weight.optional().describe('1 unless given; 0 asks without scoring'),
    required: z.boolean().optional().describe('No recommendation while it is open, unless nothing can change it'),
    when: condition.optional().describe('Asked only if this holds; reads earlier questions'),
    ...forms,
    several,
    cap: points.optional().describe('Points of chosen options add up to at most this'),
    points: z.array(points).min(1).max(1000).optional().describe('Points for each level, in their order'),
    'out-of': z.number().positive().max(1_000_000).optional().describe('This many points are 100 per cent'),
    unanswered: blank.optional().describe('What it does while open: leave-out, no-score, or a number of points'),
    'not-applicable': permittedBlank.optional().describe('allowed permits the answer not applicable'),
    knockout: z
      .strictObject({ ...ownTest, class: knockoutClass.optional().describe('The kind of reason'), because: because.optional(), letter: letter.optional() })
      .optional()
      .describe('This answer declines, whatever else is true'),
    gate: z
      .strictObject({ ...ownTest, recommend: target.optional().describe('defer unless given'), because: because.optional(), letter: letter.optional() })
      .optional()
      .describe('A question about ourselves that decides alone and has no weight'),
    condition: z
      .strictObject({
        ...ownTest,
        text: text.describe('The promise'),
        owner: textUpTo(200).optional().describe('Who keeps it, by role'),
        due: textUpTo(200).optional().describe('By when'),
        check: textUpTo(500).optional().describe('How both sides see that it is kept'),
        ours: textUpTo(500).optional().describe('What we do in return'),
        consequence: textUpTo(500).optional().describe('What holds until then, in neutral words'),
        review: textUpTo(200).optional().describe('When it is looked at'),
      })
      .optional()
      .describe('A promise that becomes due with a weak answer'),
  })
  .meta({ id: 'question', description: 'A question: id, ask and one of levels, options, number, yes-no' });

/** A fact: asked or prefilled, never scored. */
export const fact = z.strictObject({
  id: id.describe('Stable id: it becomes a CRM field'),
  title: textUpTo(120).optional().describe('Short name for reports; the id unless given'),
  ask: textUpTo(1000).describe('The words to say'),
  source: source.optional().describe('Where the answer comes from: asked unless given'),
  was: was.optional(),
  text: z.literal(true).optional().describe('Any text'),
  date: z.literal(true).optional().describe('A date, YYYY-MM-DD'),
  'yes-no': z.literal(true).optional().describe('Yes or no'),
  number: z.strictObject(limits).optional().describe('A decimal number'),
  options: z.union([id, options]).optional().describe('Options to choose from, or the name of a list in scales'),
  several,
});

/** A question and a fact as they stand in the file. */
export type RawQuestion = z.output<typeof question>;
export type RawFact = z.output<typeof fact>;
export type RawLevels = z.output<typeof levels>;
export type RawOptions = z.output<typeof options>;
export type RawNumber = z.output<typeof number>;
