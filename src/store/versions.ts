/** Versions of the tables of a store. */

/** The version that is there, and the one that this program works with. */
export interface Versions {
  /** 0 where there are no tables yet. */
  readonly found: number;
  readonly known: number;
}
