/** Levels: how many, each an act in few words, each different, the better ones higher. */
import { type Advice, advice } from '../../advice.ts';
import { type Anchor, anchorsOf, countWords, labelsOf, type Reading, type ReadQuestion } from '../reading.ts';
import { find, outside, tokensOf } from '../words/find.ts';
import type { WordLists } from '../words/words.ts';
import { rangeAdvice } from './ranges.ts';

/** Fewer levels tell too little apart, more than people can (Preston & Colman 2000). */
const [LEAST_LEVELS, MOST_LEVELS] = [4, 7];

/** What can be read in one glance. */
const MOST_WORDS = 25;

/** An anchor that says so much besides its judgement says an act as well. */
const FEW_WORDS = 3;

/** @returns advice on scales; one that several questions share is looked at once. */
export function checkAnchors(reading: Reading): readonly Advice[] {
  const seen = new Set<string>();
  return reading.questions.flatMap((one) => {
    const anchors = anchorsOf(one, reading.raw);
    const labels = labelsOf(one).filter(() => one.question.weight > 0);
    const key = [...anchors, ...labels][0]?.path.join('/') ?? '';
    if (key === '' || seen.has(key)) return reversedAdvice(one, reading);
    seen.add(key);
    return [...countAdvice(one, anchors, reading), ...reversedAdvice(one, reading), ...textAdvice(one, anchors, labels, reading)];
  });
}

function countAdvice({ id, raw, path }: ReadQuestion, anchors: readonly Anchor[], { locate }: Reading): readonly Advice[] {
  const count = anchors.length;
  const at = () => (typeof raw.levels === 'string' ? locate(['scales', raw.levels], 'key') : locate([...path, 'levels'], 'key'));
  if (count > 0 && count < LEAST_LEVELS) return [advice('few-levels', { count, least: LEAST_LEVELS }, at(), id)];
  return count > MOST_LEVELS ? [advice('many-levels', { count, most: MOST_LEVELS }, at(), id)] : [];
}

function textAdvice({ id }: ReadQuestion, anchors: readonly Anchor[], labels: readonly Anchor[], reading: Reading): readonly Advice[] {
  const { words, locate } = reading;
  const middle = anchors.length % 2 === 1 ? anchors[anchors.length >> 1] : undefined;
  const single = [...anchors, ...labels].flatMap(({ text, path, name }): Advice[] => {
    const at = locate(path, 'value');
    const count = countWords(text);
    if (count > MOST_WORDS) return [advice('long-anchor', { words: count, most: MOST_WORDS }, at, id)];
    if (labels.length === 0 && isEmpty(text, name, words)) return [advice('empty-anchor', { level: name }, at, id)];
    if (words === null) return [];
    if (middle?.name === name && labels.length === 0 && isUndecided(text, words)) return [advice('undecided-middle', { text }, at, id)];
    return isBare(text, words) ? [advice('bare-judgement', { text }, at, id)] : [];
  });
  return [...single, ...sameAdvice(id, anchors, reading), ...rangeAdvice(id, anchors, reading)];
}

/** A number, a sign or a word that stands for a text to come. */
function isEmpty(text: string, name: string, words: WordLists | null): boolean {
  const letters = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const figures = text.match(/\d+/g) ?? [];
  if (letters.length === 0) return figures.length === 0 || (figures.length === 1 && figures[0] === name && text.replace(/\D/g, '') === text.trim());
  return (
    words !== null && (words.empty.includes(text.toLowerCase().replace(/[.…:!]+$/, '')) || (words.empty.includes(letters.join(' ')) && figures.length <= 1))
  );
}

/** Whether it says that nothing is known, and hardly anything else. */
function isUndecided(text: string, words: WordLists): boolean {
  return find(words.undecided, text).length > 0 && wordsLeft(text, [words.undecided], words) <= 1;
}

/** A judgement with few words beside it, or a degree with none. */
function isBare(text: string, words: WordLists): boolean {
  const isMeant = (list: readonly string[]) => outside(find(list, text), find(words.notMeant, text)).length > 0;
  const left = wordsLeft(text, [words.judgements, words.grades], words);
  return (left <= FEW_WORDS && isMeant(words.judgements)) || (left === 0 && isMeant(words.grades));
}

/** How many words are left when those of the lists and those that only fill are taken away. */
function wordsLeft(text: string, lists: readonly (readonly string[])[], words: WordLists): number {
  const taken = [...lists, words.filling].flatMap((list) => find(list, text));
  return outside(tokensOf(text), taken).length;
}

function sameAdvice(id: string, anchors: readonly Anchor[], { locate }: Reading): readonly Advice[] {
  const first = new Map<string, string>();
  return anchors.flatMap(({ name, text, path }) => {
    const plain = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const other = first.get(plain);
    if (other === undefined) first.set(plain, name);
    return other === undefined || plain === '' ? [] : [advice('same-anchor', { level: name, other }, locate(path, 'value'), id)];
  });
}

/** A level that stands higher and is worth less. */
function reversedAdvice({ id, raw, question, path }: ReadQuestion, { locate, raw: file }: Reading): readonly Advice[] {
  if (question.form.kind !== 'levels') return [];
  const { levels } = question.form;
  const at = levels.findIndex(({ points }, i) => points < (levels[i - 1]?.points ?? points));
  const level = levels[at];
  if (level === undefined) return [];
  const anchor = anchorsOf({ raw, question, path }, file)[at];
  const place = raw.points !== undefined ? locate([...path, 'points'], 'value') : locate(anchor?.path ?? path, 'value');
  return [advice('reversed-scale', { level: level.level, points: level.points, before: levels[at - 1]?.points ?? 0 }, place, id)];
}
