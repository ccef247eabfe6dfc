/** HTML reports read back: the record comes out of the page as it went in. */
import { describe, expect, test } from 'vitest';
import { html } from '../../src/report/html/markup.ts';
import { htmlPage } from '../../src/report/html/page.ts';
import { fit } from '../support/io.ts';
import { HOSTILE } from '../text/hostile.ts';
import { folderWith } from './support/folder.ts';

const P1 = 'examples/p1-northfield-accountants/msp-mindset.yaml';

/** Half a character is refused in every JSON. */
const READABLE = Object.entries(HOSTILE).filter(([name]) => name !== 'lone surrogates');

async function recordText(): Promise<string> {
  return (await fit(['score', P1])).out;
}

function pageWith(data: Readonly<Record<string, unknown>>, body = html`<main>Nothing</main>`): string {
  return htmlPage({ title: 'A page', language: 'en', body, data });
}

async function pageOf(record: string): Promise<string> {
  return pageWith({ 'fit-assessment': JSON.parse(record), 'fit-rubric': { id: 'none' } });
}

describe('a page gives its record back', () => {
  test.each(['page.html', 'page.htm', 'PAGE.HTML'])('byte for byte, from %s', async (name) => {
    const record = await recordText();
    const cwd = folderWith({ [name]: await pageOf(record) });
    expect(await fit(['report', name, '--format', 'json'], { cwd })).toEqual({ code: 0, out: record, err: '' });
  });

  test('byte for byte, from standard input', async () => {
    const record = await recordText();
    expect(await fit(['report', '-', '--format', 'json'], { stdin: await pageOf(record) })).toEqual({ code: 0, out: record, err: '' });
  });

  test.each(READABLE)('with %s in its name as it was', async (_, text) => {
    const record = JSON.parse(await recordText());
    record.prospect.name = `${text}</script><script type="application/json" id="fit-assessment">{}<!--`;
    const cwd = folderWith({ 'page.html': await pageOf(JSON.stringify(record)) });
    const { code, out } = await fit(['report', 'page.html', '--format', 'json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(out).prospect.name).toBe(record.prospect.name);
  });

  test('when a browser has saved it', async () => {
    const record = await recordText();
    const saved = (await pageOf(record)).replace('<!doctype html>\n<html', '<!DOCTYPE html>\n<!-- saved from url=(0014)about:internet -->\n<html');
    expect((await fit(['report', '-', '--format', 'json'], { stdin: saved })).out).toBe(record);
  });

  test('when a mail program has ended its lines with CRLF', async () => {
    const record = await recordText();
    const cwd = folderWith({ 'page.html': (await pageOf(record)).replaceAll('\n', '\r\n') });
    expect((await fit(['report', 'page.html', '--format', 'json'], { cwd })).out).toBe(record);
  });

  test('and two pages in one file give two', async () => {
    const record = await recordText();
    const page = await pageOf(record);
    expect((await fit(['report', '-', '--format', 'json'], { stdin: page + page })).out).toBe(record + record);
  });
});

test('a page can be explained like the record it carries', async () => {
  const record = await recordText();
  const explained = (stdin: string) => fit(['explain', '-', '--set', 'footprint=1', '--json'], { stdin });
  const { code, out } = await explained(await pageOf(record));
  expect([code, out]).toEqual([0, (await explained(record)).out]);
});

describe('a page that carries no record is refused with exit 3', () => {
  test.each([
    ['because it only shows', () => pageWith({})],
    ['because another program made it', async () => (await pageOf(await recordText())).replace('content="fit"', 'content="other"')],
    ['because the id is another one', async () => (await pageOf(await recordText())).replace('id="fit-assessment"', 'id="assessment"')],
    ['because the id stands in its text only', () => pageWith({}, html`<p>${'<script type="application/json" id="fit-assessment">{}</script>'}</p>`)],
  ])('%s', async (_, page) => {
    const cwd = folderWith({ 'page.html': await page() });
    const { code, out, err } = await fit(['report', 'page.html'], { cwd });
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('page.html:1:1: the page carries no record (bad-record)');
  });

  test('and a file that is no page at all is told the same', async () => {
    const cwd = folderWith({ 'page.html': 'Hello\n' });
    expect((await fit(['report', 'page.html'], { cwd })).err).toContain('the page carries no record');
  });
});

describe('a page whose record is damaged says where', () => {
  test('when its JSON was cut', async () => {
    const page = await pageOf(await recordText());
    const at = page.indexOf('"answers"');
    const cwd = folderWith({ 'page.html': `${page.slice(0, at)}</script>\n` });
    const line = page.slice(0, at).split('\n').length;
    const { code, err } = await fit(['report', 'page.html'], { cwd });
    expect(code).toBe(3);
    expect(err).toMatch(new RegExp(`page\\.html:${line}:\\d+: .*\\(json-syntax\\)`));
  });

  test('when a field is missing', async () => {
    const { result: _, ...record } = JSON.parse(await recordText());
    const { code, err } = await fit(['report', '-'], { stdin: await pageOf(JSON.stringify(record)) });
    expect(code).toBe(3);
    expect(err).toContain('missing-key');
  });

  test('when it is of another version', async () => {
    const record = (await recordText()).replace('fit.assessment/1', 'fit.assessment/9');
    expect((await fit(['report', '-'], { stdin: await pageOf(record) })).err).toContain('the record is of version fit.assessment/9');
  });
});
