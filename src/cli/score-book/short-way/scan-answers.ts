/** Reads the answers of the usual line of a book: keys that are known, in the order of the line before, and values that have come before. */
import { type Entry, MOST_VALUES } from './entry.ts';
import { CLOSE_MAP, COMMA, endsValue, keyEnd, OPEN_MAP, skipBlanks, type Text, textOf, tokenEnd, valueStart } from './scan.ts';
import { standsAt, type Wanted, wanted } from './wanted.ts';

/** The questions of a rubric, and who reads a value for the first time. */
export interface Questions {
  /** By index: the id in quotes with its colon. */
  readonly written: readonly Wanted[];
  readonly index: ReadonlyMap<string, number>;
  /** @returns the answer to a question as it is written, made ready; `null` where it is not to be taken the short way */
  readonly read: (question: number, raw: string) => Entry | null;
  /** By index: not reached. */
  readonly absent: readonly Entry[];
}

/** Reads the map of answers that begins at `from` into `entries`, all absent before. @returns the place behind it, or -1 */
export type AnswerScanner = (text: Text, from: number, end: number, entries: Entry[]) => number;

/** Values that came before, by question, in places of their own for each: few, so that to compare them beats to cut them out. */
interface Met {
  readonly counts: Uint8Array;
  readonly lengths: Uint8Array;
  /** The eight bytes that end where the value ends. Before a short value the end of its key stands, which is the same every time. */
  readonly tails: Float64Array;
  readonly values: Wanted[];
  readonly entries: Entry[];
}

/** Values of a question that are compared, among them the same behind other blanks. Longer ones hardly come twice. */
const [MOST, LONGEST] = [16, 24];

/** @returns what reads answers. It learns from each line. */
export function createAnswerScanner({ written, index, read, absent }: Questions): AnswerScanner {
  const size = written.length;
  const met = nothingMet(size);
  const learn = createLearner(met, read, size);
  /** By index: the question that was answered behind it the last time; last of all the one that came first. */
  const follows = Uint16Array.from({ length: size + 1 }, (_, i) => (i === size ? 0 : i + 1));

  /** The place of the value of a question that does not follow as it did in the line before; -1 where it is none. */
  const find = (bytes: Buffer, at: number, end: number, before: number): number => {
    const close = keyEnd(bytes, at, end);
    const question = close === -1 ? undefined : index.get(textOf(bytes, at + 1, close));
    if (question === undefined) return -1;
    follows[before] = question;
    return valueStart(bytes, close);
  };
  return ({ bytes, view }, from, end, entries) => {
    if (bytes[from] !== OPEN_MAP) return -1;
    let at = skipBlanks(bytes, from + 1);
    if (bytes[at] === CLOSE_MAP) return at + 1;
    for (let before = size; ; ) {
      // Books come out of programs, which write the answers in the same order every time.
      const guess = written[follows[before] as number];
      at = guess !== undefined && standsAt(view, at, guess) ? skipBlanks(bytes, at + guess.length) : find(bytes, at, end, before);
      const question = follows[before] as number;
      if (at === -1 || entries[question] !== absent[question]) return -1;
      const place = placeOf(met, question, view, bytes, at, end);
      if (place === -1) at = learn(question, bytes, view, at, end, entries);
      else {
        entries[question] = met.entries[place] as Entry;
        at += met.lengths[place] as number;
      }
      if (at === -1) return -1;
      at = skipBlanks(bytes, at);
      if (bytes[at] === CLOSE_MAP) return at + 1;
      if (bytes[at] !== COMMA) return -1;
      at = skipBlanks(bytes, at + 1);
      before = question;
    }
  };
}

function nothingMet(size: number): Met {
  const places = size * MOST;
  return {
    counts: new Uint8Array(size),
    lengths: new Uint8Array(places),
    tails: new Float64Array(places),
    values: new Array(places),
    entries: new Array(places),
  };
}

/** Where the value that begins at `at` is kept, or -1. */
function placeOf({ counts, lengths, tails, values }: Met, question: number, view: DataView, bytes: Buffer, at: number, end: number): number {
  const first = question * MOST;
  const last = first + (counts[question] as number);
  for (let place = first; place < last; place++) {
    const length = lengths[place] as number;
    const stop = at + length;
    if (stop >= end || view.getFloat64(stop - TAIL, true) !== tails[place] || !endsValue(bytes[stop])) continue;
    if (length <= TAIL || standsAt(view, at, values[place] as Wanted)) return place;
  }
  return -1;
}

const TAIL = 8;

type Learner = (question: number, bytes: Buffer, view: DataView, at: number, end: number, entries: Entry[]) => number;

/** What reads a value that has not come like this before. @returns the place behind it, or -1 */
function createLearner({ counts, lengths, tails, values, entries: kept }: Met, read: Questions['read'], size: number): Learner {
  const numbered = Array.from({ length: size }, () => new Map<string, Entry>());
  const number = (question: number, raw: string, entry: Entry): Entry => {
    const known = numbered[question] as Map<string, Entry>;
    const old = known.get(raw);
    if (old !== undefined || known.size === MOST_VALUES - 1) return old ?? entry;
    const one = { ...entry, order: known.size + 1 };
    known.set(raw, one);
    return one;
  };
  return (question, bytes, view, at, end, entries) => {
    const stop = tokenEnd(bytes, at, end);
    const raw = stop === -1 ? '' : textOf(bytes, at, stop);
    const entry = raw === '' ? null : read(question, raw);
    if (entry === null) return -1;
    const length = stop - at;
    const count = counts[question] as number;
    entries[question] = length > LONGEST ? entry : number(question, raw, entry);
    if (length > LONGEST || count === MOST) return stop;
    const place = question * MOST + count;
    counts[question] = count + 1;
    lengths[place] = length;
    tails[place] = view.getFloat64(stop - TAIL, true);
    values[place] = wanted(bytes.subarray(at, stop));
    kept[place] = entries[question] as Entry;
    return stop;
  };
}
