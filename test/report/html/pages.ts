/** What has to hold of every page, whatever stands on it. */

/** @returns what a page has that it must not have: elements of a hostile text, addresses, ids that stand twice, names that point nowhere, styles in attributes. */
export function faultsOf(page: string): readonly string[] {
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');
  const named = [...page.matchAll(/ aria-labelledby="([^"]*)"/g)].flatMap(([, list]) => (list ?? '').split(' '));
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} stands twice`),
    ...named.filter((id) => !ids.includes(id)).map((id) => `${id} is not there`),
    ...[...page.matchAll(/<(?:script|img|iframe|link|object|base|form)\b[^>]*>/g)].map(([tag]) => tag),
    ...[...page.matchAll(/ (?:on\w+|style|src|href)="/g)].map(([attribute]) => attribute),
    ...[...page.matchAll(/NaN|undefined|Infinity|\[object/g)].map(([word]) => word),
  ];
}

/** @returns the texts of a page in order, without their markup. */
export function textOf(page: string): string {
  const body = page.slice(page.indexOf('<main>'));
  return body
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
