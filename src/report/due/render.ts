/** What is due, by format. */
import type { SheetOptions } from '../page/sheet.ts';
import type { DueDocument } from './data.ts';

/** Formats of what is due. */
export type DueFormat = 'terminal' | 'json' | 'csv' | 'plain';

/** Makes a text that ends with a line end. */
type DueRenderer = (document: DueDocument, options?: SheetOptions) => string;

const RENDERERS: Readonly<Record<DueFormat, () => Promise<DueRenderer>>> = {
  terminal: async () => (await import('./terminal.ts')).renderDueTerminal,
  json: async () => {
    const { safeJson } = await import('../json.ts');
    return (document) => safeJson(document, false);
  },
  csv: async () => (await import('./tables.ts')).renderDueCsv,
  plain: async () => (await import('./tables.ts')).renderDuePlain,
};

/** @returns the renderer of a format. */
export function dueRendererFor(format: DueFormat): Promise<DueRenderer> {
  return RENDERERS[format]();
}
