/** The only place where colour is added, and the last gate: nothing gets past it that is not visible. */
import { Chalk } from 'chalk';
import type { ColourLevel } from './colour.ts';
import { GLYPHS, type GlyphSet, type Glyphs } from './glyphs.ts';
import { asciiOnly, visible } from './visible.ts';

/** Styles by what they mean. No meaning stands in a style alone. */
export type Style = 'plain' | 'strong' | 'faint' | 'heading' | 'good' | 'warn' | 'bad' | 'note';

/** Text in a style: each function makes its text visible first. Painted text is not painted again. */
export interface Paint extends Readonly<Record<Style, (text: string) => string>> {
  readonly glyphs: Glyphs;
}

/** What a paint is made for. */
export interface PaintOptions {
  readonly colour: ColourLevel;
  readonly glyphs: GlyphSet;
}

/** @returns a paint; with colour 0 it writes no escape sequence at all. */
export function createPaint({ colour, glyphs }: PaintOptions): Paint {
  const chalk = new Chalk({ level: colour });
  const plain = glyphs === 'ascii' ? (text: string) => asciiOnly(visible(text)) : (text: string) => visible(text);
  const inked = (ink: (text: string) => string) => (text: string) => ink(plain(text));
  return {
    plain,
    strong: inked(chalk.bold),
    faint: inked(chalk.dim),
    heading: inked(chalk.bold.cyan),
    good: inked(chalk.green),
    warn: inked(chalk.yellow),
    bad: inked(chalk.red),
    note: inked(chalk.cyan),
    glyphs: GLYPHS[glyphs],
  };
}
