/** Rows, as many as one request takes at a time. */
import type { Row } from '../../crm/model.ts';
import type { Target } from '../../crm/targets/target.ts';

/** Gathers rows. */
export interface Batches {
  /** @returns rows that go out now, before this one is gathered; none as long as there is room. */
  add(row: Row): readonly Row[];
  /** @returns what is left. */
  end(): readonly Row[];
}

/** Rows of a file that are written at a time: it is never one text. */
const PART = 500;

/** @returns batches for a target. No request names a record twice: a CRM would refuse it, or nobody would know which of the two came last. */
export function createBatches({ batch, goesAs }: Pick<Target, 'batch' | 'goesAs'>): Batches {
  let rows: Row[] = [];
  let names = new Set<string>();
  const end = () => {
    const gathered = rows;
    rows = [];
    names = new Set();
    return gathered;
  };
  return {
    add: (row) => {
      const name = row.key?.value ?? row.recordId;
      const isTwice = goesAs === 'request' && name !== null && names.has(name.toLowerCase());
      const out = isTwice || rows.length >= (batch ?? PART) ? end() : [];
      rows.push(row);
      if (name !== null) names.add(name.toLowerCase());
      return out;
    },
    end,
  };
}
