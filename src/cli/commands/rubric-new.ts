/** `fit rubric new`: a rubric of one's own to begin with, its tests, and what an editor needs. */
import { dirname, join } from 'node:path';
import { SCHEMAS, startFiles } from '../../authoring/starters/start.ts';
import { safeJson } from '../../report/json.ts';
import { pad, widthOf } from '../../text/layout.ts';
import { EXIT } from '../failure.ts';
import { shownPath } from '../input/named-file.ts';
import { setUpFor } from '../interview/set-up.ts';
import type { Io } from '../io.ts';
import { placeOf, referenceTo } from '../new-rubric/place.ts';
import { listStarters, readSchema } from '../new-rubric/starters.ts';
import { type Said, type Wished, wishedFor } from '../new-rubric/wishes.ts';
import { type NewFile, writeNewFiles } from '../new-rubric/write.ts';
import { note } from '../output/note.ts';
import { type ColourFlag, paintFor } from '../output/tell.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0; nothing that is there already is written over. */
export async function rubricNew({ operands, options }: Invocation, io: Io): Promise<number> {
  if (options['list'] === true) {
    await io.stdout.write(options['json'] === true ? safeJson(listStarters(io), false) : starterTable(io, options['color'] as ColourFlag));
    return EXIT.done;
  }
  const place = placeOf(operands[0] ?? null, word(options['dir']), io);
  const wished = await wishedFor(saidIn(options), place, setUpFor(options, io), io);
  const files = filesOf(wished, io);
  writeNewFiles(files, io);
  if (options['json'] === true) await io.stdout.write(safeJson({ id: wished.wishes.id, files: files.map(({ path }) => path) }, false));
  await tellNext(wished, files, options['quiet'], io);
  return EXIT.done;
}

function saidIn(options: Invocation['options']): Said {
  const minutes = word(options['minutes']);
  return {
    from: word(options['from']),
    id: word(options['id']),
    title: word(options['title']),
    minutes: minutes === null ? null : Number(minutes),
    language: word(options['language']),
  };
}

function word(option: unknown): string | null {
  return typeof option === 'string' ? option : null;
}

/** The rubric, its tests, and the schemas that both ask editors to use. */
function filesOf({ starter, wishes, path }: Wished, io: Io): readonly NewFile[] {
  const { rubric, test } = startFiles(starter, wishes);
  const file = (at: string, text: string, isMachineMade = false): NewFile => ({ path: at, shown: shownPath(at, io), text, isMachineMade });
  return [
    file(path, rubric),
    ...(test === null ? [] : [file(path.replace(/\.yaml$/, '.test.yaml'), test)]),
    ...Object.values(SCHEMAS).map((name) => file(join(dirname(path), name), readSchema(name, io), true)),
  ];
}

async function tellNext({ wishes, path, starter }: Wished, files: readonly NewFile[], quiet: unknown, io: Io): Promise<void> {
  const reference = referenceTo(path, io);
  const lines = [
    `Made from ${starter.name}: ${wishes.title}`,
    ...files.map(({ shown }) => `  ${shown}`),
    'Next:',
    `  fit rubric check ${reference}`,
    ...(starter.test === null ? [] : [`  fit rubric test ${reference}`]),
    `  fit assess --rubric ${reference}`,
  ];
  for (const line of lines) await note(line, io, quiet);
}

/** One line a starter. */
function starterTable(io: Io, flag: ColourFlag): string {
  const paint = paintFor(io.stdout, io, flag);
  const starters = listStarters(io);
  const width = Math.max(...starters.map(({ name }) => widthOf(name)));
  return starters.map(({ name, summary }) => `${paint.strong(pad(name, width))}  ${paint.plain(summary)}\n`).join('');
}
