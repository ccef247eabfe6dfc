/** The answers of a question on the page, with what each is worth where its place does not say it. */
import { hasPoints } from '../../engine/explain/shares.ts';
import type { LevelsForm, NumberForm, OptionsForm, PointsRow, Slope } from '../../engine/model/form.ts';
import type { Dimension, Question } from '../../engine/model/rubric.ts';
import { decimal } from '../../text/number.ts';
import { type Block, type Item, list, words } from '../outlined/page.ts';
import { capital } from '../texts.ts';
import { pointWords, withUnit } from './answers.ts';
import { numberWords } from './words.ts';

/** @returns what can be answered. */
export function formBlocks({ form, outOf }: Question, { method }: Dimension): readonly Block[] {
  const scale = outOf === undefined ? [] : words(`${pointWords(outOf)} are 100 per cent, 0 points are 0.`, 'Scale');
  switch (form.kind) {
    case 'levels':
      return [...scale, ...list(levelItems(form, method === 'weighted-mean' && outOf === undefined))];
    case 'options':
      return [...words(choiceWords(form), 'Answer'), ...scale, ...list(optionItems(form))];
    case 'yes-no': {
      const { yes, no } = form;
      const answer = yes === undefined || no === undefined ? 'Yes or no, not scored.' : `Yes, ${pointWords(yes)}, or no, ${pointWords(no)}.`;
      return [...words(answer, 'Answer'), ...scale];
    }
    case 'number':
      return [...words(`${capital(numberWords(form))}${lineWords(form)}.`, 'Answer'), ...scale, ...list(rowItems(form))];
  }
}

/** @param isPlaced whether a level counts by its place between worst and best */
function levelItems({ levels }: LevelsForm, isPlaced: boolean): readonly Item[] {
  const steps = levels.slice(1).map(({ points }, i) => points - (levels[i]?.points ?? points));
  const isEven = steps.every((step) => step > 0 && step === steps[0]);
  const isPlain = levels.every(({ level, points }) => level === points) || (isPlaced && isEven);
  return levels.map(({ level, text, points, flag }) => ({ key: String(level), text, ...asideOf(isPlain ? undefined : points, undefined, flag) }));
}

function choiceWords(form: OptionsForm): string {
  const kind = form.several ? 'Any of these' : 'One of these';
  if (!hasPoints(form)) return `${kind}, not scored.`;
  if (!form.several) return `${kind}.`;
  return `${kind}; their points add up, to at most ${form.cap === undefined ? 'those of the best one' : decimal(form.cap)}.`;
}

function optionItems({ options }: OptionsForm): readonly Item[] {
  return options.map(({ id, label, points, flag, was }) => ({
    text: label,
    ...asideOf(points, [`id ${id}`, ...(was ?? []).map((old) => `earlier ${old}`)].join(', '), flag),
  }));
}

/** Points, id and flag: what a reader of the page needs and a listener does not. */
function asideOf(points: number | undefined, id: string | undefined, flag: string | undefined): Pick<Item, 'aside'> {
  const parts = [points === undefined ? undefined : pointWords(points), id, flag === undefined ? undefined : `flag ${flag}`].filter(Boolean);
  return parts.length === 0 ? {} : { aside: parts.join(', ') };
}

function lineWords({ points, unit, min = 0, max = 0 }: NumberForm): string {
  if (points === undefined) return ', worth its own value';
  if (isRows(points)) return '';
  const at = (value: number, worth: number) => `${pointWords(worth)} at ${withUnit(decimal(value), unit)}`;
  return `: ${at(min, points.from)}, ${at(max, points.to)}, on a straight line between them`;
}

function rowItems({ points, unit }: NumberForm): readonly Item[] {
  if (points === undefined || !isRows(points)) return [];
  return points.map((row, i) => ({ text: `${rowWords(row, points[i - 1], unit)}: ${pointWords(row.points)}` }));
}

/** "10 to below 20 people": a row begins where the one before ends, after its edge where that belonged to it. */
function rowWords({ below, atMost }: PointsRow, before: PointsRow | undefined, unit: string | undefined): string {
  const edge = before?.below ?? before?.atMost;
  const start = edge === undefined ? undefined : decimal(edge);
  const isOver = before?.below === undefined;
  const end = below !== undefined ? `below ${decimal(below)}` : atMost !== undefined ? decimal(atMost) : undefined;
  if (start === undefined) return end === undefined ? 'any number' : withUnit(below === undefined ? `up to ${end}` : end, unit);
  if (end === undefined) return withUnit(isOver ? `above ${start}` : `${start} or more`, unit);
  if (start === end) return withUnit(start, unit);
  return withUnit(`${isOver ? 'above ' : ''}${start} to ${end}`, unit);
}

function isRows(points: readonly PointsRow[] | Slope): points is readonly PointsRow[] {
  return Array.isArray(points);
}
