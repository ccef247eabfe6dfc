/** What the new rubric is to be: said with the command, and asked for where something is missing. */
import { join } from 'node:path';
import { idFrom, isId, titleFrom } from '../../authoring/starters/names.ts';
import { type StarterText, type Wishes, writtenValue } from '../../authoring/starters/start.ts';
import { problemLine } from '../../problems/format.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { unwantedCharacter } from '../../reader/characters.ts';
import type { SetUp } from '../../terminal/set-up.ts';
import { Failure } from '../failure.ts';
import { listRubrics } from '../find-rubric/rubrics.ts';
import { isThere } from '../input/files.ts';
import { shownPath } from '../input/named-file.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import type { Place } from './place.ts';
import { listStarters, readStarter } from './starters.ts';

/** What is said with the command; `null` for what is not. */
export interface Said {
  readonly from: string | null;
  readonly id: string | null;
  readonly title: string | null;
  readonly minutes: number | null;
  readonly language: string | null;
}

/** Everything that a new rubric is made of. */
export interface Wished {
  readonly starter: StarterText;
  readonly wishes: Wishes;
  /** The file, absolute. */
  readonly path: string;
}

/**
 * @returns what to make. Nobody is asked where a starter and a name that can be an id are given.
 * @param setUp `null` where nobody can be asked: then a `Failure` names what is missing
 */
export async function wishedFor(said: Said, place: Place, setUp: SetUp | null, io: Io): Promise<Wished> {
  const name = place.stem ?? place.name;
  const id = said.id ?? (name !== null && isId(name) ? name : null);
  const known = { ...said, id };
  mustBeTitle(said.title);
  if (id !== null) mustBeFree(refusal(id, place, io));
  if (said.from !== null && id !== null) return complete({ ...known, from: said.from, id }, place, io);
  if (setUp !== null) return askedFor(known, place, setUp, io);
  const missing = [...(name === null && id === null ? ['a name'] : []), ...(said.from === null ? ['--from'] : [])];
  if (missing.length > 0) throw new Failure([problem('new-unasked', { missing })]);
  throw new Failure([problem('rubric-name', { name: name ?? '', id: idFrom(name ?? '') })]);
}

async function askedFor(said: Said, place: Place, setUp: SetUp, io: Io): Promise<Wished> {
  await note(`The new rubric goes into ${shownPath(place.folder, io)}.`, io, false);
  const from = said.from ?? (await askStarter(setUp, io));
  const starter = readStarter(from, io);
  const name = place.name ?? place.stem ?? said.id;
  const title = said.title ?? (await askTitle(name === null ? null : titleFrom(name), setUp));
  const id = said.id ?? (await askId(idFrom(name ?? title), place, setUp, io));
  const minutes = said.minutes ?? (await askMinutes(writtenValue(starter.rubric, 'minutes') ?? '30', setUp));
  return complete({ from, title, id, minutes, language: said.language }, place, io);
}

function complete({ from, id, title, minutes, language }: Said & { from: string; id: string }, place: Place, io: Io): Wished {
  const wishes = { id, title: title ?? titleFrom(place.name ?? id), minutes, language };
  return { starter: readStarter(from, io), wishes, path: fileOf(id, place) };
}

function fileOf(id: string, { folder, stem }: Place): string {
  return join(folder, `${stem ?? id}.yaml`);
}

function askStarter(setUp: SetUp, io: Io): Promise<string> {
  return setUp.choose(
    'What do you start from?',
    listStarters(io).map(({ name, summary }) => ({ name, value: name, description: summary })),
  );
}

async function askTitle(usual: string | null, setUp: SetUp): Promise<string> {
  const title = await setUp.text('What is the rubric called?', { ...(usual !== null && { usual }), refuse: titleTrouble });
  return title.trim();
}

async function askId(usual: string | null, place: Place, setUp: SetUp, io: Io): Promise<string> {
  const isUsable = usual !== null && refusal(usual, place, io) === null;
  const id = await setUp.text(place.stem === null ? 'Its id, and the name of its file?' : 'Its id?', {
    ...(isUsable && { usual }),
    refuse: (text) => {
      const trouble = isId(text) ? refusal(text, place, io) : problem('bad-id', { id: text, why: 'form' });
      return trouble === null ? null : problemLine(trouble);
    },
  });
  return id.trim();
}

async function askMinutes(usual: string, setUp: SetUp): Promise<number> {
  const refuse = (text: string) => (isMinutes(text) ? null : 'Type a whole number of minutes from 1 to 1440.');
  return Number(await setUp.text('How many minutes does the call take?', { usual, refuse }));
}

/** @returns whether a text is a length of a call that a rubric can have: whole minutes, a day at most. */
function isMinutes(text: string): boolean {
  return /^\s*[1-9]\d{0,3}\s*$/.test(text) && Number(text) <= 1440;
}

/** Why no rubric of this id can be made here. */
function refusal(id: string, place: Place, io: Io): Problem | null {
  if (!isId(id)) return problem('rubric-name', { name: id, id: idFrom(id) });
  const path = fileOf(id, place);
  if (isThere(path)) return problem('new-file-there', { file: shownPath(path, io), isSchema: false });
  const known = listRubrics(io).find((entry) => entry.id === id);
  return known === undefined ? null : problem('rubric-there', { id, path: known.path === null ? null : shownPath(known.path, io) });
}

function mustBeFree(trouble: Problem | null): void {
  if (trouble !== null) throw new Failure([trouble]);
}

function mustBeTitle(title: string | null): void {
  const trouble = title === null ? null : titleTrouble(title);
  if (trouble !== null) throw new Failure([problem('usage', { message: `--title: ${trouble}` })]);
}

/** Longest title of a rubric. */
const LONGEST_TITLE = 200;

function titleTrouble(title: string): string | null {
  if (title.trim() === '') return 'a title holds at least a letter';
  if (title.length > LONGEST_TITLE) return `a title has at most ${LONGEST_TITLE} characters`;
  const unwanted = unwantedCharacter(title)?.name ?? (/[\t\n]/.test(title) ? 'a line end or a tab' : null);
  return unwanted === null ? null : `a title cannot hold ${unwanted}`;
}
