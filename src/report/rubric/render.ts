/** Rubrics as pages by format: the same formats as those of reports, and like there each is loaded when it is asked for. */
import type { Rubric } from '../../engine/model/rubric.ts';
import type { SheetOptions } from '../page/sheet.ts';
import type { Format } from '../render.ts';

/** Makes a page of a rubric: pure, and the text ends with one line feed. */
export type RubricRenderer = (rubric: Rubric, options?: SheetOptions) => string;

/** Where each renderer lives. */
const RENDERERS: Readonly<Record<Format, () => Promise<RubricRenderer>>> = {
  terminal: async () => (await import('./terminal.ts')).renderRubricTerminal,
  markdown: async () => (await import('./markdown.ts')).renderRubricMarkdown,
  json: async () => {
    const { safeJson } = await import('../json.ts');
    return (rubric) => safeJson(rubric, true);
  },
};

/** @returns the renderer of a format. */
export function rubricRendererFor(format: Format): Promise<RubricRenderer> {
  return RENDERERS[format]();
}

/** @returns the page of one rubric. */
export async function renderRubric(format: Format, rubric: Rubric, options: SheetOptions = {}): Promise<string> {
  return (await rubricRendererFor(format))(rubric, options);
}
