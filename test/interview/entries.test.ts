/** Changes, entries and answers: nothing is lost between them, in either direction. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/engine/model/draft.ts';
import { answersOf, foldChanges, prefilled } from '../../src/interview/entries.ts';
import type { Input } from '../../src/interview/input.ts';
import type { Model } from '../../src/interview/model.ts';
import { undo } from '../../src/interview/noting.ts';
import { update } from '../../src/interview/update.ts';
import { createSource } from '../../src/reader/text.ts';
import { locate, toPlain } from '../../src/reader/tree.ts';
import { parseYaml } from '../../src/reader/yaml.ts';
import { type Checked, checkAnswers } from '../../src/record/answers.ts';
import { readEnvelope } from '../../src/record/envelope.ts';
import { runs } from '../engine/runs.ts';
import { checked, formsRubric } from '../record/support/records.ts';
import { referenceCases } from '../support/cases.ts';
import { beginWith, keys, play } from './support/playing.ts';
import { inputs } from './support/pressing.ts';
import { FORMS, PAST_FACTS, shipped } from './support/rubrics.ts';

/** @returns what is left after each input, beginning with nothing. The interview goes on where it would end. */
function histories(from: Model, pressed: readonly Input[]): readonly { readonly model: Model; readonly changes: readonly Change[] }[] {
  const steps = [{ model: from, changes: [] as readonly Change[] }];
  for (const input of pressed) {
    const last = steps.at(-1) as (typeof steps)[number];
    const { model, changes } = update(last.model, input);
    steps.push({ model, changes: [...last.changes, ...changes] });
  }
  return steps;
}

describe('whatever is pressed', () => {
  test('the changes put together are the entries at every step', () => {
    fc.assert(
      fc.property(inputs(60), (pushed) => {
        for (const { model, changes } of histories(beginWith(FORMS), pushed)) expect(foldChanges(changes).entries).toEqual(model.entries);
      }),
      runs(300),
    );
  });

  test('the changes put together can be taken back as the interview itself can', () => {
    fc.assert(
      fc.property(inputs(60), (pushed) => {
        const { model, changes } = histories(beginWith(FORMS), pushed).at(-1) as { model: Model; changes: readonly Change[] };
        expect(foldChanges(changes).undo).toEqual(model.undo);
      }),
      runs(300),
    );
  });

  test('after a resume everything can be taken back, down to nothing', () => {
    fc.assert(
      fc.property(inputs(50), inputs(20), (before, later) => {
        const first = histories(beginWith(FORMS), before).at(-1);
        const resumed = beginWith(FORMS, { changes: first?.changes ?? [] });
        const last = histories(resumed, later).at(-1);
        let model = last?.model ?? resumed;
        while (model.undo.length > 0) model = undo(model).model;
        expect(model.entries).toEqual({});
      }),
      runs(200),
    );
  });

  test('every answer is one that the record takes', () => {
    fc.assert(
      fc.property(inputs(60), (pushed) => {
        const { model } = histories(beginWith(FORMS, { changes: PAST_FACTS }), pushed).at(-1) as { model: Model };
        const { answers, facts } = answersOf(model.entries, FORMS);
        const plain = { prospect: 'Acme', facts, answers: Object.fromEntries(Object.entries(answers).map(([id, one]) => [id, asWritten(one)])) };
        const envelope = readEnvelope(JSON.parse(JSON.stringify(plain)), () => null);
        const taken = envelope.ok ? checkAnswers(FORMS, envelope.value, () => null) : envelope;
        expect(taken).toEqual({ ok: true, value: { ...JSON.parse(JSON.stringify({ answers, facts })), renamed: [] } });
      }),
      runs(300),
    );
  });
});

/** An answer as an answer file has it. */
function asWritten(answer: Checked['answers'][string]): unknown {
  const { state, ...rest } = answer;
  if (answer.state === 'not-applicable') return { 'not-applicable': answer.reason };
  return state === 'rated' ? rest : { ...rest, value: state };
}

describe('changes put together', () => {
  const three: Change = { item: 'respect', entry: { answer: { state: 'rated', value: 3 } } };
  const seats: Change = { item: 'seats', entry: { answer: { state: 'rated', value: 20 } } };
  const back: Change = { item: 'seats', entry: null, undoes: true };

  test('leave the last step to be taken back where two sessions took the same one back', () => {
    expect(foldChanges([three, seats, back, back]).undo).toEqual([{ item: 'respect', before: null }]);
  });

  test('make no step of what came prefilled, but of what was noted over it', () => {
    const prefill: Change = { item: 'respect', entry: { ...three.entry, origin: 'the quick screen' } };
    const noted: Change = { item: 'respect', entry: { ...prefill.entry, note: 'said' } };
    expect(foldChanges([prefill]).undo).toEqual([]);
    expect(foldChanges([prefill, noted]).undo).toEqual([{ item: 'respect', before: prefill.entry }]);
  });

  test('keep a note under “not applicable” in the record, with the reason', () => {
    const entry = { answer: { state: 'not-applicable', reason: 'no provider before' }, note: 'family did it' } as const;
    expect(answersOf({ leaving: entry }, FORMS).answers['leaving']).toEqual({ state: 'not-applicable', reason: 'no provider before (family did it)' });
  });
});

describe('undo', () => {
  test('one change made twice is one change', () => {
    const { model } = play(beginWith(FORMS, { changes: PAST_FACTS }), keys('n said enter n enter'));
    expect(model.undo.length).toBe(PAST_FACTS.length + 1);
  });

  test('a note typed before the answer, kept again after it, is no change', () => {
    const { changes } = play(beginWith(FORMS, { changes: PAST_FACTS }), keys('n said enter 3 b n enter'));
    expect(changes.map(({ entry }) => entry)).toEqual([{ note: 'said' }, { answer: { state: 'rated', value: 3 }, note: 'said' }]);
  });

  test.each([
    ['an answer', '3 z', {}],
    ['a changed answer, to the one before it', '3 b 4 z', { respect: { answer: { state: 'rated', value: 3 } } }],
    ['a note, and leaves the answer', '3 b n said enter z', { respect: { answer: { state: 'rated', value: 3 } } }],
    ['a confidence', 'c z', {}],
    ['an unknown', 'u z', {}],
    ['a refusal', 'd z', {}],
    ['a confirmation, and leaves the answer', '1 1 said enter z', { respect: { answer: { state: 'rated', value: 1 } } }],
    ['an answer that waits for its second look', '1 z', {}],
  ])('takes back %s', (_, line, left) => {
    const facts = foldChanges(PAST_FACTS).entries;
    expect(play(beginWith(FORMS, { changes: PAST_FACTS }), keys(line)).model.entries).toEqual({ ...facts, ...left });
  });

  test('goes to where the change was made, and says so', () => {
    const { model } = play(beginWith(FORMS, { changes: PAST_FACTS }), keys('3 s s z'));
    expect([model.script[model.at]?.id, model.notice?.text]).toEqual(['respect', 'Taken back: Respect.']);
  });

  test('several times in a row passes texts without typing into them', () => {
    const { model } = play(beginWith(FORMS, { changes: PAST_FACTS }), keys('3 z z z z'));
    expect([model.entries, model.screen]).toEqual([{}, { kind: 'question' }]);
  });

  test('of nothing says that nothing is left', () => {
    const { model, changes } = play(beginWith(FORMS), keys('escape z'));
    expect([changes, model.notice?.text]).toEqual([[], 'Nothing is left to take back.']);
  });
});

describe('answers of a record become entries and the same answers again', () => {
  test.each(referenceCases().map(({ answers, rubric }) => [answers, rubric] as const))('%s', (file, rubric) => {
    const before = exampleAnswers(file, rubric);
    const { entries } = foldChanges(prefilled(before, 'a file'));
    expect(JSON.stringify(answersOf(entries, shipped(rubric)))).toBe(JSON.stringify({ answers: before.answers, facts: before.facts }));
  });

  test('in every form and state', () => {
    const given = checked(`
prospect: Acme
answers:
  respect: { value: 1, evidence: Shouted., confidence: high, confirmed: true }
  onsite: weekly
  tools: [chat, mail]
  seats: { value: 12.5, confidence: low }
  backup: { value: refused, evidence: They laughed. }
  leaving: { not-applicable: no provider before }
facts: { industry: bakery, founded: 2001-02-03, listed: no, sites: 2, region: south, channels: [friend] }
`);
    if (!given.ok) throw new Error('the test has answers that do not fit');
    const { entries } = foldChanges(prefilled(given.value, 'a file'));
    const { answers, facts } = given.value;
    expect(JSON.stringify(answersOf(entries, formsRubric()))).toBe(JSON.stringify({ answers, facts }));
  });
});

function exampleAnswers(file: string, rubric: string): Checked {
  const trees = parseYaml(createSource(file, readFileSync(file, 'utf8')), { documents: 'one' });
  const [tree] = trees.ok ? trees.value : [];
  if (tree === undefined) throw new Error(`${file} is not YAML`);
  const envelope = readEnvelope(toPlain(tree), (path, part) => locate(tree, path, part));
  const taken = envelope.ok ? checkAnswers(shipped(rubric), envelope.value, (path, part) => locate(tree, path, part)) : envelope;
  if (!taken.ok) throw new Error(`${file} does not fit its rubric`);
  return taken.value;
}

test('a note without an answer is unknown with evidence', () => {
  const { model } = play(beginWith(FORMS, { changes: PAST_FACTS }), keys('n said enter'));
  expect(answersOf(model.entries, FORMS).answers).toEqual({ respect: { state: 'unknown', evidence: 'said' } });
});

test('a confidence alone is no answer', () => {
  const { model } = play(beginWith(FORMS, { changes: PAST_FACTS }), keys('c'));
  expect([model.entries['respect'], answersOf(model.entries, FORMS).answers]).toEqual([{ confidence: 'low' }, {}]);
});
