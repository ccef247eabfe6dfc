/** The two ways to write a flat record piece by piece, so that pieces that come again need not be written again. */

import { type FlatRubric, type FlatValue, flatColumns } from '../../../report/flat.ts';
import { safeJson } from '../../../report/json.ts';
import { csvRow } from '../../../text/csv.ts';

/** What a flat record is written with. The first piece is the id, which needs no care. */
export interface Ink {
  /** What stands before the id, right behind it, and behind the last piece. */
  readonly open: string;
  readonly afterId: string;
  readonly close: string;
  /** What stands before a value. */
  readonly before: (key: string) => string;
  readonly value: (value: FlatValue) => string;
  /** What stands at both ends of a text. */
  readonly quote: string;
  /** Whether a text in ASCII, which in JSON needs no escapes, can be written between them as it stands. */
  readonly isBare: (bytes: Uint8Array, from: number, to: number) => boolean;
  /** The ids of the prospect in other systems. */
  readonly external: (ids: Readonly<Record<string, string>>) => string;
}

/** Flat records as NDJSON. */
export const JSON_INK: Ink = {
  open: '{"id":"',
  afterId: '"',
  close: '}\n',
  before: (key) => `,${json(key)}:`,
  value: json,
  quote: '"',
  isBare: () => true,
  external: (ids) =>
    Object.entries(ids)
      .map(([system, id]) => `,${json(`prospect.external.${system}`)}:${json(id)}`)
      .join(''),
};

/** The same as rows of CSV. */
export const CSV_INK: Ink = {
  open: '',
  afterId: '',
  close: '\r\n',
  before: () => ',',
  value: cell,
  quote: '',
  isBare: isBareCell,
  external: (ids) =>
    `,${cell(
      Object.entries(ids)
        .map(([system, id]) => `${system}=${id}`)
        .join(' '),
    )}`,
};

/** @returns the first row of a table of flat records under a rubric. */
export function csvHead(rubric: FlatRubric): string {
  return csvRow(flatColumns(rubric));
}

function json(value: FlatValue): string {
  return safeJson(value, false).slice(0, -1);
}

function cell(value: FlatValue): string {
  return csvRow([value]).slice(0, -2);
}

/** What a formula begins with. */
const SIGNS = new Set<number | undefined>(Buffer.from('=+-@'));

const [BLANK, COMMA] = [0x20, 0x2c];

/** Without what needs quotes, would be taken for a formula, or is shortened. */
function isBareCell(bytes: Uint8Array, from: number, to: number): boolean {
  if (SIGNS.has(bytes[from])) return false;
  for (let at = from; at < to; at++) if (bytes[at] === COMMA || (bytes[at] === BLANK && bytes[at + 1] === BLANK)) return false;
  return true;
}
