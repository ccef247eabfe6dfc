/** Long books with answers to all of a rubric, some records not valid, the same in every run. */

/** The rubric that the records are for. */
export const LONG_RUBRIC = 'msp-mindset';

/** How records lie in a file. */
export type BookKind = 'ndjson' | 'csv';

/** A book as text, and where in it something is wrong. */
export interface LongBook {
  readonly text: string;
  /** Number of the first line of each record that is not valid. */
  readonly wrong: readonly number[];
}

const MINDSET = ['last_incident', 'prevention_action', 'leaving_reason', 'security_baseline', 'advice_uptake'];
const COLLABORATION = ['contact_point', 'advance_notice', 'two_way_rules', 'engagement', 'urgent_expectation', 'scope_boundary', 'standard_stack'];
const REST = ['footprint', 'value_frame', 'budget_fit', 'decision_path', 'respect', 'disagreement_style', 'capacity'];
const QUESTIONS = [...MINDSET, ...COLLABORATION, ...REST];

/** One record in so many is not valid. */
const WRONG_EVERY = 997;

/** What somebody wrote down; one record in four has it. */
const NOTE = 'Said so in the call: "we listen to you", and showed a mail of last week. ';

/** @returns a book of so many records. @param notes how often the note is said over, to make a book of few records long */
export function longBook(kind: BookKind, records: number, notes = 12): LongBook {
  const lines: string[] = kind === 'csv' ? [`prospect,prospect.key,${QUESTIONS.join(',')},respect.evidence\n`] : [];
  const wrong: number[] = [];
  let line = lines.length + 1;
  for (let n = 0; n < records; n++) {
    const isWrong = n % WRONG_EVERY === 500;
    const record = (kind === 'csv' ? row : entry)(n, isWrong, n % 4 === 0 ? NOTE.repeat(notes) : null);
    if (isWrong) wrong.push(line);
    lines.push(record);
    // A row of a table may go over two lines.
    line += record.split('\n').length - 1;
  }
  return { text: lines.join(''), wrong };
}

/** Level 1 to 5; of one prospect in fifty not all is known. */
function answer(n: number, question: number): number | 'unknown' {
  const drawn = Math.imul(n * QUESTIONS.length + question + 1, 0x9e3779b1) >>> 16;
  return n % 50 === 0 && question % 7 === 0 ? 'unknown' : 1 + (drawn % 5);
}

/** Not valid means: no JSON, or a level that there is not. */
function entry(n: number, isWrong: boolean, evidence: string | null): string {
  if (isWrong && n % 2 === 0) return `{"prospect":"Prospect ${n}",\n`;
  const answers = QUESTIONS.map((id, i) => [id, isWrong && i === 3 ? 9 : answer(n, i)]);
  const last = evidence === null ? {} : { respect: { value: answer(n, 16), evidence } };
  return `${JSON.stringify({ prospect: { name: `Prospect ${n}`, key: `p${n}.example` }, answers: { ...Object.fromEntries(answers), ...last } })}\n`;
}

/** Not valid means: too few cells, or a level that there is not. Every tenth name goes over two lines. */
function row(n: number, isWrong: boolean, evidence: string | null): string {
  const name = n % 10 === 0 ? `"Prospect ${n},\nalso ""the tenth"""` : `Prospect ${n}`;
  if (isWrong && n % 2 === 0) return `${name},p${n}.example,1\n`;
  const answers = QUESTIONS.map((_, i) => (isWrong && i === 3 ? 9 : answer(n, i)));
  return `${name},p${n}.example,${answers.join(',')},${evidence === null ? '' : `"${evidence.replaceAll('"', '""')}"`}\n`;
}
