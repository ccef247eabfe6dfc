/** `man fit`: one page of everything that can be said, made from the declarations when fit is built. Pure. */
import type { Option } from 'commander';
import type { Declaration } from '../program/declaration.ts';
import type { Group } from '../program/program.ts';

/** What the page is made of. */
export interface ManSource {
  readonly version: string;
  readonly commands: Readonly<Record<string, Declaration>>;
  readonly groups: Readonly<Record<string, Group>>;
  readonly globals: readonly Option[];
  /** Pages of help that are sections here, by the name of the section. */
  readonly topics: readonly (readonly [section: string, text: string])[];
}

/** @returns the page, in the language of `man`. */
export function manPage({ version, commands, groups, globals, topics }: ManSource): string {
  const lines = [
    `.TH FIT 1 "" "fit ${literal(version)}" "User Commands"`,
    // Words of a command line are not to be broken.
    ...['.nh', '.ad l'],
    ...section('NAME', ['fit \\- decide before the contract whether a prospect fits your service model']),
    ...section('SYNOPSIS', ['.B fit', '.I command', '[\\fIoptions\\fR] [\\fIoperands\\fR]']),
    ...section('DESCRIPTION', [
      text(
        'Leads a seller through a rubric during the call, scores the answers, and recommends to accept, to accept on conditions, to defer or to decline, with the reason.',
      ),
      '.PP',
      text('fit help and fit COMMAND --help print the same that stands here.'),
    ]),
    ...section('OPTIONS OF EVERY COMMAND', globals.flatMap(optionLines)),
    ...section('COMMANDS', Object.entries(commands).flatMap(commandLines)),
    ...section('GROUPS', Object.entries(groups).flatMap(groupLines)),
    ...topics.flatMap(([name, page]) => section(name, verbatim(page.split('\n').slice(2, -1)))),
  ];
  return `${lines.join('\n')}\n`;
}

function section(name: string, lines: readonly string[]): readonly string[] {
  return [`.SH ${name.includes(' ') ? `"${name}"` : name}`, ...lines];
}

function commandLines([name, declaration]: readonly [string, Declaration]): readonly string[] {
  const { summary, description, operands, operandHelp, options, examples } = declaration;
  const help = [operandHelp ?? []].flat();
  const terms = operands.split(' ').filter(Boolean);
  return [
    `.SS "fit ${[literal(name), '[options]', ...terms.map(literal)].join(' ')}"`,
    ...(description ?? `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
      .split('\n')
      .flatMap((line, i) => (i === 0 ? [text(line)] : ['.br', text(line)])),
    ...terms.flatMap((term, i) => (help[i] === undefined ? [] : ['.TP', `.I ${literal(term)}`, text(help[i])])),
    ...options.flatMap(optionLines),
    '.PP',
    'Examples:',
    ...examples.flatMap(([command, does]) => ['.TP', `.B ${literal(command)}`, text(does)]),
  ];
}

function groupLines([name, { summary, alone }]: readonly [string, Group]): readonly string[] {
  return ['.TP', `.B fit ${literal(name)}`, text(alone === undefined ? summary : `${summary}; alone it is fit ${name} ${alone}`)];
}

function optionLines({ flags, description, argChoices }: Option): readonly string[] {
  const choices = argChoices === undefined || argChoices.every((one) => description.includes(one)) ? '' : ` (${argChoices.join(', ')})`;
  return ['.TP', `.B ${literal(flags)}`, text(description + choices)];
}

function verbatim(lines: readonly string[]): readonly string[] {
  // They are as wide as a page of help, which leaves no room for a margin.
  return ['.in 0', '.nf', ...lines.map((line) => text(line) || '.sp'), '.fi', '.in'];
}

/** What is to be typed: signs that typesetters would make prettier stay what they are. */
function literal(words: string): string {
  const signs: Readonly<Record<string, string>> = { '-': '\\-', "'": '\\(aq', '"': '\\(dq', '`': '\\(ga', '^': '\\(ha', '~': '\\(ti' };
  return plain(words).replace(/[-'"`^~]/g, (sign) => signs[sign] ?? sign);
}

/** A line of words; what begins with a dot or a quote would be a request. Options in it stay copies. */
function text(words: string): string {
  const safe = plain(words)
    .replace(/(^|[\s("])(--?)(?=[a-z-])/gi, (_, before: string, dashes: string) => before + dashes.replaceAll('-', '\\-'))
    .replaceAll("'", '\\(aq')
    .replaceAll('`', '\\(ga')
    .replaceAll('^', '\\(ha')
    .replaceAll('~', '\\(ti');
  return /^[.']/.test(safe) ? `\\&${safe}` : safe;
}

function plain(words: string): string {
  return words.replaceAll('\\', '\\e').replace(/[^\x20-\x7e]/gu, (sign) => `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
}
