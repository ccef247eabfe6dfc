/** A question on the screen: what to ask, what to choose from, what was noted. */
import type { Line } from '../../text/layout.ts';
import { type Choice, choicesOf, digitsOf, takesSeveral } from '../choices.ts';
import { entryOf, itemAt, type Model, type Purpose, pickedOf, prefilledOf } from '../model.ts';
import { wordsOf } from '../noting.ts';
import { isKept } from '../screens/question.ts';
import type { Item } from '../script.ts';
import type { TextField } from '../text-field.ts';
import { isTyped, wantedOf } from '../typed.ts';
import { isUnconfirmed } from '../unconfirmed.ts';
import { fieldLines } from './field.ts';
import { type Block, compose, cut, GAP, hang, type KeyHint, keyLine, type Place, paragraph, span } from './frame.ts';
import { header, whereAt } from './header.ts';
import { contextBlock, noteBlock, noticeBlock } from './notes.ts';

/** @returns the question that is asked. */
export function questionView(model: Model, place: Place): readonly Line[] {
  const item = itemAt(model);
  if (model.hidden) return compose(place, [asked(item, place), GAP, noteBlock(model, place), GAP], keyLine(place, [['x', 'show all']]));
  const blocks = [
    header(model, place, whereAt(model)),
    opening(model, place),
    GAP,
    asked(item, place),
    contextBlock(model, place),
    GAP,
    ...answers(model, item, place),
    ...aids(item, place),
    GAP,
    noteBlock(model, place),
    noticeBlock(model, place),
    GAP,
  ];
  return compose(place, blocks, keyLine(place, [...keeping(model, item), ...keysFor(item)]));
}

/** @returns the question with a text being typed under it. */
export function typingView(model: Model, purpose: Purpose, field: TextField, place: Place): readonly Line[] {
  const item = itemAt(model);
  const label = purpose === 'value' ? `Answer, ${wantedOf(item)}:` : LABELS[purpose];
  const labelled = paragraph(place, span(place, 'note', label));
  const typed: Block = { lines: [...labelled, ...fieldLines(field, place, 6)], short: [...labelled.slice(0, 1), ...fieldLines(field, place, 2)] };
  if (model.hidden)
    return compose(
      place,
      [asked(item, place), GAP, typed, GAP],
      keyLine(place, [
        ['Enter', 'keep'],
        ['Esc', 'leave'],
      ]),
    );
  const shown = purpose === 'value' ? [] : answers(model, item, place);
  const blocks = [
    header(model, place, whereAt(model)),
    opening(model, place),
    GAP,
    asked(item, place),
    contextBlock(model, place),
    GAP,
    ...shown,
    ...aids(item, place),
    GAP,
    typed,
    noticeBlock(model, place),
    GAP,
  ];
  const skip: readonly KeyHint[] =
    purpose === 'value'
      ? [
          ['Tab', 'skip'],
          ['Shift-Tab', 'back'],
        ]
      : [];
  return compose(place, blocks, keyLine(place, [['Enter', 'keep'], ['Esc', purpose === 'value' ? 'keys' : 'leave'], ...skip]));
}

const LABELS: Readonly<Record<Exclude<Purpose, 'value'>, string>> = {
  note: 'Note, what was said or done:',
  evidence: 'Evidence, what was said or done (needed here):',
  reason: 'Why it does not apply:',
};

/** @returns what to ask. */
export function asked(item: Item, place: Place): Block {
  const lines = paragraph(place, span(place, 'strong', item.ask));
  return { lines, short: lines.slice(0, 3) };
}

/** What to say first, before anything was noted. */
function opening(model: Model, place: Place): Block {
  const text = model.plan.rubric.opening;
  const isFirst = Object.values(model.entries).every((entry) => entry.prefilled);
  return { lines: text === undefined || !isFirst ? [] : [[], ...paragraph(place, span(place, 'faint', 'Say first: '), span(place, 'plain', text))], drop: 5 };
}

function answers(model: Model, item: Item, place: Place): readonly Block[] {
  const given = entryOf(model, item.id)?.answer;
  const choices = choicesOf(item);
  const state: readonly Line[] =
    given === undefined || (given.state === 'rated' && choices.length > 0)
      ? []
      : paragraph(
          place,
          span(place, 'faint', 'Noted: '),
          span(place, 'plain', given.state === 'not-applicable' ? `not applicable, ${given.reason}` : wordsOf(item, given)),
        );
  const typed = isTyped(item) && given === undefined ? paragraph(place, span(place, 'faint', `Type ${wantedOf(item)}.`)) : [];
  const look = model.screen.kind === 'question' && isUnconfirmed(model, item) ? paragraph(place, span(place, 'note', 'Waits for its second look: Enter.')) : [];
  const lines = choices.map((choice, i) => choiceLines(model, item, choice, i, place));
  const short = lines.flatMap((one) => [cut(one, place)]);
  return [{ lines: lines.flat(), short: around(short, model.cursor ?? 0, Math.max(3, place.rows - 8)) }, { lines: [...state, ...typed, ...look] }, GAP];
}

function choiceLines(model: Model, item: Item, choice: Choice, index: number, place: Place): readonly Line[] {
  const given = entryOf(model, item.id)?.answer;
  const isTaken = takesSeveral(item) ? pickedOf(model).includes(String(choice.value)) : given?.state === 'rated' && given.value === choice.value;
  const { pointer, tick } = place.glyphs;
  const style = isTaken || model.cursor === index ? 'strong' : 'plain';
  const lead: Line = [
    { style: 'note', text: model.cursor === index ? `${pointer} ` : '  ' },
    { style: 'strong', text: choice.key.padStart(2) },
    { style: 'note', text: isTaken ? ` ${tick} ` : '   ' },
  ];
  return hang(place, lead, [span(place, style, choice.label)]);
}

/** The lines around the one that matters, where not all fit. */
function around(lines: readonly Line[], at: number, most: number): readonly Line[] {
  if (lines.length <= most) return lines;
  const from = Math.min(Math.max(0, at - (most >> 1)), lines.length - most);
  return lines.slice(from, from + most);
}

/** What helps to ask on, and what to listen for. */
function aids({ question }: Item, place: Place): readonly Block[] {
  if (question === null) return [];
  const { probes, listenFor } = question;
  return [
    { lines: probes.length === 0 ? [] : paragraph(place, span(place, 'faint', 'Ask also: '), span(place, 'plain', probes.join(' '))), drop: 3 },
    { lines: listenFor === undefined ? [] : paragraph(place, span(place, 'faint', 'Listen for: '), span(place, 'plain', listenFor)), drop: 4 },
  ];
}

/** What Enter does to an answer that is offered, or came prefilled; a text is looked at first. */
function keeping(model: Model, item: Item): readonly KeyHint[] {
  if (!isKept(model)) return [];
  if (prefilledOf(model, item) === null) return [['Enter', 'keep it']];
  return item.form.kind === 'text' ? [] : [['Enter', 'confirm']];
}

function keysFor(item: Item): readonly KeyHint[] {
  const several = takesSeveral(item);
  const first: readonly KeyHint[] = isTyped(item)
    ? [item.form.kind === 'text' ? ['Enter', 'type'] : ['0-9', 'type']]
    : [[digitsOf(item).digits, several ? 'choose' : 'answer'], ...(several ? ([['Enter', 'take']] as const) : []), ...arrows(item)];
  return [
    ...first,
    ...(item.question === null ? [] : ([['n', 'note']] as const)),
    ['u', 'unknown'],
    ['s', 'skip'],
    ['b', 'back'],
    ['r', 'review'],
    // Who knows these two finds all others.
    ['?', 'help', 1],
    ['q', 'quit', 1],
    ['g', 'go to'],
    ['z', 'undo'],
    ...(item.permitsNotApplicable ? ([['a', 'not applicable']] as const) : []),
  ];
}

/** Choices beyond the digits are reached by the arrows alone. */
function arrows(item: Item): readonly KeyHint[] {
  if (digitsOf(item).isAll) return [];
  return [['Up Down', 'move'], takesSeveral(item) ? ['Space', 'choose'] : ['Enter', 'take']];
}
