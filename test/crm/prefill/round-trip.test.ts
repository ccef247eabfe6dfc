/** What goes out through a target and comes back the way the CRM hands it out is the same answers. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { CrmMap, FieldType, MapField } from '../../../src/crm/model.ts';
import { prefill } from '../../../src/crm/prefill/prefill.ts';
import { rowOf } from '../../../src/crm/rows/row.ts';
import { TARGET_NAMES, type TargetName, targetOf } from '../../../src/crm/targets/table.ts';
import type { Target } from '../../../src/crm/targets/target.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Facts } from '../../../src/engine/model/answer.ts';
import { scoreChecked } from '../../../src/record/score.ts';
import { runs } from '../../engine/runs.ts';
import { field, RECORDS } from './support.ts';

type Members = Readonly<Record<string, unknown>>;

/** One row of a table under its header. */
const rowIn = (text: string): unknown => Papa.parse<unknown>(text, { header: true, skipEmptyLines: true }).data[0];

/** The record that the CRM has after a body, as it hands it out; `null` stands for what was cleared. */
const HANDED_OUT: Readonly<Record<TargetName, (body: string, head: string) => unknown>> = {
  hubspot: (body) => ({ ...JSON.parse(body).inputs[0], id: '1' }),
  'hubspot-jsonl': (body) => ({ ...JSON.parse(body), id: '1' }),
  salesforce: (body) => JSON.parse(body).records[0],
  'salesforce-row': (body) => ({ Id: '001', ...JSON.parse(body) }),
  'salesforce-csv': (body, head) => ({ Id: '001', ...(rowIn(`${head}\n${body}`) as Members) }),
  pipedrive: (body) => ({ data: { id: 1, ...JSON.parse(body) } }),
  dataverse: (body) => ({ accountid: '1', ...JSON.parse(body) }),
  odoo: (body) => {
    const { fields, data } = JSON.parse(body) as { fields: readonly string[]; data: readonly (readonly unknown[])[] };
    return [{ ...Object.fromEntries(fields.map((name, i) => [name, data[0]?.[i]])), id: 1 }];
  },
  espocrm: (body) => ({ id: '1', ...JSON.parse(body) }),
  webhook: (body) => JSON.parse(body).data,
  csv: (body, head) => Object.fromEntries(Object.entries(rowIn(`${head}\n${body}`) as Members).map(([name, cell]) => [name, unguarded(String(cell))])),
};

/** As the reader of files takes the guard away. */
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');

/** A name that every target takes: for Pipedrive a custom field of its own. */
const nameFor = (target: Target, i: number): string => {
  const names = [`fit_field_${i}__c`, `x_fit_${i}`, `fit_field_${i}`, `fitField${i}`, i.toString(16).padStart(40, 'a')];
  return names.find((name) => target.names.pattern.test(name)) ?? `f${i}`;
};

const CHOICES: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  region: { north: 100, south: 101 },
  tools: { mail: 200, chat: 201, phone: 202 },
};

const TYPES: Readonly<Record<string, FieldType>> = { industry: 'text', founded: 'date', sites: 'number', listed: 'bool', region: 'enum', tools: 'multi' };

function mapFor(target: Target): CrmMap {
  const fields = Object.entries(TYPES).map(([id, type], i): MapField => {
    const values = CHOICES[id];
    const steps = [
      { kind: 'name', name: 'facts', from: 0, to: 5 },
      { kind: 'name', name: id, from: 6, to: 6 + id.length },
    ] as const;
    const made = field(nameFor(target, i), `facts.${id}`, { type, ...(values && { values }) });
    return { ...made, source: { kind: 'path', path: { text: `facts.${id}`, steps } } };
  });
  const way = (...names: readonly string[]) => ({ text: names.join('.'), steps: names.map((name) => ({ kind: 'name', name, from: 0, to: 1 }) as const) });
  const key = target.findsBy === 'record-id' || target.findsBy === 'neither' ? null : { to: nameFor(target, 9), from: way('prospect', 'key') };
  const recordId = target.findsBy === 'record-id' ? way('prospect', 'external', 'crm') : null;
  return { target: target.name, object: target.object, api: target.api.fallback, key, recordId, fields };
}

const word = fc.stringMatching(/^[A-Za-zäöü=@+-][A-Za-zäöü0-9 &'"/.-]{0,20}$/).map((text) => text.trim() || 'x');
const day = fc.integer({ min: 0, max: 36_500 }).map((n) => new Date(Date.UTC(1980, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const FACTS: fc.Arbitrary<Facts> = fc.record(
  {
    industry: word,
    founded: day,
    sites: fc.oneof(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.integer({ min: -999_999, max: 999_999 }).map((n) => n / 1000),
    ),
    listed: fc.boolean(),
    region: fc.constantFrom('north', 'south'),
    tools: fc.subarray(['mail', 'chat', 'phone'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

const PLAN = compileRubric(RECORDS);

describe.each(TARGET_NAMES)('through %s', (name) => {
  test('every fact comes back as it was', async () => {
    const target = await targetOf(name);
    const map = mapFor(target);
    fc.assert(
      fc.property(FACTS, (facts) => {
        const prospect = { name: 'Acme', key: 'acme.example', external: { crm: '1' } };
        const envelope = { prospect, assessor: null, at: '2026-01-02T03:04:05.000Z' };
        const record = scoreChecked({ source: { rubric: RECORDS, sha256: '0'.repeat(64) }, plan: PLAN, envelope, checked: { answers: {}, facts } }, '1.0.0');
        const { row } = rowOf(record, { map, target });
        if (row === null) throw new Error('the record does not go out');
        const fields = target.fieldsOf(HANDED_OUT[name](target.request([row], map).body, target.head?.(map) ?? ''));
        const back = prefill({ fields: fields ?? {}, map, rubric: RECORDS, system: { title: name, name } });
        expect({ facts: back.facts, left: back.left }).toEqual({ facts, left: [] });
      }),
      runs(60),
    );
  });
});
