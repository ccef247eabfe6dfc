/** One page that carries everything it needs: it asks no network for anything, and runs nothing but its own script. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { safeJson } from '../json.ts';
import { html, type Markup } from './markup.ts';
import { STYLE } from './style.ts';

/** What a page is made of. */
export interface HtmlPage {
  readonly title: string;
  /** BCP 47 tag of the language that most of it is written in. */
  readonly language: string;
  readonly body: Markup;
  /** What this page needs beyond the style of all pages: our own text, never anybody's. */
  readonly style?: string;
  /** Our own script, run at the end of the page. It may run what it unpacks, if it holds the hash of that: `sha256-…` as policies write it. */
  readonly script?: string;
  /** Data for the script, and for `fit report` to read back, by id. Never run. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** @returns the page: the same bytes for the same parts. */
export function htmlPage({ title, language, body, style = '', script, data = {} }: HtmlPage): string {
  const css = STYLE + style;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(css, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="fit">
<title>${title}</title>
<style>${raw(css)}</style>
</head>
<body>
${body}
${Object.entries(data).map(([id, value]) => html`<script type="application/json" id="${id}">${raw(inertJson(value))}</script>\n`)}${script === undefined ? null : html`<script>${raw(script)}</script>\n`}</body>
</html>
`;
  return page.markup;
}

/** @returns JSON that ends no script, begins no comment and hides nothing, whatever stands in it; its value is the same. */
function inertJson(value: unknown): string {
  return safeJson(value, false)
    .trimEnd()
    .replace(/[<>&]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Nothing is loaded from anywhere; only this very style and this very script count. */
function policy(css: string, script: string | undefined): string {
  const scripts = script === undefined ? [] : [hashOf(script), ...(script.match(HASH) ?? [])];
  const allowed = [`style-src '${hashOf(css)}'`, ...(scripts.length === 0 ? [] : [`script-src ${scripts.map((hash) => `'${hash}'`).join(' ')}`])];
  return ["default-src 'none'", ...allowed, 'img-src data:', "base-uri 'none'", "form-action 'none'"].join('; ');
}

const HASH = /sha256-[A-Za-z0-9+/]{43}=/g;

function hashOf(text: string): string {
  return `sha256-${base64(sha256(utf8ToBytes(text)))}`;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Of 32 bytes: the last group has two of them. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => DIGITS.charAt((bits >> shift) & 63));
    text += digits.map((digit, at) => (at > (b === undefined ? 1 : c === undefined ? 2 : 3) ? '=' : digit)).join('');
  }
  return text;
}

/** Our own text, as it is. */
function raw(markup: string): Markup {
  return { markup };
}
