/** Maps and records for tests of what goes out. */
import { type ReadMap, readMap } from '../../src/crm/map/read.ts';
import { type Converted, convert } from '../../src/crm/rows/convert.ts';
import { type Converting, rowOf } from '../../src/crm/rows/row.ts';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { createSource } from '../../src/reader/text.ts';
import { fit } from '../support/io.ts';

/** @returns the map in a text. */
export function mapIn(text: string): Promise<Outcome<ReadMap>> {
  return readMap(createSource('crm.map.yaml', text));
}

/** @returns what is wrong with a map: code, line and column of each problem. */
export async function faultsIn(text: string): Promise<readonly string[]> {
  const map = await mapIn(text);
  return map.ok ? [] : map.problems.map(({ code, at }) => `${at?.line}:${at?.column} ${code}`);
}

/** @returns a sound map for the target with these fields, written in flow style. */
export async function mapWith(fields: readonly string[], head = 'target: webhook'): Promise<ReadMap> {
  const map = await mapIn(`map: fit.map/1\n${head}\nfields:\n${fields.map((field) => `  - { ${field} }\n`).join('')}`);
  if (!map.ok) throw new Error(JSON.stringify(map.problems));
  return map.value;
}

const { out } = await fit(['score', 'examples/p2-harbour-dental/msp-mindset.yaml']);

/** A locked record with conditions, a key, and no time. */
export const RECORD = JSON.parse(out) as Assessment;

/** @returns the record with another score, as no rubric would give it. */
export function withScore(score: number): Assessment {
  return { ...RECORD, result: { ...RECORD.result, score } };
}

/** @returns the record with this fact. */
export function withFact(fact: string | number | boolean | readonly string[]): Assessment {
  return { ...RECORD, facts: { fact } };
}

/** @returns what becomes of one field, and of the fact that it is taken from. */
export async function converted(field: string, record: Assessment, head?: string): Promise<Converted> {
  const { map, target } = await mapWith([`to: a, ${field}`], head);
  const [only] = map.fields;
  if (only === undefined) throw new Error('no field');
  return convert(only, record, target);
}

/** @returns the record through a map. */
export function through(map: ReadMap, record: Assessment = RECORD): Converting {
  return rowOf(record, map);
}
