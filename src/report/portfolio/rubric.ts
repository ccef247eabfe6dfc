/** The part of a portfolio that is about one rubric: only here are scores of one kind put together. */
import type { DimensionPart, RubricPart, Share } from '../../lifecycle/portfolio/model.ts';
import { type Line, widthOf, wrapLine } from '../../text/layout.ts';
import { clip, type Desk, hang, item, MARGIN, paragraph } from '../page/desk.ts';
import { drawTable, GAP } from '../page/table.ts';
import { counted, TONES } from '../words.ts';
import { shareBars } from './bars.ts';
import { percentOf, shareWords, spreadWords, tenth } from './words.ts';

/** @returns the section: score, bands, dimensions, and what stays open most often. */
export function rubricLines(desk: Desk, rubric: RubricPart): readonly Line[] {
  const { pen } = desk;
  const { id, major, title, assessments, versions, score } = rubric;
  const shares = versions.map((version) => `${version.version} ${version.count}${percentOf(version) === '' ? '' : ` (${percentOf(version)})`}`);
  const spread = spreadWords(score);
  return [
    ...hang(desk, [], [pen.heading(title), pen.faint(` · ${id} ${major}`)]),
    ...paragraph(
      desk,
      pen.plain(`${counted(assessments, 'assessment')}${versions.length === 1 ? ` under ${versions[0]?.version}` : `: ${shares.join(', ')}`}.`),
    ),
    ...(spread === null
      ? []
      : paragraph(desk, pen.plain(`Score: ${spread}${score.count < assessments ? ` (${score.count} of ${assessments} have one)` : ''}.`))),
    ...bands(desk, rubric),
    ...dimensions(desk, rubric),
    ...open(desk, rubric),
  ];
}

/** Where rows have words of their own; else they were shown already. */
function bands(desk: Desk, { bands: all }: RubricPart): readonly Line[] {
  if (all.every(({ band, recommendation }) => band === recommendation)) return [];
  const drawn = all.map((share) => ({
    ...share,
    label: share.band === share.recommendation ? share.band : `${share.band} (${share.recommendation})`,
    tone: TONES[share.recommendation],
  }));
  return [...paragraph(desk, desk.pen.strong('Bands')), ...shareBars(desk, drawn)];
}

/** Columns that titles need at least; with fewer the table becomes a list. */
const LEAST_TITLE = 14;
/** Lines that a title may take. */
const TITLE_LINES = 3;

function dimensions(desk: Desk, { dimensions: all }: RubricPart): readonly Line[] {
  if (all.length === 0) return [];
  const { pen } = desk;
  const columns = [
    { title: 'Mean', cells: all.map(({ score: { mean } }) => (mean === null ? '-' : mean.toFixed(1))) },
    { title: 'Spread', cells: all.map(({ score: { deviation } }) => (deviation === null ? '-' : deviation.toFixed(1))) },
    { title: 'Weak', cells: all.map(({ weak }) => shortShare(weak)) },
    { title: 'Strong', cells: all.map(({ strong }) => shortShare(strong)) },
  ];
  const taken = columns.reduce((sum, { title, cells }) => sum + GAP + Math.max(title.length, ...cells.map(widthOf)), 0);
  const room = desk.width - MARGIN - taken;
  const legend = 'Spread: standard deviation. Weak, strong: answers at the two lowest and the two highest levels.';
  const drawn =
    room < LEAST_TITLE
      ? all.flatMap((dimension) => entry(desk, dimension))
      : drawTable(
          desk,
          [{ title: 'Dimension', align: 'left' as const }, ...columns.map(({ title }) => ({ title, align: 'right' as const }))],
          all.map(({ title }, i) => [
            clip({ ...desk, width: room }, wrapLine([pen.plain(title)], room), TITLE_LINES),
            ...columns.map(({ cells }) => [[pen.plain(cells[i] as string)]]),
          ]),
        );
  return [...drawn, ...paragraph(desk, pen.faint(legend))];
}

/** A dimension without a table. */
function entry(desk: Desk, { title, score, weak, strong }: DimensionPart): readonly Line[] {
  const { pen } = desk;
  const mean = score.mean === null ? 'no score' : `mean ${tenth(score.mean)}`;
  const spread = score.deviation === null ? '' : `, spread ${tenth(score.deviation)}`;
  return [
    ...paragraph(desk, pen.strong(title)),
    ...item(desk, pen.plain(' '), pen.plain(`${mean}${spread} · weak ${shortShare(weak)} · strong ${shortShare(strong)}`)),
  ];
}

/** "12%, 18 of 150", without the per cent where there are too few. */
function shortShare(share: Share): string {
  const percent = percentOf(share);
  return share.of === 0 ? '-' : `${percent === '' ? '' : `${percent}, `}${share.count} of ${share.of}`;
}

/** Questions that are shown; JSON and CSV have all of them. */
const MOST = 5;

function open(desk: Desk, { open: all }: RubricPart): readonly Line[] {
  if (all.length === 0) return [];
  const { pen, glyphs } = desk;
  const rest = all.length - MOST;
  const said = (word: string, share: Share) => (share.count === 0 ? [] : [`${word} ${shareWords(share)}`]);
  return [
    ...paragraph(desk, pen.strong('Open most often')),
    ...all
      .slice(0, MOST)
      .flatMap(({ title, unknown, refused }) =>
        item(desk, pen.plain(glyphs.bullet), pen.plain(title), pen.faint(`: ${[...said('unknown', unknown), ...said('declined', refused)].join(', ')}`)),
      ),
    ...(rest > 0 ? paragraph(desk, pen.faint(`${glyphs.ellipsis} and ${counted(rest, 'question')} more: --format csv`)) : []),
  ];
}
