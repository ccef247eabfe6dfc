/** The decisive interview: what can still change the recommendation is asked, the most first; then it says that nothing can. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, createScorer } from '../../src/engine/assess.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { Rubric } from '../../src/engine/model/rubric.ts';
import { aheadWords } from '../../src/interview/ahead.ts';
import { choicesOf } from '../../src/interview/choices.ts';
import { aheadOf, moversIn } from '../../src/interview/course.ts';
import { answersOf } from '../../src/interview/entries.ts';
import { isAskable, isOpen, itemAt, type Model } from '../../src/interview/model.ts';
import { SMALL } from '../engine/arbitraries/profile.ts';
import { casesWith } from '../engine/arbitraries.ts';
import { dimensionOf, questionOf, rubricOf } from '../engine/rubrics.ts';
import { runs } from '../engine/runs.ts';
import { beginWith, keys, play, pressed, screenOf } from './support/playing.ts';
import { FORMS, PAST_FACTS } from './support/rubrics.ts';
import { seen } from './support/seeing.ts';

const fact = { id: 'industry', title: 'Industry', ask: 'What do they do?', source: 'asked', form: { kind: 'yes-no' } } as const;

/** `all` decides alone, `half` weighs more than `less`, `where` more than that once `half` is 5. */
const RUBRIC: Rubric = rubricOf(
  [
    dimensionOf('d', [
      questionOf('less'),
      questionOf('half', { weight: 3 }),
      questionOf('all', { weight: 5, knockout: { test: { atMost: 1 } } }),
      questionOf('where', { weight: 2, when: { kind: 'question', question: 'half', test: { atLeast: 5 } } }),
      questionOf('idle', { weight: 0 }),
    ]),
  ],
  { facts: [fact] },
);

const start = beginWith(RUBRIC, { decisive: true });
const reached = (line: string) => screenOf(pressed(start, line));

describe('the next question', () => {
  test.each([
    ['at the beginning, the knock-out', '', 'question all'],
    ['then the one with the most points', '3', 'question half'],
    ['then the one that this answer called for', '3 5', 'question where'],
    ['then the one that is left', '3 3', 'question less'],
    ['after it was unknown, another', '3 u', 'question less'],
    ['after it was declined, another', '3 d', 'question less'],
    ['after it was skipped, another', '3 s', 'question less'],
    ['after Right, another', '3 right', 'question less'],
    ['after one that was gone to, what counts most', 'g idle enter 3', 'question all'],
    ['after an answer was taken back, that one', '3 3 z', 'question half'],
    ['after two were taken back, the second comes again', '3 3 z z 3', 'question half'],
    ['back is the way that was gone', '3 3 b', 'question half'],
    ['back twice is the way that was gone', '3 3 b b', 'question all'],
    ['at the first there is no way back', 'b', 'question all'],
    ['after the way back, where it was left', '3 3 b right', 'question less'],
    ['after another answer on the way back, what that calls for', '3 3 b 5', 'question where'],
  ])('is %s', (_, line, screen) => {
    expect(reached(line)).toBe(screen);
  });

  test('is none that changes nothing, and no fact', () => {
    expect(reached('3 3 3')).toBe('enough');
  });

  test('at the beginning of a draft is one that was not asked in vain', () => {
    const changes = [{ item: 'all', entry: { answer: { state: 'unknown' } } }] as const;
    const model = beginWith(RUBRIC, { decisive: true, changes });
    expect([screenOf(model), model.notice?.text]).toEqual(['question half', '1 noted before; this is the next open question.']);
  });

  test('is in the order of the script without the flag', () => {
    expect(screenOf(beginWith(RUBRIC))).toBe('question industry');
  });
});

describe('where nothing is left to ask by itself', () => {
  const done = pressed(start, '3 3 3');
  const decline = pressed(start, '1 1 said enter');
  const vain = pressed(start, '3 u 3');
  const later = pressed(start, '1 s');

  test('a settled interview says so', () => {
    expect(seen(decline)).toContain('Nothing that is still open can change what fit will recommend.');
  });

  test('the words are the same whichever way it is settled', () => {
    const accepted = pressed(start, '5 5 5 5');
    const words = (model: Model) => JSON.stringify(aheadWords(model)).replace(/(One question stays|\d questions stay)/, 'some stay');
    expect([aheadOf(accepted).kind, aheadOf(decline).kind, words(accepted)]).toEqual(['settled', 'settled', words(decline)]);
  });

  test('what was asked in vain and can still change it is named', () => {
    expect([aheadOf(vain).kind, seen(vain)]).toEqual(['left', expect.stringMatching(/was asked, or left open:\n+ +half\./)]);
  });

  test('it is not called settled before the second look', () => {
    expect([aheadOf(later).kind, seen(later)]).toEqual(['second-look', expect.not.stringContaining('Nothing that is still open')]);
  });

  test.each([
    ['l asks for the lock', 'l', 'lock'],
    ['e asks on, questions first', 'e', 'question idle'],
    ['s asks on too', 's', 'question idle'],
    ['and then the facts', 'e 3', 'question industry'],
    ['and then comes the review', 'e 3 1', 'review 0'],
    ['b goes back to the last question', 'b', 'question less'],
    ['Escape goes back to the last question', 'escape', 'question less'],
    ['z takes the last answer back', 'z', 'question less'],
    ['r shows the review', 'r', 'review 1'],
    ['g asks where to go', 'g', 'jump "" 0'],
  ])('%s', (_, line, screen) => {
    expect(screenOf(pressed(done, line))).toBe(screen);
  });

  test.each(['1', '1 1', '5', 'u', 'enter', 'n', 'y', 'paste:1', '0', '_', 'tab'])('%s does nothing: who answers fast must not lock', (line) => {
    const { model, changes, end } = play(done, keys(line));
    expect([screenOf(model), changes, end, model.notice?.tone]).toEqual(['enough', [], null, 'attention']);
  });

  test.each(['q', 'ctrl-d'])('%s quits', (key) => {
    expect(play(done, keys(key)).end).toBe('quit');
  });

  test.each([
    ['e asks in vain once more', vain, 'e', 'question half'],
    ['and says so again after the next vain answer', vain, 'e u', 'enough'],
    ['s goes on with the rest', vain, 's', 'question idle'],
    ['e takes the second look', later, 'e', 'second-look all'],
    ['the second look settles it', later, 'e 1 said enter', 'enough'],
    ['another answer at the second look opens it again', later, 'e 2 3', 'question half'],
  ])('%s', (_, model, line, screen) => {
    expect(screenOf(pressed(model, line))).toBe(screen);
  });

  test('it is said again once something has counted in between', () => {
    expect(reached('1 1 said enter e g all enter 3 3 3')).toBe('enough');
  });

  test('a shared screen tells nothing of it', () => {
    expect(seen(pressed(decline, 'x'))).toBe('  No further question.\n\nx show all');
  });

  test('everything answered leads to the review as ever', () => {
    expect(reached('g idle enter 3 g industry enter 1 3 3 3')).toMatch(/^review/);
  });
});

describe('what can still be changed', () => {
  test('is counted on every question', () => {
    expect(seen(pressed(start, '3')).split('\n')[2]).toBe('3 of 4 open can still change the recommendation');
  });

  test('is at most so many where that was not shown', () => {
    expect(seen(start).split('\n')[2]).toBe('Up to 5 of 5 open can still change the recommendation');
  });

  test('is counted in the review, and marked', () => {
    expect(seen(pressed(start, '3 r'))).toMatch(/3 of 4 open can still change(.|\n)*half +open · can change it(.|\n)*idle +open\n/);
  });

  test('is marked where one goes to a question', () => {
    expect(seen(pressed(start, '3 g'))).toMatch(/half \(half\) · can change it(.|\n)*idle \(idle\)\n/);
  });

  test('is not to be seen on a shared screen', () => {
    expect(seen(pressed(start, '3 x'))).not.toContain('change');
  });

  test('is not counted without the flag', () => {
    expect(seen(pressed(beginWith(RUBRIC), '1 r'))).not.toContain('can still change the recommendation');
  });
});

/** Answers every question by the dice until nothing is asked by itself. @returns the interview before each answer. */
function courseOf(rubric: Rubric, dice: readonly number[]): readonly Model[] {
  const models: Model[] = [beginWith(rubric, { decisive: true })];
  for (const [i, die] of dice.entries()) {
    const now = models.at(-1) as Model;
    if (now.screen.kind !== 'question' && now.screen.kind !== 'typing') return models;
    const count = choicesOf(itemAt(now)).length;
    const line = ['u', 's', 'd'][die % 12] ?? (count === 0 ? `${1 + (die % 9)} enter` : `${'down '.repeat(1 + (die % count))}enter`);
    const next = pressed(now, `${line}${i % 2 === 0 ? '' : ' z s'}`);
    models.push(next.screen.kind === 'second-look' ? pressed(next, '1 said enter') : next);
  }
  return models;
}

describe('on random rubrics', () => {
  const drawn = casesWith({ ...SMALL, open: 0 }, (dice) => ({ tape: Array.from({ length: 12 }, () => dice.pick([...Array(60).keys()])) }));

  test('nothing that changes nothing is asked while something is open that can, and was not asked', () => {
    fc.assert(
      fc.property(drawn, ({ rubric, tape }) => {
        for (const model of courseOf(rubric, tape)) {
          const fresh = moversIn(model).filter((item) => isAskable(model, item) && !model.course?.passed.includes(item.id));
          if (model.screen.kind === 'enough') expect(fresh).toEqual([]);
          else if (isOpen(model, itemAt(model)) && fresh.length > 0) expect(moversIn(model)).toContain(itemAt(model));
        }
      }),
      runs(60),
    );
  });

  test('settled is said only where the record of these answers is', () => {
    fc.assert(
      fc.property(drawn, ({ rubric, tape }) => {
        for (const model of courseOf(rubric, tape)) {
          if (aheadOf(model).kind !== 'settled') continue;
          const { answers } = answersOf(model.entries, rubric);
          const result = assess(compileRubric(rubric), answers);
          expect(result.open.length === 0 || result.settled === true).toBe(true);
          expect(createScorer(compileRubric(rubric)).score(answers).recommendation).toBe(result.recommendation);
        }
      }),
      runs(60),
    );
  });
});

test('of every form something can be answered in this order', () => {
  const model = beginWith(FORMS, { changes: PAST_FACTS, decisive: true });
  expect(screenOf(pressed(model, '3 g seats enter 1 2 enter'))).toMatch(/^question/);
});
