/** What is said aloud: one open, neutral, short question about what was. */

import type { Path } from '../../../reader/tree.ts';
import { type Advice, advice } from '../../advice.ts';
import { countWords, isAsked, type Reading, type ReadQuestion } from '../reading.ts';
import { find, outside, type Piece, piecesOf, tokensOf } from '../words/find.ts';
import type { WordLists } from '../words/words.ts';

/** Words that are easy to say in one breath (Pew Research Center, question wording). */
const MOST_WORDS = 25;

/** Of asked questions, this part at most about what would be. */
const MOST_HYPOTHETICAL = 1 / 4;

/** @returns advice on the prompts of questions, and on the probes after them. */
export function checkPrompts(reading: Reading): readonly Advice[] {
  return [...reading.questions.flatMap((question) => promptAdvice(question, reading)), ...hypotheticalAdvice(reading)];
}

function promptAdvice(question: ReadQuestion, reading: Reading): readonly Advice[] {
  const { id, raw, path } = question;
  const { words, within } = reading;
  const [ask, at] = [raw.ask, [...path, 'ask']];
  const said: Advice[] = [];
  const count = countWords(ask);
  if (count > MOST_WORDS) said.push(advice('long-prompt', { words: count, most: MOST_WORDS }, reading.locate(at, 'value'), id));
  const marks = piecesOf(/[?？]+(?=[\s"'”’)]|$)/gu, ask);
  const second = marks[1];
  if (second) said.push(advice('two-questions', { count: marks.length }, within(at, second), id));
  if (words === null) return said;
  if (!second) for (const joint of jointsIn(ask, words).slice(0, 1)) said.push(advice('double-barrelled', { joint: joint.text }, within(at, joint), id));
  if (isAsked(question) && raw['yes-no'] === undefined)
    for (const opener of closedOpeners(ask, words)) said.push(advice('closed-opener', { word: opener.text }, within(at, opener), id));
  return [...said, ...spokenAdvice(question, reading, words)];
}

/** Words that hand over an answer, or that nobody outside the trade knows. */
function spokenAdvice({ id, raw, path, question }: ReadQuestion, { within }: Reading, words: WordLists): readonly Advice[] {
  const texts: readonly (readonly [string, Path])[] = [
    [raw.ask, [...path, 'ask']],
    ...question.probes.map((probe, i) => [probe, [...path, 'probes', i]] as const),
  ];
  const unheard = question.source !== 'asked';
  return texts.flatMap(([text, at]) => [
    ...find(words.leading, text).map((piece) => advice('leading-words', { word: piece.text }, within(at, piece), id)),
    ...(unheard ? [] : find(words.jargon, text).map((piece) => advice('jargon', { word: piece.text }, within(at, piece), id))),
  ]);
}

/** Where a second question begins without a second question mark: "and how", "or did you", "plan and approve". */
function jointsIn(text: string, words: WordLists): readonly Piece[] {
  const tokens = tokensOf(text);
  const requests = find(words.requests, text);
  const isOne = (list: readonly string[], i: number) => list.includes(tokens[i]?.word ?? '');
  const joined = tokens.flatMap((joiner, i): Piece[] => {
    if (!isOne(words.joiners, i)) return [];
    const piece = (from: number, to: number) => [{ from, to, text: text.slice(from, to) }];
    const [before, next, second] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
    if (before && next && isOne(words.verbs, i - 1) && isOne(words.verbs, i + 1)) return piece(before.from, next.to);
    const request = requests.find(({ from }) => from === next?.from);
    if (request) return piece(joiner.from, request.to);
    // "Where and when do they work" is one question with two words.
    if (next === undefined || isOne(words.questionWords, i - 1)) return [];
    if (isOne(words.questionWords, i + 1) && !isOne(words.placing, i + 1)) return piece(joiner.from, next.to);
    if (second === undefined) return [];
    const asksAgain = isOne(words.placing, i + 1) ? isOne(words.auxiliaries, i + 2) : isOne(words.auxiliaries, i + 1) && isOne(words.subjects, i + 2);
    return asksAgain ? piece(joiner.from, second.to) : [];
  });
  return [...find(words.joined, text), ...joined];
}

/** The first word of a sentence or clause that ends in a question mark, where yes or no would answer it. */
function closedOpeners(text: string, words: WordLists): readonly Piece[] {
  const tokens = tokensOf(text);
  return piecesOf(/[^.:!?]*\?/gu, text)
    .flatMap((sentence) => {
      const own = tokens.filter(({ from, to }) => sentence.from <= from && to <= sentence.to);
      const opener = own.find(({ word, from }, i) => {
        if (!words.auxiliaries.includes(word)) return false;
        return i === 0 || (/,\s*$/.test(text.slice(sentence.from, from)) && words.subjects.includes(own[i + 1]?.word ?? ''));
      });
      return opener ?? [];
    })
    .slice(0, 1);
}

function hypotheticalAdvice({ questions, words, within }: Reading): readonly Advice[] {
  if (words === null) return [];
  const asked = questions.filter(isAsked);
  const found = asked.flatMap((one) => {
    const [first] = outside(find(words.hypothetical, one.raw.ask), find(words.leading, one.raw.ask));
    return first ? [{ one, first }] : [];
  });
  const [at] = found;
  if (at === undefined || found.length <= asked.length * MOST_HYPOTHETICAL) return [];
  return [advice('many-hypothetical', { count: found.length, of: asked.length }, within([...at.one.path, 'ask'], at.first))];
}
