/** `fit assess`: one prospect in, one report out. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Advice } from '../../engine/model/rubric.ts';
import { problem } from '../../problems/problem.ts';
import { ulid } from '../../record/identity.ts';
import { assessItem, createShelf } from '../assessing.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import { type Item, readItems } from '../inputs.ts';
import type { Io } from '../io.ts';
import { prefill } from '../prefill.ts';
import { printReports } from '../printing.ts';
import type { Invocation } from '../program.ts';

/** @returns 0, or with `--exit-code` the recommendation's own code. */
export async function assess({ operands, options }: Invocation, io: Io): Promise<number> {
  const file = (options['answers'] as string | undefined) ?? null;
  const [name = null] = operands;
  const settings = (options['set'] as readonly string[] | undefined) ?? [];
  if (file === null && settings.length === 0) throw new Failure([problem('no-answers', { missing: ['--answers FILE', '--set id=value'] })]);
  if (file === null && name === null)
    throw new Failure([problem('usage', { message: 'whom to assess? Name the prospect: fit assess "Harbour Dental" --set …' })]);
  if (file === '-' && io.stdin.isTTY) throw new Failure([problem('usage', { message: 'no answers come in: pipe them in, or name a file' })]);
  const item = prefill(file === null ? null : await readOne(file, io), name, settings);
  const at = new Date(io.now()).toISOString();
  const stamp = () => ({ id: ulid(io.now(), io.random(10)), at });
  const rubric = (options['rubric'] as string | undefined) ?? null;
  const assessment = unwrap(await assessItem(item, { rubric, file: file ?? '-', shelf: createShelf(io), stamp }, io));
  await printReports([assessment], options, io);
  return options['exitCode'] === true ? adviceCode(assessment) : EXIT.done;
}

/** Exit codes of `--exit-code`, for scripts that branch on the recommendation. */
const ADVICE_CODES: Readonly<Record<Advice, number>> = { accept: 0, conditional: 10, decline: 11, incomplete: 12, defer: 13 };

function adviceCode({ result }: Assessment): number {
  return ADVICE_CODES[result.recommendation];
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
