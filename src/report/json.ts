/** The record itself as JSON, safe to look at: what could steer a terminal or hide is written as `\u` escapes, the value is the same. */
import type { Assessment } from '../engine/model/assessment.ts';
import type { ReportOptions } from './renderer.ts';

/**
 * Writes a record as `fit score` does: the same record, the same bytes.
 *
 * @example
 * ```ts
 * const body = renderJson(record, { pretty: true });
 * ```
 *
 * @returns the record on one line, or in lines of two spaces a level; it ends with a line feed.
 */
export function renderJson(assessment: Assessment, { pretty = false }: ReportOptions = {}): string {
  return safeJson(assessment, pretty);
}

/** @returns any JSON-safe value the same way. */
export function safeJson(value: unknown, pretty: boolean): string {
  return `${safeJsonText(JSON.stringify(value, null, pretty ? 2 : 0))}\n`;
}

/** @returns JSON that is written already the same way: another spelling of the same values. */
export function safeJsonText(json: string): string {
  return PLAIN.test(json) ? json : withoutHidden(json);
}

const PLAIN = /^[\n\x20-\x7e]*$/;

/** Everything that does not show as itself. Such characters stand in texts only, apart from our own line feeds. */
function withoutHidden(json: string): string {
  return json.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}\p{NChar}]/gu, escaped);
}

function escaped(character: string): string {
  return [...Array(character.length).keys()].map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}
