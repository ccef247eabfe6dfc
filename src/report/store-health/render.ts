/** The health of a store as a page, and as data. */
import { type Item, list, type Page, words } from '../outlined/page.ts';
import { pageOnTerminal } from '../outlined/terminal.ts';
import type { SheetOptions } from '../page/sheet.ts';
import { counted } from '../words.ts';
import { type Finding, findingWords, type Health, isSound, sizeWords } from './health.ts';

/** @returns the page: what is wrong first. */
export function renderHealth(health: Health, options: SheetOptions = {}): string {
  return pageOnTerminal(pageOf(health), options);
}

/** @returns the same as data, `fit.store-health/1`. */
export function healthData(health: Health) {
  const { place, findings, bytes, free, version, database, counts } = health;
  return {
    schema: 'fit.store-health/1',
    place,
    isSound: isSound(health),
    findings: findings.map((finding) => ({ check: finding.check, state: finding.state, ...findingWords(finding), about: finding.about })),
    counts,
    bytes,
    free,
    version,
    database,
  };
}

function pageOf(health: Health): Page {
  const of = (state: Finding['state']) => health.findings.filter((finding) => finding.state === state);
  const wrong = of('wrong');
  const verdict = wrong.length === 0 ? 'Nothing is wrong.' : `${counted(wrong.length, 'thing')} ${wrong.length === 1 ? 'is' : 'are'} wrong.`;
  const sections = [
    { title: 'Wrong', blocks: list(wrong.map(itemOf)) },
    { title: 'To know', blocks: list(of('note').map(itemOf)) },
    { title: 'As it should be', blocks: list(of('fine').map(itemOf)) },
    { title: 'Size', blocks: sizeWords(health).flatMap((line) => words(line)) },
  ];
  return { title: verdict, facts: [health.place], sections: sections.filter(({ blocks }) => blocks.length > 0).map((section) => ({ depth: 1, ...section })) };
}

function itemOf(finding: Finding): Item {
  const { says, todo } = findingWords(finding);
  const marks: Readonly<Record<Finding['state'], Pick<Item, 'mark'>>> = { wrong: { mark: 'stops' }, note: { mark: 'attention' }, fine: {} };
  const about: readonly Item[] = finding.about.map((text) => ({ text }));
  const under = todo === null ? about : [...about, { label: 'To do', text: todo }];
  return { ...marks[finding.state], text: `${says}.`, ...(under.length > 0 && { under }) };
}
