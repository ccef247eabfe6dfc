/** A question of yes or no: one line on the terminal as it is, so that nothing has to be put back whatever ends the process meanwhile. */

/** Where it is asked. */
export interface Asking {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stderr: { write(text: string): Promise<void> };
}

/**
 * @returns whether the answer is yes; anything else, the end of the input included, is no.
 * @param question visible already
 */
export async function confirm(question: string, { stdin, stderr }: Asking): Promise<boolean> {
  await stderr.write(`${question} (y/N) `);
  let line = '';
  for await (const chunk of stdin) {
    line += new TextDecoder().decode(chunk);
    if (/[\r\n]/.test(line) || line.length > LONGEST) break;
  }
  if (!/[\r\n]/.test(line)) await stderr.write('\n');
  return /^\s*y(?:es)?\s*[\r\n]/i.test(line);
}

/** Nobody says no in more words. */
const LONGEST = 1000;
