/** Why an assessment comes out as it does, and what other answers would come to, by format. */
import { escapeMarkdown } from '../escape-markdown.ts';
import { safeJson } from '../json.ts';
import { pageInMarkdown } from '../outlined/markdown.ts';
import type { Page } from '../outlined/page.ts';
import { pageOnTerminal } from '../outlined/terminal.ts';
import type { SheetOptions } from '../page/sheet.ts';
import type { Format } from '../render.ts';
import { shortened, withEveryText } from '../texts.ts';
import type { ExplanationDocument, WhatIfDocument } from './document.ts';
import { outlineExplanation } from './outline.ts';
import { outlineWhatIf } from './what-if.ts';

/** Either document. */
export type Explained = ExplanationDocument | WhatIfDocument;

/** Characters of an answer and of what it would have to be on the terminal: the level stands in front of each. */
const LONGEST = { from: 32, to: 60 };
/** Characters of a note on the terminal. */
const LONGEST_NOTE = 160;

/** @returns the page, or the document on one line. The text ends with one line feed. */
export function renderExplanation(format: Format, document: Explained, options: SheetOptions = {}): string {
  if (format === 'json') return safeJson(document, false);
  if (format === 'markdown') return pageInMarkdown(outline(withEveryText(document, escapeMarkdown)));
  return pageOnTerminal(outline(withEveryText(brief(document), (text) => shortened(text))), options);
}

function outline(document: Explained): Page {
  return document.schema === 'fit.what-if/1' ? outlineWhatIf(document) : outlineExplanation(document);
}

/** Answers that stand beside each other, and notes, as long as one can take them in. */
function brief(document: Explained): Explained {
  if (document.schema === 'fit.what-if/1') return document;
  const { flips, strengths, weaknesses } = document;
  const changes = ({ better, worse, searched }: typeof flips): typeof flips => ({ better: better.map(briefFlip), worse: worse.map(briefFlip), searched });
  const noted = (part: (typeof strengths)[number]) => ({ ...part, evidence: part.evidence && shortened(part.evidence, LONGEST_NOTE) });
  return { ...document, flips: changes(flips), strengths: strengths.map(noted), weaknesses: weaknesses.map(noted) };
}

type Flip = ExplanationDocument['flips']['better'][number];

function briefFlip(flip: Flip): Flip {
  const cut = (label: string | null, longest: number) => label && shortened(label, longest);
  return {
    ...flip,
    changes: flip.changes.map((change) => ({ ...change, fromLabel: cut(change.fromLabel, LONGEST.from), toLabel: cut(change.toLabel, LONGEST.to) })),
  };
}
