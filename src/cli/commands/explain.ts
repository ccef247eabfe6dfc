/** `fit explain`: why an assessment comes out as it does, what would change it, and what other answers would come to. */
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import { explanationOf, supposed, whatIf } from '../../engine/explanation.ts';
import type { Answers } from '../../engine/model/answer.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { good, type Locate, problem } from '../../problems/problem.ts';
import { plainAnswers } from '../../record/answer-file.ts';
import { checkAnswers } from '../../record/answers.ts';
import { isMap } from '../../record/envelope.ts';
import { readAssessment } from '../../record/read.ts';
import { explanationDocument, whatIfDocument } from '../../report/explanation/document.ts';
import { type Explained, renderExplanation } from '../../report/explanation/render.ts';
import { shortName } from '../../report/texts.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import { rubricOfRecord } from '../find-rubric/rubric-of-record.ts';
import { createShelf, readItem, scoreRead } from '../input/assessing.ts';
import { type Asked, type ReadRecord, recordsAskedFor } from '../input/records-asked-for.ts';
import { readSettings } from '../input/set-answers.ts';
import type { Io } from '../io.ts';
import { formatOf, optionsFor, printText } from '../output/printing.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0, whatever is recommended. The first record that is not valid, or whose rubric is not to be had, ends the command. */
export async function explain(invocation: Invocation, io: Io): Promise<number> {
  const { options } = invocation;
  const asked = await recordsAskedFor(invocation, io, { verb: 'explain', read: recordOrAnswers(options, io) });
  const documents: Explained[] = [];
  for (const one of asked) documents.push(explained(one, await rubricOf(one, options, io), options, io));
  const format = formatOf(options);
  const texts = () => documents.map((document) => renderExplanation(format, document, optionsFor(options, io)));
  await printText(() => texts().join(format === 'json' ? '' : '\n'), options, io);
  return EXIT.done;
}

/** Answers that were never an assessment can be explained too: their rubric is at hand. */
function recordOrAnswers(options: Invocation['options'], io: Io): ReadRecord {
  const shelf = createShelf(io, options['quiet']);
  return async (item, file) => {
    if (isMap(item.plain) && item.plain['schema'] !== undefined) {
      const record = readAssessment(item.plain, item.locate);
      return record.ok ? good({ record: record.value, rubric: null }) : record;
    }
    const read = await readItem(item, { rubric: rubricNamed(options), file, shelf }, io);
    return read.ok ? good({ record: scoreRead(read.value, io), rubric: read.value.prepared.source.rubric }) : read;
  };
}

async function rubricOf({ record, rubric }: Asked, options: Invocation['options'], io: Io): Promise<Rubric> {
  const named = rubricNamed(options);
  const found = rubric ?? (await rubricOfRecord(record, named ?? undefined, io));
  if (found !== null) return found;
  const { id, version } = record.rubric;
  throw new Failure([problem('record-rubric', { name: shortName(record.prospect.name), rubric: `${id} ${version}`, named })]);
}

function rubricNamed(options: Invocation['options']): string | null {
  return (options['rubric'] as string | undefined) ?? null;
}

function explained({ record, locate }: Asked, rubric: Rubric, options: Invocation['options'], io: Io): Explained {
  const answers = checked(rubric, plainAnswers(record.answers), locate);
  const plan: Plan = compileRubric(rubric);
  const settings = options['set'] as readonly string[] | undefined;
  if (settings === undefined) return explanationDocument(record, rubric, explanationOf(plan, answers), io.version);
  const changed = supposed(checked(rubric, readSettings(settings), () => null));
  return whatIfDocument(record, plan.rubric, whatIf(plan, answers, changed), io.version);
}

/** What comes from elsewhere may hold anything, and the engine takes only what fits its rubric. */
function checked(rubric: Rubric, answers: Readonly<Record<string, unknown>>, locate: Locate): Answers {
  return unwrap(checkAnswers(rubric, { answers, facts: {} }, locate)).answers;
}
