/** What holds of every target in the table, whatever a record holds: the table is gone through, so a new target is held to it too. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { CrmMap, Row } from '../../../src/crm/model.ts';
import type { CrmRequest, Target } from '../../../src/crm/targets/target.ts';
import { runs } from '../../engine/runs.ts';
import { checkerOf, faultsOf } from '../../support/json-schema.ts';
import { rowsOf, TARGETS, TEXT, waysOf } from './rows.ts';

const CASES = TARGETS.flatMap((target) => waysOf(target).map((by) => [target.name, by, target] as const));

function holds(target: Target, by: 'key' | 'record-id', check: (request: CrmRequest, rows: readonly Row[], map: CrmMap) => void): void {
  fc.assert(
    fc.property(rowsOf(target, by), ({ rows, map }) => {
      check(target.request(rows, map), rows, map);
    }),
    runs(150),
  );
}

function documentsOf(body: string, form: Target['form']): readonly unknown[] {
  return (form === 'jsonl' ? body.split('\n') : [body]).map((text) => JSON.parse(text));
}

describe.each(CASES)('%s by %s', (_, by, target) => {
  test('gives the same bytes for the same rows', () => {
    holds(target, by, (request, rows, map) => expect(target.request(structuredClone(rows), structuredClone(map))).toEqual(request));
  });

  test('sends no header that could hold a secret', () => {
    holds(target, by, ({ headers }) => expect(Object.keys(headers).filter((header) => /auth|key|token|cookie|secret/i.test(header))).toEqual([]));
  });

  test('has a path in which nothing ends it early, goes up a folder or means something to a shell', () => {
    holds(target, by, ({ path }) => {
      expect(path).toMatch(/^((\/([\w.~-]|%[0-9A-F]{2})+)+(\(([\w-]+=')?([\w.~-]|%[0-9A-F]{2})*'?\))?)?$/);
      expect(path.split('/').filter((part) => part === '.' || part === '..')).toEqual([]);
    });
  });

  test('ends no body with a line feed', () => {
    holds(target, by, ({ body }) => expect(body).not.toMatch(/\n$/));
  });
});

test.each(CASES.filter(([, , { form }]) => form !== 'csv'))('%s by %s has a body that fits the schema made from the documentation', (name, by, target) => {
  const check = checkerOf(JSON.parse(readFileSync(`test/crm/schemas/${name}.schema.json`, 'utf8')));
  holds(target, by, ({ body }) => expect(documentsOf(body, target.form).flatMap((document) => faultsOf(check, document))).toEqual([]));
});

test.each(CASES.filter(([, , { form }]) => form === 'csv'))('%s by %s has a cell for every column in every row', (_, by, target) => {
  holds(target, by, ({ body }, rows, map) => {
    const dialect = { delimiter: ',', newline: target.lineEnd ?? '\n' } as const;
    const table = papaparse.parse<string[]>(body, dialect).data;
    const columns = papaparse.parse<string[]>(target.head?.(map) ?? '', dialect).data[0]?.length;
    expect(table.map((cells) => cells.length)).toEqual(rows.map(() => columns));
  });
});

test.each(TARGETS.filter(({ batch }) => batch === null || batch > 1).map((target) => [target.name, target] as const))(
  '%s keeps the rows in their order',
  (_, target) => {
    const [by = 'key'] = waysOf(target);
    fc.assert(
      fc.property(rowsOf(target, by), TEXT, ({ rows, map }, tail) => {
        const marked = rows.map((row, i) => ({ ...row, ...(row.key !== null && { key: { ...row.key, value: `first-${i}${tail.length}` } }) }));
        const places = marked.map((row) => target.request(marked, map).body.indexOf(row.key?.value ?? ''));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      runs(30),
    );
  },
);
