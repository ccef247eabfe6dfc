/** What was given with the command, held against the rubric of the assessment that is followed. */
import { dirname } from 'node:path';
import type { Change, Entries } from '../../engine/model/draft.ts';
import { prefilled } from '../../interview/entries.ts';
import { bad, problem } from '../../problems/problem.ts';
import { checkAnswers } from '../../record/answers.ts';
import type { HashedRubric } from '../../record/build.ts';
import { isMap, readEnvelope } from '../../record/envelope.ts';
import { unwrap } from '../failure.ts';
import { isPath } from '../find-rubric/rubrics.ts';
import { createShelf } from '../input/assessing.ts';
import { type Given, sourceOf } from '../input/given.ts';
import { withSetAnswers } from '../input/set-answers.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program/declaration.ts';

type Options = Invocation['options'];

/** @returns the name of the prospect that the answers say, `null` where they say none. */
export function prospectIn({ item }: Given): string | null {
  const prospect = isMap(item?.plain) ? item.plain['prospect'] : null;
  const name = isMap(prospect) ? prospect['name'] : prospect;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
}

/** @returns the rubric that the command line or the answers name, `null` where neither does. */
export async function namedRubric({ item }: Given, options: Options, io: Io): Promise<HashedRubric | null> {
  const { rubric, file } = sourceOf(options);
  const own = isMap(item?.plain) && typeof item.plain['rubric'] === 'string' ? item.plain['rubric'] : null;
  const reference = rubric ?? own;
  if (reference === null) return null;
  const base = rubric === null && isPath(reference) && file !== '-' ? dirname(file) : io.cwd;
  return unwrap(await createShelf(io, options['quiet']).take(reference, base)).source;
}

/** @returns the answers that were given, as changes. Throws a `Failure` with everything that is wrong with them. */
export async function givenUnder({ rubric }: HashedRubric, { item, settings }: Given, name: string, options: Options, io: Io): Promise<readonly Change[]> {
  if (item === null && settings.length === 0) return [];
  const { plain, locate } = withSetAnswers(item, name, settings);
  const envelope = unwrap(readEnvelope(plain, locate));
  const own = envelope.rubric;
  if (own !== null && !isPath(own) && own !== rubric.id && own !== `${rubric.id}@${rubric.version}`) {
    unwrap(bad(problem('rubric-mismatch', { wanted: own, given: `${rubric.id}@${rubric.version}` }, locate(['rubric'], 'value'))));
  }
  const checked = unwrap(checkAnswers(rubric, envelope, locate));
  await createShelf(io, options['quiet']).tellRenamed(checked.renamed);
  const { file } = sourceOf(options);
  return prefilled(checked, item === null ? 'the command line' : file === '-' ? 'standard input' : file);
}

/** @returns the changes laid over what stands: a note and how sure the answer was stay where nothing else was said. */
export function laidOver(standing: Entries, given: readonly Change[]): readonly Change[] {
  return given.map(({ item, entry }) => {
    const { note, confidence } = Object.hasOwn(standing, item) ? (standing[item] ?? {}) : {};
    const keeps = entry?.answer?.state === 'rated' && confidence !== undefined ? { confidence } : {};
    return { item, entry: entry === null ? null : { ...(note !== undefined && { note }), ...keeps, ...entry } };
  });
}
