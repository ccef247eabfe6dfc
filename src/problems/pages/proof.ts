/** Pages on what no answers, or all of them, bring about. */
import type { AdvicePages } from './page.ts';

/** So many questions that weigh the same, and the cuts. */
const DUTIES = (ids: readonly string[]) =>
  [
    'dimensions:',
    '  - id: duties',
    '    questions:',
    ...ids.map((id) => `      - { id: ${id}, ask: Who is it?, levels: steps }`),
    'decision:',
    '  bands: [{ from: 60, recommend: accept },',
    '    { from: 40, recommend: conditional }, { from: 0, recommend: decline }]',
  ].join('\n');

const RULE = (when: string) => `rules:\n  - { id: praise, flag: praise,\n      when: ${when} }`;

/** Pages by code. */
export const PROOF = {
  'never-recommended': {
    what: 'No answers at all lead to this band, or to the recommendation that this gate, rule or minimum names. All answers were looked through: blank, refused and not applicable ones too.',
    example: {
      in: 'decision',
      wrong: 'bands: [{ from: 70, recommend: accept }, { recommend: conditional },\n  { from: 0, recommend: decline }]',
      right: 'bands: [{ from: 70, recommend: accept }, { from: 50, recommend: conditional },\n  { from: 0, recommend: decline }]',
    },
  },
  'never-fires': {
    what: 'No answers at all bring about this knock-out, gate, rule, minimum or condition.',
    example: { in: 'rubric', wrong: RULE('{ score, above: 100 }'), right: RULE('{ score, above: 90 }') },
  },
  'always-fires': {
    what: 'This rule or minimum holds for all answers, as far as it can be told; or every answer to a question meets its knock-out, gate or condition.',
    example: { in: 'rubric', wrong: RULE('{ score, at-least: 0 }'), right: RULE('{ score, at-least: 90 }') },
  },
  'dead-branch': {
    what: 'The when of a question or a band, or one part of a condition, never holds or always does.',
    example: {
      in: 'rubric',
      wrong: RULE('{ any: [{ score, above: 100 }, { score, above: 90 }] }'),
      right: RULE('{ any: [{ score, below: 10 }, { score, above: 90 }] }'),
    },
  },
  'decides-alone': {
    what: 'With all else as it is, one answer takes the score from the best recommendation to the worst, by its weight alone. Rubrics with nothing in between are left alone, and so are those with screen: true.',
    example: { in: 'rubric', wrong: DUTIES(['backup', 'patches']), right: DUTIES(['backup', 'patches', 'sign_in', 'alarms', 'spares', 'notice']) },
  },
} satisfies AdvicePages;
