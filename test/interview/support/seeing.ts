/** What is on the screen, and what is read out, in a test. */
import type { Model } from '../../../src/interview/model.ts';
import { repeat } from '../../../src/interview/plain/speak.ts';
import { view } from '../../../src/interview/view/view.ts';
import { textOf } from '../../../src/text/layout.ts';
import { createPaint } from '../../../src/text/paint.ts';

/** @returns the screen as a text. */
export function seen(model: Model, columns = 100, rows = 40): string {
  const { plain, glyphs } = createPaint({ colour: 0, glyphs: 'unicode' });
  return view(model, { columns, rows, minutes: null, plain, glyphs })
    .map((line) => textOf(line).trimEnd())
    .join('\n');
}

/** @returns what is said of the screen by lines, the prompt last. */
export function heard(model: Model): string {
  const { lines, prompt } = repeat(model);
  return [...lines, prompt].join('\n');
}
