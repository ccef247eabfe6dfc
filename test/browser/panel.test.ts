/** The panel: a control for each question, in the rubric's words. */
import { describe, expect, test } from 'vitest';
import { controlOf } from '../../src/browser/controls.ts';
import { countsIn, panelOf, standingsIn } from '../../src/browser/panel.ts';
import { trialOf, withWish } from '../../src/browser/trial.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { QuestionPlan } from '../../src/engine/compile/plan.ts';
import type { Answer } from '../../src/engine/model/answer.ts';
import type { QuestionForm } from '../../src/engine/model/form.ts';
import { RUBRIC } from '../report/rubric.ts';
import { RICH } from '../report/support.ts';

const PLAN = compileRubric(RUBRIC);

function planned(id: string): QuestionPlan {
  const question = PLAN.questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return question;
}

function withForm(form: QuestionForm): QuestionPlan {
  const plan = planned('onsite');
  return { ...plan, question: { ...plan.question, form } };
}

const SEVERAL = withForm({
  kind: 'options',
  several: true,
  options: [
    { id: 'none', label: 'None', points: 1 },
    { id: 'monthly', label: 'Monthly', points: 1 },
  ],
});

/** What can be chosen, the chosen with a star. */
function choices(markup: string): readonly string[] {
  const list = [...markup.matchAll(/<option value="(\w+)"( selected)?>([^<]*)|value="(\w+)"( checked)? autocomplete="off"> <span>([^<]*)/g)];
  return list.map(([, value, selected, label, box, checked, text]) => `${selected || checked ? '*' : ''}${value ?? box}: ${label ?? text}`);
}

describe('a control offers', () => {
  test.each<readonly [what: string, plan: QuestionPlan, recorded: Answer | undefined, offered: readonly string[]]>([
    [
      'options, and that it is not yet known',
      planned('onsite'),
      { state: 'rated', value: 'monthly' },
      ['0: None or nearly none', '*1: About monthly', '2: Weekly or more', 'unknown: not yet known'],
    ],
    [
      'not yet known first of all where nothing was found out',
      planned('onsite'),
      undefined,
      ['0: None or nearly none', '1: About monthly', '2: Weekly or more', '*unknown: not yet known'],
    ],
    [
      'what was recorded where it was refused',
      planned('onsite'),
      { state: 'refused' },
      ['*recorded: asked and not answered', '0: None or nearly none', '1: About monthly', '2: Weekly or more', 'unknown: not yet known'],
    ],
    ['yes and no', withForm({ kind: 'yes-no', yes: 1, no: 0 }), { state: 'unknown' }, ['0: yes', '1: no', '*unknown: not yet known']],
    ['a box for each of several options', SEVERAL, { state: 'rated', value: ['monthly'] }, ['0: None', '*1: Monthly', 'unknown: not yet known']],
    ['a box for what is not applicable', SEVERAL, { state: 'not-applicable', reason: 'why' }, ['0: None', '1: Monthly', '*recorded: not applicable']],
  ])('%s', (_, plan, recorded, offered) => {
    expect(choices(controlOf(plan, recorded).markup)).toEqual(offered);
  });

  test('levels with their numbers and anchors', () => {
    const { markup } = controlOf(planned('last_incident'), { state: 'rated', value: 2 });
    expect(choices(markup)[1]).toBe('*1: 2 · Tells the damage only; nobody looked into it');
  });

  test('anchors cut where a list could not show them', () => {
    const form: QuestionForm = { kind: 'levels', levels: [1, 2].map((level) => ({ level, text: 'word '.repeat(60), points: level })) };
    const longest = Math.max(...choices(controlOf(withForm(form), undefined).markup).map((text) => text.length));
    expect(longest).toBeLessThan(100);
  });

  test('a number with its limits, unit, and what an empty field means', () => {
    const { markup } = controlOf(planned('seats'), { state: 'rated', value: 45 });
    expect(markup).toContain('type="number" step="any" min="1" value="45"');
    expect(markup).toContain('people · from 1 · empty: not yet known');
  });
});

test('every field has a label or a legend, and says where its note stands', () => {
  const { markup } = panelOf(trialOf(RICH, RUBRIC));
  const fields = [...markup.matchAll(/<(?:select|input) id="([^"]+)"[^>]*aria-describedby="([^"]+)"/g)];
  expect(fields).toHaveLength(PLAN.questions.length);
  for (const [, id, notes = ''] of fields) {
    expect(markup).toContain(`<label for="${id}">`);
    for (const note of notes.split(' ')) expect(markup).toContain(`id="${note}"`);
  }
});

test('the questions are folded away, the live line and the way back are not', () => {
  const { markup } = panelOf(trialOf(RICH, RUBRIC));
  const outside = markup.slice(0, markup.indexOf('<details'));
  expect(outside).toContain('id="wi-outcome"');
  expect(outside).toContain('class="wi-reset"');
  expect(markup.slice(markup.indexOf('<details'))).toMatch(/^<details class="wi-all"><summary>Try other answers<\/summary>.*<form.*<\/form><\/details>$/s);
});

describe('a changed question', () => {
  const question = planned('security_baseline');
  const trial = withWish(trialOf(RICH, RUBRIC), question.question, { value: 1 });

  test('says what the record says, and that what decides alone counts as confirmed', () => {
    expect(standingsIn(trial)[question.index]).toEqual({
      isAsked: true,
      isChanged: true,
      note: 'Changed. The record says: 5 · Leaders use it first. This answer decides alone; here it counts as confirmed.',
    });
  });

  test('is counted beside its dimension', () => {
    expect(countsIn(trial, standingsIn(trial)).map(({ words }) => words)).toEqual(['1 of 2 changed', '2 questions', '3 questions', '1 question']);
  });
});
