/**
 * Reports by format. A new one is one file and one line in the table.
 *
 * Renderers are loaded when they are asked for: a record as JSON needs neither colour nor tables.
 */
import type { Assessment } from '../engine/model/assessment.ts';
import type { Renderer, ReportOptions } from './renderer.ts';

/** The formats of every page, by name. */
export const FORMATS = ['terminal', 'markdown', 'json'] as const;

/** A format of every page. */
export type Format = (typeof FORMATS)[number];

/** The formats of a report, by name. */
export const REPORT_FORMATS = [...FORMATS, 'html', 'flat'] as const;

/** A format of a report. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Where each renderer lives. */
const RENDERERS: Readonly<Record<ReportFormat, () => Promise<Renderer>>> = {
  terminal: async () => (await import('./terminal.ts')).renderTerminal,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
  json: async () => (await import('./json.ts')).renderJson,
  html: async () => (await import('./html/report.ts')).renderHtml,
  flat: async () => {
    const { renderFlat } = await import('./flat.ts');
    return (assessment, { rubric } = {}) =>
      renderFlat(
        assessment,
        rubric?.facts.map(({ id }) => id),
      );
  },
};

/** @returns the renderer of a format, for those who render many. */
export function rendererFor(format: ReportFormat): Promise<Renderer> {
  return RENDERERS[format]();
}

/** @returns the report on one record. */
export async function render(format: ReportFormat, assessment: Assessment, options: ReportOptions = {}): Promise<string> {
  return (await rendererFor(format))(assessment, options);
}
