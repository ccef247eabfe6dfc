/** What every renderer is: a pure function from a record to a text that ends with one line feed. */
import type { Assessment } from '../engine/model/assessment.ts';
import type { Rubric } from '../engine/model/rubric.ts';
import type { ColourLevel } from '../text/colour.ts';
import type { GlyphSet } from '../text/glyphs.ts';

/** Wishes about a report. Each renderer reads those that concern it. */
export interface ReportOptions {
  /** Columns of the terminal, held within 40 and 200; 80 unless given. */
  readonly width?: number;
  /** None unless given. */
  readonly colour?: ColourLevel;
  /** Unicode unless given. */
  readonly glyphs?: GlyphSet;
  /** Whether the terminal lists every answer with its evidence; Markdown always does. */
  readonly answers?: boolean;
  /** JSON in lines of two spaces a level rather than on one line. */
  readonly pretty?: boolean;
  /** The rubric that the record was made with, for what asks the engine again or quotes the rubric. */
  readonly rubric?: Rubric;
  /** The script with which an HTML page answers what-if questions, as text; without it the page only shows. */
  readonly script?: string;
}

/** Makes a report of a record. */
export type Renderer = (assessment: Assessment, options?: ReportOptions) => string;
