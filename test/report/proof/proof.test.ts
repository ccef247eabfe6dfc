/** The page of a proof. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Proof } from '../../../src/authoring/proof/proof.ts';
import { proveRubric } from '../../../src/authoring/proof/prove.ts';
import { renderProofTerminal } from '../../../src/report/proof/terminal.ts';
import { witnessWords } from '../../../src/report/proof/witness.ts';
import { widthOf } from '../../../src/text/layout.ts';
import { writtenIn } from '../../authoring/support.ts';
import { REVIEWS, rubricIn, withQuestions } from '../../rubric/support.ts';
import { EVERYTHING, MINDSET } from '../rubric/support.ts';

const PROOFS: Readonly<Record<string, Proof>> = {
  'msp-mindset': proveRubric({ rubric: MINDSET }),
  everything: proveRubric({ rubric: EVERYTHING }),
  alone: proveRubric(writtenIn(readFileSync('test/fixtures/advice/decides-alone.yaml'))),
};

describe.each(Object.entries(PROOFS))('%s', (name, proof) => {
  test('on the terminal', async () => {
    await expect(renderProofTerminal(`${name} 1.0.0`, proof, { width: 80 })).toMatchFileSnapshot(`../../golden/proof/${name}.txt`);
  });

  test('keeps within 40 columns, in ASCII', () => {
    const lines = renderProofTerminal(`${name} 1.0.0`, proof, { width: 40, glyphs: 'ascii' }).split('\n');
    expect(lines.filter((line) => widthOf(line) > 40 || /[^ -~]/.test(line))).toEqual([]);
  });
});

test('what is not shown is listed as such', () => {
  const { outcomes, parts, ...rest } = PROOFS['msp-mindset'] as Proof;
  const unsure = {
    ...rest,
    incomplete: { kind: 'not-shown' },
    aloneNotShown: ['respect'],
    outcomes: outcomes.map((outcome) => ({ ...outcome, reached: { kind: 'not-shown' } })),
    parts: parts.slice(0, 1).map((part) => ({ ...part, holds: { kind: 'not-shown' }, fails: { kind: 'not-shown' } })),
  } satisfies Proof as Proof;
  expect(renderProofTerminal('msp-mindset 1.0.0', unsure, { width: 80 })).toContain(
    [
      'Not shown in the work allowed',
      '  • whether answers lead to accept',
      '  • whether answers lead to conditional',
      '  • whether answers lead to defer',
      '  • whether answers lead to decline',
      '  • whether answers can be complete and lead nowhere',
      '  • whether minimum of mindset can hold',
      '  • whether minimum of mindset can fail',
      '  • whether respect decides alone by its weight',
    ].join('\n'),
  );
});

test('the best answers are such as meet no knock-out, also of a question that is not scored', () => {
  const rubric = rubricIn(
    withQuestions(
      `${REVIEWS}
- { id: signed, ask: Is it signed, yes-no: true, knockout: { is: no } }
- { id: visits, ask: How many, options: [{ id: none, label: None, points: 0 }, { id: all, label: All, points: 9 }], knockout: { is: all } }`,
    ),
  );
  const told = renderProofTerminal('small 1.0.0', proveRubric({ rubric }), { width: 80 });
  expect(told).toMatch(/accept: the best answers, score/);
  expect(told).toMatch(/decline: the (?:worst|middle) answers, score/);
});

test('yes and no are told as an answer file has them', () => {
  const none = { best: {}, middle: {}, worst: {} };
  const told = [{ signed: { value: true, confirmed: true } }, { signed: false }].map((answers) =>
    witnessWords({ answers, recommendation: 'decline', score: 0 }, none),
  );
  expect(told).toEqual(['{ signed: { value: yes, confirmed: true } }, score 0', '{ signed: no }, score 0']);
});
