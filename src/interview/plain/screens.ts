/** Every screen as sentences, in the order in which they are to be heard. */
import { assess } from '../../engine/assess.ts';
import type { Source } from '../../engine/model/rubric.ts';
import { decimal } from '../../text/number.ts';
import { aheadWords } from '../ahead.ts';
import { choicesOf } from '../choices.ts';
import { outlookWords } from '../course.ts';
import { answersOf } from '../entries.ts';
import { entryOf, isAskable, itemAt, type Model } from '../model.ts';
import { nextToAsk, progressOf, remarksOn, summaryWords } from '../review.ts';
import type { Item } from '../script.ts';
import { textIn } from '../text-field.ts';
import { listed } from '../walk.ts';
import { isUnfinished, standingText } from './unfinished.ts';
import { answerWords, clipped, contextLines, sentence, standingLines } from './words.ts';

/**
 * @returns the screen as it is now.
 * @param isKnown whether the question itself has just been heard
 */
export function screenLines(model: Model, isKnown: boolean): readonly string[] {
  switch (model.screen.kind) {
    case 'question':
    case 'help':
      return questionLines(model);
    case 'typing':
      return isKnown && model.screen.purpose !== 'value' ? typingLines(model) : [...questionLines(model), ...typingLines(model)];
    case 'second-look':
      return isKnown ? secondLookLines(model) : [...questionLines(model), ...secondLookLines(model)];
    case 'jump':
      return [];
    case 'review':
      return reviewLines(model);
    case 'enough':
      return enoughLines(model);
    case 'lock':
      return [
        summaryWords(model),
        'Lock this assessment and show the report? Its answers cannot be changed afterwards.',
        '1. Lock and show the report.',
        '2. Back to the review.',
      ];
  }
}

/** @returns where the item that is asked stands, as words. */
export function whereWords(model: Model): string {
  const { asked, position } = progressOf(model);
  // One can still get to a question that another answer rules out: by taking a change back.
  return position === 0 ? 'A question that is not asked now' : `Question ${position} of ${asked}`;
}

function questionLines(model: Model): readonly string[] {
  const { ask, form, group, question, source } = itemAt(model);
  return [
    sentence(`${whereWords(model)}, ${group}${question === null ? '' : SOURCES[source]}`),
    ...(model.course === null ? [] : [sentence(outlookWords(model))]),
    ...(model.live ? [liveWords(model)] : []),
    ask,
    ...contextLines(model),
    ...choicesOf({ form }).map(({ key, label }) => `${key}. ${label}`),
    ...standingLines(model),
  ];
}

const SOURCES: Readonly<Record<Source, string>> = { asked: '', record: ', from your records', observed: ', what you saw' };

function liveWords(model: Model): string {
  const { recommendation, score, low, high, coverage } = assess(model.plan, answersOf(model.entries, model.plan.rubric).answers);
  const number = score === null ? 'no score' : `score ${decimal(score)}`;
  const range = low === null || high === null ? '' : `, between ${decimal(low)} and ${decimal(high)}`;
  return `So far: ${recommendation}, ${number}${range}, coverage ${decimal(coverage)} percent.`;
}

function typingLines(model: Model): readonly string[] {
  const { screen } = model;
  if (screen.kind !== 'typing') return [];
  if (isUnfinished(model)) return [`This was being typed when the interview stopped: ${sentence(clipped(textIn(screen.field)))}`];
  const standing = standingText(model);
  if (standing === '') return [];
  if (screen.purpose === 'evidence') return [`The note is offered as the evidence: ${sentence(clipped(standing))}`];
  return screen.purpose === 'note' ? [`Your line is added to this note: ${sentence(clipped(standing))}`] : [];
}

/** The words stay harmless: others may hear them. */
function secondLookLines(model: Model): readonly string[] {
  const isNoted = entryOf(model, itemAt(model).id)?.note !== undefined;
  return [
    'This answer weighs so much that it gets a second look. Is it so?',
    isNoted ? '1. Yes; the note is offered as its evidence.' : '1. Yes; the evidence comes next.',
    '2. No, choose again.',
  ];
}

function enoughLines(model: Model): readonly string[] {
  const { head, lines, ways } = aheadWords(model);
  return [head, ...lines, ...ways.map(([key, does]) => sentence(`${key}: ${does}`))];
}

function reviewLines(model: Model): readonly string[] {
  const next = nextToAsk(model);
  return [
    `Review: ${summaryWords(model)}`,
    ...(model.course === null ? [] : [sentence(outlookWords(model))]),
    ...listed(model).map((item) => itemLine(model, item)),
    ...(next === null ? [] : [sentence(`${next.lead}: ${next.titles}`)]),
  ];
}

/** The number is the one that goes to it; what waits for another answer has none. */
function itemLine(model: Model, item: Item): string {
  const number = model.script.filter((one) => isAskable(model, one)).indexOf(item) + 1;
  const given = entryOf(model, item.id)?.answer;
  const words = [given === undefined ? 'open' : answerWords(item, given), ...remarksOn(model, item)].join(', ');
  return `${number === 0 ? '' : `${number}. `}${item.title}: ${sentence(words)}`;
}
