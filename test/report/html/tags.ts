/** A reader of markup that forgives nothing: every tag is closed, every attribute is quoted, no sign stands where it could be taken for another. */

/** An element, with what it holds. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const VOID = new Set(['meta', 'br', 'hr', 'input']);
/** What these hold is read as it stands, as far as their end. */
const RAW = new Set(['script', 'style']);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)(\/?)>/y;
const ATTRIBUTE = / ([a-z][a-zA-Z0-9-]*)(?:="([^"<>]*)")?/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#96;': '`' };

interface Open {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** @returns the page as a tree; throws at the first sign that is not as it has to be. */
export function treeOf(page: string): Element {
  const root: Open = { tag: '', attributes: {}, children: [] };
  const open = [root];
  let at = page.startsWith('<!doctype html>\n') ? '<!doctype html>\n'.length : 0;
  while (at < page.length) {
    const top = open.at(-1) as Open;
    if (page[at] !== '<') {
      const end = page.indexOf('<', at);
      top.children.push(textOf(page.slice(at, end < 0 ? page.length : end)));
      at = end < 0 ? page.length : end;
      continue;
    }
    TAG.lastIndex = at;
    const found = TAG.exec(page);
    if (found === null) throw new Error(`no tag: ${page.slice(at, at + 80)}`);
    const [whole, closes, tag = '', given = '', closed] = found;
    at += whole.length;
    if (closes) {
      if (open.pop()?.tag !== tag) throw new Error(`</${tag}> closes nothing: ${page.slice(at - 80, at)}`);
      continue;
    }
    const element: Open = { tag, attributes: attributesOf(given), children: [] };
    top.children.push(element);
    if (RAW.has(tag)) {
      const end = page.indexOf(`</${tag}`, at);
      element.children.push(page.slice(at, end));
      at = end + `</${tag}>`.length;
    } else if (!closed && !VOID.has(tag)) open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return root;
}

/** @returns every element, outer ones first, in the order of the page. */
export function elementsOf(element: Element): readonly Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]));
}

/** @returns the text of an element as it reads. */
export function wordsOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : RAW.has(child.tag) ? '' : wordsOf(child))).join('');
}

/** @returns what a page is made of, without its words: tags and the names of attributes; classes and ids with their values. */
export function structureOf(page: string): readonly string[] {
  return elementsOf(treeOf(page)).map(({ tag, attributes }) => {
    const shown = Object.entries(attributes).map(([name, value]) => (['class', 'id', 'scope'].includes(name) ? `${name}=${value}` : name));
    return [tag, ...shown].join(' ');
  });
}

function attributesOf(given: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...given.matchAll(ATTRIBUTE)].map(([, name, value = '']) => [name, textOf(value)]));
}

function textOf(markup: string): string {
  return markup.replace(/&[^;]*;?/g, (entity) => {
    const sign = ENTITIES[entity];
    if (sign === undefined) throw new Error(`no sign of ours: ${entity}`);
    return sign;
  });
}
