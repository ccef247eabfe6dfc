/** What old assessments come to under both texts: counts, flips with what is behind each, answers without a place. */
import type { AnswerBehind } from '../../authoring/difference/answers-behind.ts';
import type { Flip, LostCount, Replay } from '../../authoring/difference/replay.ts';
import type { Answer, AnswerValue } from '../../engine/model/answer.ts';
import type { QuestionForm } from '../../engine/model/form.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { decimal } from '../../text/number.ts';
import { LOST_REASONS } from '../lost.ts';
import { type Block, type Item, list, type Section, words } from '../outlined/page.ts';
import { withUnit } from '../rubric/answers.ts';
import { counted, enumerated, sentence, TONES } from '../words.ts';
import { type Lexicons, phraseOf } from './phrases.ts';

/** @returns the sections. */
export function replaySections(replay: Replay, lexicons: Lexicons, before: Rubric): readonly Section[] {
  const { assessments, flips } = replay;
  if (assessments === 0) return [{ depth: 1, title: 'Replay', blocks: words(`There is no locked assessment with ${before.id} to replay.`) }];
  const counts: Section = { depth: 1, title: 'Replay', blocks: [...summary(replay, before), ...list(replay.moves.map(moveItem)), ...remarks(replay)] };
  return [counts, ...(flips.length === 0 ? [] : [{ depth: 1, title: 'Flips', blocks: list(flips.map((flip) => flipItem(flip, lexicons))) } as const])];
}

function summary({ assessments, flips, otherTexts }: Replay, { version }: Rubric): readonly Block[] {
  const flipped = flips.length === 0 ? 'No recommendation flips' : `${counted(flips.length, 'recommendation')} ${flips.length === 1 ? 'flips' : 'flip'}`;
  const other =
    otherTexts === 0
      ? null
      : `${otherTexts === 1 ? '1 of them was' : `${otherTexts} of them were`} made with another text of the rubric; what stands before the arrow is what ${version} says of the answers.`;
  return [...words(`${counted(assessments, 'assessment')} scored under both. ${flipped}.`), ...words(other)];
}

function moveItem({ from, to, count }: Replay['moves'][number]): Item {
  const stays = from === to;
  return { ...(stays ? {} : { mark: 'attention' as const }), label: stays ? `stays ${from}` : `${from} → ${to}`, tone: TONES[to], text: String(count) };
}

function remarks({ meanShift, scored, newlyOpen, lost }: Replay): readonly Block[] {
  const shift = meanShift === null ? 0 : Math.round(meanShift * 100) / 100;
  const score =
    meanShift === null
      ? 'No assessment has a score under both.'
      : `${shift === 0 ? 'The same in the mean' : `${decimal(Math.abs(shift))} ${shift > 0 ? 'higher' : 'lower'} in the mean`}, over ${counted(scored, 'assessment')} with a score under both.`;
  const open = newlyOpen === 0 ? null : `${counted(newlyOpen, 'assessment')} ${newlyOpen === 1 ? 'has' : 'have'} open questions only because of the changes.`;
  return [
    ...words(score, 'Score'),
    ...words(open, 'Open'),
    ...(lost.length === 0 ? [] : [...words('Not carried over, because they have no place in the later text:', 'Answers'), ...list(lost.map(lostItem))]),
  ];
}

function lostItem({ question, title, why, count }: LostCount): Item {
  return { label: title, text: `${counted(count, 'answer')}, ${LOST_REASONS[why]}`, aside: question };
}

function flipItem({ prospect, before, after, behind }: Flip, lexicons: Lexicons): Item {
  const score = before.score === after.score ? `score ${number(before.score)}` : `score ${number(before.score)} → ${number(after.score)}`;
  const changes = behind.changes.map((change) => {
    const { label, text } = phraseOf(change, lexicons);
    const place = change.place.part === 'decision' || change.place.part === 'rubric' ? '' : `${change.place.title}: `;
    return `${place}${label} ${text}`.trimEnd();
  });
  const how = changes.length < 2 ? 'This change alone makes it' : behind.how === 'alone' ? 'Each of these makes it by itself' : 'Only together these make it';
  return {
    mark: 'attention',
    label: prospect,
    text: `${before.recommendation} → ${after.recommendation}, ${score}`,
    under: [
      { label: 'Before', text: sentence(before.cause.text) },
      { label: 'Now', text: sentence(after.cause.text) },
      { label: how, text: changes.join('; ') },
      ...(behind.answers.length === 0
        ? []
        : [
            {
              label: 'Answers behind it',
              text: enumerated(
                behind.answers.map((answer) => answerWords(answer, lexicons)),
                'and',
              ),
            },
          ]),
    ],
  };
}

function number(score: number | null): string {
  return score === null ? 'none' : decimal(score);
}

function answerWords({ question, title, before, after, won }: AnswerBehind, lexicons: Lexicons): string {
  const [old, present] = [said(before, lexicons.before.questions.get(question)?.form), said(after, lexicons.after.questions.get(question)?.form)];
  const moved = won.before === won.after || won.before === null || won.after === null ? '' : ` (${decimal(won.before)} → ${decimal(won.after)} points)`;
  return `${title}: ${old === present ? old : `${old} → ${present}`}${moved}`;
}

function said(answer: Answer | null, form: QuestionForm | undefined): string {
  if (answer === null) return 'open';
  if (answer.state === 'not-applicable') return 'not applicable';
  return answer.state === 'rated' ? valueWords(answer.value, form) : answer.state;
}

function valueWords(value: AnswerValue, form: QuestionForm | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return form?.kind === 'levels' ? `level ${value}` : withUnit(decimal(value), form?.kind === 'number' ? form.unit : undefined);
  const label = (id: string) => (form?.kind === 'options' ? (form.options.find((option) => option.id === id)?.label ?? id) : id);
  return typeof value === 'string'
    ? `“${label(value)}”`
    : value.length === 0
      ? 'none of these'
      : enumerated(
          value.map((id) => `“${label(id)}”`),
          'and',
        );
}
