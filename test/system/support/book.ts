/** Books of prospects, made as they are read. */
import { Readable } from 'node:stream';

/** @returns so many records as NDJSON, each a little different. */
export function book(records: number): Readable {
  return Readable.from(chunks(records));
}

/** Many lines a chunk, so that making them is not what takes the time. */
function* chunks(records: number): Generator<string> {
  const size = 500;
  for (let start = 0; start < records; start += size) {
    yield Array.from({ length: Math.min(size, records - start) }, (_, i) => record(start + i)).join('');
  }
}

function record(n: number): string {
  const answers = {
    leaving_reason: 3,
    last_incident: 1 + (n % 3),
    security_baseline: 3,
    footprint: 1 + (n % 4),
    budget_fit: 3,
    decision_path: n % 7 === 0 ? 'unknown' : 3,
    respect: 1 + (n % 5),
  };
  return `${JSON.stringify({ prospect: { name: `Prospect ${n}`, key: `p${n}.example` }, rubric: 'msp-quick-screen', answers })}\n`;
}
