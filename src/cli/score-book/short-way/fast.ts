/** The usual line of a book, scored the short way. */

import type { Entry } from './entry.ts';
import type { Ink } from './ink.ts';
import { type Around, framed, type Lane } from './lane.ts';
import { createLearned, type Learned } from './learned.ts';
import { BEHIND, type Page } from './page.ts';
import { isPlainName } from './plain-name.ts';
import { type PartName, scanRecord, type Text, textOf, type Visitor } from './scan.ts';
import { createAnswerScanner } from './scan-answers.ts';

/** Longer lines are no usual ones; so are those that name another rubric than the lines of this reader do. */
const LONGEST = 32 * 1024;

/** Writes the flat line of the record from `start` to `end`. @returns what it recommends, or `null` where it needs the long way; then nothing is written. */
export type FastReader = (bytes: Buffer, start: number, end: number, page: Page) => string | null;

/** The parts of a record, one bit each. */
const BITS: Readonly<Record<PartName, number>> = { prospect: 1, answers: 2, rubric: 4, facts: 8, at: 16, assessor: 32, $schema: 64 };

type Mutable<Parts> = { -readonly [Part in keyof Parts]: Parts[Part] };

/** What of a record is read so far. */
interface Draft {
  readonly around: Mutable<Around>;
  entries: Entry[];
  /** Bits of the parts. */
  seen: number;
}

/**
 * @returns the reader of lines that name their rubric as `names` says, or that do not name one.
 * @param names whether the rubric, as it is written in the line, is the lane's; `null` where a line does not name one
 */
export function createFastReader(lane: Lane, ink: Ink, names: (raw: string | null) => boolean): FastReader {
  const learned = createLearned(lane);
  const nothing: Around = { ...lane.facts({}), at: lane.at(null), prospect: framed(''), named: framed(''), name: null, external: '' };
  const draft: Draft = { around: { ...nothing }, entries: [], seen: 0 };
  const scan = createAnswerScanner({ ...learned.keys, read: learned.answer, absent: lane.absent });
  const visitor: Visitor = {
    part: createPartReader(ink, learned, names, draft),
    answers: (line, from, end) => scan(line, from, end, draft.entries),
  };
  let text: Text | null = null;
  return (bytes, start, end, page) => {
    if (text === null || text.bytes !== bytes) text = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) };
    if (end - start > LONGEST) return null;
    Object.assign(draft.around, nothing);
    draft.entries = lane.absent.slice();
    draft.seen = 0;
    if (!scanRecord(text, start, end, visitor)) return null;
    const isWhole = (draft.seen & 3) === 3 && ((draft.seen & 4) !== 0 || names(null));
    return isWhole ? lane.line(draft.entries, draft.around, page) : null;
  };
}

function createPartReader(ink: Ink, learned: Learned, names: (raw: string) => boolean, draft: Draft): Visitor['part'] {
  const { quote } = ink;
  const plain = {
    prospect: framed('{"name":"', '","key":null,"external":{}}'),
    named: framed(ink.before('prospect.name') + quote, quote + ink.before('prospect.key') + ink.value(null)),
    external: ink.external({}),
  };
  const take = (part: Partial<Around> | null): boolean => {
    if (part !== null) Object.assign(draft.around, part);
    return part !== null;
  };
  const readers: Readonly<Record<Exclude<PartName, 'answers'>, (raw: string) => boolean>> = {
    prospect: (raw) => take(learned.prospect(raw)),
    rubric: names,
    facts: (raw) => take(learned.facts(raw)),
    at: (raw) => {
      const at = learned.at(raw);
      return at !== null && take({ at });
    },
    assessor: (raw) => learned.isSound('assessor', raw),
    $schema: (raw) => learned.isSound('$schema', raw),
  };
  return (part, { bytes, view }, from, to) => {
    if ((draft.seen & BITS[part]) !== 0) return false;
    draft.seen |= BITS[part];
    // The answers have been read on the way.
    if (part === 'answers') return true;
    if (part !== 'prospect' || !isPlainName(bytes, from, to) || !ink.isBare(bytes, from + 1, to - 1) || to + BEHIND > bytes.length)
      return readers[part](textOf(bytes, from, to));
    return take(plain) && take({ name: { view, from: from + 1, to: to - 1 } });
  };
}
