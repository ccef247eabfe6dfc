/**
 * The interview as lines that are printed once and stay: for screen readers, and for terminals that can do no more.
 *
 * Nothing is drawn again, nothing steers the terminal, and nothing is said twice without being asked for.
 */
import { entryOf, itemAt, type Model, type Notice } from '../model.ts';
import { promptOf } from './prompts.ts';
import { screenLines, whereWords } from './screens.ts';
import { isUnfinished } from './unfinished.ts';
import { answerWords, said, sentence, standingLines } from './words.ts';

/** What is printed: the lines, then the prompt, which the answer is typed behind. */
export interface Spoken {
  readonly lines: readonly string[];
  readonly prompt: string;
}

/**
 * @returns what to print for the interview as it is now.
 * @param before the interview as it was when something was printed last, `null` at the beginning
 */
export function speak(model: Model, before: Model | null): Spoken {
  return spoken(model, linesOf(model, before));
}

/** @returns what to print when somebody asks to hear it again. */
export function repeat(model: Model): Spoken {
  return spoken(model, screenLines(model, false));
}

/** @returns what to print where the interview stands as it stood: some words, and the prompt again. */
export function spoken(model: Model, lines: readonly string[]): Spoken {
  return { lines: lines.map(said).filter((line) => line !== ''), prompt: `${said(promptOf(model))} ` };
}

function linesOf(model: Model, before: Model | null): readonly string[] {
  if (model.trouble !== null) return troubleLines(model.trouble, before);
  if (before === null) return [...greeting(model), ...screenLines(model, false)];
  const news = newsOf(model, before);
  const isSame = before.trouble === null && placeOf(model) === placeOf(before);
  if ((isSame || isBackFromTyping(model, before)) && news.length > 0) return news;
  if (before.screen.kind === 'lock' && model.screen.kind === 'review') return [...news, 'Back at the review; r reads it again.'];
  return [...news, ...screenLines(model, before.trouble === null && before.at === model.at && before.screen.kind !== 'review')];
}

function troubleLines({ reason, rescued, atLock }: NonNullable<Model['trouble']>, before: Model | null): readonly string[] {
  const isNew = before?.trouble?.rescued !== rescued && rescued !== null;
  if (isNew) return [sentence(rescued)];
  if (atLock) return [`NOT LOCKED: ${sentence(reason)}`, 'Every answer is on disk as a draft.'];
  return [`NOT SAVED: ${sentence(reason)}`, 'The last answer is kept here and is not on disk. Nothing goes on before it is.'];
}

function greeting(model: Model): readonly string[] {
  const { rubric } = model.plan;
  const isFirst = Object.keys(model.entries).length === 0;
  const notice = model.notice === null || isUnfinished(model) ? [] : [model.notice.text];
  return [
    sentence(`${model.prospect}, ${rubric.title}${rubric.minutes === undefined ? '' : `, planned for ${rubric.minutes} minutes`}`),
    ...(isFirst && rubric.opening !== undefined ? [`Say first: ${sentence(rubric.opening)}`] : []),
    ...notice,
  ];
}

/** What has happened since, the answer first. */
function newsOf(model: Model, before: Model): readonly string[] {
  const saved = savedLines(model, before);
  const isHeard = model.notice === before.notice && before.trouble === null;
  const notice = isHeard || isTold(model.notice, saved) ? [] : [model.notice?.text ?? ''];
  const news = [...(before.trouble === null ? [] : ['Saved now.']), ...saved, ...confidenceLines(model, before), ...notice, ...changedLines(model, before)];
  return news.length > 0 || !isBackFromTyping(model, before) ? news : [`Nothing was changed. ${sentence(whereWords(model))}`];
}

/** The notice about an answer says no more than the line that it was saved. */
function isTold(notice: Notice | null, saved: readonly string[]): boolean {
  return notice === null || (notice.tone === 'plain' && saved.length > 0);
}

function savedLines(model: Model, before: Model): readonly string[] {
  const item = itemAt(before);
  const [was, is] = [entryOf(before, item.id), entryOf(model, item.id)];
  const isAnswered = model.undo.length > before.undo.length && is?.answer !== undefined;
  if (!isAnswered || JSON.stringify([was?.answer, was?.origin]) === JSON.stringify([is.answer, is.origin])) return [];
  const isConfirmed = is.answer?.state === 'rated' && is.answer.confirmed === true;
  return [`${isConfirmed ? 'Saved with its evidence' : 'Saved'}: ${sentence(is.answer === undefined ? '' : answerWords(item, is.answer))}`];
}

/** On the full screen this is to be seen; a notice says only that it is gone. */
function confidenceLines(model: Model, before: Model): readonly string[] {
  const { id } = itemAt(before);
  const confidence = entryOf(model, id)?.confidence;
  const isNew = model.undo.length > before.undo.length && confidence !== entryOf(before, id)?.confidence;
  return isNew && confidence !== undefined ? [`Saved: confidence ${confidence}.`] : [];
}

/** What stands now, where it was changed by taking something back or by another terminal. */
function changedLines(model: Model, before: Model): readonly string[] {
  const { id } = itemAt(model);
  const isChanged = JSON.stringify(entryOf(model, id)) !== JSON.stringify(entryOf(before, id));
  if (!isChanged || model.undo.length > before.undo.length || placeOf(model) !== placeOf(before)) return [];
  const lines = standingLines(model);
  return lines.length === 0 ? ['It is open now.'] : lines;
}

/** What is on the screen, as a word; the same word, the same screen. */
function placeOf({ screen, at }: Model): string {
  return `${screen.kind} ${screen.kind === 'typing' ? screen.purpose : ''} ${screen.kind === 'review' ? '' : at}`;
}

/** Whether a text was left or kept, or no question was gone to, so that the question is still in the listener's ear. */
function isBackFromTyping(model: Model, before: Model): boolean {
  const isText = before.screen.kind === 'jump' || (before.screen.kind === 'typing' && before.screen.purpose !== 'evidence');
  return before.trouble === null && model.screen.kind === 'question' && before.at === model.at && isText;
}
