/** What is said aloud: one open, neutral, short question about what was. */
import { type Advice, advice } from '../../advice.ts';
import { countWords, isAsked, type Path, type Reading, type ReadQuestion } from '../reading.ts';
import { anyOf, find, outside, type Piece, piecesOf, wholeWords } from '../words/find.ts';
import type { WordLists } from '../words/words.ts';

/** Words that are easy to say in one breath (Pew Research Center, question wording). */
export const MOST_WORDS = 25;

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
  const [joiners, questions, auxiliaries, verbs] = [words.joiners, words.questionWords, words.auxiliaries, words.verbs].map(anyOf);
  const placing = anyOf(words.placing);
  const asking = anyOf(words.questionWords.filter((word) => !words.placing.includes(word)));
  // "Where and when do they work" is one question with two words.
  const alone = `(?<!\\b(?:${questions})\\s)(?:${joiners})\\s+`;
  const second = [
    anyOf(words.joined),
    `${alone}(?:${asking})`,
    `${alone}(?:${placing})\\s+(?:${auxiliaries})`,
    `${alone}(?:${auxiliaries})\\s+(?:${anyOf(words.subjects)})`,
    `(?:${joiners})\\s+(?:${anyOf(words.requests)})`,
    `(?:${verbs})\\s+(?:${joiners})\\s+(?:${verbs})`,
  ];
  return piecesOf(wholeWords(second.join('|')), text);
}

/** The first word of what ends in a question mark, where yes or no would answer it. */
function closedOpeners(text: string, words: WordLists): readonly Piece[] {
  const auxiliaries = anyOf(words.auxiliaries);
  const clause = new RegExp(`(?:^|[.:!?]\\s+|,\\s+(?=(?:${auxiliaries})\\s+(?:${anyOf(words.subjects)})\\s))(?<opener>${auxiliaries})\\s[^.!?]*\\?`, 'diu');
  const found = clause.exec(text);
  const [from, to] = found?.indices?.groups?.['opener'] ?? [];
  return from === undefined || to === undefined ? [] : [{ from, to, text: text.slice(from, to) }];
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
