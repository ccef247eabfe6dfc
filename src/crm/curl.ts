/** Requests as commands to run: `curl`, with the token and the address where no list of processes shows them. */
import type { CrmRequest } from './targets/target.ts';

/**
 * @returns one command, for sh, bash and zsh. The body stands behind it as it is, between two lines that are no line of it, so that nothing
 * in it means anything to a shell. The token is in the file auth.txt as a whole header, the address of the server in $BASE_URL.
 */
export function curlCommand({ method, path, headers, body }: CrmRequest): string {
  const end = delimiterFor(body);
  const sent = Object.entries(headers).map(([name, value]) => `-H ${single(`${name}: ${value}`)}`);
  const words = ['curl -sS --fail-with-body --retry 5 -H @auth.txt', ...sent, `-X ${method} --data-binary @-`, address(path), `<<'${end}'`];
  return `${words.join(' ')}\n${body}\n${end}\n`;
}

const LETTERS = 'FABCDEGHIJKLMNOPQRSTUVWXYZ';

/**
 * No line begins as it does: dash (Debian's sh) loses a byte where a line has the first letters of the delimiter and then one that is not
 * ASCII. Lines that begin with every letter there is cannot be helped, but are no delimiter either.
 */
function delimiterFor(body: string): string {
  const lines = body.split('\n');
  const starts = new Set(lines.map((line) => line.charAt(0)));
  const whole = new Set(lines);
  let end = `${[...LETTERS].find((letter) => !starts.has(letter)) ?? 'F'}IT`;
  while (whole.has(end)) end += '_';
  return end;
}

/** Brackets and braces would be patterns to curl; what means something between double quotes stands between single ones. */
function address(path: string): string {
  const plain = path.replace(/[[\]{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return /[!$`"\\]/.test(plain) ? `"$BASE_URL"${single(plain)}` : `"$BASE_URL${plain}"`;
}

function single(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
