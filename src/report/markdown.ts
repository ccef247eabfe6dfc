/** The report in Markdown, for wikis, tickets and pull requests: the whole record, every answer with its evidence. */
import type { Assessment } from '../engine/model/assessment.ts';
import { decimal } from '../text/number.ts';
import { escapeMarkdown, strong } from './escape-markdown.ts';
import { origin, prefilledFrom } from './origin.ts';
import { conditionsHeading, decided, factLines, outcomeHeading, outcomeRemarks, stateWords } from './since.ts';
import { capital, withEveryText } from './texts.ts';
import {
  answerWords,
  conditionParts,
  dimensionScore,
  dimensionTitle,
  FOLLOW_UP_REASONS,
  headline,
  knockoutStatus,
  minimumWords,
  moveWords,
  nameOf,
  nowCalled,
  rangeWords,
  refused,
  scoreFacts,
  scoreRemarks,
  sentence,
  standing,
  telling,
  unsuited,
} from './words.ts';

/**
 * Writes the report on a record, for a wiki, a ticket or a page that reads Markdown.
 *
 * @example
 * ```ts
 * await writeFile('report.md', renderMarkdown(record));
 * ```
 *
 * @returns the report. All that is foreign in the record is escaped before the first line is written.
 */
export function renderMarkdown(assessment: Assessment): string {
  const safe = withEveryText(assessment, escapeMarkdown);
  const blocks = SECTIONS.map((section) => section(safe)).filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Section = (assessment: Assessment) => readonly string[];

const SECTIONS: readonly Section[] = [
  title,
  verdict,
  knockouts,
  score,
  dimensions,
  conditions,
  outcome,
  followUps,
  refusals,
  open,
  also,
  answers,
  facts,
  source,
];

function title(assessment: Assessment): readonly string[] {
  const { rubric, status } = assessment;
  const now = nowCalled(assessment);
  return [
    `# ${nameOf(assessment)}`,
    '',
    ...(now === null ? [] : [now, '']),
    `${[rubric.title, `${rubric.id} ${rubric.version}`, ...(status === 'draft' ? ['draft'] : [])].join(' · ')}`,
  ];
}

function verdict(assessment: Assessment): readonly string[] {
  const { before, word, after } = headline(assessment.result);
  const person = decided(assessment);
  const lines = [...standing(assessment.result), ...(person === null ? [] : [`${person.before}**${person.word}**${person.after}`])];
  return [`${before}**${word}**${after}`, ...lines.flatMap((text) => ['', text])];
}

function knockouts({ result }: Assessment): readonly string[] {
  return section(
    'Knock-outs',
    result.knockouts.map((knockout) => {
      const because = knockout.because === null ? '' : ` ${sentence(knockout.because)}`;
      const evidence = knockout.evidence === null ? 'No evidence noted.' : `“${knockout.evidence}”`;
      return `- ${strong(knockout.title)} · ${knockoutStatus(knockout)}.${because} ${evidence}`;
    }),
  );
}

function score({ result }: Assessment): readonly string[] {
  const [own = '', ...others] = scoreFacts(result);
  return section('Score', [`**${own}** · ${others.join(' · ')}`, ...scoreRemarks(result).flatMap((text) => ['', text])]);
}

function dimensions({ result }: Assessment): readonly string[] {
  const rows = telling(result).map((one) => [
    one.title,
    dimensionScore(one),
    rangeWords(one),
    decimal(one.weight),
    minimumWords(one) ?? '',
    `${one.rated} of ${one.applicable}`,
  ]);
  return section('Dimensions', table(['Dimension', 'Score', 'Low to high', 'Weight', 'Minimum', 'Rated'], rows));
}

function conditions({ result }: Assessment): readonly string[] {
  const words = [...new Set(result.conditions.flatMap((condition) => conditionParts(condition).map(([word]) => word)))];
  const rows = result.conditions.map((condition) => {
    const parts = new Map<string, string>(conditionParts(condition));
    const state = condition.standing === undefined ? '' : `**${condition.standing.state}**${stateWords(condition.standing)}`;
    return [condition.text, ...words.map((word) => parts.get(word) ?? ''), state, condition.title];
  });
  return section(conditionsHeading(result.conditions), table(['What', ...words.map(capital), 'Now', 'Because of'], rows));
}

function outcome({ outcome: known }: Assessment): readonly string[] {
  return known === null ? [] : section(outcomeHeading(known), [...factLines(known).map(({ text }) => `- ${text}`), '', outcomeRemarks(known).join(' ')]);
}

function followUps({ result }: Assessment): readonly string[] {
  return section(
    'Follow-ups',
    result.followUps.map((one) => `- ${strong(one.title)}: ${one.probes.join(' ')} (${FOLLOW_UP_REASONS[one.reason]})`),
  );
}

function refusals({ result }: Assessment): readonly string[] {
  return section(
    'Asked and not answered',
    refused(result).map((one) => `- ${strong(one.title)}${one.evidence === null ? '' : `: “${one.evidence}”`}`),
  );
}

function open({ result }: Assessment): readonly string[] {
  const word = unsuited(result);
  const lines = section(
    'Not yet known, by what it can still move',
    result.open.map((one, i) => `${i + 1}. ${strong(one.title)}: ${moveWords(one)}`),
  );
  return word === null ? lines : [...lines, ...(lines.length > 0 ? [''] : []), word];
}

function also({ result }: Assessment): readonly string[] {
  const flags = result.flags.length > 0 ? [`- Flags: ${result.flags.join(', ')}`] : [];
  return section('Also held', [...result.also.map(({ text }) => `- ${text}`), ...flags]);
}

function answers(assessment: Assessment): readonly string[] {
  const { result } = assessment;
  const rows = result.questions.map((one) => [
    dimensionTitle(result, one.dimension),
    one.title,
    answerWords(one),
    one.score === null ? '' : decimal(one.score),
    one.confidence ?? '',
    one.evidence ?? '',
    prefilledFrom(assessment, one.id) ?? '',
  ]);
  return section('Answers', table(['Dimension', 'Question', 'Answer', 'Of 100', 'Confidence', 'Evidence', 'Prefilled'], rows));
}

function facts(assessment: Assessment): readonly string[] {
  const from = (id: string) => prefilledFrom(assessment, id);
  return section(
    'Facts',
    Object.entries(assessment.facts).map(([id, value]) => `- ${[`${id}: ${[value].flat().map(String).join(', ')}`, from(id)].filter(Boolean).join(' · ')}`),
  );
}

function source(assessment: Assessment): readonly string[] {
  return section(
    'Source',
    origin(assessment).map((text) => `- ${sentence(text)}`),
  );
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, '', ...lines];
}

/** Nothing without rows; a column in which no row says anything is left out. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const kept = head.map((_, i) => i).filter((i) => rows.some((row) => row[i] !== ''));
  const line = (cells: readonly string[]) => `| ${kept.map((i) => cells[i]).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
