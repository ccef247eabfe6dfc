/** A page for others in Markdown: for editing. */
import { strong } from '../escape-markdown.ts';
import type { Entry, Part, Sheet } from './sheet.ts';

/** @returns the page. Foreign texts in it have been escaped before. */
export function sheetInMarkdown({ parts }: Sheet): string {
  return `${parts.map(partText).join('\n\n')}\n`;
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'title':
      return `# ${part.text}`;
    case 'heading':
      return `## ${part.text}`;
    case 'subject':
      return strong(part.text);
    case 'text':
      return part.text;
    case 'list':
      return part.items.flatMap((entry, i) => entryLines(entry, part.numbered ? `${i + 1}.` : '-')).join('\n');
    case 'table':
      return [part.head, part.head.map(() => '---'), ...part.rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  }
}

function entryLines({ text, under = [] }: Entry, mark: string): readonly string[] {
  return [`${mark} ${text}`, ...under.map((line) => `${' '.repeat(mark.length + 1)}- ${line}`)];
}
