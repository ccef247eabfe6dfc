/** The agreement of raters, rubric by rubric, as data and as a page on the terminal. */
import type { QuestionAgreement, RubricAgreement } from '../../lifecycle/agreement/rubric.ts';
import type { Line } from '../../text/layout.ts';
import { blanks, clip, type Desk, hang, item, MARGIN, paragraph } from '../page/desk.ts';
import { openSheet, type SheetOptions } from '../page/sheet.ts';
import { drawTable, GAP } from '../page/table.ts';
import { counted, enumerated } from '../words.ts';
import { coefficientWords, figure, hintWords, NOT_COMPARED, oneDecimal, prevailingWords, READINGS, shareWords, shortFigure, shortShare } from './words.ts';

/** The raters of one rubric. */
export interface RubricRaters extends RubricAgreement {
  /** The newest of its texts that the figures are about. */
  readonly rubric: { readonly id: string; readonly version: string; readonly title: string };
}

/** @returns the page. */
export function renderAgreement(rubrics: readonly RubricRaters[], options: SheetOptions = {}): string {
  const { desk, print } = openSheet(options);
  return print(rubrics.flatMap((one) => [head(desk, one), together(desk, one), questions(desk, one), raters(desk, one)]));
}

function head(desk: Desk, { rubric, prospects, calls }: RubricRaters): readonly Line[] {
  const { pen } = desk;
  const rated = calls === 0 ? 'no call is rated twice yet' : `${counted(prospects, 'prospect')} rated by two or more, in ${counted(calls, 'call')}`;
  return [...hang(desk, [], [pen.strong(rubric.title)]), ...hang(desk, [], [pen.faint(`${rubric.id} ${rubric.version} · ${rated}`)])];
}

/** Columns of the words before the figures. */
const LABEL_WIDTH = 'Kappa, alpha'.length;

function together(desk: Desk, { together: all, calls }: RubricRaters): readonly Line[] {
  if (all === null || calls === 0) return [];
  const { pen } = desk;
  const { questions: count, ends, agreement } = all;
  const { prospects, pairs, equal, withinOne, kappa, alpha, reading } = agreement;
  const row = (label: string, words: string) => hang(desk, [blanks(MARGIN), pen.strong(label), blanks(LABEL_WIDTH - label.length + 2)], [pen.plain(words)]);
  const prevailing = prevailingWords(agreement);
  return [
    [pen.heading('All together')],
    ...paragraph(desk, pen.faint(`The ${counted(count, 'question')} on levels ${ends[0]} to ${ends[1]}, in ${counted(pairs, 'pair')} of ratings.`)),
    ...row('Equal', shareWords(equal, pairs)),
    ...row('Within one', shareWords(withinOne ?? 0, pairs)),
    ...(kappa.withheld !== null && kappa.withheld === alpha.withheld
      ? row('Kappa, alpha', coefficientWords(alpha, prospects))
      : [
          ...row('Kappa', coefficientWords(kappa, prospects)),
          ...row('Alpha', `${coefficientWords(alpha, prospects)}${reading === null ? '' : `, ${READINGS[reading]}`}`),
        ]),
    ...(prevailing === null || reading === null
      ? []
      : item(desk, pen.warn(desk.glyphs.attention), pen.plain(`Most ratings are alike: ${prevailing}. ${MISLEADS}`))),
  ];
}

const MISLEADS = 'Kappa and alpha mislead there; go by the shares.';

function questions(desk: Desk, rubric: RubricRaters): readonly Line[] {
  const rated = rubric.questions.filter(({ agreement }) => agreement.pairs > 0);
  if (rated.length === 0) return [];
  return [[desk.pen.heading('Question by question')], ...(table(desk, rated) ?? rated.flatMap((one) => entry(desk, one))), ...remarks(desk, rated, rubric)];
}

/** What has to be known to read the figures of the questions. */
function remarks(desk: Desk, rated: readonly QuestionAgreement[], { together: all, incomparable }: RubricRaters): readonly Line[] {
  const { pen, glyphs } = desk;
  const alike = rated.filter(isMisleading).map(({ title, agreement }) => `${title} (${prevailingWords(agreement)})`);
  const left = incomparable.map(({ title, because }) => `${title} (${NOT_COMPARED[because]})`);
  const isWithheld = !rated.some(hasAlpha) && all?.agreement.alpha.withheld !== 'few-prospects';
  return [
    ...(isWithheld ? paragraph(desk, pen.faint('Kappa and alpha are withheld below ten prospects that are rated twice.')) : []),
    ...(alike.length === 0 ? [] : item(desk, pen.warn(glyphs.attention), pen.plain(`Most ratings are alike in ${enumerated(alike, 'and')}. ${MISLEADS}`))),
    ...(left.length === 0 ? [] : paragraph(desk, pen.faint(`Not compared: ${left.join(', ')}.`))),
  ];
}

function hasAlpha({ agreement }: QuestionAgreement): boolean {
  return agreement.alpha.value !== null;
}

function isMisleading({ agreement }: QuestionAgreement): boolean {
  return agreement.alpha.value !== null && agreement.prevailing !== null;
}

const TITLE_LINES = 2;
const LEAST_TITLE = 14;

/** A row a question, or `null` where the page is too narrow. */
function table(desk: Desk, rated: readonly QuestionAgreement[]): readonly Line[] | null {
  const { pen, glyphs } = desk;
  const columns = [
    { title: 'Prospects', cells: rated.map(({ agreement }) => String(agreement.prospects)) },
    { title: 'Equal', cells: rated.map(({ agreement }) => shortShare(agreement.equal, agreement.pairs)) },
    { title: 'Within one', cells: rated.map(({ agreement }) => shortShare(agreement.withinOne, agreement.pairs)) },
    ...(rated.some(hasAlpha)
      ? [
          { title: 'Kappa', cells: rated.map(({ agreement }) => shortFigure(agreement.kappa)) },
          { title: 'Alpha', cells: rated.map(({ agreement }) => shortFigure(agreement.alpha)) },
          { title: 'Reading', cells: rated.map((one) => readingOf(one, glyphs.attention) ?? '-') },
        ]
      : []),
  ];
  const taken = columns.reduce((sum, { title, cells }) => sum + GAP + Math.max(title.length, ...cells.map((cell) => cell.length)), 0);
  const own = { ...desk, width: desk.width - MARGIN - taken };
  if (own.width < LEAST_TITLE) return null;
  return drawTable(
    desk,
    [{ title: 'Question', align: 'left' }, ...columns.map(({ title }) => ({ title, align: title === 'Reading' ? ('left' as const) : ('right' as const) }))],
    rated.map(({ title }, i) => [clip(own, hang(own, [], [pen.plain(title)]), TITLE_LINES), ...columns.map(({ cells }) => [[pen.plain(cells[i] as string)]])]),
  );
}

/** "rewrite !": the mark leads to the remark under the figures. */
function readingOf(one: QuestionAgreement, mark: string): string | null {
  const { reading } = one.agreement;
  return reading !== null && isMisleading(one) ? `${reading} ${mark}` : reading;
}

function entry(desk: Desk, one: QuestionAgreement): readonly Line[] {
  const { pen, glyphs } = desk;
  const { prospects, pairs, equal, withinOne, kappa, alpha } = one.agreement;
  const reading = readingOf(one, glyphs.attention);
  const facts = [
    counted(prospects, 'prospect'),
    `equal ${shareWords(equal, pairs)}`,
    ...(withinOne === null ? [] : [`within one ${shareWords(withinOne, pairs)}`]),
    ...(kappa.value === null ? [] : [`kappa ${figure(kappa.value)}`]),
    ...(alpha.value === null ? [] : [`alpha ${figure(alpha.value)}`]),
    ...(reading === null ? [] : [reading]),
  ];
  return [...paragraph(desk, pen.strong(one.title)), ...item(desk, pen.plain(' '), pen.plain(facts.join(' · ')))];
}

function raters(desk: Desk, { raters: all }: RubricRaters): readonly Line[] {
  const { pen, glyphs } = desk;
  if (all.length === 0) return [];
  const lines = all.flatMap(({ rater, assessments, ratings, mean, hints }) => {
    const average = mean === null ? '' : `, mean ${oneDecimal(mean)}`;
    const facts = `${counted(assessments, 'assessment')}, ${counted(ratings, 'rating')}${average}`;
    return [
      ...item(desk, pen.plain(glyphs.bullet), pen.strong(rater), pen.plain(`: ${facts}`)),
      ...hints.flatMap((hint) => hang(desk, [blanks(MARGIN + 2), pen.warn(glyphs.attention), blanks(1)], [pen.plain(hintWords(hint))])),
    ];
  });
  const isHinted = all.some(({ hints }) => hints.length > 0);
  return [
    [pen.heading('Raters')],
    ...lines,
    ...(isHinted ? paragraph(desk, pen.faint('Hints to talk about, no proof: a rater may have met such prospects.')) : []),
  ];
}
