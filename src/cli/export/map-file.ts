/** The map of an export: a file, or the one that came with the program. */
import { dirname, join, resolve } from 'node:path';
import { type ReadMap, readMap } from '../../crm/map/read.ts';
import { object as objectName } from '../../crm/map/schema.ts';
import { type Outcome, problem } from '../../problems/problem.ts';
import { decodeText } from '../../reader/text.ts';
import { Failure, unwrap } from '../failure.ts';
import { readBytes } from '../input/files.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns the map that the options name. Throws a `Failure` with everything that is wrong with it. */
export async function mapAskedFor(options: Invocation['options'], io: Io): Promise<ReadMap> {
  const to = options['to'] as string | undefined;
  // A target alone asks for the map that came with fit, whatever is settled.
  const file = (options['map'] as string | undefined) ?? (to === undefined ? io.env['FIT_MAP'] || undefined : undefined);
  if (file === undefined && to === undefined) throw new Failure([problem('usage', { message: 'where to: name a map with --map, or a target with --to' })]);
  const { map, target } = file === undefined ? await shippedMap(to as string, io) : unwrap(await mapIn(file, resolve(io.cwd, file), io));
  if (to !== undefined && target.name !== to)
    throw new Failure([problem('usage', { message: `--to says ${to}, and the map ${file} is for ${target.name}; --map alone will do` })]);
  return { map: { ...map, object: objectIn(options) ?? map.object }, target };
}

function objectIn(options: Invocation['options']): string | null {
  const { object } = options;
  if (object === undefined) return null;
  const name = objectName.safeParse(object);
  if (!name.success) throw new Failure([problem('usage', { message: '--object is the name of an object, such as companies' })]);
  return name.data;
}

async function mapIn(shownAs: string, path: string, io: Io): Promise<Outcome<ReadMap>> {
  const bytes = await readBytes(path, io, shownAs);
  if (!bytes.ok) return bytes;
  const source = decodeText(bytes.value, shownAs);
  return source.ok ? readMap(source.value) : source;
}

/** Where a CRM gives each of its customers names of its own, no map could be right for all. */
async function shippedMap(target: string, io: Io): Promise<ReadMap> {
  // Shown as it lies: who has to copy it finds it there.
  const path = join(dirname(io.shipped), 'maps', `${target}.map.yaml`);
  const map = await mapIn(path, path, io);
  if (!map.ok && map.problems[0]?.code === 'file-missing')
    throw new Failure([problem('usage', { message: `no map for ${target} came with fit: write one, and name it with --map` })]);
  return unwrap(map);
}
