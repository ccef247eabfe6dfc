/** What all pictures are made of: a drawing with its words, in two widths of which the page shows one, and texts that fit their room. */
import { truncate, widthOf } from '../../../text/layout.ts';
import { html, type Markup } from '../markup.ts';

/** The room for a drawing, in the units of its `viewBox`; a letter is about `LETTER` of them wide on any page. */
export interface Room {
  readonly width: number;
  readonly isNarrow: boolean;
}

/** A drawing before it has words. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: Markup;
}

/** What a picture says to those who do not see it. Its numbers stand in a table beside it. */
export interface PictureWords {
  /** Unlike any other on the page; its parts are `<id>-…`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Units that a letter takes at most, nearly always. */
const LETTER = 6.9;

/** The page shows the wide one from 640 pixels on, the narrow one below. */
const ROOMS: readonly Room[] = [
  { width: 720, isNarrow: false },
  { width: 340, isNarrow: true },
];

/** @returns the picture in both widths; those who do not see it hear of the shown one alone. */
export function picture(words: PictureWords, draw: (room: Room) => Drawing): Markup {
  return html`${ROOMS.map((room) => {
    const { isNarrow } = room;
    return drawn({ ...words, id: `${words.id}-${isNarrow ? 'narrow' : 'wide'}` }, draw(room), isNarrow ? 'narrow' : 'wide');
  })}`;
}

/** @returns one drawing with its words. @param looks its class */
export function drawn({ id, title, description }: PictureWords, { width, height, content }: Drawing, looks: string): Markup {
  return html`<svg class="picture ${looks}" viewBox="0 0 ${width} ${rounded(height)}" role="img" aria-labelledby="${id}-t ${id}-d">
<title id="${id}-t">${title}</title>
<desc id="${id}-d">${description}</desc>
${content}</svg>
`;
}

/** @returns the number with one decimal: a picture needs no more, and its bytes stay the same. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** @returns the units that a text takes. */
export function unitsOf(text: string): number {
  return widthOf(text) * LETTER;
}

/** @returns the text cut to so many units. */
export function fitting(text: string, units: number): string {
  return truncate(text, Math.max(1, Math.floor(units / LETTER)));
}

/** Numbers between two ends, drawn from one place to another. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** @returns 0 to 100 where all numbers count so; else from the least to the greatest of them, with some air. */
export function scaleFor(values: readonly (number | null)[], isPercent: boolean): Scale {
  const known = values.filter((value) => value !== null);
  if (isPercent && known.every((value) => value >= 0 && value <= 100)) return { from: 0, to: 100 };
  if (known.length === 0) return { from: 0, to: 1 };
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const air = (most - least || 1) * 0.08;
  return { from: least - air, to: most + air };
}

/** @returns where a number stands between two places; what lies beyond an end stands at it. */
export function placeOn({ from, to }: Scale, value: number, start: number, end: number): number {
  return rounded(start + Math.max(0, Math.min(1, (value - from) / (to - from))) * (end - start));
}

/** What pictures look like: classes only, in the colours of the page. */
export const PICTURE_STYLE = `
figure{margin:1rem 0}
figcaption{font-size:.875rem;color:var(--muted);max-width:44rem}
.picture{width:100%;height:auto;margin:.5rem 0}
.picture.wide{max-width:60rem}.picture.narrow{display:none;max-width:27rem}
.picture text{font-size:12px;fill:var(--muted)}
.picture .number-text{fill:var(--ink);font-weight:600;paint-order:stroke;stroke:var(--page);stroke-width:3px;stroke-linejoin:round}
.picture .own{fill:var(--ink)}
.frame{fill:none;stroke:var(--line)}
.grid{stroke:var(--line);stroke-width:1}
.break{stroke:var(--muted);stroke-width:1.5;stroke-dasharray:2 4}
.range{stroke:var(--fill);stroke-width:7;stroke-opacity:.45}
.course{fill:none;stroke:var(--fill);stroke-width:2}
.course.unclear{stroke:var(--muted);stroke-width:1.5;stroke-dasharray:4 3}
.leader{stroke:var(--muted);stroke-width:.75}
.dot{fill:var(--fill);stroke:var(--page);stroke-width:1.5}
.dot.unclear{fill:var(--muted)}
.sign{fill:var(--ink)}
.ground-good{fill:var(--good-soft)}.ground-warn{fill:var(--warn-soft)}.ground-bad{fill:var(--bad-soft)}.ground-note{fill:var(--note-soft)}
.shape-good{fill:var(--good)}.shape-warn{fill:var(--warn)}.shape-bad{fill:var(--bad)}.shape-note{fill:var(--note)}
@media (max-width:39.99rem){.picture.wide{display:none}.picture.narrow{display:block}}
@media print{.picture.narrow{display:none}.picture.wide{display:block;max-width:40rem}
.ground-good{fill:#e6f3ea}.ground-warn{fill:#fbf1da}.ground-bad{fill:#fbe9e7}.ground-note{fill:#e7eef8}}
`;
