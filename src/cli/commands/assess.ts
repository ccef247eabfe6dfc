/** `fit assess`: one prospect in, one record and one report out, by an interview or from answers that are given. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Advice, Rubric } from '../../engine/model/rubric.ts';
import { problem } from '../../problems/problem.ts';
import { ulid } from '../../record/identity.ts';
import type { Summary } from '../../store/store.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import { hiddenWords, pairWords } from '../following/result.ts';
import { type Wish, wishIn } from '../following/wish.ts';
import { assessRead, createShelf, type Prepared, readItem } from '../input/assessing.ts';
import { type Given, sourceOf } from '../input/given.ts';
import { type Item, readItems } from '../input/items.ts';
import { withSetAnswers } from '../input/set-answers.ts';
import { requireTerminal } from '../interview/terminal.ts';
import type { Io } from '../io.ts';
import { KEPT_HERE } from '../kept/kept-here.ts';
import { openStore } from '../kept/store.ts';
import { note } from '../output/note.ts';
import { pickFor } from '../output/picking.ts';
import { printReports } from '../output/printing.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';
import { assessorFrom } from '../settings/who.ts';

/** @returns 0, with `--exit-code` the recommendation's own code, or the code of an interview that was left. */
export async function assess({ operands, options }: Invocation, io: Io): Promise<number> {
  const [name = null] = operands;
  const wish = wishIn(options);
  refuseOrder(options);
  await pickFor(options);
  const record = options['input'] !== false ? await ask(name, options, io) : await withoutAsking(wish, name, options, io);
  if (typeof record === 'number') return record;
  return options['exitCode'] === true ? ADVICE_CODES[record.result.recommendation] : EXIT.done;
}

/** Who asks nothing, or what is given, has no order of questions to choose. */
function refuseOrder(options: Invocation['options']): void {
  if (options['decisive'] !== true) return;
  if (options['input'] === false) throw new Failure([problem('usage', { message: '--decisive is an order of questions, and --no-input asks none' })]);
  const [other] = (['gate', 'correct', 'consensus'] as const).filter((name) => options[name] !== undefined);
  if (other === undefined) return;
  throw new Failure([problem('usage', { message: `--decisive is for a whole interview, and --${other} ${ASKS[other]}` })]);
}

const ASKS = {
  gate: 'asks the gates alone',
  correct: 'begins with the review of what was answered',
  consensus: 'asks where the two ratings differ',
} as const;

/** Exit codes of `--exit-code`, for scripts that branch on the recommendation. */
const ADVICE_CODES: Readonly<Record<Advice, number>> = { accept: 0, conditional: 10, decline: 11, incomplete: 12, defer: 13 };

/** Leads through the interview and prints the report. */
async function ask(name: string | null, options: Invocation['options'], io: Io): Promise<Assessment | number> {
  requireTerminal(io, options['prefill'] === '-');
  const { interview } = await import('../interview/interview.ts');
  const interviewed = await interview(name, await givenAnswers(name, options, io), options, io);
  if (interviewed.record === null) return interviewed.code;
  return show(interviewed.record, interviewed.open, true, options, io);
}

/** Prints the report, unless another rating of the same call is still open: then nobody sees a result. */
async function show(record: Assessment, open: Summary | null, isTold: boolean, options: Invocation['options'], io: Io): Promise<Assessment | number> {
  if (open !== null) {
    await note(hiddenWords(open), io, options['quiet']);
    return EXIT.done;
  }
  await printReport(record, null, options, io);
  // The head of the report may have left the screen.
  if (isTold) await note(`Saved: fit recommends ${record.result.recommendation}. To see it again: fit show ${record.id.slice(-6)}`, io, options['quiet']);
  for (const sentence of pairWords(record)) await note(sentence, io, options['quiet']);
  return record;
}

/** Keeps what was given: as a new assessment, or as one that follows another. */
async function withoutAsking(wish: Wish | null, name: string | null, options: Invocation['options'], io: Io): Promise<Assessment | number> {
  if (wish === null) return assessUnasked(name, options, io);
  const { followUnasked } = await import('../following/unasked.ts');
  const given = await givenAnswers(name, options, io);
  const store = unwrap(await openStore(io));
  try {
    const done = await followUnasked(wish, name, given, options, store, io);
    if (done.kind === 'locked') return await show(done.record, done.open, false, options, io);
    if (done.kind === 'handed-back') {
      await note(`Noted in the draft of ${done.draft.prospect.name}, which stays open for its own rater.`, io, options['quiet']);
      return EXIT.done;
    }
  } finally {
    await store.close();
  }
  return assessUnasked(name, options, io);
}

/** Assesses what was given, prints the report, and keeps the record. The report comes out even where the record cannot be kept. */
async function assessUnasked(name: string | null, options: Invocation['options'], io: Io): Promise<Assessment> {
  const { item, settings, prefill } = await givenAnswers(name, options, io);
  if (item === null && settings.length === 0 && prefill === null) throw new Failure([problem('no-answers', { missing: ['--answers FILE', '--set id=value'] })]);
  const whom = prefill === null ? name : (prefill.called ?? name);
  if (item === null && whom === null)
    throw new Failure([problem('usage', { message: 'whom to assess? Name the prospect: fit assess "Harbour Dental" --set …' })]);
  const given = unwrap(
    await readItem(withSetAnswers(item, item === null ? whom : name, settings), { ...sourceOf(options), shelf: createShelf(io, options['quiet']) }, io),
  );
  const { read, said } = prefill === null ? { read: given, said: [] } : (await import('../prefill/fill-read.ts')).fillRead(given, prefill);
  for (const sentence of said) await note(sentence, io, options['quiet']);
  const assessor = assessorFrom(options, io, read.envelope.assessor);
  const assessment = assessRead(
    { ...read, envelope: { ...read.envelope, assessor } },
    { id: ulid(io.now(), io.random(10)), at: new Date(io.now()).toISOString() },
    io,
  );
  await printReport(assessment, read.prepared.source.rubric, options, io);
  await keep(assessment, read.prepared, options, io);
  return assessment;
}

async function printReport(record: Assessment, rubric: Rubric | null, options: Invocation['options'], io: Io): Promise<void> {
  const redaction = await redactionFor(options);
  await printReports([(await redaction?.redactStoredRecord(record, io, rubric)) ?? record], options, io, rubric === null ? {} : { rubric });
}

async function keep(assessment: Assessment, { source }: Prepared, options: Invocation['options'], io: Io): Promise<void> {
  const store = unwrap(await openStore(io));
  try {
    const { lookAlikeNotes } = await import('../prospects/look-alike.ts');
    const notes = options['redact'] === true ? [] : await lookAlikeNotes(assessment, store);
    unwrap(await store.complete(assessment, source));
    if (store.away() !== null) await note(KEPT_HERE, io, options['quiet']);
    for (const sentence of notes) await note(sentence, io, options['quiet']);
  } finally {
    await store.close();
  }
}

/** @returns the record that `--answers` gives, `null` without one, and what `--set` says. */
async function givenAnswers(name: string | null, options: Invocation['options'], io: Io): Promise<Given> {
  const { file } = sourceOf(options);
  if (options['answers'] === '-' && options['prefill'] === '-')
    throw new Failure([problem('usage', { message: 'standard input is one thing only: the answers, or the record of the CRM' })]);
  if (file === '-' && options['answers'] === '-' && io.stdin.isTTY)
    throw new Failure([problem('usage', { message: 'no answers come in: pipe them in, or name a file' })]);
  return {
    item: options['answers'] === undefined ? null : await readOne(file, io),
    settings: (options['set'] as readonly string[] | undefined) ?? [],
    prefill: await prefillGiven(name, options, io),
  };
}

/** Read before anybody is asked: what is wrong with it is told first. */
async function prefillGiven(name: string | null, options: Invocation['options'], io: Io): Promise<Given['prefill']> {
  if (options['prefill'] === undefined && options['map'] === undefined) return null;
  return (await import('../prefill/prefilling.ts')).prefillingFrom(name, options, io);
}

async function readOne(file: string, io: Io): Promise<Item> {
  const items: Item[] = [];
  for await (const item of readItems(file, io)) {
    items.push(unwrap(item));
    if (items.length > 1) throw new Failure([problem('usage', { message: `${file} holds several prospects; fit score takes many, fit assess takes one` })]);
  }
  const [item] = items;
  if (item === undefined) throw new Failure([problem('empty-file', { wanted: 'an answer file' }, { file, line: 1 })]);
  return item;
}
