/** A page for others in HTML: for filling in within a browser, for printing, and as an attachment. */
import { type Hole, html, type Markup } from '../html/markup.ts';
import { htmlPage } from '../html/page.ts';
import type { Entry, Part, Sheet } from './sheet.ts';

/** @returns the page: what stands in brackets is marked, and everything can be written over. */
export function sheetInHtml({ title, language, form, parts }: Sheet): string {
  const body = html`<header class="hint screen-only" lang="en">A draft: write over what is marked, then print or copy it. Nothing is kept on this page.</header>
<main class="${form}" contenteditable="true" spellcheck="true">
${parts.map((part) => html`${partMarkup(part)}\n`)}</main>`;
  return htmlPage({ title, language, body, style: form === 'letter' ? LETTER : SHEET });
}

function partMarkup(part: Part): Markup {
  switch (part.kind) {
    case 'title':
      return html`<h1>${blanks(part.text)}</h1>`;
    case 'subject':
      return html`<h1 class="subject">${blanks(part.text)}</h1>`;
    case 'heading':
      return html`<h2>${blanks(part.text)}</h2>`;
    case 'text':
      return html`<p>${blanks(part.text)}</p>`;
    case 'list':
      return part.numbered ? html`<ol>${part.items.map(entryMarkup)}</ol>` : html`<ul>${part.items.map(entryMarkup)}</ul>`;
    case 'table':
      return tableMarkup(part.head, part.rows);
  }
}

function entryMarkup({ text, under = [] }: Entry): Markup {
  return html`<li>${blanks(text)}${under.length > 0 && html`<ul>${under.map((line) => html`<li>${blanks(line)}</li>`)}</ul>`}</li>`;
}

function tableMarkup(head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${head.join(', ')}"><table>
<thead><tr>${head.map((cell) => html`<th scope="col">${blanks(cell)}</th>`)}</tr></thead>
<tbody>
${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${blanks(cell)}</td>`)}</tr>\n`)}</tbody>
</table></div>`;
}

/** What a person fills in is marked. */
function blanks(text: string): Hole {
  return text.split(/(\[[^[\]]*\])/).map((piece, i) => (i % 2 === 1 ? html`<mark>${piece}</mark>` : piece));
}

const SHARED = `
mark{background:var(--warn-soft);color:var(--warn);border-radius:.2rem;padding:0 .15rem}
.hint{margin:0 auto;padding:.75rem 1.25rem 0;color:var(--muted);font-size:.875rem}
ol>li,ul>li{margin:.6rem 0}
@media print{mark{color:inherit;background:none;padding:0}}
`;

const LETTER = `${SHARED}
main.letter,.hint{max-width:42rem}
main.letter{font-size:1.0625rem;line-height:1.6}
.letter p{margin:1rem 0}
.letter .subject{font-size:1.125rem;margin:2rem 0 1rem}
@media print{html{font-size:11pt;line-height:1.45}@page{margin:25mm}main.letter{font-size:1rem}}
`;

const SHEET = `${SHARED}
main.sheet,.hint{max-width:76rem}
.sheet td,.sheet th{border:1px solid var(--line);padding:.4rem .6rem;min-width:6rem;overflow-wrap:break-word}
.sheet td:nth-child(3){min-width:14rem}
.sheet .scroll:last-child td{height:3rem}
.sheet table{margin:1rem 0}
.sheet li li{margin:.2rem 0}
@media print{@page{size:landscape}}
`;
