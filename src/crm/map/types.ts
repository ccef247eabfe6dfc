/** Which types of fields can hold what stands in a record. */
import type { PathType } from '../../record/check-path.ts';
import type { FieldType } from '../model.ts';

/** @returns the types that can, the plainest first; none for what has names below it. */
export function fitting({ kind, of, isMany }: PathType): readonly FieldType[] {
  const inner = kind === 'list' ? (of?.kind ?? 'answer') : kind;
  if (inner === 'map' || inner === 'list') return [];
  if (isMany || kind === 'list') return ['text', 'multi'];
  return FITTING[inner];
}

const FITTING: Readonly<Record<Exclude<PathType['kind'], 'list' | 'map'>, readonly FieldType[]>> = {
  text: ['text', 'enum', 'multi', 'date', 'datetime'],
  number: ['number', 'text', 'enum'],
  bool: ['bool', 'text', 'enum'],
  time: ['datetime', 'date', 'text'],
  date: ['date', 'datetime', 'text'],
  enum: ['enum', 'text', 'multi'],
  answer: ['text', 'number', 'bool', 'enum', 'multi', 'date', 'datetime'],
};
