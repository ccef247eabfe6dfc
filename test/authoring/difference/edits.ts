/** Every small edit of a rubric's data, one at a time. */
import type { Rubric } from '../../../src/engine/model/rubric.ts';

/** One edit: where, and the rubric after it. */
export interface Edit {
  readonly at: string;
  readonly rubric: Rubric;
}

type Path = readonly (string | number)[];

/** What is the same in meaning, is told apart from the changes, or would be no rubric. */
function isNoChange(at: string, rubric: Rubric): boolean {
  const [, d, q] = /^dimensions\.(\d+)\.questions\.(\d+)\.weight$/.exec(at) ?? [];
  const isGate = d !== undefined && rubric.dimensions[Number(d)]?.questions[Number(q)]?.gate !== undefined;
  return isGate || NO_CHANGE.some((pattern) => pattern.test(at)) || (at === 'adapted left out' && rubric.adapted === false);
}

const NO_CHANGE = [/^fit$/, /^version$/, /kind$/, /^order\.\d+$/, /^(silence|expectations) the other way round$/, /^rules\.\d+\.when left out$/];

/** @returns every edit that changes what a rubric means: each value another, each list one shorter and in another order, each key that may be left out left out. */
export function editsOf(rubric: Rubric): readonly Edit[] {
  return walk(rubric, []).filter(({ at }) => !isNoChange(at, rubric));

  function walk(value: unknown, path: Path): readonly Edit[] {
    const edit = (present: unknown, how: string): Edit => ({
      at: how === '' ? path.join('.') : `${path.join('.')} ${how}`,
      rubric: placed(rubric, path, present) as Rubric,
    });
    if (Array.isArray(value)) {
      const within = value.flatMap((entry, i) => walk(entry, [...path, i]));
      const isLevels = path.at(-1) === 'levels';
      // A list may hold the same twice, and then read alike from both ends.
      const readsAlike = JSON.stringify(value) === JSON.stringify(value.toReversed());
      return [
        ...within,
        ...(value.length > 1 ? [edit(value.slice(1), 'without the first')] : []),
        ...(value.length > 1 && !isLevels && !readsAlike ? [edit(value.toReversed(), 'the other way round')] : []),
      ];
    }
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      const left = entries
        .filter(([key]) => OPTIONAL.has(key))
        .map(([key]) => ({ at: `${[...path, key].join('.')} left out`, rubric: placed(rubric, path, without(value, key)) as Rubric }));
      return [...left, ...entries.flatMap(([key, entry]) => walk(entry, [...path, key]))];
    }
    if (typeof value === 'number') return [edit(value + 1, '')];
    if (typeof value === 'boolean') return [edit(!value, '')];
    return typeof value === 'string' ? [edit(`${value}x`, '')] : [];
  }
}

const OPTIONAL = new Set([
  ...['language', 'minutes', 'opening', 'screen', 'adapted', 'reviewAfter', 'retention', 'silence', 'letter', 'because', 'was', 'minimum', 'listenFor'],
  ...['changeableBy', 'when', 'outOf', 'unanswered', 'notApplicable', 'knockout', 'gate', 'condition', 'flag', 'coverage', 'borderline', 'costs', 'currency'],
  'expectations',
  ...['minAnswered', 'cap', 'unit', 'min', 'max', 'owner', 'due', 'check', 'ours', 'consequence', 'review', 'class', 'from', 'effect', 'atMost'],
]);

function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([own]) => own !== key));
}

function placed(root: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(root)) return root.map((entry, i) => (i === key ? placed(entry, rest, value) : entry));
  return Object.fromEntries(Object.entries(root as object).map(([own, entry]) => [own, own === key ? placed(entry, rest, value) : entry]));
}
