/** `fit assess` on a terminal: set up, ask, keep, tell. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { prefilled } from '../../interview/entries.ts';
import type { Model } from '../../interview/model.ts';
import { progressOf } from '../../interview/review.ts';
import { createSession, type Kept, type Session } from '../../interview/session.ts';
import { begin } from '../../interview/update.ts';
import { hiddenNow } from '../../lifecycle/calls/hidden.ts';
import { isMap } from '../../record/envelope.ts';
import { goOn } from '../../report/list/go-on.ts';
import { shortened } from '../../report/texts.ts';
import { counted } from '../../report/words.ts';
import type { SessionInfo, Summary } from '../../store/store.ts';
import { type Conducted, conduct } from '../../terminal/interview-prompt.ts';
import type { SetUp } from '../../terminal/set-up.ts';
import type { Paint } from '../../text/paint.ts';
import { EXIT, Failure, SIGNAL_CODES, unwrap } from '../failure.ts';
import { defaultRubric, listRubrics } from '../find-rubric/rubrics.ts';
import { wishIn } from '../following/wish.ts';
import type { followingWork } from '../following/work.ts';
import { createShelf, readItem } from '../input/assessing.ts';
import { type Given, sourceOf } from '../input/given.ts';
import { withSetAnswers } from '../input/set-answers.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import { type ColourFlag, paintFor } from '../output/tell.ts';
import { withIds } from '../prefill/fill-read.ts';
import type { Invocation } from '../program/declaration.ts';
import { settleProspect } from '../prospects/look-alike.ts';
import { assessorFrom } from '../settings/who.ts';
import { createTelling } from './away.ts';
import { chooseWork, type Known, type Work } from './choosing.ts';
import { createKeeper, type Keeping, type StoreKeeper } from './keeper.ts';
import { createLateStore, type LateStore } from './late-store.ts';
import { lazySetUp } from './set-up.ts';
import { isLineByLine } from './terminal.ts';

/** How an interview came out: with a record and the rating of the same call that hides its result as long as it is open, or with the exit code of one that was left. */
export type Interviewed =
  | { readonly record: Assessment; readonly open: Summary | null; readonly code: null }
  | { readonly record: null; readonly code: number };

/**
 * Leads through an interview; everything but the report has been said then.
 * @param name whom to assess, where the command line says it
 */
export async function interview(name: string | null, given: Given, options: Invocation['options'], io: Io): Promise<Interviewed> {
  const style = styleOf(options, io);
  // The library of the prompts would end the process with it. A file that may not grow is an answer that is not saved, and nobody's end.
  if (!style.byLines) io.terminal().onSignal('SIGXFSZ', () => {});
  const setUp = lazySetUp(style.byLines, style.paint, io);
  const wish = wishIn(options);
  const store = createLateStore(io);
  try {
    const following = wish === null ? { none: [], name } : await follow(wish, name, given, options, { store, ask: setUp, io });
    for (const sentence of 'none' in following ? following.none : []) await note(sentence, io, options['quiet']);
    const work = 'none' in following ? await newWork(await takeStock(following.name, given, options, setUp, io), store, setUp, io) : following;
    for (const sentence of work.said) await note(sentence, io, options['quiet']);
    return await lead(work, store, style, options, io);
  } finally {
    await store.close();
  }
}

/** Work on the prospect that is meant, whatever spelling it was given in. */
async function newWork(known: Known, store: LateStore, setUp: SetUp, io: Io): Promise<Work> {
  const settled = await settleProspect(known.prospect, store, setUp);
  return chooseWork({ ...known, prospect: withIds(settled, known.prefill) }, store, setUp, io);
}

/** Most interviews follow nothing: what that takes is loaded only for those that do. */
const follow: typeof followingWork = async (...args) => (await import('../following/work.ts')).followingWork(...args);

/** How the interview looks: a screen, or plain lines. */
interface Style {
  readonly byLines: boolean;
  readonly paint: Paint;
}

function styleOf(options: Invocation['options'], io: Io): Style {
  const byLines = isLineByLine(io, options['accessible']);
  return { byLines, paint: paintFor(io.stderr, io, byLines ? 'never' : (options['color'] as ColourFlag)) };
}

/** What is known before the interview: whom, under which rubric, with which answers. */
async function takeStock(name: string | null, { item, settings, prefill }: Given, options: Invocation['options'], setUp: SetUp, io: Io): Promise<Known> {
  const { rubric, file } = sourceOf(options);
  const called = prefill === null || (name === null && item !== null) ? name : prefill.called;
  const isBare = called === null && item === null;
  const whom = isBare ? await setUp.text('Whom do you assess?') : called;
  const named = rubric ?? (isMap(item?.plain) ? item.plain['rubric'] : null) ?? io.env['FIT_RUBRIC'] ?? null;
  const chosen = name === null && item === null && named === null ? await chooseRubric(setUp, io) : rubric;
  const read = unwrap(await readItem(withSetAnswers(item, whom, settings), { rubric: chosen, file, shelf: createShelf(io, options['quiet']) }, io));
  const { envelope, prepared, checked } = read;
  const origin = item === null ? 'the command line' : file === '-' ? 'standard input' : file;
  return {
    prospect: withIds(envelope.prospect, prefill),
    assessor: assessorFrom(options, io, envelope.assessor),
    prepared,
    isNamed: named !== null || chosen !== null,
    given: prefilled(checked, origin),
    prefill,
    isOwn: options['as'] !== undefined,
  };
}

/** Asked of those who begin with nothing; the usual one stands first. */
async function chooseRubric(setUp: SetUp, io: Io): Promise<string> {
  const usual = defaultRubric(io);
  const ids = listRubrics(io).map(({ id, path }) => ({ id, path }));
  const sorted = [...ids.filter(({ id }) => id === usual), ...ids.filter(({ id }) => id !== usual)];
  if (sorted.length < 2) return usual;
  return setUp.choose(
    'With which rubric?',
    sorted.map(({ id, path }) => ({ name: id, value: id, description: path ?? 'came with fit' })),
  );
}

async function lead(
  { keeping, added, typing, earlier, part }: Work,
  store: LateStore,
  { byLines, paint }: Style,
  options: Invocation['options'],
  io: Io,
): Promise<Interviewed> {
  const telling = createTelling(store, options['quiet'], io);
  await telling.onLine();
  const keeper = telling.inside(createKeeper(keeping, store, io));
  if (added.length > 0) mustKeep(await keeper.save(added), keeper);
  const known = { plan: keeping.plan, prospect: keeping.prospect.name, changes: keeper.changes(), typing, earlier, ...(part && { part }) };
  const corrects = keeping.follows?.kind === 'correction' && part === undefined;
  const model = begin({ ...known, corrects, live: options['live'] === true, decisive: options['decisive'] === true });
  const session = createSession(withOthers(model, await keeper.enter(), io.host.name), keeper);
  // Nobody waits for the store once the first question can be read.
  setImmediate(() => void store.open().catch(() => {}));
  const conducting = { session, paint, now: io.now };
  const conducted = byLines
    ? await (await import('../../terminal/line-mode.ts')).conductByLines(conducting, io.terminal())
    : await conduct(conducting, io.terminal());
  await keeper.leave();
  await telling.onLine();
  const record = keeper.record();
  if (conducted.ending === 'locked' && record !== null) return { record, open: await openBeside(record, keeping, store), code: null };
  return { record: null, code: await tellLeft(conducted, session, keeper, keeping, options['quiet'], io) };
}

/** The rating of the same call that hides the result: without a store to ask there is none. */
async function openBeside(record: Assessment, { whose }: Keeping, store: LateStore): Promise<Summary | null> {
  const all = await store.list(whose === undefined ? { prospect: record.prospect.name } : { whose });
  return all.ok ? (hiddenNow(all.value).get(record.id) ?? null) : null;
}

/** Characters of the name of another machine at most. */
const LONGEST_HOST = 30;

/** Who works on a draft that is open elsewhere should know. */
function withOthers(model: Model, others: readonly SessionInfo[], host: string): Model {
  const [first] = others;
  if (first === undefined) return model;
  const where = first.host === host ? 'in another terminal' : `on ${shortened(first.host, LONGEST_HOST)}`;
  const text = `This draft is open ${where} too, since ${first.since.slice(11, 16)} UTC. Both are kept.`;
  return { ...model, notice: { text, tone: 'attention' } };
}

function mustKeep(kept: Kept, keeper: StoreKeeper): void {
  const fault = keeper.problem();
  if (!kept.ok && fault !== null) throw new Failure([fault]);
}

/** Says what was kept, and how to go on. Without a result this is never a success: what comes after it in a script must not run. */
async function tellLeft({ ending, signal }: Conducted, session: Session, keeper: StoreKeeper, keeping: Keeping, quiet: unknown, io: Io): Promise<number> {
  const [id, fault, model] = [keeper.id(), keeper.problem(), session.model()];
  if (ending === 'unsaved' && fault !== null) {
    for (const line of unsavedWords(session, id === null ? null : goOn({ ...keeping, id }))) await note(line, io, quiet);
    throw new Failure([fault]);
  }
  if (ending === 'done') {
    await note(`Noted in the draft of ${keeping.prospect.name}, which stays open for its own rater.`, io, quiet);
    return EXIT.done;
  }
  const { answered, asked } = progressOf(model);
  const saved = [`Saved as a draft: ${answered} of ${counted(asked, 'question')} answered.`, `Go on with: ${id === null ? '' : goOn({ ...keeping, id })}`];
  for (const line of id === null ? ['Nothing was noted, so nothing was kept.'] : saved) await note(line, io, quiet);
  return SIGNAL_CODES[signal ?? 'SIGINT'];
}

/** What is lost with the end, and how to go on with the rest. */
function unsavedWords(session: Session, command: string | null): readonly string[] {
  const { script } = session.model();
  const titles = new Set(session.unsaved().map(({ item }) => script.find(({ id }) => id === item)?.title ?? item));
  return [`Not saved: ${[...titles].join(', ')}.`, ...(command === null ? [] : [`Everything before is saved as a draft. Go on with: ${command}`])];
}
