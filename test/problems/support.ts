/** A paint without colour, and problems to show. */
import { createPaint } from '../../src/text/paint.ts';

/** What is painted with it stays plain text. */
export const PLAIN = createPaint({ colour: 0, glyphs: 'unicode' });

/** Colours as they reach a terminal. */
export const COLOUR = createPaint({ colour: 1, glyphs: 'unicode' });
