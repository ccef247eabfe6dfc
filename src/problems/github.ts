/** Problems as workflow commands, which GitHub shows beside the line in a pull request. */
import { visible } from '../text/visible.ts';
import type { Problem } from './problem.ts';
import { tell } from './told.ts';

/**
 * A path is written without ./ in front: GitHub holds it against those of the repository, letter by letter.
 * @returns a problem on one line, ending with a line feed: `::error file=…,line=…,col=…,endColumn=…,title=…::message`.
 */
export function githubLine(problem: Problem): string {
  const { code, severity, file, line, column, length, title, because, source, fix } = tell(problem);
  const end = column === null || length === null ? null : column + length;
  const properties = Object.entries({ file: file === null ? null : file.replace(/^(?:\.\/)+/, ''), line, col: column, endColumn: end, title: code }).flatMap(
    ([key, value]) => (value === null ? [] : [`${key}=${escapeProperty(String(value))}`]),
  );
  const reason = because === null ? null : `${because}${source === null ? '' : ` (${source})`}`;
  const message = [`${title}.`, reason, fix].filter((part) => part !== null).join(' ');
  return `::${severity === 'error' ? 'error' : 'warning'} ${properties.join(',')}::${escapeData(message)}\n`;
}

/** The message goes up to the end of the line; line ends are spelled out like all that does not show as itself. */
function escapeData(text: string): string {
  return visible(text).replaceAll('%', '%25');
}

/** What would end the message, or the property. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
