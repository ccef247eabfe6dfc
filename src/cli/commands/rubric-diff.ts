/** `fit rubric diff`: what changed between two texts of a rubric, and which assessments it would have turned out otherwise. */
import { compareRubrics, type Difference } from '../../authoring/difference/compare.ts';
import { questionsOf } from '../../authoring/difference/renames.ts';
import { problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import { renderDifference } from '../../report/difference/render.ts';
import { type FoundRubric, findRubric, lastUsed, type WithShelves } from '../diff-rubric/find-rubric.ts';
import { EXIT, Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { withStore } from '../kept/lookup.ts';
import { note } from '../output/note.ts';
import { formatOf, optionsFor, printText } from '../output/printing.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0; with `--check-version` 5 where the version does not take the step that the changes ask for; 3 when a replayed record was not valid. */
export async function rubricDiff({ operands, options }: Invocation, io: Io): Promise<number> {
  const withShelves: WithShelves = (work) => withStore(io, work);
  const { before, after } = await bothRubrics(operands, options, io, withShelves);
  const difference = compareRubrics(before.rubric, after.rubric, meanings(options, [before, after]));
  const replayed = options['replay'] === undefined ? null : await replay(difference, before, options, io);
  await printText(() => renderDifference(formatOf(options), { ...difference, replay: replayed?.replay ?? null }, optionsFor(options, io)), options, io);
  const isShort = options['checkVersion'] === true && difference.version.isEnough !== true;
  return Math.max(replayed?.code ?? EXIT.done, isShort ? EXIT.unmet : EXIT.done);
}

/** One rubric alone is compared with the text that its assessments were made with last. */
async function bothRubrics(
  operands: readonly string[],
  options: Invocation['options'],
  io: Io,
  withShelves: WithShelves,
): Promise<Record<'before' | 'after', FoundRubric>> {
  const [first = '', second] = operands;
  if (operands.length > 2) throw new Failure([problem('usage', { message: 'two rubrics are compared, no more' })]);
  const after = await findRubric(second ?? first, io, withShelves);
  const before = second === undefined ? await lastUsed(after.rubric.id, withShelves) : await findRubric(first, io, withShelves);
  for (const { rubric, keptSince } of new Set([before, after]))
    if (keptSince !== null) await note(`${rubric.id} ${rubric.version}: the text kept with assessments, last used ${keptSince}`, io, options['quiet']);
  return { before, after };
}

/** @returns the questions whose new words somebody has found to mean the same. */
function meanings(options: Invocation['options'], rubrics: readonly FoundRubric[]): readonly string[] {
  const ids = (options['sameMeaning'] as readonly string[] | undefined) ?? [];
  const known = new Set(rubrics.flatMap(({ rubric }) => questionsOf(rubric).map(({ id }) => id)));
  const [unknown] = ids.filter((id) => id !== 'all' && !known.has(id));
  if (unknown !== undefined) {
    const near = suggest(unknown, known);
    throw new Failure([problem('usage', { message: `--same-meaning ${unknown}: there is no such question${near === null ? '' : `; did you mean ${near}?`}` })]);
  }
  return ids;
}

/** Loaded only when it is asked for: a comparison needs neither store nor engine. */
async function replay(difference: Difference, before: FoundRubric, options: Invocation['options'], io: Io) {
  const { replayAll } = await import('../diff-rubric/replay.ts');
  return replayAll(difference, before, options, io);
}
