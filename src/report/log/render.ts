/** Who did what when, by format. */
import { oneLine, visible } from '../../text/visible.ts';
import { safeJson } from '../json.ts';
import { moment } from '../origin.ts';
import { list, type Page } from '../outlined/page.ts';
import { pageOnTerminal } from '../outlined/terminal.ts';
import type { SheetOptions } from '../page/sheet.ts';
import { shortened, withEveryText } from '../texts.ts';
import { nameOf } from '../words.ts';
import type { LogDocument } from './data.ts';
import { deedWords } from './words.ts';

/** Formats of the log. */
export type LogFormat = 'terminal' | 'json' | 'plain';

/** By format, each to a text that ends with a line feed. */
export const LOG_RENDERERS: Readonly<Record<LogFormat, (document: LogDocument, options: SheetOptions) => string>> = {
  terminal: (document, options) => pageOnTerminal(logPage(withEveryText(document, (text) => shortened(text))), options),
  json: (document) => safeJson(document, false),
  plain: plainLog,
};

function logPage({ prospect, events }: LogDocument): Page {
  const assessments = new Set(events.flatMap(({ assessment }) => assessment ?? []));
  const items = events.map(({ at, by, assessment, act }) => ({
    label: at === null ? 'at some time' : moment(at),
    text: `${by ?? 'somebody'} ${deedWords(act, events)}`,
    // Of one assessment nobody asks which.
    ...(assessment !== null && assessments.size > 1 && { aside: assessment.slice(-6) }),
  }));
  const facts = assessments.size === 1 ? [`Assessment ${[...assessments][0]}`] : [];
  return { title: nameOf({ prospect }), facts, sections: [{ depth: 1, title: 'Log', blocks: list(items) }] };
}

/** A line an event, its fields with a tab between: time, who, kind, assessment, words. */
function plainLog({ events }: LogDocument): string {
  return events
    .map(
      ({ at, by, assessment, act }) => `${[at, by, act.kind, assessment, deedWords(act, events)].map((field) => visible(oneLine(field ?? ''))).join('\t')}\n`,
    )
    .join('');
}
