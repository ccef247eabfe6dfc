/** The library's errors and warnings as problems, one a line. */
import type { YAMLParseError, YAMLWarning } from 'yaml';
import type { SyntaxTrouble } from '../problems/problem.ts';
import { masked } from './characters.ts';
import { type Findings, MAX_NOTED } from './findings.ts';
import { lineAt, type SourceText } from './text.ts';
import { RULES, type Rule, TAB_IN_FRONT } from './yaml-rules.ts';

/** What the library has found. */
type Trouble = YAMLParseError | YAMLWarning;

/** All that is wrong on one line. */
interface TroubledLine {
  readonly troubles: readonly Trouble[];
  readonly text: string;
  /** The offset at which the line begins. */
  readonly start: number;
}

/** The library reports these where the text ends; `inspect` has reported them where they begin. */
const REPORTED_BEFORE = /^Missing closing ["']quote$|must (?:be sufficiently indented and )?end with a [\]}]$/;

/** More troubles on one line say nothing new. */
const MAX_TROUBLES = 8;

/**
 * Reports one `yaml-syntax` for each line with troubles. How far in a line stands counts only up to the first tab: the library
 * takes a line that begins with one for a line at the edge, and then nothing below it lines up.
 */
export function reportTroubles(troubles: readonly Trouble[], source: SourceText, findings: Findings): void {
  const lines = new Map<number, Trouble[]>();
  for (const trouble of troubles) {
    if (REPORTED_BEFORE.test(trouble.message)) continue;
    const line = lineAt(source, trouble.pos[0]);
    const others = lines.get(line);
    if (others === undefined && lines.size < MAX_NOTED) lines.set(line, [trouble]);
    else if (others !== undefined && others.length < MAX_TROUBLES) others.push(trouble);
  }
  let isAfterTab = false;
  for (const [line, found] of [...lines].sort(([one], [other]) => one - other)) {
    const start = source.lineStarts[line - 1] as number;
    const troubled = { troubles: found, text: source.text.slice(start, source.lineStarts[line]), start };
    const chosen = choose(troubled);
    if (!isAfterTab || !chosen.isStanding) reportLine(troubled, chosen, findings);
    isAfterTab ||= chosen.trouble.code === TAB_IN_FRONT;
  }
}

/** The trouble that speaks for a line. */
interface Chosen {
  readonly trouble: Trouble;
  readonly words: SyntaxTrouble;
  readonly isStanding: boolean;
}

function reportLine(line: TroubledLine, { trouble, words }: Chosen, findings: Findings): void {
  const [start, end] = trouble.pos;
  // A line that stands wrong is reported at its first column; its first word is what the eye looks for.
  const blanks = /^ */.exec(line.text.slice(start - line.start))?.[0].length ?? 0;
  findings.add('yaml-syntax', words, start + blanks, Math.max(end, start + blanks + 1));
}

function choose(line: TroubledLine): Chosen {
  for (const rule of RULES) {
    const trouble = line.troubles.find((candidate) => fits(rule, candidate, line));
    if (trouble !== undefined) return { trouble, words: { reason: rule.reason, fix: rule.fix }, isStanding: rule.isStanding ?? false };
  }
  const trouble = line.troubles[0] as Trouble;
  return { trouble, words: trouble.code === 'BAD_SCALAR_START' ? badStart(trouble, line) : inItsOwnWords(trouble), isStanding: false };
}

function fits({ code, says = '', beside, line: looks, before }: Rule, trouble: Trouble, { troubles, text, start }: TroubledLine): boolean {
  return (
    trouble.code === code &&
    trouble.message.includes(says) &&
    (beside === undefined || troubles.some((other) => other.code === beside)) &&
    (looks === undefined || looks.test(text)) &&
    (before === undefined || before.test(text.slice(0, trouble.pos[0] - start)))
  );
}

function badStart({ pos }: Trouble, { text, start }: TroubledLine): SyntaxTrouble {
  return { reason: `a text cannot begin with ${text.charAt(pos[0] - start)}`, fix: 'Put the text in quotes.' };
}

function inItsOwnWords({ message }: Trouble): SyntaxTrouble {
  return { reason: masked(message.slice(0, 200)), fix: null };
}
