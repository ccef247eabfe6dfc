/** A map and a rubric to read backwards. */
import type { CrmMap, MapField } from '../../../src/crm/model.ts';
import { type Prefill, prefill } from '../../../src/crm/prefill/prefill.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { rubricIn } from '../../rubric/support.ts';

/** Every form that comes from records, and one question for the call. */
export const RECORDS: Rubric = rubricIn(`
fit: 1
id: records
version: 1.0.0
title: What records know
dimensions:
  - id: size
    title: Size
    questions:
      - { id: seats, title: Seats, source: record, ask: How many?, number: { min: 1, max: 5000 } }
      - { id: plan, title: Plan, source: record, ask: Which?, levels: { 1: Small one, 2: Middle one, 3: Large one } }
      - { id: remote, title: Remote, source: record, ask: Remote?, yes-no: { yes: 1, no: 0 } }
      - id: visits
        title: Visits
        source: record
        ask: How often?
        options: [{ id: none, label: Never, points: 2 }, { id: weekly, label: Every week, points: 0 }]
      - { id: respect, title: Respect, ask: How?, levels: { 1: Badly, 2: Well } }
facts:
  - { id: industry, title: Industry, ask: What?, text: true }
  - { id: founded, title: Founded, ask: When?, date: true }
  - { id: sites, title: Sites, ask: How many sites?, number: {} }
  - { id: listed, title: Listed, ask: Listed?, yes-no: true }
  - { id: region, title: Region, ask: Where?, options: [{ id: north, label: North }, { id: south, label: South }] }
  - { id: tools, title: Tools, ask: Which?, options: [{ id: mail, label: Mail }, { id: chat, label: Chat }, { id: phone, label: Phone }], several: true }
decision: { bands: [{ from: 0, recommend: accept }], coverage: 0 }
`);

/** Everything of a field of a map but its path that a test wants otherwise. */
export type Wanted = Partial<Omit<MapField, 'values'>> & { readonly values?: Readonly<Record<string, string | number | boolean>> };

/** @returns a field of a map. */
export function field(to: string, path: string, { values, ...wanted }: Wanted = {}): MapField {
  const source = { kind: 'path', path: { text: path, steps: [] } } as const;
  const at = { file: 'map.yaml', line: 1 };
  const usual = { type: 'text', round: null, join: '; ', limit: null, missing: 'omit', use: 'both' } as const;
  return { to, source, values: values === undefined ? null : new Map(Object.entries(values)), at, ...usual, ...wanted };
}

/** @returns a map with these fields. */
export function mapOf(fields: readonly MapField[], more: Partial<CrmMap> = {}): CrmMap {
  return { target: 'hubspot', object: 'companies', api: 'v3', key: null, recordId: null, fields, ...more };
}

/** @returns what a record comes to under a map. */
export function prefilledWith(fields: Readonly<Record<string, unknown>>, map: CrmMap): Prefill {
  return prefill({ fields, map, rubric: RECORDS, system: { title: 'HubSpot', name: 'hubspot' } });
}

/** @returns the one value that a field of the CRM gives a fact or a question, or why it gives none. */
export function readAs(path: string, raw: unknown, wanted: Wanted = {}): unknown {
  const { facts, answers, left } = prefilledWith({ f: raw }, mapOf([field('f', path, wanted)]));
  const [answer] = Object.values(answers);
  const [value] = Object.values(facts);
  return left[0] === undefined ? (value ?? (answer?.state === 'rated' ? answer.value : null)) : `left: ${left[0].reason}`;
}
