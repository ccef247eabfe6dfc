/** Anchors that are figures: every figure fits one level. Only where each anchor of a scale says a range and nothing else. */
import { type Advice, advice } from '../../advice.ts';
import type { Anchor, Reading } from '../reading.ts';
import { anyOf } from '../words/find.ts';
import type { RangeWord, WordLists } from '../words/words.ts';

/** A range in steps of the finest figure, ends included. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** A range as it is written. */
interface Said {
  readonly from: number | null;
  readonly to: number | null;
  /** Whether the ends themselves belong to it. */
  readonly closed: boolean;
  readonly unit: string;
  readonly decimals: number;
}

/** @returns advice on neighbouring ranges that share a figure, or leave one out. */
export function rangeAdvice(id: string, anchors: readonly Anchor[], { words, locate }: Reading): readonly Advice[] {
  if (!anchors.every(({ text }) => /\d/.test(text))) return [];
  const said = anchors.map(({ text }) => rangeIn(text, words));
  if (said.length < 2 || !said.every((one) => one !== null)) return [];
  if (new Set(said.map(({ unit }) => unit).filter((unit) => unit !== '')).size > 1) return [];
  const step = 10 ** -Math.max(...said.map(({ decimals }) => decimals));
  const ranges = said.map((one, i) => ({ ...inSteps(one, step), anchor: anchors[i] as Anchor })).sort((a, b) => a.from - b.from);
  return ranges.flatMap((range, i): Advice[] => {
    const before = ranges[i - 1];
    if (before === undefined || range.from === before.to + 1) return [];
    const overlaps = range.from <= before.to;
    const [low, high] = overlaps ? [range.from, Math.min(before.to, range.to)] : [before.to + 1, range.from - 1];
    const args = { levels: [before.anchor.name, range.anchor.name] as const, from: decimalOf(low * step), to: decimalOf(high * step) };
    return [advice(overlaps ? 'anchor-overlap' : 'anchor-gap', args, locate(range.anchor.path, 'value'), id)];
  });
}

function inSteps({ from, to, closed }: Said, step: number): Range {
  const inward = closed ? 0 : 1;
  return { from: from === null ? -Infinity : Math.round(from / step) + inward, to: to === null ? Infinity : Math.round(to / step) - inward };
}

function decimalOf(value: number): number {
  return Number(value.toFixed(6));
}

/** Where a language has no word: a pattern that nothing meets. */
const NEVER = '(?!)';

const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';

/** The range that an anchor says before its first pause; `null` when it says anything else. */
function rangeIn(text: string, words: WordLists | null): Said | null {
  const said = text
    .trim()
    .replace(/[.;:(—].*$/su, (rest) => (/^\.\d/.test(rest) ? rest : ''))
    .trim();
  for (const { pattern, range } of patternsFor(words)) {
    const found = pattern.exec(said)?.groups;
    if (!found) continue;
    const [a, b] = [found['a'], found['b']].map((figure) => (figure === undefined ? null : Number(figure.replaceAll(',', ''))));
    const decimals = Math.max(...[found['a'], found['b']].map((figure) => figure?.split('.')[1]?.length ?? 0));
    const unit = [found['before'], found['unit']].join(' ').trim().toLowerCase().replace(/s$/, '');
    return { ...range(a ?? null, b ?? null), unit, decimals };
  }
  return null;
}

/** One way to say a range. */
interface Pattern {
  readonly pattern: RegExp;
  readonly range: (a: number | null, b: number | null) => Pick<Said, 'from' | 'to' | 'closed'>;
}

const cache = new WeakMap<object, readonly Pattern[]>();

function patternsFor(words: WordLists | null): readonly Pattern[] {
  const key = words?.ranges ?? NO_WORDS;
  const known = cache.get(key);
  if (known) return known;
  const made = makePatterns(key);
  cache.set(key, made);
  return made;
}

function makePatterns(words: Readonly<Record<RangeWord, readonly string[]>>): readonly Pattern[] {
  const any = (word: RangeWord, ...signs: readonly string[]) =>
    `(?:${[...signs, ...(words[word].length > 0 ? [`(?:${anyOf(words[word])})(?![\\p{L}])`] : [])].join('|') || NEVER})`;
  const about = words.about.length > 0 ? `(?:${anyOf(words.about)}\\s+)?` : '';
  const a = `(?<before>[€$£]?)\\s*(?<a>${NUMBER})`;
  const b = `[€$£]?\\s*(?<b>${NUMBER})`;
  const unit = '\\s*(?<unit>%|[€$£]|\\p{L}{1,20}(?:\\s\\p{L}{1,12})?)?';
  const mid = '\\s*(?:%|[€$£]|\\p{L}{1,20})?\\s*';
  const whole = (source: string, range: Pattern['range']): Pattern => ({ pattern: new RegExp(`^${source}$`, 'iu'), range });
  return [
    whole(`${any('between')}\\s+${a}${mid}${any('andBetween')}\\s+${b}${unit}`, (from, to) => ({ from, to, closed: true })),
    whole(`(?:${any('atLeast')}\\s+)?${a}${mid}${any('to', '[-–]')}\\s*${b}${unit}`, (from, to) => ({ from, to, closed: true })),
    whole(`${a}${mid}${any('orMore', '\\+')}${unit}`, (from) => ({ from, to: null, closed: true })),
    whole(`${a}${mid}${any('orLess')}${unit}`, (to) => ({ from: null, to, closed: true })),
    whole(`${any('below', '<')}\\s*${a}${unit}`, (to) => ({ from: null, to, closed: false })),
    whole(`${any('atMost', '≤', '<=')}\\s*${a}${unit}`, (to) => ({ from: null, to, closed: true })),
    whole(`${any('above', '>')}\\s*${a}${unit}`, (from) => ({ from, to: null, closed: false })),
    whole(`${any('atLeast', '≥', '>=')}\\s*${a}${unit}`, (from) => ({ from, to: null, closed: true })),
    whole(`${about}${a}${unit}`, (from) => ({ from, to: from, closed: true })),
  ];
}

const NO_WORDS: Readonly<Record<RangeWord, readonly string[]>> = {
  below: [],
  atMost: [],
  above: [],
  atLeast: [],
  orMore: [],
  orLess: [],
  to: [],
  between: [],
  andBetween: [],
  about: [],
};
