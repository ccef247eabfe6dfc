/** Fairness: acts are rated, never who somebody is or how somebody speaks. */

import type { Path } from '../../../reader/tree.ts';
import { type Advice, advice } from '../../advice.ts';
import { anchorsOf, labelsOf, type Reading } from '../reading.ts';
import { find, outside } from '../words/find.ts';
import type { WordLists } from '../words/words.ts';

/** A text and the question it belongs to. */
interface Text {
  readonly text: string;
  readonly path: Path;
  readonly question: string | null;
}

/** @returns advice on words about persons; none where there are no words for the language. */
export function checkFairness(reading: Reading): readonly Advice[] {
  const { words, within } = reading;
  if (words === null) return [];
  const look = <Code extends 'protected-trait' | 'manner-of-speech' | 'trait-word' | 'harsh-letter'>(
    code: Code,
    list: readonly string[],
    texts: readonly Text[],
  ) =>
    texts.flatMap(({ text, path, question }) => piecesIn(list, text, words).map((piece) => advice(code, { word: piece.text }, within(path, piece), question)));
  const [said, anchors] = [spokenTexts(reading), anchorTexts(reading)];
  const all = [...said, ...anchors];
  return [
    ...look('protected-trait', [...words.protected, ...words.proxies], all),
    ...look('manner-of-speech', words.manner, all),
    ...look('trait-word', words.traits, anchors),
    ...look('harsh-letter', words.letter, letterTexts(reading)),
  ];
}

function piecesIn(list: readonly string[], text: string, words: WordLists) {
  return outside(find(list, text), find(words.notMeant, text));
}

/** Prompts and what helps to rate them, of questions and facts. */
function spokenTexts({ questions, raw }: Reading): readonly Text[] {
  return [
    ...questions.flatMap(({ id, raw: one, path }) => [
      { text: one.ask, path: [...path, 'ask'], question: id },
      ...(one.probes ?? []).map((text, i) => ({ text, path: [...path, 'probes', i], question: id })),
      ...(one['listen-for'] === undefined ? [] : [{ text: one['listen-for'], path: [...path, 'listen-for'], question: id }]),
    ]),
    ...(raw.facts ?? []).map(({ ask }, i) => ({ text: ask, path: ['facts', i, 'ask'], question: null })),
  ];
}

/** Anchors and labels, each where it is written, once. */
function anchorTexts({ questions, raw }: Reading): readonly Text[] {
  const seen = new Set<string>();
  return questions
    .flatMap((one) => [...anchorsOf(one, raw), ...labelsOf(one)].map(({ text, path }) => ({ text, path, question: one.id })))
    .filter(({ path }) => !seen.has(path.join('/')) && seen.add(path.join('/')));
}

function letterTexts({ raw, questions }: Reading): readonly Text[] {
  const texts: readonly (readonly [string | undefined, Path, string | null])[] = [
    ...Object.entries(raw.letter ?? {}).map(([key, text]) => [text, ['letter', key], null] as const),
    ...raw.dimensions.map(({ minimum }, d) => [minimum?.letter, ['dimensions', d, 'minimum', 'letter'], null] as const),
    ...questions.flatMap(({ raw: one, path, id }) => [
      [one.knockout?.letter, [...path, 'knockout', 'letter'], id] as const,
      [one.gate?.letter, [...path, 'gate', 'letter'], id] as const,
    ]),
    ...(raw.expectations ?? []).flatMap((row, i) => Object.entries(row).map(([key, text]) => [text, ['expectations', i, key], null] as const)),
    ...(raw.rules ?? []).map(({ letter }, r) => [letter, ['rules', r, 'letter'], null] as const),
  ];
  return texts.flatMap(([text, path, question]) => (text === undefined ? [] : [{ text, path, question }]));
}
