/** Bytes that are looked for again and again, compared eight at a time. */

/** What is looked for. */
export interface Wanted {
  readonly length: number;
  /** Eight bytes each, but the last of them ends where the bytes end; `null` where there are fewer than eight. */
  readonly eights: Float64Array | null;
  readonly bytes: Uint8Array;
}

/** @returns these bytes ready to be looked for, in memory of their own. They are UTF-8. */
export function wanted(from: Uint8Array): Wanted {
  const bytes = Uint8Array.from(from);
  const { length } = bytes;
  if (length < 8) return { length, eights: null, bytes };
  const view = new DataView(bytes.buffer);
  const eights = Float64Array.from({ length: Math.ceil(length / 8) }, (_, i) => view.getFloat64(Math.min(8 * i, length - 8), true));
  return { length, eights, bytes };
}

/**
 * @returns whether these bytes stand at a place of a text in UTF-8. Read as numbers, eight bytes are equal to the same eight alone:
 * what is no number, and the nought below zero, are no UTF-8.
 */
export function standsAt(view: DataView, at: number, { length, eights, bytes }: Wanted): boolean {
  if (at + length > view.byteLength) return false;
  if (eights === null) {
    for (let i = 0; i < length; i++) if (view.getUint8(at + i) !== bytes[i]) return false;
    return true;
  }
  const last = eights.length - 1;
  for (let i = 0; i < last; i++) if (view.getFloat64(at + 8 * i, true) !== eights[i]) return false;
  return view.getFloat64(at + length - 8, true) === eights[last];
}
