/** A list of drafts, each with the command that takes it up again. */
import type { Prospect } from '../../engine/model/assessment.ts';
import { type Line, widthOf } from '../../text/layout.ts';
import { moment } from '../origin.ts';
import { blanks, clip, type Desk, item, MARGIN, NAME_LINES, paragraph } from '../page/desk.ts';
import { openSheet, type SheetOptions } from '../page/sheet.ts';
import { nameOf } from '../words.ts';
import { drawColumns } from './columns.ts';

/** What a list says of one draft. */
export interface OpenDraft {
  readonly id: string;
  /** The part of the id that tells it from all others. */
  readonly shortId: string;
  readonly prospect: Prospect;
  readonly rubric: { readonly id: string; readonly version: string; readonly title: string };
  /** RFC 3339 UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly answered: number;
  /** Questions and facts that are asked after the answers so far. */
  readonly asked: number;
  /** The command that takes it up again. */
  readonly goOn: string;
  /** Whether it, or a part of it, is on this machine alone: the server of the team was away. */
  readonly isKeptHere?: boolean;
}

/** @returns a table with a head, under each draft its command; on narrow pages the same without columns. */
export function renderDrafts(drafts: readonly OpenDraft[], options: SheetOptions = {}): string {
  const { desk, print } = openSheet(options);
  const rows = table(desk, drafts);
  const [head, ...lines] = rows ?? [null];
  const entries = drafts.flatMap((draft, i) => [...(rows ? [lines[i] as Line] : entry(desk, draft)), command(desk, draft)]);
  return print([[...(head ? [head] : []), ...entries]]);
}

function table(desk: Desk, drafts: readonly OpenDraft[]): readonly Line[] | null {
  const { pen } = desk;
  const columns = [
    { title: 'Prospect', align: 'left', cells: drafts.map((draft) => pen.strong(nameOf(draft))) },
    { title: 'Rubric', align: 'left', cells: drafts.map(({ rubric }) => pen.plain(rubric.id)) },
    { title: 'Answered', align: 'right', cells: drafts.map(({ answered, asked }) => pen.plain(`${answered} of ${asked}`)) },
    { title: 'Last change', align: 'left', cells: drafts.map((draft) => pen.plain(changed(draft))) },
    { title: 'Id', align: 'left', cells: drafts.map(({ shortId }) => pen.faint(shortId)) },
  ] as const;
  return drawColumns(desk, columns, [{ column: 0, least: 14 }]);
}

function entry(desk: Desk, draft: OpenDraft): readonly Line[] {
  const { pen } = desk;
  const { answered, asked, rubric, shortId } = draft;
  const facts = pen.plain(`${answered} of ${asked} answered · ${rubric.id} · ${changed(draft)} · `);
  return [...clip(desk, paragraph(desk, pen.strong(nameOf(draft))), NAME_LINES), ...item(desk, pen.plain(' '), facts, pen.faint(shortId))];
}

function changed({ updatedAt, isKeptHere }: OpenDraft): string {
  return `${moment(updatedAt)}${isKeptHere ? ', kept here' : ''}`;
}

/** Never broken, so that it can be copied. */
function command({ pen, width }: Desk, draft: OpenDraft): Line {
  const own = pen.note(draft.goOn);
  const margin = widthOf(own.text) + 2 * MARGIN <= width ? 2 * MARGIN : 0;
  return [blanks(margin), own];
}
