/** The part of a flat line that the engine gives. */
import type { Brief, Digest } from '../../../engine/digest.ts';
import { TENTHS, tenthsOf } from '../../../engine/exact/tenths.ts';
import type { Prepared } from '../../input/assessing.ts';
import type { Ink } from './ink.ts';
import { bytesOf, type Page } from './page.ts';

/** @returns what writes the result part of a flat record, with the separator before each value. */
export function createResultWriter(prepared: Prepared, ink: Ink): (digest: Digest, page: Page) => void {
  const number = numberWriter(ink);
  const brief = createBriefWriter(ink, number);
  const lists = createListWriter(prepared, ink);
  const dimensions = prepared.plan.dimensions.map(({ id }) => createShownWriter(ink.before(`result.dimensions.${id}.score`), number));
  return (digest, page) => {
    page.bytes(brief(digest.brief));
    page.bytes(lists(digest));
    for (let i = 0; i < dimensions.length; i++) page.bytes((dimensions[i] as ShownWriter)(digest.dimensions[i]?.shown ?? null));
  };
}

type ShownWriter = (shown: number | null) => Uint8Array;

/** @returns what writes the number of a dimension. */
function createShownWriter(before: string, number: (value: number | null) => string): ShownWriter {
  const known = new Array<Uint8Array | null>(TENTHS).fill(null);
  return (shown) => {
    const tenths = shown === null ? -1 : tenthsOf(shown);
    const old = tenths === -1 ? null : (known[tenths] as Uint8Array | null);
    if (old !== null) return old;
    const piece = bytesOf(before + number(shown));
    if (tenths !== -1) known[tenths] = piece;
    return piece;
  };
}

/** @returns what writes everything that is one value for all. */
function createBriefWriter(ink: Ink, number: (value: number | null) => string): (brief: Brief) => Uint8Array {
  const before = (key: string) => ink.before(`result.${key}`);
  const word = (value: string | boolean | null) => ink.value(value);
  const write = ({ recommendation, band, score, low, high, coverage, settled, borderline, cause }: Brief): string =>
    [
      before('recommendation') + word(recommendation) + before('band') + word(band),
      before('score') + number(score) + before('low') + number(low) + before('high') + number(high) + before('coverage') + number(coverage),
      before('settled') + word(settled) + before('borderline') + word(borderline),
      before('cause.rule') + word(cause.rule) + before('cause.id') + word(cause.id) + before('cause.text') + word(cause.text),
    ].join('');
  const known: Uint8Array[] = [];
  return (brief) => {
    if (brief.number === null) return bytesOf(write(brief));
    const piece = known[brief.number] ?? bytesOf(write(brief));
    known[brief.number] = piece;
    return piece;
  };
}

function createListWriter({ plan }: Prepared, ink: Ink): (digest: Digest) => Uint8Array {
  const [conditions, knockouts, flags, open] = (['conditions', 'knockouts', 'flags', 'open'] as const).map((key) => ink.before(`result.${key}`));
  const conditionTexts = plan.questions.map(({ condition }) => condition?.source.text ?? '');
  const ids = plan.questions.map(({ id }) => id);
  const word = remember((text: string) => ink.value(text));
  const nothing = word('');
  const list = (indexes: readonly number[], texts: readonly string[], glue: string) =>
    indexes.length === 0 ? nothing : word(indexes.length === 1 ? (texts[indexes[0] as number] as string) : indexes.map((i) => texts[i]).join(glue));
  const words = (all: readonly string[]) => (all.length === 0 ? nothing : word(all.join(' ')));
  const write = ({ due, knockouts: ruledOut, flags: raised, open: left }: Digest) =>
    bytesOf(conditions + list(due, conditionTexts, '; ') + knockouts + list(ruledOut, ids, ' ') + flags + words(raised) + open + words(left));
  /** By the two that mostly are one question or none. */
  const known = new Map<number, Uint8Array>();
  return (digest) => {
    const { due, knockouts: ruledOut, flags: raised, open: left } = digest;
    if (due.length > 1 || ruledOut.length > 1 || raised.length + left.length > 0) return write(digest);
    const place = ((due[0] ?? -1) + 1) * (ids.length + 1) + (ruledOut[0] ?? -1) + 1;
    const piece = known.get(place) ?? write(digest);
    if (known.size < MOST) known.set(place, piece);
    return piece;
  };
}

/** What hardly comes twice is not kept beyond so many. */
const MOST = 20_000;

/** @returns the same function, which remembers what it gave. */
function remember(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    const made = make(text);
    if (known.size < MOST) known.set(text, made);
    return made;
  };
}

/** To write a double takes long. */
const WRITTEN = Array.from({ length: TENTHS }, (_, i) => String(i / 10));

function numberWriter(ink: Ink): (value: number | null) => string {
  const nothing = ink.value(null);
  return (value) => (value === null ? nothing : (WRITTEN[tenthsOf(value)] ?? String(value)));
}
