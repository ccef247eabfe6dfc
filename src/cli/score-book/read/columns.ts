/** What the columns of a CSV file stand for: the header held against a rubric. */
import type { FactForm, QuestionForm } from '../../../engine/model/form.ts';
import type { Rubric } from '../../../engine/model/rubric.ts';
import { suggest } from '../../../problems/suggest.ts';
import { folded } from './cells.ts';

/** Where the cells of a column go in an answer file. */
export interface Column {
  /** Keys of the answer file, one level down after the other. */
  readonly path: readonly string[];
  /** How a value is written; `null` for plain text. */
  readonly form: QuestionForm | FactForm | null;
  /** Whether a cell is yes or no, or one of a few words. */
  readonly word: 'confirmed' | 'confidence' | null;
}

/** A column that the rubric does not know. */
export interface Unknown {
  readonly place: number;
  /** What was perhaps meant. */
  readonly suggestion: string | null;
  /** Where it would stand beside an answer: the columns that can. */
  readonly besides: readonly string[];
}

/** A header under a rubric. */
export interface Columns {
  /** By place; `null` for a column that the rubric does not know, or that has no name. */
  readonly columns: readonly (Column | null)[];
  readonly unknown: readonly Unknown[];
  /** Places of columns without a name, such as spreadsheets leave behind. */
  readonly nameless: readonly number[];
  /** Columns that say the same as one before. */
  readonly twice: readonly { readonly place: number; readonly first: number }[];
}

const ENVELOPE: Readonly<Record<string, readonly string[]>> = {
  prospect: ['prospect', 'name'],
  'prospect.name': ['prospect', 'name'],
  'prospect.key': ['prospect', 'key'],
  rubric: ['rubric'],
  at: ['at'],
  'assessor.name': ['assessor', 'name'],
  'assessor.role': ['assessor', 'role'],
};

/** What can be noted beside an answer. */
const NOTES = ['evidence', 'confidence', 'confirmed', 'not-applicable'] as const;

/** @returns what each column stands for. */
export function columnsOf(header: readonly string[], rubric: Rubric): Columns {
  const known = namesIn(rubric);
  const titles = header.map((name) => name.trim());
  const columns = titles.map((name) => columnNamed(name, known));
  const places = new Map<string, number>();
  const twice = columns.flatMap((column, place) => {
    const target = column === null ? '' : column.path.join('\n');
    const first = places.get(target);
    if (column !== null && first === undefined) places.set(target, place);
    return column === null || first === undefined ? [] : [{ place, first }];
  });
  const names = [...Object.keys(ENVELOPE), ...known.byId.keys()];
  const unknown = titles.flatMap((name, place) => (name !== '' && columns[place] === null ? [{ place, ...meantBy(name, names, known) }] : []));
  const nameless = titles.flatMap((name, place) => (name === '' ? [place] : []));
  return { columns, unknown, nameless, twice };
}

/** A name that begins with a question is held against what can be noted beside its answer, and nothing else. */
function meantBy(name: string, names: readonly string[], { byId }: Names): Omit<Unknown, 'place'> {
  const [id, note] = partsOf(bare(name));
  if (byId.get(id)?.path[0] !== 'answers') return { suggestion: suggest(name, names), besides: [] };
  const meant = suggest(note, NOTES);
  return { suggestion: meant === null ? null : `${id}.${meant}`, besides: NOTES.map((one) => `${id}.${one}`) };
}

function bare(name: string): string {
  return name.replace(/^(?:answers|facts)\./, '');
}

/** What stands before the last dot, and behind it. */
function partsOf(name: string): readonly [string, string] {
  const dot = name.lastIndexOf('.');
  return [name.slice(0, Math.max(0, dot)), name.slice(dot + 1)];
}

interface Names {
  readonly byId: ReadonlyMap<string, Column>;
  /** `null` where several have the title. */
  readonly byTitle: ReadonlyMap<string, Column | null>;
}

function namesIn(rubric: Rubric): Names {
  const answers = rubric.dimensions.flatMap(({ questions }) => questions.map((question) => ({ part: 'answers', ...question })));
  const parts = [...answers, ...rubric.facts.map((fact) => ({ part: 'facts', ...fact }))];
  const byId = new Map<string, Column>();
  const byTitle = new Map<string, Column | null>();
  for (const { part, id, title, form } of parts) {
    const column: Column = { path: part === 'answers' ? [part, id, 'value'] : [part, id], form, word: null };
    byId.set(id, column);
    byTitle.set(folded(title), byTitle.has(folded(title)) ? null : column);
  }
  return { byId, byTitle };
}

function columnNamed(name: string, { byId, byTitle }: Names): Column | null {
  const envelope = Object.hasOwn(ENVELOPE, name.toLowerCase()) ? ENVELOPE[name.toLowerCase()] : undefined;
  if (envelope) return { path: envelope, form: null, word: null };
  const [, system] = /^prospect\.external\.(.+)$/.exec(name) ?? [];
  if (system !== undefined) return { path: ['prospect', 'external', system], form: null, word: null };
  return byId.get(bare(name)) ?? noteNamed(bare(name), byId) ?? byTitle.get(folded(name)) ?? null;
}

function noteNamed(name: string, byId: Names['byId']): Column | null {
  const [id, end] = partsOf(name);
  const note = NOTES.find((one) => one === end);
  const of = byId.get(id);
  if (note === undefined || of?.path[0] !== 'answers') return null;
  return { path: ['answers', of.path[1] as string, note], form: null, word: note === 'confirmed' || note === 'confidence' ? note : null };
}
