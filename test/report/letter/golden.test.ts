/** Pages for others as the prospect reads them. */
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { LETTER_FORMATS } from '../../../src/report/letter/formats.ts';
import { renderForOthers } from '../../../src/report/letter/render.ts';
import { fit } from '../../support/io.ts';
import { answersOf, MINDSET, recordOf, shipped } from './support.ts';

const GOLDEN = '../../golden/letter';

/** By what comes of them: the answers of the examples. */
const LETTERS: Readonly<Record<string, string>> = {
  accept: 'p1-northfield-accountants/msp-mindset',
  conditional: 'p2-harbour-dental/msp-mindset',
  'conditional-first-call': 'p5-stellar-fitout/msp-quick-screen',
  defer: 'v1-northfield-no-slot/msp-mindset',
  incomplete: 'p8-greenleaf-charity/msp-mindset',
  'decline-hours': 'p3-quickfreight/msp-mindset',
  'decline-baseline': 'p4-belmont-legal/msp-mindset',
  'decline-habits': 'p5-stellar-fitout/msp-mindset',
  'decline-conduct': 'p7-palisade-property/msp-mindset',
  'decline-mindset': 'v2-brightcart/msp-mindset',
  'decline-first-call': 'p7-palisade-property/msp-quick-screen',
};

async function printed(answers: string, args: readonly string[]): Promise<string> {
  const { out: stdin } = await fit(['score', `examples/${answers}.yaml`]);
  const { code, out } = await fit(['report', '-', '--quiet', ...args], { stdin });
  expect(code).toBe(0);
  return out;
}

test.each(Object.entries(LETTERS))('the letter to %s', async (name, answers) => {
  await expect(await printed(answers, ['--format', 'letter'])).toMatchFileSnapshot(`${GOLDEN}/${name}.md`);
});

const OUR_SIDE: Answers = Object.fromEntries(
  shipped('relationship-review').dimensions.flatMap(({ id, questions }) =>
    id === 'our_side' ? questions.map((question) => [question.id, { state: 'rated', value: 5 }]) : [],
  ),
);

/** What no example comes to. */
const OTHERS: readonly (readonly [name: string, rubric: Rubric, level: number, others: Answers])[] = [
  ['decline-price', MINDSET, 4, { budget_fit: { state: 'rated', value: 1, confirmed: true } }],
  [
    'conditional-minimum',
    MINDSET,
    5,
    Object.fromEntries(['contact_point', 'advance_notice', 'two_way_rules', 'engagement'].map((id) => [id, { state: 'rated', value: 2 }])),
  ],
  ['review-keep', shipped('relationship-review'), 4, {}],
  ['review-repair', shipped('relationship-review'), 3, {}],
  ['review-repair-ours', shipped('relationship-review'), 2, {}],
  ['review-exit', shipped('relationship-review'), 1, { conduct_log: { state: 'rated', value: 3 }, ...OUR_SIDE }],
];

test.each(OTHERS)('the letter to %s', async (name, rubric, level, others) => {
  const page = renderForOthers('letter', recordOf(rubric, answersOf(rubric, level, others)), rubric, 'markdown');
  await expect(page).toMatchFileSnapshot(`${GOLDEN}/${name}.md`);
});

describe('pages for a talk', () => {
  test.each(['expectations', 'agenda'])('%s', async (format) => {
    await expect(await printed('p2-harbour-dental/msp-mindset', ['--format', format])).toMatchFileSnapshot(`${GOLDEN}/${format}.md`);
  });

  test('the agenda after a call that ended early', async () => {
    await expect(await printed('p8-greenleaf-charity/msp-mindset', ['--format', 'agenda'])).toMatchFileSnapshot(`${GOLDEN}/agenda-incomplete.md`);
  });
});

test.each(LETTER_FORMATS)('%s in HTML', async (format) => {
  await expect(await printed('p2-harbour-dental/msp-mindset', ['--format', format, '--html'])).toMatchFileSnapshot(`${GOLDEN}/${format}.html`);
});
