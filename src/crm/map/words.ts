/** What stands at a path, in words. */
import type { PathType } from '../../record/check-path.ts';

/** @returns "a number", "several texts", "one of accept, conditional". */
export function standsAt({ kind, of, isMany, values }: Pick<PathType, 'kind' | 'of' | 'isMany' | 'values'>): string {
  if (isMany) return `several ${MANY[kind]}`;
  if (kind === 'list') return `a list of ${MANY[of?.kind ?? 'answer']}`;
  return kind === 'enum' ? `one of ${values.slice(0, 6).join(', ')}${values.length > 6 ? ', …' : ''}` : ONE[kind];
}

const ONE: Readonly<Record<PathType['kind'], string>> = {
  text: 'a text',
  number: 'a number',
  bool: 'true or false',
  time: 'a time',
  date: 'a day',
  enum: 'a word',
  answer: 'an answer',
  list: 'a list',
  map: 'a group of values',
};

const MANY: Readonly<Record<PathType['kind'], string>> = {
  text: 'texts',
  number: 'numbers',
  bool: 'yes or no',
  time: 'times',
  date: 'days',
  enum: 'words',
  answer: 'answers',
  list: 'lists',
  map: 'groups of values',
};
