/** The page of a draft by format. As JSON a draft is a record like any other. */
import type { SheetOptions } from '../page/sheet.ts';
import type { Format } from '../render.ts';
import type { DraftView } from './outline.ts';

/** Makes a page of a draft: pure, and the text ends with one line feed. */
export type DraftRenderer = (view: DraftView, options?: SheetOptions) => string;

/** Where each renderer lives. */
const RENDERERS: Readonly<Record<Format, () => Promise<DraftRenderer>>> = {
  terminal: async () => (await import('./terminal.ts')).renderDraftTerminal,
  markdown: async () => (await import('./markdown.ts')).renderDraftMarkdown,
  json: async () => {
    const { renderJson } = await import('../json.ts');
    return ({ record }) => renderJson(record);
  },
};

/** @returns the renderer of a format. */
export function draftRendererFor(format: Format): Promise<DraftRenderer> {
  return RENDERERS[format]();
}
