/** `--prefill`: what a CRM knows is not asked again. */

import { type ReadMap, readMap } from '../../crm/map/read.ts';
import { type Naming, namingOf, prefill, type System } from '../../crm/prefill/prefill.ts';
import { isTargetName, targetOf } from '../../crm/targets/table.ts';
import type { Target } from '../../crm/targets/target.ts';
import type { Change, Entries } from '../../engine/model/draft.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { prefilled } from '../../interview/entries.ts';
import { fillIn } from '../../interview/fill-in.ts';
import { problem } from '../../problems/problem.ts';
import { decodeText } from '../../reader/text.ts';
import { isMap } from '../../record/envelope.ts';
import { Failure, unwrap } from '../failure.ts';
import { readBytes } from '../input/files.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program/declaration.ts';
import { type CrmRecord, readCrmRecords } from './records.ts';
import { filledWords, type Held, leftWords } from './words.ts';

/** A record of a CRM that was read and chosen. */
export interface Prefilling {
  /** Whom it is about. */
  readonly naming: Naming;
  /** The name of the prospect: as given, or that of the record where nothing was given, or a key or an id of it. */
  readonly called: string | null;
  /** @returns what it fills of a rubric where these entries stand, and what is to be said about it. */
  readonly fill: (rubric: Rubric, entries: Entries) => Filling;
}

/** What a record fills. */
export interface Filling {
  readonly changes: readonly Change[];
  readonly said: readonly string[];
}

type Options = Invocation['options'];

/**
 * @returns the record that `--prefill` names, `null` without one. Throws a `Failure` where it cannot be read, or is not one.
 * @param name whom the command line names: of several records the one that is theirs is taken
 */
export async function prefillingFrom(name: string | null, options: Options, io: Io): Promise<Prefilling | null> {
  const file = options['prefill'] as string | undefined;
  if (file === undefined) {
    if (options['map'] !== undefined) refuse('--map says how a record of a CRM is read; add --prefill with its file');
    return null;
  }
  if (file === '-' && io.stdin.isTTY) refuse('no record comes in: pipe it in, or name a file');
  const { map, target } = await mapOf(options, io);
  const system = await systemOf(target, file === '-' ? 'standard input' : file);
  const records = unwrap(await readCrmRecords(file, io)).map((record) => ({ record, fields: fieldsOf(record, target, map) }));
  const named = records.map((one) => ({ ...one, naming: namingOf({ fields: one.fields, map, system }) }));
  const chosen = choose(named, name, file);
  const { record, fields, naming } = chosen;
  const called = name === null || namesOf(chosen).some((own) => isSame(own, name)) ? (naming.name ?? name) : name;
  // What is said quotes the file and what stands in it. In an interview it stands on the screen anyway.
  const isForOthers = options['redact'] === true && options['input'] === false;
  const filling = (rubric: Rubric, entries: Entries, first: readonly string[]): Filling => {
    const held: Held = { system: system.title, placeOf: record.placeOf };
    const known = prefill({ fields, map, rubric, system });
    const { changes, passedOver } = fillIn(entries, prefilled(known, system.title));
    const said = [...first, ...filledWords(changes, passedOver, rubric, held), ...leftWords(known, entries, held)];
    return { changes, said: isForOthers ? [] : said };
  };
  const isOther = name !== null && called === name && naming.name !== null && !isSame(naming.name, name);
  const said = isOther ? [`${system.title} calls the prospect ${naming.name}; this assessment is of ${name}.`] : [];
  return { naming, called, fill: (rubric, entries) => filling(rubric, entries, said) };
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

async function mapOf(options: Options, io: Io): Promise<ReadMap> {
  // The settings may name the map of the CRM for both ways.
  const file = (options['map'] as string | undefined) ?? (io.env['FIT_MAP'] || undefined);
  if (file === undefined) return refuse('--prefill needs --map with the map of the CRM: which of its fields answers which question of the rubric');
  return unwrap(await readMap(unwrap(decodeText(unwrap(await readBytes(file, io)), file))));
}

/** What people call the system; a table of people's own is called by its file. */
async function systemOf(target: Target, file: string): Promise<System> {
  if (target.findsBy === 'neither') return { title: file, name: null };
  const [family = target.name] = target.name.split('-');
  const { title } = isTargetName(family) ? await targetOf(family) : target;
  return { title: (title.split(',')[0] ?? title).replace(/ (\(.*\)|\d+)$/, ''), name: family };
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a record by name. One that has none of the map's fields comes from elsewhere. */
function fieldsOf({ plain, isRow, placeOf }: CrmRecord, target: Target, map: ReadMap['map']): Fields {
  const fields = isRow && isMap(plain) ? rowFields(plain) : target.fieldsOf(plain);
  const names = [...map.fields.map(({ to }) => to), ...(map.key === null ? [] : [map.key.to]), 'id'];
  if (fields !== null && names.some((name) => Object.hasOwn(fields, name))) return fields;
  const fix = `${map.object} as the map has it: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;
  throw new Failure([problem('bad-record', { reason: `this is not a record for the target ${target.name}`, fix: `Expected: ${fix}.` }, placeOf(null))]);
}

/** The id of a row stands in a column that every system calls a little differently. */
function rowFields(row: Fields): Fields {
  const column = Object.keys(row).find((name) => /^(record[ _-]?)?id$/i.test(name));
  return { ...row, ...(column !== undefined && { id: row[column] }) };
}

interface Named {
  readonly record: CrmRecord;
  readonly fields: Fields;
  readonly naming: Naming;
}

/** The only one, or the only one that goes by the name that was given. */
function choose(records: readonly Named[], name: string | null, file: string): Named {
  const [only, ...others] = records;
  if (only !== undefined && others.length === 0) return only;
  const theirs = name === null ? [] : records.filter((one) => namesOf(one).some((own) => isSame(own, name)));
  const [found, ...more] = theirs;
  if (found !== undefined && more.length === 0) return found;
  const known = records.slice(0, 5).map((one) => namesOf(one)[0] ?? '?');
  const all = `${known.join(', ')}${records.length > known.length ? ', …' : ''}`;
  const which =
    name === null ? 'name the prospect whose record it is' : `${theirs.length === 0 ? 'none of them goes' : `${theirs.length} of them go`} by ${name}`;
  return refuse(`${file === '-' ? 'standard input' : file} holds ${records.length} records, and fit assess takes one: ${which} (${all})`);
}

/** Everything that a record can be named by, its name first. */
function namesOf({ fields, naming }: Named): readonly string[] {
  const { id } = fields;
  const all = [naming.name, naming.key, ...Object.values(naming.external), typeof id === 'number' || typeof id === 'string' ? String(id) : null];
  return [...new Set(all.filter((one) => one !== null))];
}

function refuse(message: string): never {
  throw new Failure([problem('usage', { message })]);
}
