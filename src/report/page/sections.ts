/** The sections of the terminal page, each from a record to lines; without lines a section is left out. */
import type { Assessment, Result } from '../../engine/model/assessment.ts';
import type { Line, Span } from '../../text/layout.ts';
import { decimal } from '../../text/number.ts';
import { areBarsDrawn, isScaleDrawn } from '../drawn.ts';
import { origin, prefilledFrom } from '../origin.ts';
import { conditionsHeading, decided, factLines, outcomeHeading, outcomeRemarks, stateWords } from '../since.ts';
import {
  answerWords,
  conditionParts,
  counted,
  dimensionTitle,
  FOLLOW_UP_REASONS,
  headline,
  knockoutStatus,
  moveWords,
  nameOf,
  nowCalled,
  refused,
  scoreFacts,
  scoreRemarks,
  sentence,
  standing,
  TONES,
  telling,
  unsuited,
} from '../words.ts';
import { blanks, clip, type Desk, hang, item, NAME_LINES, paragraph } from './desk.ts';
import { dimensionTable } from './dimensions.ts';
import { scale } from './scale.ts';

/** One section of the page. */
export type Section = (desk: Desk, assessment: Assessment) => readonly Line[];

/** Lines of evidence that are shown; Markdown and JSON have all of them. */
const EVIDENCE_LINES = 3;
/** Entries of a list that are shown, the weightiest first. */
const LIST_LENGTH = 5;
/** Columns the scale may fill. */
const SCALE_WIDTH = 72;

/** Who was assessed, and with which rubric. */
export function title(desk: Desk, assessment: Assessment): readonly Line[] {
  const { pen } = desk;
  const { rubric, status } = assessment;
  const now = nowCalled(assessment);
  const draft = status === 'draft' ? [pen.plain(' · '), pen.warn('draft')] : [];
  return [
    ...clip(desk, hang(desk, [], [pen.strong(nameOf(assessment))]), NAME_LINES),
    ...(now === null ? [] : clip(desk, hang(desk, [], [pen.plain(now)]), NAME_LINES)),
    ...hang(desk, [], [pen.faint(`${rubric.title} · ${rubric.id} ${rubric.version}`), ...draft]),
  ];
}

/** What fit recommends, why, and whether it can change; and what a person decided. */
export function verdict(desk: Desk, assessment: Assessment): readonly Line[] {
  const { pen, glyphs, width } = desk;
  const { result } = assessment;
  const tone = pen[TONES[result.recommendation]];
  const { before, word, after } = headline(result);
  const inside: Desk = { ...desk, width: width - 2 };
  const person = decided(assessment);
  const content: readonly Line[] = [
    [pen.strong(before), tone(word.toUpperCase()), pen.plain(after)],
    ...standing(result).map((text) => [pen.plain(text)]),
    ...(person === null ? [] : [[pen.strong(person.before), pen[TONES[person.word]](person.word.toUpperCase()), pen.plain(person.after)]]),
  ];
  return content.flatMap((line) => hang(inside, [], line)).map((line) => [tone(glyphs.border), blanks(1), ...line]);
}

/** Answers that decide alone. */
export function knockouts(desk: Desk, { result }: Assessment): readonly Line[] {
  const { pen, glyphs } = desk;
  const lines = result.knockouts.flatMap((knockout) => {
    const mark = knockout.confirmed ? pen.bad(glyphs.cross) : pen.warn('?');
    const heading: Line = [pen.strong(knockout.title), pen.plain(` · ${knockoutStatus(knockout)}`)];
    const because = knockout.because === null ? [] : item(desk, blanks(1), pen.plain(sentence(knockout.because)));
    return [...item(desk, mark, ...heading), ...because, ...evidence(desk, knockout.evidence ?? 'no evidence noted', knockout.evidence !== null)];
  });
  return section(desk, 'Knock-outs', lines);
}

/** The score with its range, its scale, and what to make of it. */
export function score(desk: Desk, { result }: Assessment): readonly Line[] {
  const { pen, width } = desk;
  const [own = '', ...others] = scoreFacts(result);
  const tone = TONES[result.recommendation];
  const facts: Line = [pen[tone](own), pen.plain(` · ${others.join(' · ')}`)];
  const drawn = isScaleDrawn(result) ? scale(desk, result, Math.min(SCALE_WIDTH, width - 2)).map((line) => [blanks(2), ...line]) : [];
  return section(desk, 'Score', [...paragraph(desk, ...facts), ...drawn, ...scoreRemarks(result).flatMap((text) => paragraph(desk, pen.plain(text)))]);
}

/** The dimensions. */
export function dimensions(desk: Desk, { result }: Assessment): readonly Line[] {
  const shown = telling(result);
  return section(desk, 'Dimensions', dimensionTable(desk, shown, areBarsDrawn(shown)));
}

/** What both sides must agree on. */
export function conditions(desk: Desk, { result }: Assessment): readonly Line[] {
  const { pen } = desk;
  const lines = result.conditions.flatMap((condition, i) => {
    const parts = conditionParts(condition).flatMap(([word, text], at): Line => [pen.faint(`${at > 0 ? ' · ' : ''}${word}: `), pen.plain(text)]);
    const mark = pen.plain(String(i + 1));
    const indent = blanks(mark.text.length);
    const state =
      condition.standing === undefined
        ? []
        : item(desk, indent, pen.faint('now: '), pen.strong(condition.standing.state), pen.plain(stateWords(condition.standing)));
    return [...item(desk, mark, pen.strong(condition.text), pen.faint(` (${condition.title})`)), ...item(desk, indent, ...parts), ...state];
  });
  return section(desk, conditionsHeading(result.conditions), lines);
}

/** What became of the customer. */
export function outcome(desk: Desk, { outcome: known }: Assessment): readonly Line[] {
  const { pen, glyphs } = desk;
  if (known === null) return [];
  const lines = factLines(known).flatMap(({ text, holds }) => {
    const mark = holds === null ? pen.plain('?') : holds ? pen.good(glyphs.tick) : pen.bad(glyphs.cross);
    return item(desk, mark, pen.plain(text));
  });
  return section(desk, outcomeHeading(known), [...lines, ...outcomeRemarks(known).flatMap((text) => paragraph(desk, pen.faint(text)))]);
}

/** What to come back to, and with which words. */
export function followUps(desk: Desk, { result }: Assessment): readonly Line[] {
  const { pen, glyphs } = desk;
  const lines = listed(desk, result.followUps, ({ title: topic, reason, probes }) =>
    item(desk, pen.plain(glyphs.bullet), pen.strong(topic), pen.plain(`: ${probes.join(' ')}`), pen.faint(` (${FOLLOW_UP_REASONS[reason]})`)),
  );
  return section(desk, 'Follow-ups', lines);
}

/** Questions that were asked and not answered: a signal of their own. */
export function refusals(desk: Desk, { result }: Assessment): readonly Line[] {
  const { pen, glyphs } = desk;
  const lines = refused(result).flatMap(({ title: topic, evidence: noted }) => [
    ...item(desk, pen.warn(glyphs.attention), pen.strong(topic)),
    ...(noted === null ? [] : evidence(desk, noted, true)),
  ]);
  return section(desk, 'Asked and not answered', lines);
}

/** Open questions, those first that can still move most. */
export function open(desk: Desk, { result }: Assessment): readonly Line[] {
  const { pen } = desk;
  const lines = listed(desk, result.open, (question, i) =>
    item(desk, pen.plain(String(i + 1)), pen.strong(question.title), pen.plain(`: ${moveWords(question)}`)),
  );
  const word = unsuited(result);
  return [...section(desk, 'Not yet known, by what it can still move', lines), ...(word === null ? [] : paragraph(desk, pen.warn(word)))];
}

/** What else held, and the flags. */
export function also(desk: Desk, { result }: Assessment): readonly Line[] {
  const { pen, glyphs } = desk;
  const held = result.also.flatMap(({ text }) => item(desk, pen.plain(glyphs.bullet), pen.plain(sentence(text))));
  const flags =
    result.flags.length === 0 ? [] : item(desk, pen.warn(glyphs.attention), pen.plain(`${counted(result.flags.length, 'flag')}: ${result.flags.join(', ')}`));
  return section(desk, 'Also held', [...held, ...flags]);
}

/** Every answer with its evidence. */
export function answers(desk: Desk, { result, facts, origins = {} }: Assessment): readonly Line[] {
  const { pen } = desk;
  const from = (id: string) => prefilledFrom({ origins }, id);
  const groups = [...new Set(result.questions.map(({ dimension }) => dimension))];
  const lines = groups.flatMap((id) => [
    ...paragraph(desk, pen.faint(dimensionTitle(result, id))),
    ...result.questions.filter(({ dimension }) => dimension === id).flatMap((question) => answer(desk, question, from(question.id))),
  ]);
  const known = Object.entries(facts).flatMap(([id, value]) =>
    item(desk, blanks(1), pen.plain(`${id}: `), pen.plain([value].flat().map(String).join(', ')), ...beside(desk, from(id))),
  );
  return section(desk, 'Answers', [...lines, ...(known.length > 0 ? [...paragraph(desk, pen.faint('Facts')), ...known] : [])]);
}

/** Where the report comes from. */
export function source(desk: Desk, assessment: Assessment): readonly Line[] {
  const lines = origin(assessment).flatMap((text) => paragraph(desk, desk.pen.faint(text)));
  return section(desk, 'Source', lines);
}

function section({ pen }: Desk, heading: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [[pen.heading(heading)], ...lines];
}

/** The first entries, and how many are left out. */
function listed<Entry>(desk: Desk, entries: readonly Entry[], draw: (entry: Entry, index: number) => readonly Line[]): readonly Line[] {
  const more = entries.length - LIST_LENGTH;
  const rest = more > 0 ? item(desk, blanks(1), desk.pen.faint(`and ${more} more`)) : [];
  return [...entries.slice(0, LIST_LENGTH).flatMap(draw), ...rest];
}

function evidence(desk: Desk, text: string, isQuoted: boolean): readonly Line[] {
  return clip(desk, item(desk, blanks(1), desk.pen.faint(isQuoted ? `“${text}”` : text)), EVIDENCE_LINES);
}

/** Said behind an answer. */
function beside({ pen }: Desk, words: string | null): readonly Span[] {
  return words === null ? [] : [pen.faint(` · ${words}`)];
}

function answer(desk: Desk, question: Result['questions'][number], from: string | null): readonly Line[] {
  const { pen } = desk;
  const points: readonly Span[] = question.score === null ? [] : [pen.faint(` · ${decimal(question.score)} of 100`)];
  const sure = beside(desk, question.confidence && `${question.confidence} confidence`);
  const lines = item(desk, blanks(1), pen.strong(question.title), pen.plain(`: ${answerWords(question)}`), ...points, ...sure, ...beside(desk, from));
  return [...lines, ...(question.evidence === null ? [] : evidence(desk, question.evidence, true))];
}
