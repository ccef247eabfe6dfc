/**
 * Maps `fit.map/1` and what goes through them: which field of a CRM gets which part of a record.
 *
 * A map is data: paths, types, tables of values. There are no templates and no code in it, so it can be checked
 * completely before a byte goes out.
 */
import type { Place } from '../problems/problem.ts';
import type { Path } from '../record/path.ts';

/** How a CRM field takes its value. */
export const FIELD_TYPES = ['text', 'number', 'bool', 'enum', 'multi', 'date', 'datetime'] as const;

/** One of them. */
export type FieldType = (typeof FIELD_TYPES)[number];

/** A value that stands in a map itself. */
export type Scalar = string | number | boolean;

/** What a field does where the record holds nothing: nothing, clear it, or refuse the record. */
export type Missing = 'omit' | 'null' | 'error';

/** Which way a field goes: into the CRM, out of it before a call, or both. */
export type Use = 'both' | 'export' | 'prefill';

/** Where a value comes from. */
export type Source = { readonly kind: 'path'; readonly path: Path } | { readonly kind: 'const'; readonly value: Scalar };

/** One field of a map. */
export interface MapField {
  /** The field's name in the CRM's API. */
  readonly to: string;
  readonly source: Source;
  readonly type: FieldType;
  /** What each value of the record is called in the CRM; every possible one of an `enum`. */
  readonly values: ReadonlyMap<string, Scalar> | null;
  /** Decimals of a number, half up; `null` as it is. */
  readonly round: number | null;
  /** What stands between the parts of a list. */
  readonly join: string;
  /** The most characters of a text, counted as a CRM counts them (UTF-16 units); the rest gives way to an ellipsis. */
  readonly limit: number | null;
  readonly missing: Missing;
  readonly use: Use;
  /** Where it stands in the map. */
  readonly at: Place;
}

/** A map that was read and checked. */
export interface CrmMap {
  /** Name of the target. */
  readonly target: string;
  /** The CRM's object: companies, Account, res.partner. */
  readonly object: string;
  /** Version of the CRM's interface. */
  readonly api: string;
  /** The unique field by which the CRM finds the record or makes it; `null` where the CRM's own id does. */
  readonly key: { readonly to: string; readonly from: Path } | null;
  /** Where the record holds the CRM's own id. */
  readonly recordId: Path | null;
  readonly fields: readonly MapField[];
}

/** A value in a CRM's terms before any CRM's spelling. Texts are whole, dates YYYY-MM-DD, times RFC 3339 UTC. */
export type FieldValue =
  | { readonly type: 'text' | 'date' | 'datetime'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'enum'; readonly value: Scalar }
  | { readonly type: 'multi'; readonly value: readonly Scalar[] };

/** One record on its way out. */
export interface Row {
  /** Id of the assessment. */
  readonly id: string;
  /** RFC 3339 UTC; `null` when the record has none. */
  readonly at: string | null;
  readonly key: { readonly to: string; readonly value: string } | null;
  readonly recordId: string | null;
  /** In the map's order; `null` clears the field. What is omitted is not here. */
  readonly fields: readonly { readonly to: string; readonly value: FieldValue | null }[];
  /** The whole record, safe to send on, where the map has no fields; else `null`. */
  readonly whole: unknown;
}
