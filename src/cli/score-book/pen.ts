/** How the records of a book are written: whole ones the long way, flat ones by the tables of their rubric. */

import { renderFlat, renderFlatRow } from '../../report/flat.ts';
import { renderJson } from '../../report/json.ts';
import { type Prepared, type Read, scoreRead } from '../input/assessing.ts';
import type { Io } from '../io.ts';
import type { BookFormat, BookSettings } from './model.ts';
import { sha256 } from './short-way/book-id.ts';
import { createFastReader, type FastReader } from './short-way/fast.ts';
import { CSV_INK, JSON_INK } from './short-way/ink.ts';
import { createLane, type Lane } from './short-way/lane.ts';
import type { Page } from './short-way/page.ts';

/** Writes records one after another. */
export interface Pen {
  /** @returns what the record recommends @param place how many were written before */
  readonly write: (read: Read, place: number, page: Page) => Promise<string>;
  /** Lines like one that was written before, or `null`. */
  readonly fast: FastReader;
}

/** @returns the pen for these settings. */
export function createPen(settings: BookSettings, io: Io): Pen {
  return settings.redact || settings.format === 'ndjson' ? recordPen(settings, io) : flatPen(settings.format);
}

function recordPen({ redact, format }: BookSettings, io: Io): Pen {
  return {
    fast: () => null,
    write: async (read, place, page) => {
      const record = scoreRead(read, io, sha256);
      const { rubric } = read.prepared.source;
      const shown = redact ? (await import('../output/redacting.ts')).redactForeignRecord(record, place, rubric) : record;
      const facts = rubric.facts.map(({ id }) => id);
      page.text(format === 'ndjson' ? renderJson(shown) : format === 'flat' ? renderFlat(shown, facts) : renderFlatRow(shown, facts));
      return shown.result.recommendation;
    },
  };
}

function flatPen(format: BookFormat): Pen {
  const ink = format === 'csv' ? CSV_INK : JSON_INK;
  const lanes = new Map<string, Lane>();
  /** By the rubric as lines name it: `null` where they do not. */
  const named = new Map<string | null, Lane>();
  const readers = new Map<Lane, FastReader>();
  const laneOf = ({ source, plan }: Prepared): Lane => {
    const lane = lanes.get(source.sha256) ?? createLane({ source, plan }, ink);
    lanes.set(source.sha256, lane);
    return lane;
  };
  return {
    fast: (bytes, start, end, page) => {
      for (const read of readers.values()) {
        const recommendation = read(bytes, start, end, page);
        if (recommendation !== null) return recommendation;
      }
      return null;
    },
    write: async ({ prepared, envelope, checked }, _, page) => {
      const lane = laneOf(prepared);
      // From now on lines that name their rubric like this one can take the short way.
      named.set(envelope.rubric === null ? null : JSON.stringify(envelope.rubric), lane);
      if (!readers.has(lane))
        readers.set(
          lane,
          createFastReader(lane, ink, (raw) => named.get(raw) === lane),
        );
      const entries = prepared.plan.questions.map(({ id, index }) => lane.entry(index, checked.answers[id]));
      return lane.line(entries, { ...lane.prospect(envelope.prospect), ...lane.facts(checked.facts), at: lane.at(envelope.at) }, page);
    },
  };
}
