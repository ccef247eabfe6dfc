/** The record on one level. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { flatColumns, flatOf, renderFlat, renderFlatRow } from '../../src/report/flat.ts';
import { csvRow } from '../../src/text/csv.ts';
import { HOSTILE } from '../text/hostile.ts';
import { RUBRIC as BARE } from './rubric.ts';
import { FULL, INCOMPLETE, KNOCKED_OUT, RICH, withTexts } from './support.ts';

const FACTS = ['industry', 'region'];
const RUBRIC = { ...BARE, facts: FACTS.map((id) => ({ id, title: id, ask: 'What is it?', source: 'asked', form: { kind: 'text' } }) as const) };
const at = (record: Assessment, key: string) => Object.fromEntries(flatOf(record, FACTS))[key];

describe('a flat record', () => {
  test('holds plain values only', () => {
    const values = [RICH, INCOMPLETE, KNOCKED_OUT, FULL].flatMap((record) => flatOf(record, FACTS).map(([, value]) => value));
    expect(values.filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
  });

  test.each([
    ['the recommendation', RICH, 'result.recommendation', RICH.result.recommendation],
    ['the score as a number', RICH, 'result.score', RICH.result.score],
    ['a dimension by its id', RICH, `result.dimensions.${RICH.result.dimensions[0]?.id}.score`, RICH.result.dimensions[0]?.score],
    ['conditions as one text', RICH, 'result.conditions', RICH.result.conditions.map(({ text }) => text).join('; ')],
    ['knock-outs by their questions', KNOCKED_OUT, 'result.knockouts', 'security_baseline'],
    ['nothing as an empty text where a list is empty', RICH, 'result.knockouts', ''],
    ['flags behind each other', FULL, 'result.flags', 'many_visits late'],
    ['what is open behind each other', INCOMPLETE, 'result.open', INCOMPLETE.result.open.map(({ question }) => question).join(' ')],
    ['a level as a number', RICH, 'answers.last_incident', 2],
    ['an option by its id', RICH, 'answers.onsite', 'none'],
    ['what was asked and not found out as unknown', RICH, 'answers.capacity', 'unknown'],
    ['what was evaded as refused', INCOMPLETE, 'answers.onsite', 'refused'],
    ['null for what was not reached', INCOMPLETE, 'answers.decision_path', null],
    ['a fact', RICH, 'facts.industry', 'dental practices'],
    ['null for a fact that is not known', RICH, 'facts.region', null],
    ['the human decision', RICH, 'decision.recommendation', 'conditional'],
    ['null where nobody decided', INCOMPLETE, 'decision.by', null],
    ['the id in another system', FULL, 'prospect.external.hubspot', '123'],
  ])('gives %s', (_, record, key, value) => {
    expect(at(record, key)).toBe(value);
  });

  test('gives the ids of several options in one text', () => {
    const record = { ...RICH, answers: { ...RICH.answers, onsite: { state: 'rated', value: ['none', 'weekly'] } as const } };
    expect(at(record, 'answers.onsite')).toBe('none weekly');
  });

  test('has the same keys for every record of a rubric, but for ids in other systems', () => {
    const keys = (record: Assessment) => flatOf({ ...record, prospect: { ...record.prospect, external: {} } }, FACTS).map(([key]) => key);
    expect(keys(INCOMPLETE)).toEqual(keys(RICH));
    expect([...keys({ ...RICH, facts: {} }), 'prospect.external']).toEqual(flatColumns(RUBRIC));
  });

  test('knows the facts of the record where the rubric is not at hand', () => {
    expect(flatOf(RICH).filter(([key]) => key.startsWith('facts.'))).toEqual([['facts.industry', 'dental practices']]);
  });
});

describe('a flat record on a line', () => {
  test('is one object of JSON in the order of its keys', () => {
    expect(renderFlat(FULL)).toBe(`${JSON.stringify(Object.fromEntries(flatOf(FULL)))}\n`);
  });

  test.each(Object.entries(HOSTILE))('comes back as it was: %s', (_, text) => {
    const record = withTexts(FULL, () => text);
    expect(JSON.parse(renderFlat(record))).toEqual(Object.fromEntries(flatOf(record)));
    expect(renderFlat(record)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}]/u);
  });
});

describe('a flat record as a row', () => {
  test('stands under its columns', () => {
    const [row] = parse(csvRow(flatColumns(RUBRIC)) + renderFlatRow(FULL, FACTS), { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ 'prospect.name': 'Harbour Dental', 'result.score': String(FULL.result.score), 'prospect.external': 'hubspot=123' });
  });

  test('is no formula', () => {
    const record = { ...RICH, prospect: { ...RICH.prospect, name: '=1+1' } };
    expect(renderFlatRow(record, FACTS)).toContain(",'=1+1,");
  });
});
