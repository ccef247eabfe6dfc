/** Options that several commands have, and what is taken as their values. */
import { InvalidArgumentError, Option } from 'commander';
import { isDate } from '../../engine/model/date.ts';
import { OUTCOME_FACTS, type OutcomeFacts } from '../../engine/model/log.ts';
import { dayMeant } from '../../lifecycle/age.ts';

/** Which rubric. */
export const rubricOption = new Option('-r, --rubric <id|path>', 'the rubric; else the one the answers name, $FIT_RUBRIC, msp-mindset');
/** Where the output goes. */
export const outputOption = new Option('-o, --output <file>', 'write to this file, - is standard output');
/** Whether a file may be written over. */
export const forceOption = new Option('-f, --force', 'write over a file that is already there');
/** The same as JSON. */
export const jsonOption = new Option('--json', 'print as JSON');
/** Whether what is printed may be shown to others. */
export const redactOption = new Option('--redact', 'leave out names, notes, reasons and texts: for showing to others');
/** Whether results are shown that another rater is not to know yet. */
export const revealOption = new Option('--reveal', 'show results that are hidden while a second rating is open; the log keeps who looked');
/** What every command has that prints what is kept: for whose eyes, and where to. */
export const keptOptions: readonly Option[] = [redactOption, revealOption, outputOption, forceOption];
/** Who it is that does something. */
export const byOption = new Option('--by <name>', 'your name; else $FIT_NAME');
/** How a page looks. */
export const formatOption = new Option('--format <format>', 'how the page looks').choices(['terminal', 'markdown', 'json']);
/** How a report looks. */
export const reportFormatOption = new Option('--format <format>', 'how the page looks').choices(['terminal', 'markdown', 'json', 'html', 'flat']);
/** One value instead of a page. */
export const pickOption = new Option('--pick <path>', 'print one value of the record and nothing else: result.score').conflicts(['format', 'json', 'html']);

/** @returns the settings so far and one more, `id=value`; throws what commander shows. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  if (!/^[a-z][a-z0-9_-]*=/.test(value)) throw new InvalidArgumentError('Write it as id=value.');
  return [...before, value];
}

/** @returns a number of minutes, as text; throws what commander shows. */
export function minutes(value: string): string {
  if (!/^[1-9]\d{0,3}$/.test(value) || Number(value) > 1440) throw new InvalidArgumentError('It is a whole number of minutes from 1 to 1440.');
  return value;
}

/** @returns a tag of a language; throws what commander shows. */
export function languageTag(value: string): string {
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value)) throw new InvalidArgumentError('It is a tag such as en or de-CH.');
  return value;
}

/** @returns the ids so far and one more; throws what commander shows. */
export function collectIds(value: string, before: readonly string[] = []): readonly string[] {
  if (!/^[a-z][a-z0-9_-]*$/.test(value)) throw new InvalidArgumentError('It is the id of a question, or all.');
  return [...before, value];
}

/** @returns a whole number from 1; throws what commander shows. */
export function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(value);
}

/** @returns a whole number from 0 to 100; throws what commander shows. */
export function percent(value: string): number {
  if (!/^(?:\d{1,2}|100)$/.test(value)) throw new InvalidArgumentError('It is a whole number from 0 to 100.');
  return Number(value);
}

/** @returns a whole number from 0; throws what commander shows. */
export function seed(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('It is a whole number from 0.');
  return Number(value);
}

/** @returns how long ago, or a day, as text; throws what commander shows. */
export function age(value: string): string {
  if (dayMeant(value, '2000-06-15') === null) throw new InvalidArgumentError('Write it as 90d, 12w, 6m or 1y, or as a day such as 2026-01-31.');
  return value;
}

/** @returns a day of the calendar; throws what commander shows. */
export function day(value: string): string {
  if (!isDate(value)) throw new InvalidArgumentError('It is a day such as 2026-05-01.');
  return value;
}

/** @returns a length of time as ISO 8601 has it; throws what commander shows. */
export function length(value: string): string {
  const [, count, unit] = /^(\d{1,4})([dwmy])$/i.exec(value) ?? [];
  if (count === undefined || unit === undefined) throw new InvalidArgumentError('It is a length of time such as 30d, 6w, 3m or 1y.');
  return `P${count}${unit.toUpperCase()}`;
}

/** @returns the facts so far and one more, `customer=yes`; throws what commander shows. */
export function collectFacts(value: string, before: OutcomeFacts = {}): OutcomeFacts {
  const [name, holds] = value.split('=');
  const fact = OUTCOME_FACTS.find((one) => one === name);
  if (fact === undefined || (holds !== 'yes' && holds !== 'no'))
    throw new InvalidArgumentError(`It is one of ${OUTCOME_FACTS.join(', ')}, and =yes or =no behind it.`);
  return { ...before, [fact]: holds === 'yes' };
}
