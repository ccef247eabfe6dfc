/** The short way of a line and the long one come to the same bytes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFastReader } from '../../../src/cli/score-book/short-way/fast.ts';
import { CSV_INK, type Ink, JSON_INK } from '../../../src/cli/score-book/short-way/ink.ts';
import { createLane } from '../../../src/cli/score-book/short-way/lane.ts';
import { createPage } from '../../../src/cli/score-book/short-way/page.ts';
import { assess } from '../../../src/engine/assess.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { parseJson } from '../../../src/reader/json.ts';
import { plainAnswers } from '../../../src/record/answer-file.ts';
import { checkAnswers } from '../../../src/record/answers.ts';
import { buildAssessment } from '../../../src/record/build.ts';
import { readEnvelope } from '../../../src/record/envelope.ts';
import { derivedId } from '../../../src/record/identity.ts';
import { renderFlat, renderFlatRow } from '../../../src/report/flat.ts';
import { SMALL } from '../../engine/arbitraries/profile.ts';
import { cases } from '../../engine/arbitraries.ts';
import { runs } from '../../engine/runs.ts';
import { RUBRIC } from '../../report/rubric.ts';

const sha256 = 'a'.repeat(64);
const nowhere = () => null;

/** The record of the long way, or `null` where it refuses the line. */
function slow(rubric: Rubric, line: string): Assessment | null {
  const plain = parseJson(line);
  const envelope = plain.ok ? readEnvelope(plain.value, nowhere) : plain;
  const checked = envelope.ok ? checkAnswers(rubric, envelope.value, nowhere) : envelope;
  if (!envelope.ok || !checked.ok) return null;
  const { answers, facts } = checked.value;
  const id = derivedId([sha256, envelope.value.prospect, answers, facts]);
  const result = assess(compileRubric(rubric), answers);
  const { at } = envelope.value;
  return buildAssessment({
    ...{ id, status: 'complete', createdAt: at, updatedAt: at, toolVersion: '', source: { rubric, sha256 } },
    ...{ envelope: envelope.value, checked: checked.value, result },
  });
}

function readerFor(rubric: Rubric, ink: Ink) {
  const reader = createFastReader(createLane({ source: { rubric, sha256 }, plan: compileRubric(rubric) }, ink), ink, (raw) => raw === null || raw === '"mine"');
  return (line: string) => {
    const bytes = Buffer.from(`${line}\n{"prospect":"the next line"}`);
    const page = createPage();
    const recommendation = reader(bytes, 0, Buffer.byteLength(line), page);
    return recommendation === null ? null : Buffer.from(page.take()).toString();
  };
}

describe('the short way', () => {
  test('writes what the long way writes, for any rubric and answers', () => {
    let taken = 0;
    const property = fc.property(cases(SMALL), fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), ({ rubric, answers }, name, isSpaced) => {
      const json = JSON.stringify({ prospect: name, rubric: 'mine', answers: plainAnswers(answers) });
      const line = isSpaced ? json.replaceAll('":', '": ').replaceAll(',"', ', "') : json;
      const record = slow(rubric, line);
      for (const [ink, render] of [
        [JSON_INK, renderFlat],
        [CSV_INK, renderFlatRow],
      ] as const) {
        const read = readerFor(rubric, ink);
        for (const found of [read(line), read(line)]) {
          if (found !== null) expect(found).toBe(record && render(record, []));
          if (found !== null) taken++;
        }
      }
    });
    fc.assert(property, runs(150));
    expect(taken).toBeGreaterThan(200);
  });

  const read = readerFor(RUBRIC, JSON_INK);

  test.each([
    ['a plain record', '{"prospect":"A","answers":{"last_incident":4,"onsite":"none"}}'],
    ['keys in another order', '{"answers":{"onsite":"none","last_incident":4},"prospect":"A"}'],
    ['blanks between', ' { "prospect" : "A" , "answers" : { "last_incident" : 4 , "onsite" : "none" } } '],
    ['no answers', '{"prospect":"A","answers":{}}'],
    ['null and unknown', '{"prospect":"A","answers":{"last_incident":null,"onsite":"unknown"}}'],
    ['a map of a prospect', '{"prospect":{"name":"Ä","key":"k","external":{"x":"1"}},"answers":{"last_incident":4}}'],
    ['evidence and confidence', '{"prospect":"A","answers":{"last_incident":{"value":4,"evidence":"He said } \\" {","confidence":"low"}}}'],
    ['a time, an assessor and a schema', '{"$schema":"x","prospect":"A","at":"2026-01-02T03:04:05+01:00","assessor":{"role":"sales"},"answers":{}}'],
  ])('takes %s', (_, line) => {
    const record = slow(RUBRIC, line);
    expect(read(line)).toBe(record && renderFlat(record, []));
    expect(record).not.toBeNull();
  });

  test.each(['Ash & Elm', 'Oak, Ash', '=1+1', '-', '@home', "'a", 'a;b', 'a  b', 'x', 'a'.repeat(300), 'It\tsits', 'Äsch'])(
    'writes the name %s as the long way does, in both formats',
    (name) => {
      const line = JSON.stringify({ prospect: name, answers: { last_incident: 4 } });
      const record = slow(RUBRIC, line) as Assessment;
      expect(readerFor(RUBRIC, JSON_INK)(line)).toBe(renderFlat(record, []));
      expect(readerFor(RUBRIC, CSV_INK)(line)).toBe(renderFlatRow(record, []));
    },
  );

  test('takes a name that stands at the very end of the block', () => {
    const line = '{"answers":{"last_incident":4},"prospect":"A"}';
    const reader = createFastReader(createLane({ source: { rubric: RUBRIC, sha256 }, plan: compileRubric(RUBRIC) }, JSON_INK), JSON_INK, () => true);
    const page = createPage();
    expect(reader(Buffer.from(line), 0, line.length, page)).not.toBeNull();
    expect(Buffer.from(page.take()).toString()).toBe(renderFlat(slow(RUBRIC, line) as Assessment, []));
  });

  test('knows a value again behind other blanks', () => {
    const lines = ['{"prospect":"A","answers":{"last_incident":4}}', '{"prospect":"A","answers":{"last_incident": 4 }}'];
    const read = readerFor(RUBRIC, JSON_INK);
    for (const line of [...lines, ...lines]) expect(read(line)).toBe(renderFlat(slow(RUBRIC, line) as Assessment, []));
  });

  test('tells values apart that end alike', () => {
    const [dimension] = RUBRIC.dimensions;
    const [question] = dimension?.questions ?? [];
    if (dimension === undefined || question === undefined) throw new Error('the rubric has lost its first question');
    const options = ['mostly_yes', 'mostly_no'].map((id, i) => ({ id: `${id}_but_not_here`, label: id, points: 100 * i }));
    const { condition: _, ...plain } = question;
    const one = { ...plain, id: 'q', form: { kind: 'options', options, several: false } } as const;
    const rubric: Rubric = { ...RUBRIC, dimensions: [{ ...dimension, questions: [one] }], rules: [] };
    const read = readerFor(rubric, JSON_INK);
    const lines = ['mostly_yes_but_not_here', 'mostly_no_but_not_here'].map((value) => JSON.stringify({ prospect: 'A', answers: { q: value } }));
    for (const line of [...lines, ...lines]) expect(read(line)).toBe(renderFlat(slow(rubric, line) as Assessment, []));
  });

  test.each([
    ['no prospect', '{"answers":{}}'],
    ['no answers', '{"prospect":"A"}'],
    ['a question twice', '{"prospect":"A","answers":{"last_incident":4,"last_incident":4}}'],
    ['a question twice, first as null', '{"prospect":"A","answers":{"last_incident":null,"last_incident":4}}'],
    ['a part twice', '{"prospect":"A","prospect":"A","answers":{}}'],
    ['answers twice', '{"prospect":"A","answers":{},"answers":{}}'],
    ['an unknown question', '{"prospect":"A","answers":{"last_incidents":4}}'],
    ['an unknown part', '{"prospect":"A","answer":{},"answers":{}}'],
    ['a value that does not fit', '{"prospect":"A","answers":{"last_incident":9}}'],
    ['a value that begins like one that fits', '{"prospect":"A","answers":{"last_incident":41}}'],
    ['a name that is too long', `{"prospect":"${'a'.repeat(301)}","answers":{}}`],
    ['a blank prospect', '{"prospect":"  ","answers":{}}'],
    ['an unfinished line', '{"prospect":"A","answers":{"last_incident":4}'],
    ['a value that is on the next line', '{"prospect":"A","answers":{"last_incident":'],
    ['something behind it', '{"prospect":"A","answers":{}}}'],
    ['a control character', '{"prospect":"A\u0001","answers":{}}'],
    ['half a character', '{"prospect":"\\ud800","answers":{}}'],
    ['a comma too many', '{"prospect":"A","answers":{"last_incident":4,}}'],
    ['a reserved key', '{"prospect":"A","answers":{"__proto__":4}}'],
    ['another rubric', '{"prospect":"A","rubric":"other","answers":{}}'],
    ['a list', '["prospect"]'],
  ])('leaves alone %s', (_, line) => {
    for (const seen of [4, 5]) read(`{"prospect":"A","answers":{"last_incident":${seen}}}`);
    expect(read(line)).toBeNull();
  });
});
