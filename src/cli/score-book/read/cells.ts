/** What people write into the cells of a table: an id, a number or the words of the rubric. What is none of them stays as it is, and is refused where any answer is. */
import type { FactForm, Option, QuestionForm } from '../../../engine/model/form.ts';
import type { CsvSeparator } from '../../../reader/csv.ts';
import { isNumberText } from '../../../reader/number-text.ts';

/** What a cell says: a value as an answer file has it, or that it could mean more than one. */
export type CellValue = { readonly value: unknown } | { readonly several: readonly string[] };

/** @returns the text without a difference of case or of space around and between words. */
export function folded(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** @returns what a cell says that is not empty. */
export function cellValue(cell: string, form: QuestionForm | FactForm, separator: CsvSeparator): CellValue {
  const text = cell.trim();
  const word = folded(text);
  const isTaken = form.kind === 'options' && form.options.some(({ id }) => id === word);
  if (!isTaken && form.kind !== 'text' && (word === 'unknown' || word === 'refused')) return { value: word };
  switch (form.kind) {
    case 'levels':
      return level(
        form.levels.map(({ level: number, text: label }) => ({ id: String(number), label })),
        text,
        separator,
      );
    case 'options':
      return form.several ? several(form.options, text) : choice(form.options, text);
    case 'yes-no':
      return { value: YES_NO.get(whole(word, separator)) ?? text };
    case 'number':
      return { value: numberIn(text, separator) };
    default:
      return { value: text };
  }
}

/** @returns yes or no as true or false; anything else as it is. */
export function yesNo(cell: string, separator: CsvSeparator): unknown {
  return YES_NO.get(whole(folded(cell), separator)) ?? cell;
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', '1'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0'].map((word) => [word, false] as const),
]);

/** A column of whole numbers in which some are missing is written by many programs as one of decimals: 4.0 is 4. */
function whole(text: string, separator: CsvSeparator): string {
  return pointed(text, separator).replace(/^(-?\d+)\.0+$/, '$1');
}

/** Where `;` stands between cells, a comma in a number is its decimal point. */
function pointed(text: string, separator: CsvSeparator): string {
  return separator === ';' && /^[-+]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
}

type Choice = Pick<Option, 'id' | 'label' | 'was'>;

/** By its id first, then by its words. */
function choice(choices: readonly Choice[], text: string): CellValue {
  if (choices.some(({ id, was }) => id === text || was?.includes(text))) return { value: text };
  const word = folded(text);
  const byId = choices.filter(({ id }) => id.toLowerCase() === word);
  const found = byId.length > 0 ? byId : choices.filter(({ label }) => folded(label) === word);
  if (found.length > 1) return { several: found.map(({ id }) => id) };
  return { value: found[0]?.id ?? text };
}

/** What is no level stays as it was written, to be told so. */
function level(levels: readonly Choice[], text: string, separator: CsvSeparator): CellValue {
  const number = whole(text, separator);
  return levels.some(({ id }) => id === number) ? { value: number } : choice(levels, text);
}

/** A cell that is one option as a whole is that option; else `;` or `|` stands between two. */
function several(options: readonly Choice[], text: string): CellValue {
  const whole = choice(options, text);
  if ('several' in whole || options.some(({ id }) => id === whole.value)) return 'several' in whole ? whole : { value: [whole.value] };
  const parts = text
    .split(/[;|]/)
    .filter((part) => part.trim() !== '')
    .map((part) => choice(options, part.trim()));
  const unclear = parts.find((part) => 'several' in part);
  return unclear ?? { value: parts.map((part) => ('value' in part ? part.value : '')) };
}

function numberIn(text: string, separator: CsvSeparator): unknown {
  const written = pointed(text, separator);
  return isNumberText(written) ? Number(written) : text;
}
