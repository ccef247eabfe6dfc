/** Taking down changes of one place: values that are the same in meaning leave no line. */
import type { Aspect, Change, ChangeClass, ChangeKind, ChangePlace, ChangeValue } from './change.ts';

type Kind = ChangeValue['kind'];
type ValueOf<K extends Kind> = Extract<ChangeValue, { readonly kind: K }>['value'];

/** What else there is to say of a change. */
export interface Particulars {
  /** Which one, where there are several. */
  readonly of?: string;
  readonly kind?: ChangeKind;
  readonly isJudged?: boolean;
}

/** Takes down changes of one place. */
export interface Notes {
  /** Takes down both sides where they differ. */
  readonly value: <K extends Kind>(
    aspect: Aspect,
    kind: K,
    before: ValueOf<K> | null | undefined,
    after: ValueOf<K> | null | undefined,
    weighs: ChangeClass,
    more?: Particulars,
  ) => void;
  /** A text that nothing is decided by. */
  readonly text: (aspect: Aspect, before: string | undefined, after: string | undefined, more?: Particulars) => void;
  /** Texts that nothing is decided by. */
  readonly texts: (pairs: Readonly<Partial<Record<Aspect, readonly [before: string | undefined, after: string | undefined]>>>) => void;
  /** The place as a whole. */
  readonly whole: (kind: ChangeKind, weighs: ChangeClass, before?: ChangeValue, after?: ChangeValue) => void;
}

/** @returns notes that go to `out`. */
export function notesOn(place: ChangePlace, out: Change[]): Notes {
  const value: Notes['value'] = (aspect, kind, before, after, weighs, { of = null, kind: became, isJudged = false } = {}) => {
    const [old, present] = [sideOf(kind, before), sideOf(kind, after)];
    if (isSame(old, present)) return;
    const change = became ?? (old === null ? 'added' : present === null ? 'removed' : kind === 'text' ? 'reworded' : 'changed');
    out.push({ place, kind: change, aspect, of, before: old, after: present, class: weighs, isJudged });
  };
  const text: Notes['text'] = (aspect, before, after, more) => value(aspect, 'text', before, after, 'wording', more);
  return {
    value,
    text,
    texts: (pairs) => {
      for (const [aspect, [before, after]] of Object.entries(pairs)) text(aspect as Aspect, before, after);
    },
    whole: (kind, weighs, before, after) =>
      void out.push({ place, kind, aspect: null, of: null, before: before ?? null, after: after ?? null, class: weighs, isJudged: false }),
  };
}

function sideOf<K extends Kind>(kind: K, value: ValueOf<K> | null | undefined): ChangeValue | null {
  return value === null || value === undefined ? null : ({ kind, value } as unknown as ChangeValue);
}

/** @returns whether two plain values are the same, whatever the order of their keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  const at = (value: object, key: string) => (value as Readonly<Record<string, unknown>>)[key];
  return keys.length === others.length && keys.every((key) => Object.hasOwn(other, key) && isSame(at(one, key), at(other, key)));
}
