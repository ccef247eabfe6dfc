/** `fit rubric list`: the rubrics that can be named by id. */
import type { Rubric } from '../../engine/model/rubric.ts';
import { safeJson } from '../../report/json.ts';
import { pad, widthOf } from '../../text/layout.ts';
import { EXIT } from '../failure.ts';
import { listRubrics, loadRubric, type ShelfEntry } from '../find-rubric/rubrics.ts';
import type { Io } from '../io.ts';
import { type ColourFlag, paintFor, tellProblems } from '../output/tell.ts';
import type { Invocation } from '../program/declaration.ts';

/** What the list says of one rubric. */
interface Row {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly questions: number;
  readonly minutes: number | null;
  /** `null` for one that came with the program. */
  readonly path: string | null;
}

/** @returns 0; a file that is not a valid rubric is told on standard error and left out. */
export async function rubricList({ options }: Invocation, io: Io): Promise<number> {
  const rows: Row[] = [];
  for (const entry of listRubrics(io)) {
    const rubric = await loadRubric(entry.path ?? entry.id, io);
    if (rubric.ok) rows.push(rowOf(rubric.value.rubric, entry));
    else await tellProblems(rubric.problems, io, options['color'] as ColourFlag);
  }
  await io.stdout.write(options['json'] === true ? safeJson(rows, false) : table(rows, io, options['color'] as ColourFlag));
  return EXIT.done;
}

function rowOf(rubric: Rubric, { id, path }: ShelfEntry): Row {
  const questions = rubric.dimensions.reduce((sum, dimension) => sum + dimension.questions.length, 0);
  return { id, version: rubric.version, title: rubric.title, questions, minutes: rubric.minutes ?? null, path };
}

/** One line a rubric: easy to read, easy to cut. */
function table(rows: readonly Row[], io: Io, flag: ColourFlag): string {
  const paint = paintFor(io.stdout, io, flag);
  const width = (pick: (row: Row) => string) => Math.max(...rows.map((row) => widthOf(pick(row))));
  const [ids, versions, titles] = [width((row) => row.id), width((row) => row.version), width((row) => row.title)];
  return rows
    .map((row) => {
      const facts = [`${row.questions} questions`, ...(row.minutes === null ? [] : [`${row.minutes} minutes`]), row.path ?? 'shipped'].join(', ');
      return `${paint.strong(pad(row.id, ids))}  ${paint.plain(pad(row.version, versions))}  ${paint.plain(pad(row.title, titles))}  ${paint.faint(facts)}\n`;
    })
    .join('');
}
