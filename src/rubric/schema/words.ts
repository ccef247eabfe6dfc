/** The small vocabularies and plain values that the schema is made of. */
import * as z from 'zod';
import { KNOCKOUT_CLASSES, RECOMMENDATIONS } from '../../engine/model/rubric.ts';

// A rubric is checked once in a process: writing source for the check and compiling it would cost a third more than checking. Said here,
// before the first schema is made: later it comes too late, and a page whose policy forbids code from texts would tell of the attempt.
z.config({ jitless: true });

/** Ids: they become CRM fields, `jq` paths and SQL columns unchanged. */
export const ID_PATTERN = /^[a-z][a-z0-9_-]{0,63}$/;

/** ISO 8601 durations in whole units, such as `P6M` or `P2W`. */
const DURATION_PATTERN = /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/;

/** Versions: three parts such as 1.0.0, or whatever a quoted text says in letters, digits, dots and signs. */
export const VERSION_PATTERN = /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,63}$/;

export const id = z.string().regex(ID_PATTERN, 'id');
/** @returns a text of so many characters at most. */
export const textUpTo = (most: number) => z.string().trim().min(1).max(most);
export const text = textUpTo(5000);
export const weight = z.number().min(0).max(10_000);
export const points = z.number().min(-1_000_000).max(1_000_000);
export const duration = z.string().regex(DURATION_PATTERN, 'a duration such as P6M or P2Y');
export const recommendation = z.enum(RECOMMENDATIONS);
export const knockoutClass = z.enum(KNOCKOUT_CLASSES);
const method = z.enum(['weighted-mean', 'mean', 'sum', 'lowest', 'highest']);
export const source = z.enum(['asked', 'observed', 'record']);
export const blank = z.union([z.enum(['leave-out', 'no-score']), points]);
export const permittedBlank = z.union([z.enum(['allowed', 'leave-out', 'no-score']), points]);

/** Earlier ids: one or a list. */
export const was = z.union([id, z.array(id).min(1).max(100)]).describe('An earlier id, or a list of them: old answers carry over');

/** A band's word, or a recommendation. */
export const target = z.string().min(1).max(64);

/** What a letter to the prospect says about this reason. */
export const letter = text.describe('The same reason in words for the prospect');
export const because = text.describe('The reason, in one sentence that can be said aloud');

/** Rounding of a number: 0 to 6 decimals. */
const decimals = z.int().min(0).max(6).describe('Decimals; the number is rounded to them before any comparison');

/** Keys that say how members become a number; the same on `scoring` and on a dimension. */
export const counting = {
  method: method.optional().describe('How members become one number: weighted-mean unless given'),
  decimals: decimals.optional(),
  unanswered: blank.optional().describe('What an open question does: leave-out, no-score, or a number of points'),
  'not-applicable': blank.optional().describe('What a question that is not applicable does; permits that answer'),
  'min-answered': z.int().min(1).max(10_000).optional().describe('Fewer rated questions than this: no number'),
  'out-of': z.number().positive().max(1_000_000).optional().describe('This many points are shown as 100; for sum, mean, lowest and highest'),
};
